/** Phone numbers as authors write them, and the links that dial them. */
import { withPlainDigits } from './digits.js';
import { withoutUnseen } from './unseen.js';

/**
 * The address of a link that dials a number (`tel:`, RFC 3966), for text that an author wrote. The text itself stays as
 * it is: show it, as the link's text or alone.
 *
 * A link that dials another number is worse than none. So the text has to be clearly one number: digits of any script in
 * groups, with spaces, hyphens, dots and brackets between them, and behind it at most an extension and a remark in
 * brackets. `(0)` after a country code is not dialled. Capital letters count as digits where a number in use has them, as
 * `1-800-CLINICS` does. Two numbers, a range (`555 0123-25`), hours and other words are no number.
 *
 * @returns nothing where the text is not clearly one number.
 */
export function phoneLink(text: string): string | undefined {
  if (text.length > longestText) return undefined;
  // Most numbers are plain, and browsers take long to compile what tells letters and digits of any script.
  const { number, extension } = PLAIN.test(text)
    ? { number: text }
    : splitExtension(withoutRemark(withPlainCharacters(text)));
  const dialled = toDialled(number);
  if (!dialled || (extension && dialled.length < shortestWithExtension)) return undefined;
  return `tel:${dialled}${extension ? `;ext=${extension}` : ''}`;
}

/**
 * Whether a phone is digits and signs alone. They are read from left to right in every script, but the groups of Arabic
 * digits would be shown from right to left: show them within `<bdo dir="ltr">`.
 */
export function isWithoutWords(phone: string): boolean {
  return PLAIN.test(phone) || !/\p{L}/u.test(phone);
}

/** No number with its extension and a remark is longer. */
const longestText = 100;

/** Digits in groups: nothing has to be replaced or taken off. */
const PLAIN = /^\+?\d+(?:[ -]\d+)*$/;

/** A shorter number, such as `112`, has no extensions. */
const shortestWithExtension = 5;

/** The same text in ASCII, as far as its characters are others only in form: digits, full-width characters, dashes. */
function withPlainCharacters(text: string): string {
  return withPlainDigits(withoutUnseen(text.normalize('NFC')))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹣ー]/g, '-')
    .trim()
    .replace(/[^\S\n\r\v\f\u2028\u2029]+/g, ' ')
    .replace(/^t[eé]l[.: ]*(?=[+(*\d])/i, '')
    .replace(/[.,;]$/, '');
}

/**
 * Takes off words in brackets at the end, such as `(free)`. With digits in them they may be another number, and with a
 * word in capitals a part of this one.
 */
function withoutRemark(text: string): string {
  return text.replace(/ *\((?![^()]*[A-Z]{4})[^()\d]*[\p{Ll}\p{Lo}][^()\d]*\)$/u, '');
}

// cspell:disable
const extensionWords = [
  ...['ext', 'extn', 'extension', 'x', 'durchwahl', 'dw', 'apparat', 'app', 'poste', 'extensión', 'anexo', 'interno'],
  ...['int', 'ramal', 'wewnętrzny', 'wewn', 'wew', 'local', 'loc', 'máy lẻ', 'số lẻ', '分机', '內線', '内线', '转'],
  ...['تحويلة', 'داخلي', 'שלוחה'],
];
// cspell:enable

const extensionAtEnd = new RegExp(`[ ,;/-]*(?:${extensionWords.join('|')})[ .:=]*(\\d{1,7})$`, 'iu');

function splitExtension(text: string): { number: string; extension?: string } {
  const [, extension] = extensionAtEnd.exec(withoutLastBrackets(text)) ?? [];
  if (extension === undefined) return { number: text };
  return { number: withoutLastBrackets(text).replace(extensionAtEnd, ''), extension };
}

/** `555 0123 (ext. 45)` without the brackets. */
function withoutLastBrackets(text: string): string {
  return text.replace(/\(([^()]*)\)$/, '$1');
}

/** What a phone dials; nothing where that is not clear. */
function toDialled(text: string): string | undefined {
  // Short numbers of businesses, as in Israel. Other codes with `*` and `#` change how a phone works.
  if (/^\*\d{4,6}$/.test(text)) return text;
  const number = withoutBrackets(withoutTrunkZero(text));
  const isClear = /[A-Z]/.test(number) ? isKeypadNumber(number) : isOneNumber(number);
  return isClear ? fromKeypad(number).replace(/[^+\d]/g, '') : undefined;
}

