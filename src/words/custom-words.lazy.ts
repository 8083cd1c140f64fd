/** A page's own words, put in place of ours where they can be used. Loaded where a page has any. */
import { isRecord } from '../content/is-record.js';
import { chooseCases } from './cases.js';
import { isOpen, messageError, PAGE_ONLY_PARTS } from './check-message.js';
import { type Filled, fillGaps, splitGaps, type Values, type Writer } from './format.js';
import { keyOf, keysOf, languageTag, localeOf } from './language-tag.js';
import type { CustomWords, Words } from './words.js';

/** Where words come from; the first goes before the others. */
const SOURCES = ['setWords', 'data-words'] as const;

export type Source = (typeof SOURCES)[number];

/** A page's words in one language, and where they were given. */
export interface Layer {
  words: unknown;
  /** As a problem names it: `words` of an element, or a source and a language. */
  where: string;
}

type Messages = Readonly<Record<string, unknown>>;

/** The parts of a dictionary. */
const SECTIONS: Readonly<Record<keyof Words, true>> = {
  steps: true,
  checklist: true,
  handover: true,
  panel: true,
  preparation: true,
  options: true,
  recovery: true,
  aftercare: true,
  questions: true,
  video: true,
  disclaimer: true,
  guide: true,
  form: true,
  times: true,
  work: true,
};

/** What a page may say and we never do. */
const PAGE_ONLY: Readonly<Record<string, Messages>> = {
  form: Object.fromEntries(PAGE_ONLY_PARTS.map((part) => [part, {}])),
};

/** The words that a page has for all its elements. */
export class PageWords {
  readonly #layers: Record<Source, Map<string, Layer>> = { setWords: new Map(), 'data-words': new Map() };

  /**
   * Adds words by language to those of a source.
   * @returns what cannot be used of them. Single messages are checked where they are shown.
   */
  add(words: unknown, source: Source): string[] {
    if (!isRecord(words)) return [problem(source, '', 'must be an object with messages by language.')];
    return Object.entries(words).flatMap(([tag, own]) => {
      if (tag === '$schema') return [];
      if (!isLanguage(languageTag(tag))) return [problem(source, tag, NO_TAG)];
      const layer = { words: own, where: `${source}, ${tag}` };
      const layers = this.#layers[source];
      const key = keyOf(languageTag(tag));
      if (isRecord(own)) layers.set(key, { ...layer, words: combine(layers.get(key)?.words, own) });
      return checkSections(layer);
    });
  }

  /**
   * Adds the words of a file.
   * @param address as a script tag names it.
   * @param usable the same, checked; nothing where it may not be used.
   * @param base what it is relative to.
   * @returns what cannot be used.
   */
  async addFile(address: string, usable: string | undefined, base: string): Promise<string[]> {
    try {
      return this.add(await readFile(usable, base), 'data-words');
    } catch (error) {
      const why = (error as Error).message;
      return [`data-words="${address}" could not be read, so the widgets have their own words. ${why}.`];
    }
  }

