import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { nameOf } from '../content/language-name.js';
import type { Words } from '../locales/words.js';

/**
 * The language of an element is the nearest `lang` around it, shadow roots looked through. One observer per document
 * tree follows changes, for all elements in it.
 */

export interface Language {
  /** The page's language at the element, as a BCP 47 tag. */
  readonly tag: string;
  /**
   * The `lang` for an element with words from the dictionary: `en` where the page's language has no dictionary, so that they are
   * English; else `nothing`, as they are in the language around them.
   */
  readonly wordsLang: 'en' | typeof nothing;
  /** The language in which words, numbers and dates are written, for `Intl`: the page's, or English. */
  readonly locale: string;
  /** A widget's words; the English ones come from the widget itself, so that each carries only its own. */
  words<W extends keyof Words>(this: void, widget: W, english: Words[W]): Words[W];
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

/** The language of a BCP 47 tag. Without its dictionary, or before that is loaded, the words are English. */
export function languageOf(tag: string): Language {
  const language = languages.get(tag) ?? makeLanguage(tag);
  languages.set(tag, language);
  return language;
}

function makeLanguage(tag: string): Language {
  const name = nameOf(tag);
  const known = dictionaries.has(name);
  const locale = known ? tag : 'en';
  return {
    tag,
    locale,
    wordsLang: known ? nothing : 'en',
    words: (widget, english) => dictionaries.get(name)?.[widget] ?? english,
    // Where digits are the usual ones, `Intl` writes a small number as it is, and takes long to start.
    number: (value) => (value < 1000 && !OWN_DIGITS.test(locale) ? String(value) : value.toLocaleString(locale)),
    date: (iso) => new Date(iso).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  };
}

/** Loads the dictionary of a language, then calls back: at once where nothing has to be loaded. */
export function loadWords(tag: string, onLoad: () => void): void {
  const name = nameOf(tag);
  const load = dictionaries.has(name) ? undefined : loaders[name];
  if (!load) onLoad();
  // Without the file, the words stay English and say so.
  else
    void load().then((words) => {
      dictionaries.set(name, words.default);
      languages.clear();
      onLoad();
    }, onLoad);
}

/** Languages that are written with other digits, and tags that may name such digits. */
const OWN_DIGITS = /^ar|-u-/;

const controllers = new Set<LanguageController>();
const observed = new WeakSet<Node>();

/** Keeps the language of an element: follows the nearest `lang`, and loads the words of that language. */
export class LanguageController implements ReactiveController {
  /** The language of what is shown. Until its words are loaded, words are English and marked as such. */
  language: Language = languageOf('');
  /** Whether that is not the language of the page at the element, because its words are still loading. */
  isChanging = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
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

  /** Whether the words are still loading for the first time. */
  get isLoading(): boolean {
    return !this.language.tag;
  }

  /** Looks for the nearest `lang` again. */
  refresh(): void {
    const tag = nearestLang(this.#host);
    const wasChanging = this.isChanging;
    this.isChanging = tag !== this.language.tag;
    if (!this.isChanging) {
      if (wasChanging) this.#host.requestUpdate();
      return;
    }
    loadWords(tag, () => {
      // `lang` may have changed while the words were loading.
      if (tag !== nearestLang(this.#host)) return;
      this.isChanging = false;
      this.language = languageOf(tag);
      this.#host.requestUpdate();
    });
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