/** Takes out the `(0)` that only callers within the country dial. */
function withoutTrunkZero(text: string): string {
  const [start, prefix = '', code = ''] = /^(\(?(?:\+|00) ?(\d{1,3})\)?)[ .-]*\(0\)[ .-]*(?=[\d(])/.exec(text) ?? [];
  // Where everybody has to dial the zero, the brackets stay, and the number is not clear.
  if (start === undefined || codesBeforeZero.includes(code)) return text;
  return `${prefix} ${text.slice(start.length)}`;
}

/** Takes out the brackets around an area code or a country code. Others stay: what they mean is not clear. */
function withoutBrackets(text: string): string {
  const isCode = /^(?:\+?\d{1,4}[ .-]*)?\(\+?\d{1,5}\)[ .-]*[\dA-Z][^()]*$/.test(text);
  // With a zero alone in them, or behind a number, it may be dialled or not.
  const isChoice = /^\+?\d+[ .-]*\(0\)|^\d+[ .-]*\(0/.test(text);
  return isCode && !isChoice ? text.replace(/[ .-]*[()][ .-]*/g, ' ').trim() : text;
}

const countryCode = /^(?:\+|00) ?(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)[ ./-]*/;

/** Italy, San Marino, and four countries in Africa: their numbers keep a zero at the start behind the country code. */
const codesBeforeZero = ['39', '378', '225', '229', '241', '242'];

/** How many digits a number has: with a country code (E.164), with the zero of an area code, with neither. */
const lengths = { abroad: [7, 15], withZero: [3, 13], withoutZero: [3, 11] } as const;

/** Whether text without letters and brackets is digits in groups, and clearly one number. */
function isOneNumber(text: string): boolean {
  const [start = '', code = ''] = countryCode.exec(text) ?? [];
  const national = text.slice(start.length);
  if (!/^\d+(?:(?: ?[./-] ?| )\d+)*$/.test(national)) return false;
  const hasZero = national.startsWith('0');
  if (code && hasZero && !codesBeforeZero.includes(code)) return false;
  const [least, most] = code ? lengths.abroad : hasZero ? lengths.withZero : lengths.withoutZero;
  const length = code.length + national.replace(/\D/g, '').length;
  return least <= length && length <= most && !isList(national, Boolean(code) || hasZero) && !isRange(national);
}

/**
 * Whether a slash, or a hyphen or full stop with spaces, may stand between two numbers. It does not behind an area code:
 * `030/123 45`.
 */
function isList(national: string, hasArea: boolean): boolean {
  const [before = '', after, another] = national.split(/ ?\/ ?| [.-] ?|[.-] /);
  if (after === undefined) return false;
  return another !== undefined || !hasArea || !/^\d{1,5}$/.test(before) || !/^[1-9](?:\D?\d){2}/.test(after);
}

/** Whether the last two groups may be the first and the last of several numbers, `555 0123-25`, or hours, `9-17`. */
function isRange(national: string): boolean {
  const [last = '', separator = '', first = '', before = ''] = national.split(/([^\d]+)/).reverse();
  if (!separator.includes('-')) return false;
  if (national.replace(/\D/g, '').length < shortestWithHyphens) return true;
  // A zero at the end is the switchboard of a German number; in `123-45-67`, hyphens stand between all groups.
  const isGroup = before.includes('-') && last.length === first.length && last.length <= 3;
  if (last.length > first.length || isGroup || /^0+$/.test(last)) return false;
  // From 0199 to 0205 is written as 0199-05, too.
  const all = 10 ** last.length;
  const step = (Number(last) - Number(first.slice(-last.length)) + all) % all;
  return step > 0 && step <= mostInRange;
}

/** A number of fewer digits is not divided by hyphens. */
const shortestWithHyphens = 5;

/** Two numbers farther apart are no range: `(11) 91234-5678`. */
const mostInRange = 99;

const areaCode = '(?:\\+?1[ .-]?)?[2-9](?!11)[0-8]\\d[ .-]?';

/**
 * The numbers that are written with letters, which replace their last digits: in North America, and where
 * calls are free or have one price. Other capitals, as in `555 0123 FAX`, are words.
 */
const keypadNumbers = [
  new RegExp(`^${areaCode}(?:[A-Z]{7}|[A-Z\\d]-?[A-Z]{6}|[A-Z\\d]{2}-?[A-Z]{5}|[A-Z\\d]{3}-?[A-Z]{4})$`),
  /^[2-9](?!11)\d\d-?[A-Z]{4}$/,
  /^0[358]\d\d[ -]?[A-Z]{6,7}$/,
  /^1[38]00[ -]?[A-Z]{6}$/,
  /^13[ -]?[A-Z]{4}$/,
];

function isKeypadNumber(text: string): boolean {
  const joined = text.replace(/([A-Z])[.-](?=[A-Z\d])/g, '$1');
  return keypadNumbers.some((number) => number.test(joined));
}

/** The digits on the keys of a phone that have the letters (ITU-T E.161). */
function fromKeypad(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65));
}
