import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { languageTag, localeOf, nameOf } from '../words/language-tag.js';
import type { Problem } from '../content/problem.js';
import { type Filled, fillGaps, splitGaps, type Values, type Writer } from '../words/format.js';
import type { CustomWords, Words } from '../words/words.js';
import { customDictionary, loadPageWords, onWordsChange, warnOfWords } from './page-words.js';

/**
 * The language of an element is the nearest `lang` around it, shadow roots looked through. One observer per document
 * tree follows changes, for all elements in it.
 */

export interface Language {
  /** The page's language at the element, as a BCP 47 tag. */
  readonly tag: string;
  /**
   * A value for `lang` around our words: `en` where there are none in the page's language, a BCP 47 tag where the page's is
   * none, else nothing.
   */
  readonly wordsLang: string | typeof nothing;
  /** The language in which words, numbers and dates are written, for `Intl`: the page's, or English. */
  readonly locale: string;
  /** What of the words of one element cannot be used. Grows while its messages are read. */
  readonly problems: readonly Problem[];
  /** A widget's messages; the English ones come from the widget itself, so that each carries only its own. */
  words<W extends keyof Words>(this: void, widget: W, english: Words[W]): Words[W];
  /** A message with its gaps filled. */
  format(this: void, message: string, values: Values): string;
  /** A value for `lang` around a message: like {@link wordsLang}, and `en` where it alone is in English. */
  langOf(this: void, message: string): string | typeof nothing;
  /**
   * A message for a template; without values, a text as it is, which may be the author's or the endpoint's. Where a message alone
   * is in English, it is marked so.
   */
  render(this: void, message: string, values?: Values): string | TemplateResult;
  /** A message with what fills its gaps kept apart. */
  parts(this: void, message: string, values: Values): (string | Filled)[];
  /** Whether a message is the page's own, and not from a dictionary of ours: `form.fields.consent`. */
  isCustom(this: void, path: string): boolean;
  /** A whole number. */
  number(this: void, value: number): string;
  /** A day (`2030-12-31`) written out. */
  date(this: void, iso: string): string;
}

/** What loads each dictionary, by the name of its language. English is in the widgets themselves. */
const loaders: Readonly<Partial<Record<string, () => Promise<{ default: Words }>>>> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fil: () => import('../locales/tl.js'),
  fr: () => import('../locales/fr.js'),
  he: () => import('../locales/he.js'),
  it: () => import('../locales/it.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  vi: () => import('../locales/vi.js'),
  zhHans: () => import('../locales/zh-Hans.js'),
};
const dictionaries = new Map<string, Words | undefined>([['en', undefined]]);

/** The nearest `lang`; English where a page names none. */
export function nearestLang(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') as string;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : 'en';
}

/** Cached by tag: there may be many widgets on a page. */
const languages = new Map<string, Language>();
/** The same for elements that have words of their own. */
let ownLanguages = new WeakMap<CustomWords, Map<string, Language>>();

/**
 * The language of a tag. Without a dictionary, or before that is loaded, the words are English.
 * @param words those of one element; they go before those of the page.
 */
export function languageOf(tag: string, words?: CustomWords | null): Language {
  // What is no object is a problem, and no key.
  const key = words ? (Object(words) as CustomWords) : undefined;
  const cache = key ? (ownLanguages.get(key) ?? new Map<string, Language>()) : languages;
  if (key) ownLanguages.set(key, cache);
  const language = cache.get(tag) ?? makeLanguage(tag, words);
  cache.set(tag, language);
  return language;
}

function makeLanguage(written: string, own: CustomWords | null | undefined): Language {
  const name = nameOf(written);
  const tag = languageTag(written);
  const custom = customDictionary(tag, own);
  const isKnown = dictionaries.has(name) || custom !== undefined;
  const locale = (isKnown && localeOf(tag)) || 'en';
  // Where a dictionary of ours could not be loaded, that has been said.
  if (!isKnown && tag && !loaders[name])
    warnOfWords(
      `lang="${written}": we have no words in this language, so ours are in English. Add yours with data-words or setWords.`,
    );

  const writer: Writer = {
    locale,
    // Where digits are the usual ones, `Intl` writes a small number as it is, and takes long to start.
    number: (value) => (value < 1000 && !OWN_DIGITS.test(locale) ? String(value) : value.toLocaleString(locale)),
  };
  const format = (message: string, values: Values): string =>
    custom ? custom.format(message, values, writer) : fillGaps(message, values, writer);
  const isEnglish = (message: string): boolean => custom?.isEnglish(message) ?? false;
  const wordsLang = !isKnown ? 'en' : tag === written ? nothing : locale;
  return {
    tag,
    locale,
    get problems() {
      return (custom?.ownProblems ?? []).map((message): Problem => ({ code: 'words', message }));
    },
    wordsLang,
    words(widget, base) {
      const ours = name === 'en' ? base : dictionaries.get(name)?.[widget];
      if (!custom) return ours ?? base;
      const words = custom.words(widget, base, ours);
      custom.problems.forEach(warnOfWords);
      return words;
    },
    format,
    langOf: (message) => (isEnglish(message) ? 'en' : wordsLang),
    parts: (message, values) => custom?.parts(message, values, writer) ?? splitGaps(message, values, writer),
    render(message, values) {
      const text = values ? format(message, values) : message;
      return isEnglish(message) ? html`<span lang="en">${text}</span>` : text;
    },
    isCustom: (path) => custom?.custom.has(path) ?? false,
    number: writer.number,
    date: (iso) => new Date(iso).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  };
}

