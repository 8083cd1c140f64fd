import { isRecord } from '../../../src/content/is-record.js';
import {
  checkSections,
  CustomDictionary,
  isLanguage,
  type Layer,
  NO_TAG,
} from '../../../src/words/custom-words.lazy.js';
import { keyOf, keysOf, languageTag } from '../../../src/words/language-tag.js';
import { english } from './english.js';

/** The sections of which the receiver shows messages. */
const SHOWN = ['form', 'times', 'guide', 'page', 'mail'] as const;

/** What a clinic says in place of our words, for one form, by language. */
export class OwnWords {
  /** The languages that it has words in, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Which of our topics one of the form's own is like. */
  readonly like: ReadonlyMap<string, 'question' | 'appointment'>;
  /** What cannot be used, with what to write. */
  readonly problems: readonly string[];
  readonly #layers: ReadonlyMap<string, Layer>;

  /**
   * @param given messages by language.
   * @param at where they were given, as a problem names it.
   */
  constructor(given: Readonly<Record<string, unknown>>, at: string) {
    const all = Object.entries(given).filter(([tag]) => tag !== '$schema');
    const layers = all.map(([tag, words]) => ({ tag: languageTag(tag), layer: { words, where: `${at}, ${tag}` } }));
    this.languages = layers.map(({ tag }) => tag);
    this.#layers = new Map(layers.map(({ tag, layer }) => [keyOf(tag), layer]));
    this.like = new Map(layers.flatMap(({ layer }) => likes(layer.words)));
    this.problems = layers.flatMap(({ tag, layer }) => [
      ...(isLanguage(tag) ? [] : [`${layer.where}: ${NO_TAG}`]),
      ...checkLayer(layer),
    ]);
  }

  /** The words in a language; what is missing in it is ours. */
  dictionary(language: string): CustomDictionary {
    return new CustomDictionary(keysOf(language).flatMap((key) => this.#layers.get(key) ?? []));
  }
}

function checkLayer(layer: Layer): string[] {
  const wrong = checkSections(layer, ['page', 'mail']);
  if (!isRecord(layer.words)) return wrong;
  const dictionary = new CustomDictionary([layer]);
  for (const section of SHOWN) dictionary.words(section, english[section], undefined);
  return [...wrong, ...dictionary.problems];
}

function likes(words: unknown): [topic: string, like: 'question' | 'appointment'][] {
  const form = isRecord(words) ? words.form : undefined;
  const like = isRecord(form) && isRecord(form.like) ? form.like : {};
  return Object.entries(like).map(([topic, is]) => [topic, is === 'appointment' ? is : 'question']);
}
