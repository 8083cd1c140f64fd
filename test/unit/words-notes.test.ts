/** Notes for translators: how long each message may be, held against all dictionaries. */
import { describe, expect, it } from 'vitest';
import { type MessagePath, notes } from '../../src/locales/notes.js';
import { dictionary, english, names, textsOf } from '../support/dictionary.js';

/** What is left of a message without its gaps. */
const ownLength = (message: string) => message.replace(/\{\w+\}/g, '').length;

it('every English message has a note, in the same order', () => {
  expect(Object.keys(notes)).toEqual(textsOf(english).map(([path]) => path));
});

it('a note names every gap of its message, and no other', () => {
  const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const wrong = textsOf(english).filter(([path, text]) => {
    return gaps(text).join() !== gaps(notes[path as MessagePath].where).join();
  });
  expect(wrong).toEqual([]);
});

describe.each(['en', ...names])('%s', async (name) => {
  const words = name === 'en' ? english : await dictionary(name);

  it('has no message that is longer than its note allows', () => {
    const long = textsOf(words)
      .map(([path, text]) => ({ path, text, length: ownLength(text), max: notes[path as MessagePath].max }))
      .filter(({ length, max }) => length > max);
    expect(long).toEqual([]);
  });
});
