/**
 * “Not” and its like in the widgets’ languages that the warning detection has no further words for: Italian, Portuguese, Polish,
 * Tagalog, Vietnamese, Arabic, Hebrew, simplified Chinese. Sources of expressions that match whole words.
 */
export const negations: readonly string[] = [
  'non(?!-)|mai|nessun[oa]?|evit(?:are|i|ate)|interromp(?:ere|a)|sospend(?:ere|a)',
  'não|nunca|jamais|nenhuma?|evite|evitar|pare de|suspenda',
  'nie|nigdy|żaden|żadna|żadne|unikać|unikaj|przerwać|przestać',
  'hindi|huwag|walang?|iwasan|itigil|tigilan',
  'không|đừng|chưa|tránh|ngừng|ngưng|cấm',
  '[وف]?(?:لا|ليس|لم|لن|تجنب|توقف|ممنوع)',
  '[וש]?(?:לא|אין|אל|אסור|להימנע|הימנעו?|הפסיקו?)',
];

/** The same in Chinese, which sets no spaces between words. */
export const unspacedNegations = '不|没|勿|未|别|禁|避免|停';
