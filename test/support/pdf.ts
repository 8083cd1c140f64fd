/** Reads what Chromium prints: how many pages there are, and their text. */
import { inflateSync } from 'node:zlib';

export interface Paper {
  pages: number;
  /** Without white space, which on paper is distance. */
  text: string;
}

export function readPdf(pdf: Buffer): Paper {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\n(?=endobj)/g))
    objects.set(id, body);
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return { pages: pages.length, text: pages.map((page) => textOf(page, objects)).join('') };
}

function textOf(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = new Map(
    Array.from(
      page.matchAll(/\/(F\d+) (\d+) 0 R/g),
      ([, name = '', id = '']) => [name, readFont(id, objects)] as const,
    ),
  );
  const content = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? '');
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)> Tj/g)) {
    if (name) font = fonts.get(name);
    for (const [glyph] of (glyphs ?? '').matchAll(/.{4}/g)) text += font?.get(parseInt(glyph, 16)) ?? '\ufffd';
  }
  return text.replace(/\s+/g, '');
}

/** Which text each glyph of a font stands for. */
function readFont(id: string, objects: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(id) ?? '')?.[1] ?? '') ?? '');
  const glyphs = new Map<number, string>();
  for (const [, from = '', to = '', text = ''] of map.matchAll(/<(\w{4})> (?:<(\w{4})> )?<(\w+)>/g)) {
    const first = parseInt(from, 16);
    const codes = Array.from(text.matchAll(/.{4}/g), ([code]) => parseInt(code, 16));
    const last = codes.pop() ?? 0;
    for (let glyph = first; glyph <= parseInt(to || from, 16); glyph++)
      glyphs.set(glyph, String.fromCharCode(...codes, last + glyph - first));
  }
  return glyphs;
}

function streamOf(object: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1] ?? '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
}