  /**
   * The page's words in a language; `undefined` where there are none.
   * @param tag a BCP 47 tag. Its own words go before those of more general tags: `de-AT` before `de`.
   * @param own words of one element; they go before all others.
   */
  dictionary(tag: string, own: CustomWords | null | undefined): CustomDictionary | undefined {
    const layers = keysOf(tag).flatMap((key) => SOURCES.map((source) => this.#layers[source].get(key)));
    const ownLayers = own ? [{ words: own, where: OWN }] : [];
    const all = [...ownLayers, ...layers].filter((layer) => layer !== undefined);
    return all.length ? new CustomDictionary(all) : undefined;
  }
}

/** After so many milliseconds without an answer, elements show without the file. */
const FILE_TIMEOUT_MS = 10_000;

/** What is in a file of words. Throws with the reason where that cannot be read. */
async function readFile(address: string | undefined, base: string): Promise<unknown> {
  if (!address) throw new Error('It must be an address by https, http or relative');
  const response = await fetch(new URL(address, base), { signal: AbortSignal.timeout(FILE_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}

export const NO_TAG = 'is no language tag. Write one such as “en”, “de-AT” or “zh-Hans”, and the messages within it.';

/** Names of languages have two or three letters. `Intl` takes longer ones, too, which no language has. */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}\b/i.test(tag) && localeOf(tag) !== undefined;
}

/** How a problem names the words of one element. */
const OWN = 'words';

const ENGLISH: Writer = { locale: 'en', number: String };

/** Words of a page in one language, with ours and the English ones where it has none. */
export class CustomDictionary {
  /** The paths of messages that are the page's own, such as `form.send.question`. */
  readonly custom = new Set<string>();
  /** What cannot be used of the words of the page. Grows while messages are read. */
  readonly problems: string[] = [];
  /** What cannot be used of the words of the element. Grows while messages are read. */
  readonly ownProblems: string[] = [];
  /** Messages that are in English because neither the page nor we have them in its language, also with their gaps filled. */
  readonly #english = new Set<string>();
  /** The page's own messages: one that equals an English one is not marked as English. */
  readonly #own = new Set<string>();
  readonly #layers: readonly Layer[];
  readonly #merged = new Map<string, object>();

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
    for (const layer of layers) if (layer.where === OWN) this.ownProblems.push(...checkSections(layer));
  }

  /**
   * The messages of one section.
   * @param english the English messages, which say what there is.
   * @param ours ours in the page's language; nothing where we have none.
   */
  words<T extends object>(section: string, english: T, ours: T | undefined): T {
    const known = this.#merged.get(section) as T | undefined;
    if (known) return known;
    const inSection = this.#layers.map(({ words, where }) => ({ words: valueIn(words, section), where }));
    const merged = this.#merge(section, { ...english, ...PAGE_ONLY[section] }, ours, inSection) as T;
    this.#merged.set(section, merged);
    return merged;
  }

  /** Whether a message, or what was made of it, is in English among others. */
  isEnglish(message: string): boolean {
    return this.#english.has(message) && !this.#own.has(message);
  }

  /** A message with the right one of its cases, and its gaps filled. */
  format(message: string, values: Values, writer: Writer): string {
    const its = this.#writerOf(message, writer);
    const text = fillGaps(chooseCases(message, values, its), values, its);
    if (this.isEnglish(message)) this.#english.add(text);
    return text;
  }

  /** A message with what fills its gaps kept apart. */
  parts(message: string, values: Values, writer: Writer): (string | Filled)[] {
    return splitGaps(message, values, this.#writerOf(message, writer));
  }

  #writerOf(message: string, writer: Writer): Writer {
    return this.isEnglish(message) ? ENGLISH : writer;
  }

  #merge(path: string, english: unknown, ours: unknown, layers: readonly Layer[]): unknown {
    if (isRecord(english)) return this.#mergeAll(path, english, ours, layers);
    const given = layers.filter(({ words }) => words !== undefined);
    const usable = given.find(({ words, where }) => {
      const wrong = messageError(path, words, english);
      if (wrong) this.#report(problem(where, path, wrong), where);
      return !wrong;
    });
    if (usable) {
      this.custom.add(path);
      this.#own.add(String(usable.words));
      return usable.words;
    }
    if (ours === undefined && typeof english === 'string') this.#english.add(english);
    return ours ?? english;
  }

  #mergeAll(path: string, english: Messages, ours: unknown, layers: readonly Layer[]): Messages {
    const hasOwnNames = isOpen(path);
    const keys = new Set(Object.keys(english));
    for (const { words, where } of layers) {
      if (words === undefined) continue;
      if (!isRecord(words)) this.#report(problem(where, path, 'must be an object with messages.'), where);
      else if (hasOwnNames) Object.keys(words).forEach((key) => keys.add(key));
      else unknownKeys(words, Object.keys(english), where, `${path}.`).forEach((it) => this.#report(it, where));
    }
    const merged = [...keys].map((key) => {
      const inKey = layers.map(({ words, where }) => ({ words: valueIn(words, key), where }));
      return [key, this.#merge(`${path}.${key}`, valueIn(english, key), valueIn(ours, key), inKey)] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  #report(message: string, where: string): void {
    (where === OWN ? this.ownProblems : this.problems).push(message);
  }
}

/**
 * What is wrong with a page's words as a whole.
 * @param more sections besides those of the widgets.
 */
export function checkSections({ words, where }: Layer, more: readonly string[] = []): string[] {
  if (!isRecord(words)) return [problem(where, '', 'must be an object with messages.')];
  return unknownKeys(words, [...Object.keys(SECTIONS), ...more], where, '');
}

function unknownKeys(words: Messages, known: readonly string[], where: string, path: string): string[] {
  const unknown = Object.keys(words).filter((key) => !known.includes(key));
  return unknown.map((key) => problem(where, path + key, `is not known. Use: ${known.join(', ')}.`));
}

function problem(where: string, path: string, wrong: string): string {
  return `${where}: ${path && `“${path}” `}${wrong}`;
}

function valueIn(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Two trees of messages in one: where both have a message, the later one. `undefined` is no message. */
function combine(before: unknown, later: unknown): unknown {
  if (later === undefined) return before;
  if (!isRecord(before) || !isRecord(later)) return later;
  const combined = Object.entries(later).map(([key, value]) => [key, combine(valueIn(before, key), value)]);
  return { ...before, ...Object.fromEntries(combined) };
}
