/** What the receiver's `challenge` endpoint answers, and how an answer to it is read. */

/** A sum that the visitor answers. The answer is not in it. */
export interface ArithmeticChallenge {
  kind: 'arithmetic';
  operands: [number, number];
  /** The sum as text, for instance `13 + 12`. */
  question: string;
  /** Opaque; goes back with the answer. Bound to form, origin and expiry; spent once. */
  token: string;
  /** ISO 8601. */
  expires: string;
}

export type Challenge = ArithmeticChallenge | { kind: 'none' };

/** Reads a challenge; anything but a recognised one means none. */
export function readChallenge(value: unknown): Challenge {
  const it = Object(value) as Partial<ArithmeticChallenge>;
  const isSum =
    it.kind === 'arithmetic' &&
    typeof it.token === 'string' &&
    [0, 1].every((at) => Number.isInteger(it.operands?.[at]));
  return isSum ? (it as ArithmeticChallenge) : { kind: 'none' };
}

/** The whole number that a visitor wrote, in the digits of any script; `undefined` where it is not one. */
export function readNumber(text: string): number | undefined {
  const digits = Array.from(text.trim(), digitValue);
  return digits.length && digits.length < 8 && !digits.includes(-1) ? Number(digits.join('')) : undefined;
}

/** Decimal digits come in runs of ten, so that a digit's value is its distance from the start of its run. */
function digitValue(character: string): number {
  if (!/\p{Nd}/u.test(character)) return -1;
  const code = character.codePointAt(0) ?? 0;
  let start = code;
  while (code - start < 9 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return code - start;
}
