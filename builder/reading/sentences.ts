/** A text's sentences. “Dr. Ana” is no end of one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]["”’)]*\s+(?=["“‘¿¡(]*[\p{Lu}\p{N}])/gu)) {
    const at = end.index + end[0].length;
    if (/\b(Dra?|Mrs?|Ms|St|Prof|vs|No|Sra?|e\.g|i\.e|approx)\.\s+$/.test(text.slice(start, at))) continue;
    sentences.push(text.slice(start, at).trim());
    start = at;
  }
  return [...sentences, text.slice(start).trim()].filter(Boolean);
}
