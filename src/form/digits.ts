/** A text with the decimal digits of any script as `0` to `9`. What only looks like a digit (`²`, `①`) stays. */
export function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** The decimal digits of a script stand in a run of ten, from zero on; some runs follow one another directly. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}
