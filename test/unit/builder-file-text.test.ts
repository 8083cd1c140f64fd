import { describe, expect, it } from 'vitest';
import { textOfFile } from '../../builder/page/file-text.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('Über Examplin'), 'Über Examplin'],
    ['UTF-8 with a mark', bytes('\ufeffÜber'), 'Über'],
    ['UTF-16', bytes('\ufeffÜber', 'utf16le'), 'Über'],
    [
      'HTML that names its encoding',
      bytes('<meta charset="windows-1252"><p>Über', 'latin1'),
      '<meta charset="windows-1252"><p>Über',
    ],
    ['nothing', bytes(''), ''],
  ])('is read: %s', (_, file, text) => {
    expect(textOfFile(file)).toBe(text);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\nwords')],
    ['a Word document', bytes('PK\u0003\u0004 word/document.xml')],
    ['an old Word document', bytes('\u00d0\u00cf\u0011\u00e0words', 'latin1')],
    ['RTF', bytes('{\\rtf1 words}')],
    ['a picture', bytes('\u0089PNG\r\n\u001a\n\0\0', 'latin1')],
    ['letters in an encoding that nobody names', bytes('Über', 'latin1')],
    ['an encoding that there is not', bytes('<meta charset="none-such">Über', 'latin1')],
  ])('is none: %s', (_, file) => {
    expect(textOfFile(file)).toBeUndefined();
  });
});
