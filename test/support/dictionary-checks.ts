import { expect, it } from 'vitest';
import { isFurtherForm, type Saying } from './dictionary.js';

interface Compared {
  /** As the files of dictionaries have it. */
  name: string;
  own: readonly Saying[];
  english: readonly Saying[];
  /** Words that are the same in English. */
  shared?: readonly string[] | undefined;
}

/** How a text ends, whatever the script: a sentence, a question, a lead to what follows, or a label. */
export function ending(text: string): string {
  return { '。': '.', '؟': '?', '？': '?', '：': ':' }[text.at(-1)!] ?? /[.?:…]$/.exec(text)?.[0] ?? 'label';
}

/** The script of a language that is not written in Latin letters. */
export function ownScript(name: string): RegExp | undefined {
  return { ar: /\p{sc=Arabic}/u, he: /\p{sc=Hebrew}/u, 'zh-Hans': /\p{sc=Han}/u }[name];
}

/** A plain space where French sets one that does not break. */
export const BREAKING = / [:;?!»]|« /;

/** The tests of a dictionary that is not the English one. */
export function checkDictionary({ name, own, english, shared = [] }: Compared): void {
  const once = (list: readonly Saying[]) => list.filter((saying) => !isFurtherForm(saying));

  it('says everything that the English one says, in its order, and nothing else', () => {
    expect(once(own).map(({ path }) => path)).toEqual(once(english).map(({ path }) => path));
  });

  it('says each thing as the same kind of text: a sentence, a question, a lead or a label', () => {
    const kinds = (list: readonly Saying[]) => once(list).map(({ path, text }) => `${path} ${ending(text)}`);
    expect(kinds(own)).toEqual(kinds(english));
  });

  it('leaves no gap out', () => {
    const gapsIn = (list: readonly Saying[]) => once(list).map(({ path, gaps }) => ({ path, count: gaps.length }));
    expect(gapsIn(own)).toEqual(gapsIn(english));
    expect(own.filter(({ text, gaps }) => gaps.some((gap) => !text.includes(gap)))).toEqual([]);
  });

  it('has no brace but around a gap', () => {
    expect(own.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const texts = new Map(english.map(({ path, text }) => [path, text]));
    expect(own.filter(({ path, text }) => text === texts.get(path) && !shared.includes(text))).toEqual([]);
  });

  it('is in its own script', () => {
    const script = ownScript(name);
    const latin = /\p{sc=Latin}/u;
    const wrong = own
      .map(({ text }) => text.replace('name@example.com', ''))
      .filter((text) => (script ? !script.test(text) || latin.test(text) : !latin.test(text)));
    expect(wrong).toEqual([]);
  });

  it('has no space that a line may end with before a sign or within guillemets', () => {
    expect(own.filter(({ text }) => BREAKING.test(text))).toEqual([]);
  });

  it('has neither double spaces nor straight quotes', () => {
    expect(own.filter(({ text }) => / {2}|^ | $|["'<>]/.test(text))).toEqual([]);
  });
}
