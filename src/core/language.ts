import type { Words } from '../locales/words.js';

/**
 * The language of an element is the nearest `lang` around it, shadow roots looked through. One observer a document tree
 * follows changes, for all elements in it.
 */

export interface Language {
  /** The page's language at the element, as a BCP 47 tag. */
  readonly tag: string;
  /** The language of our words where the page's is one that we do not have. */
  readonly foreign: string | undefined;
  /** A widget's words; the English ones come from the widget itself, so that each carries only its own. */
  words<W extends keyof Words>(this: void, widget: W, english: Words[W]): Words[W];
  /** A whole number. */
  number(this: void, value: number): string;
  /** A day (`2030-12-31`) written out. */
  date(this: void, iso: string): string;
}

const loaders: Readonly<Record<string, () => Promise<{ default: Words }>>> = {
  es: () => import('../locales/es.js'),
};
const dictionaries = new Map<string, Words | undefined>([['en', undefined]]);

/** The nearest `lang`; English where a page names none. */
export function nearestLang(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') || 'en';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : 'en';
}

/** The language of a tag. Words of a language that is not here, or not yet, are English. */
export function languageOf(tag: string): Language {
  const language = primary(tag);
  const known = dictionaries.has(language);
  const locale = known ? language : 'en';
  return {
    tag,
    foreign: known ? undefined : 'en',
    words: (widget, english) => dictionaries.get(language)?.[widget] ?? english,
    number: (value) => value.toLocaleString(locale),
    date: (iso) => new Date(iso).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  };
}

/** Loads the words of a language; `undefined` where nothing has to be waited for. Never rejects. */
export function loadWords(tag: string): Promise<unknown> | undefined {
  const language = primary(tag);
  if (dictionaries.has(language) || !Object.hasOwn(loaders, language)) return undefined;
  // Without the file, the words stay English and say so.
  return loaders[language]?.().then(
    (words) => dictionaries.set(language, words.default),
    () => undefined,
  );
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

type Follower = Element & { languageChanged(): void };
const followers = new Set<Follower>();
const watched = new WeakSet<Node>();

/** Tells an element when a `lang` around it changes, until it is unfollowed. */
export function followLanguage(element: Follower): void {
  followers.add(element);
  const root = element.getRootNode();
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver(() => {
    for (const follower of followers) follower.languageChanged();
  }).observe(root, { subtree: true, attributeFilter: ['lang'] });
}

export function unfollowLanguage(element: Follower): void {
  followers.delete(element);
}
