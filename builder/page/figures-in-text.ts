/**
 * Figures that a text gives in words or digits: “3 in 100”, “two out of ten”, “3 %”. They are offered to the editor, who says
 * whether each is one; nothing is made of them by itself. A range (“1 to 3 in 100”) and a bound (“less than 1 in 100”) are no
 * figure: one number would say something else.
 */
import { dictionaryOf } from '../export/group-titles.js';
import { type FigureWords, figureWords } from './figure-words.js';

export interface FoundFigure {
  count: number;
  of: number;
  /** As it stands in the text. */
  words: string;
}

/** In a language whose words we do not know, percentages are found. */
const unknown: FigureWords = {
  ...{ joins: '', people: '', percent: '', bounds: '', endings: '', ranges: '', units: '', group: '', numbers: {} },
};

/** @param language of the text, as its file names it. */
export function figuresIn(text: string, language: string | undefined): FoundFigure[] {
  const words = figureWords[dictionaryOf(language)] ?? unknown;
  const plain = withPlainDigits(text);
  const found = patternsFor(words).flatMap((pattern) =>
    Array.from(plain.matchAll(pattern)).flatMap((match) => {
      const numbers = numbersOf(match, words);
      const [whole] = match;
      const end = match.index + whole.length;
      return numbers && !isInMore(plain.slice(0, match.index), plain.slice(end), words)
        ? [{ ...numbers, words: text.slice(match.index, end) }]
        : [];
    }),
  );
  // What is said twice is offered once.
  return found.filter(({ count, of }, at) => found.findIndex((it) => it.count === count && it.of === of) === at);
}

/** Only what is less than a whole is a figure: “100 %” and “2 of 2” are hardly ones. */
function numbersOf({ groups = {} }: RegExpMatchArray, words: FigureWords): { count: number; of: number } | undefined {
  const count = readNumber(groups.count, words);
  const of = groups.of === undefined ? 100 : readNumber(groups.of, words);
  return count && of && count < of ? { count, of } : undefined;
}

function patternsFor(words: FigureWords): RegExp[] {
  const { joins, people, percent, units } = words;
  const [count, of] = [`(?<count>${numberPattern(words)})`, `(?<of>${numberPattern(words)})`];
  const who = people && String.raw`(?:\s*(?:${people})(?!\p{L}))?`;
  const notUnit = units && String.raw`(?!\s*(?:${units})(?!\p{L}))`;
  const patterns = [String.raw`${count}\s*(?:[%٪％]${percent && `|(?:${percent})(?!\\p{L})`})`];
  if (joins) patterns.push(String.raw`${count}${who}\s+(?:${joins})\s+${of}(?!\p{L})${notUnit}`);
  // In Chinese the whole comes first.
  else if (people) patterns.push(`每?${of}(?:${people})(?:中|里|当中)有?${count}(?:${people}|名|位|个)`);
  return patterns.map((pattern) => new RegExp(pattern, 'giu'));
}

function numberPattern({ group, numbers }: FigureWords): string {
  const words = Object.keys(numbers).join('|');
  const grouped = String.raw`\p{Nd}{1,3}(?:[\u00a0\u202f${group}]\p{Nd}{3})+(?!\p{Nd})`;
  return String.raw`${grouped}|\p{Nd}+${words && `|${words}`}`;
}

function readNumber(text = '', { group, numbers }: FigureWords): number | undefined {
  const word = numbers[text.toLowerCase()];
  if (word !== undefined) return word;
  const digits = text.replace(new RegExp(`[\\u00a0\\u202f${group}]`, 'gu'), '');
  return digits.length <= 7 ? Number(digits) : undefined;
}

/** Whether a figure is part of a range, a bound, another number or a word. */
function isInMore(before: string, after: string, words: FigureWords): boolean {
  const { bounds, endings, ranges, joins } = words;
  const dash = String.raw`[-–—−~〜～/±]${ranges && `|${ranges}`}`;
  const number = String.raw`(?:${numberPattern(words)})\s*[%٪％]?`;
  const letter = joins || !bounds ? String.raw`\p{L}` : '';
  const isBefore = (pattern: string) => new RegExp(`(?:${pattern})$`, 'iu').test(before);
  const isAfter = (pattern: string) => new RegExp(`^(?:${pattern})`, 'iu').test(after);
  return (
    isBefore(String.raw`[\p{Nd}${letter}]|\p{Nd}[.,’']|[-–—−<>≤≥≈~±/]\s*`) ||
    isBefore(String.raw`${number}\s*(?:${dash})\s*`) ||
    (bounds !== '' &&
      isBefore(String.raw`${letter && String.raw`(?<!\p{L})`}(?:${bounds})[־]?\s*(?:\p{L}+\s+){0,2}`)) ||
    isAfter(String.raw`[.,]\p{Nd}|\p{Nd}|\s*(?:${dash})\s*${number}|\s*\+`) ||
    (endings !== '' && isAfter(String.raw`\s*(?:${endings})`))
  );
}

/** Every digit is one character, before and afterwards: what stands where stays. */
function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10));
}

function zeroOf(digit: string): number {
  return [0x660, 0x6f0, 0xff10].find((zero) => digit.charCodeAt(0) >= zero && digit.charCodeAt(0) < zero + 10) ?? 0x30;
}
