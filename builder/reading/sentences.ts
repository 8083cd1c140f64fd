// cspell:disable
/** What ends in a full stop within a sentence: “Dr. Ana”, “z. B. Fieber”, “p. ej. fiebre”, and initials. */
const ABBREVIATION =
  /(?<!\p{L})(?:\p{L}|Dra?|Mrs?|Ms|St|Prof|vs|No|Sra?|e\.g|i\.e|approx|bzw|ca|evtl|ggf|inkl|max|mind|Nr|sog|Std|Tel|usw|vgl|zzgl|z\.B|d\.h|u\.a|u\.U|p\. ?ej|aprox|máx|mín|núm|p\. ?ex|env|par ex|ecc|es|bijv|evt|incl)\.\s+$/u;
// cspell:enable

/** A text's sentences. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]["”’)]*\s+(?=["“‘¿¡(]*[\p{Lu}\p{N}])/gu)) {
    const at = end.index + end[0].length;
    if (ABBREVIATION.test(text.slice(start, at))) continue;
    sentences.push(text.slice(start, at).trim());
    start = at;
  }
  return [...sentences, text.slice(start).trim()].filter(Boolean);
}
