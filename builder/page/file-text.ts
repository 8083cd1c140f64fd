/** The text of a file, as far as it surely is one. */

/** How a PDF, a Word document (new, old, or as RTF) and other packed files begin. */
const foreign = ['%PDF', 'PK\u0003\u0004', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'];

/** How text in UTF-16 begins. */
const encodings: readonly (readonly [start: string, encoding: string])[] = [
  ['\u00ff\u00fe', 'utf-16le'],
  ['\u00fe\u00ff', 'utf-16be'],
];

/**
 * @returns nothing for what is no text, and for text whose encoding neither the file nor its bytes say: read in another one, it
 * would have other letters.
 */
export function textOfFile(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const start = Array.from(bytes.subarray(0, 2000), (byte) => String.fromCharCode(byte)).join('');
  if (foreign.some((it) => start.startsWith(it))) return undefined;
  const encoding = encodings.find(([mark]) => start.startsWith(mark))?.[1];
  if (!encoding && start.includes('\0')) return undefined;
  const [, named] = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  return decoded(bytes, encoding ?? 'utf-8') ?? (named && decoded(bytes, named));
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
