/** Messages with gaps: `Your message goes to {recipient}.` For plural forms and choices see `cases.ts`. */

/** What fills the gaps of a message, by their names. */
export type Values = Readonly<Record<string, string | number | undefined>>;

/** How a language writes what fills a gap. */
export interface Writer {
  /** A BCP 47 tag, for `Intl`. */
  locale: string;
  number: (value: number) => string;
}

/** What fills a gap, where it is to be shown in a way of its own: as a link, for instance. */
export interface Filled {
  name: string;
  text: string;
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i;

/** Around a value in a text of the other direction, so that neither disturbs the order of the other. */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** @param tag a BCP 47 tag. */
export function isRightToLeft(tag: string): boolean {
  return RIGHT_TO_LEFT.test(tag);
}

/** Fills the gaps of a message. */
export function fillGaps(message: string, values: Values, writer: Writer): string {
  return splitGaps(message, values, writer)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('');
}

/** Like {@link fillGaps}, with what fills the gaps kept apart. */
export function splitGaps(message: string, values: Values, writer: Writer): (string | Filled)[] {
  // With a group in the pattern, every second part is the name of a gap.
  return message.split(/\{\s*(\w+)\s*\}/).map((part, at) => {
    return at % 2 ? { name: part, text: write(Object.hasOwn(values, part) ? values[part] : undefined, writer) } : part;
  });
}

function write(value: Values[string], { locale, number }: Writer): string {
  if (typeof value === 'number') return number(value);
  return value && isRightToLeft(locale) ? `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}` : (value ?? '');
}