/** Loads the words of a language, the page's own and ours, then calls back: at once where nothing has to be loaded. */
export function loadWords(tag: string, onLoad: () => void, own?: CustomWords | null): void {
  const pageWords = loadPageWords(own);
  if (pageWords) void pageWords.then(() => loadDictionary(tag, onLoad));
  else loadDictionary(tag, onLoad);
}

function loadDictionary(tag: string, onLoad: () => void): void {
  const name = nameOf(tag);
  const load = dictionaries.has(name) ? undefined : loaders[name];
  if (!load) onLoad();
  else
    void load().then(
      (words) => {
        dictionaries.set(name, words.default);
        forgetLanguages();
        onLoad();
      },
      (error: unknown) => {
        const message = `the words in “${tag}” could not be loaded, so they are English. Host the whole folder. ${String(error)}`;
        warnOfWords(message);
        onLoad();
      },
    );
}

function forgetLanguages(): void {
  languages.clear();
  ownLanguages = new WeakMap();
}

onWordsChange(() => {
  forgetLanguages();
  for (const controller of controllers) controller.invalidate();
});

/** Languages that are written with other digits, and tags that may name such digits. */
const OWN_DIGITS = /^ar|-u-/;

const controllers = new Set<LanguageController>();
const observed = new WeakSet<Node>();

/** An element with words in the language of the page. */
interface LanguageHost extends ReactiveControllerHost, Element {
  /** Words of its own. */
  readonly words?: CustomWords | null | undefined;
}

/** Keeps the language of an element: follows the nearest `lang`, and loads the words of that language. */
export class LanguageController implements ReactiveController {
  /** Whether {@link language} is not that of the page at the element, because its words are still loading. */
  isChanging = false;
  readonly #host: LanguageHost;
  /** The language of what is shown; nothing before its words were loaded for the first time. */
  #tag: string | undefined;
  /** Whether what reads the element's own words is still loading. */
  #isLoadingOwn = false;

  constructor(host: LanguageHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    observeLang(this.#host);
    this.refresh();
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  /** The language of what is shown. Until its words are loaded, words are English and marked as such. */
  get language(): Language {
    return languageOf(this.#tag ?? '', this.#host.words);
  }

  /** Whether the words are still loading for the first time. */
  get isLoading(): boolean {
    return this.#tag === undefined || this.#isLoadingOwn;
  }

  /** Loads what words of the element's own need. Called where they were set. */
  loadOwnWords(): void {
    const loading = loadPageWords(this.#host.words);
    this.#isLoadingOwn = loading !== undefined;
    void loading?.then(() => {
      this.#isLoadingOwn = false;
      this.invalidate();
    });
  }

  /** Has the element rendered again: words have changed. */
  invalidate(): void {
    this.#host.requestUpdate();
  }

  /** Looks for the nearest `lang` again. */
  refresh(): void {
    const tag = nearestLang(this.#host);
    const wasChanging = this.isChanging;
    this.isChanging = tag !== this.#tag;
    if (!this.isChanging) {
      if (wasChanging) this.invalidate();
      return;
    }
    loadWords(
      tag,
      () => {
        // `lang` may have changed while the words were loading.
        if (tag !== nearestLang(this.#host)) return;
        this.isChanging = false;
        this.#tag = tag;
        this.invalidate();
      },
      this.#host.words,
    );
  }
}

/** Observes every tree around an element, since any of them may set `lang`. One observer per tree serves all elements. */
function observeLang(element: Element): void {
  for (let scope: Element | null = element; scope;) {
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : null;
    if (observed.has(root)) continue;
    observed.add(root);
    new MutationObserver(() => {
      for (const controller of controllers) controller.refresh();
    }).observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
}
