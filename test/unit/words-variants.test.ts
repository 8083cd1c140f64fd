/** Files of words that ship beside the dictionaries: the informal address, and American English. */
import { describe, expect, it } from 'vitest';
import * as english from '../../src/locales/en.js';
import de from '../../src/locales/de.js';
import { type MessagePath, notes } from '../../src/locales/notes.js';
import es from '../../src/locales/es.js';
import deDu from '../../src/locales/variants/de-du.js';
import enUS from '../../src/locales/variants/en-US.js';
import esTu from '../../src/locales/variants/es-tu.js';
import { gapsOf, textsOf } from '../support/dictionary.js';

/** The forms of “usted” that our messages have. */
const usted = new RegExp(
  [
    ...[
      'usted',
      'su',
      'sus',
      'le',
      'marque',
      'elija',
      'escriba',
      'espere',
      'revise',
      'responda',
      'use',
      'deje',
      'hable',
    ],
    ...['tiene', 'puede', 'pueda', 'llame', 'conéctese', 'envíe', 'indique', 'desea', 'necesita', 'envía', 'prefiere'],
    ...['acepta', 'ha escrito', 'avísenos', 'llámenos', 'escríbanos', 'responderle', 'coméntela', 'léalo'],
  ]
    .map((form) => `(?<!\\p{L})${form}(?!\\p{L})`)
    .join('|'),
  'iu',
);

/** What looks like the address of the reader and is not: “the list cannot show”, “this time cannot be booked”,
 * “your message is sent to”. */
const others = /lista no puede|hora no se puede|quién puede|mensaje se envía/g;

const variants = [
  { name: 'de-du', own: deDu.de, formal: de, address: /(?<!\p{L})(Sie|Ihnen|Ihr(e[mnrs]?)?)(?!\p{L})/u },
  { name: 'es-tu', own: esTu.es, formal: es, address: usted },
  { name: 'en-US', own: enUS['en-US'], formal: english, address: /(?<!\p{L})tick/iu },
];

describe.each(variants)('$name', ({ own, formal, address }) => {
  const formalTexts = new Map(textsOf(formal).filter(([path]) => !path.includes('.kindWords.')));
  const ownTexts = textsOf(own);
  const isAddress = (text: string) => address.test(text.replace(others, ''));

  it('has every message that has to change, and no other', () => {
    const expected = [...formalTexts].filter(([, text]) => isAddress(text)).map(([path]) => path);
    expect(ownTexts.map(([path]) => path)).toEqual(expected);
    expect(ownTexts.filter(([path, text]) => formalTexts.get(path) === text)).toEqual([]);
  });

  it('has nothing left of what had to change', () => {
    expect(ownTexts.filter(([, text]) => isAddress(text))).toEqual([]);
  });

  it('has the same gaps', () => {
    const lost = ownTexts.filter(([path, text]) => gapsOf(text).join() !== gapsOf(formalTexts.get(path) ?? '').join());
    expect(lost).toEqual([]);
  });

  it('is as long as the notes for translators allow', () => {
    const length = (text: string) => text.replace(/\{\w+\}/g, '').length;
    expect(ownTexts.filter(([path, text]) => length(text) > notes[path as MessagePath].max)).toEqual([]);
  });
});
