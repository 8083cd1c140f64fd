/**
 * What a page says in place of our own words: a file that a script's tag names (`data-words`), or what a script sets
 * ({@link setWords}). They are the same for all elements of the page; an element's property `words` goes before them.
 */
import { usableAddress } from '../content/address.js';
import { LazyModule } from '../lazy-module.js';
import type { CustomDictionary, PageWords } from '../words/custom-words.lazy.js';
import type { CustomWords, WordsByLanguage } from '../words/words.js';
import { warn } from '../report.js';
import { isOfAnotherCopy } from './register.js';

const customWords = new LazyModule(
  () => import('../words/custom-words.lazy.js'),
  'the widgets have their own words, and not those of the page',
);

let pageWords: PageWords | undefined;
const listeners = new Set<() => void>();
const reported = new Set<string>();
/** The addresses of files that were requested. */
const files = new Set<string>();
/** What is on its way. */
const loading = new Set<Promise<unknown>>();
/** Whether no script tag of the page can be missing any more. */
let hasAllScripts = false;

/**
 * Changes the words of all elements on the page, or adds languages. What is shown changes a moment later. Called again, it
 * adds to what was set before, and goes before what a file says.
 *
 * For a page with the script tag use `data-words`; for one element its property `words`.
 *
 * @param words messages by language, in the shape of our dictionaries, any part of them:
 * `{ en: { form: { send: { question: 'Send' } } } }`. What cannot be used is left out, and a warning says why.
 */
export function setWords(words: WordsByLanguage): void {
  if (isOfAnotherCopy('procedure-guide'))
    warn(
      'setWords does not reach the widgets: another copy of the library registered them. Load one copy only, or name a file on its script’s tag: <script data-words="words.json" …>.',
    );
  load((page) => page.add(words, 'setWords'));
}

/** Calls back whenever the words of the page change. */
export function onWordsChange(listener: () => void): void {
  listeners.add(listener);
}

/**
 * The page's words in a language; `undefined` where it has none, or before they are loaded.
 * @param tag a BCP 47 tag.
 * @param own words of one element.
 */
export function customDictionary(tag: string, own: CustomWords | null | undefined): CustomDictionary | undefined {
  return pageWords?.dictionary(tag, own);
}

/**
 * Loads what a page's words need: the files that script tags name, those that are not there yet.
 * @param own words of one element.
 * @returns `undefined` where there is nothing to wait for. Never rejects: a warning says what could not be loaded.
 */
export function loadPageWords(own?: CustomWords | null): Promise<unknown> | undefined {
  // Any script tag counts: a copy of the library that was bundled into another file does not find its own.
  if (!hasAllScripts) {
    hasAllScripts = typeof document === 'undefined' || document.readyState !== 'loading';
    for (const { dataset } of scriptsWith('data-words')) request(dataset.words ?? '');
  }
  if (own && !pageWords) load(() => []);
  return loading.size ? Promise.all(loading) : undefined;
}

/** The country that a script tag names for the emergency number. */
export function pageCountry(): string | undefined {
  return scriptsWith('data-country')[0]?.dataset.country;
}

/** Writes a warning about words, once. */
export function warnOfWords(message: string): void {
  if (!reported.has(message)) warn(message);
  reported.add(message);
}

/** A server has no page. */
function scriptsWith(attribute: string): HTMLScriptElement[] {
  return typeof document === 'undefined'
    ? []
    : [...document.querySelectorAll<HTMLScriptElement>(`script[${attribute}]`)];
}

function request(address: string): void {
  if (files.has(address)) return;
  files.add(address);
  load((page) => page.addFile(address, usableAddress(address, 'resource'), document.baseURI));
}

/** Loads what reads a page's words, then reads some: `read` returns what cannot be used of them. */
function load(read: (page: PageWords) => readonly string[] | Promise<readonly string[]>): void {
  const done = customWords
    .load()
    .then(async (module) => {
      if (!module) return;
      pageWords ??= new module.PageWords();
      (await read(pageWords)).forEach(warnOfWords);
      for (const listener of listeners) listener();
    })
    .finally(() => loading.delete(done));
  loading.add(done);
}
