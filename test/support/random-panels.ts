/**
 * Random panels of benefits and risks, with what their author has said of each entry. That is known from how a panel was put together, not
 * from reading it.
 */
import fc from 'fast-check';
import { kindWordsOf } from '../../src/content/kind-words.js';
import { type Kind, kinds } from '../../src/content/schema.js';
import type { Words } from '../../src/words/words.js';

/** The languages that have a dictionary, by the names of its files. */
export const languages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'pl', 'pt', 'tl', 'vi', 'zh-Hans'] as const;

/** A heading, and the kind that it says in the panel's language. */
export interface Title {
  text: string;
  says?: Kind | undefined;
  /** What it is in a dictionary, without what a page adds to it. */
  phrase?: string;
}

/** Something written as a kind, and the kind that it is. */
interface Mark {
  text: string;
  is?: Kind | undefined;
}

interface Entry {
  mark: Mark | undefined;
  term: string | undefined;
  /** Whether a list stands within the entry. */
  isNested: boolean;
}

export interface Group {
  title: Title | undefined;
  mark: Mark | undefined;
  /** Where the kind is written in HTML. Only on the list it is read. */
  place: 'list' | 'around' | 'heading' | 'entry';
  list: 'ul' | 'ol' | 'dl';
  isBold: boolean;
  entries: Entry[];
}

/** What a panel is made of. Its entries are called X0Z, X1Z and so on, by their place. */
export interface Panel {
  language: string;
  title: Title | undefined;
  introduction: string | undefined;
  groups: Group[];
}

/** What is expected of a group. */
export interface Expected {
  kind: Kind | undefined;
  /** The author's heading. */
  heading: string | undefined;
  /** Each entry with its own kind, by its name. */
  entries: Record<string, Kind | undefined>;
}

const phrasesOf = (language: string, kind: Kind) => kindWordsOf(language)[kind].split(/;\s+/);
const kindArbitrary = fc.constantFrom(...kinds);

/** A phrase of a language, written as pages write it. */
function phrase(language: string): fc.Arbitrary<Title> {
  const upper = (text: string) => (text.toUpperCase().toLowerCase() === text.toLowerCase() ? text.toUpperCase() : text);
  return fc
    .tuple(
      kindArbitrary.chain((says) => fc.constantFrom(...phrasesOf(language, says)).map((text) => ({ text, says }))),
      fc.constantFrom('', '', ':', ' :', '?', '.', '：', '？', '。', '\u00a0:'),
      fc.boolean(),
    )
    .map(([{ text, says }, end, isUpper]) => ({ text: (isUpper ? upper(text) : text) + end, says, phrase: text }));
}

/** A heading that says no kind: another language's phrase, a phrase with something beside it, or other words. */
function otherTitle(language: string): fc.Arbitrary<Title> {
  const own = new Set(kinds.flatMap((kind) => phrasesOf(language, kind)).map((text) => text.toLowerCase()));
  const any = phrase(language);
  const foreign = fc
    .constantFrom(...languages.filter((other) => other !== language))
    .chain((other) => kindArbitrary.chain((kind) => fc.constantFrom(...phrasesOf(other, kind))));
  const more = fc
    .tuple(
      any,
      any,
      fc.constantFrom('A!', 'A 2', '2) A', '⚠️ A', 'A 🙂', '(A)', '“A”', 'No A', 'A – B', 'A / B', 'A (B)', 'A1', '-A'),
    )
    .map(([a, b, frame]) => frame.replace('A', a.text).replace('B', b.text));
  const words = fc.constantFrom('What may go wrong', 'In short', '42', '🙂', 'You cannot have it if you', 'Do not');
  return fc
    .oneof(foreign, more, words)
    .filter((text) => !own.has(text.toLowerCase()))
    .map((text) => ({ text, phrase: text }));
}

/** The same panel on a page in another language, where a heading may say something else. */
export function inLanguage(language: string, panel: Panel): Panel {
  const says = (phraseOf = '') =>
    kinds.find((kind) => phrasesOf(language, kind).some((own) => own.toLowerCase() === phraseOf.toLowerCase()));
  const retitle = (title: Title | undefined) => title && { ...title, says: says(title.phrase) };
  const groups = panel.groups.map((group) => ({ ...group, title: retitle(group.title) }));
  return { ...panel, language, title: retitle(panel.title), groups };
}

const misspelt = [
  ...['risks', 'Risk', 'benefits', 'BENEFIT', 'harm', 'benefit risk', 'benefit,risk', 'none', 'null', 'good', 'other'],
  ...['__proto__', 'constructor', 'toString', 'benef\u0131t', 'bene\u200bfit', 'beneficio', 'data-kind', '1', '✓'],
];
const mark = fc.oneof(
  { weight: 12, arbitrary: kindArbitrary.chain((is) => fc.constantFrom(is, ` ${is} `).map((text) => ({ text, is }))) },
  { weight: 1, arbitrary: fc.constantFrom(...misspelt).map((text) => ({ text })) },
);
/** @param freq how much more often there is one than none. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** @param places where the kind of a list may be written. A file has only the list. */
export function panelIn(language: string, places: readonly Group['place'][] = ['list']): fc.Arbitrary<Panel> {
  const title = fc.oneof(phrase(language), phrase(language), otherTitle(language));
  const entry = fc.record({
    mark: rarely(mark),
    term: maybe(
      fc.oneof(
        phrase(language).map(({ text }) => text),
        fc.constantFrom('Stroke', 'Less pain'),
      ),
    ),
    isNested: fc.boolean(),
  });
  const group = fc
    .record({
      title: maybe(title, 3),
      mark: rarely(mark),
      place: fc.constantFrom(...places),
      list: fc.constantFrom('ul' as const, 'ol' as const, 'dl' as const),
      isBold: fc.boolean(),
      entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
    })
    .map((it): Group => {
      // There is no heading to write it on; and a kind that only repeats the one around it would be no mistake.
      if (it.place === 'heading' && !it.title) return { ...it, place: 'list' };
      if (it.place !== 'entry') return it;
      return { ...it, entries: it.entries.map((own) => ({ ...own, mark: undefined })) };
    });
  return fc.record({
    language: fc.constant(language),
    title: maybe(title),
    introduction: maybe(fc.constantFrom('Before.', 'Stroke is a risk.')),
    groups: fc.array(group, { minLength: 1, maxLength: 4 }),
  });
}

/** What the author has said of each entry, and whether something of it is unclear. */
export function expectedOf({ title, introduction, groups }: Panel): { groups: Expected[]; isUnclear: boolean } {
  let count = 0;
  let isUnclear = false;
  const found = groups.map((group, at): Expected => {
    const { mark: own, place, entries } = group;
    const isMisplaced = own !== undefined && place !== 'list';
    const isNext = at === 0 && !introduction && !group.title;
    const above = isNext ? title : group.title;
    const isContradicted = own?.is !== undefined && above?.says !== undefined && own.is !== above.says;
    const kind = isMisplaced || isContradicted ? undefined : own ? own.is : above?.says;
    const isMisspelt = entries.some((entry) => entry.mark && !entry.mark.is);
    const isUnsaid = !own && !above?.says && !group.title && entries.some((entry) => !entry.mark);
    isUnclear ||= isMisplaced || isContradicted || isMisspelt || isUnsaid || (own !== undefined && !own.is);
    const kindOfEntry = (entry: Entry) => (isMisplaced ? undefined : entry.mark ? entry.mark.is : kind);
    const isTitled = isNext && !own && title?.says !== undefined;
    return {
      kind: isMisspelt ? undefined : kind,
      heading: isTitled ? title.text : group.title?.text,
      entries: Object.fromEntries(entries.map((entry) => [nameOf(count++), kindOfEntry(entry)])),
    };
  });
  return { groups: found, isUnclear };
}

/** What the author has said of each entry, by its name. */
export function saidIn(groups: readonly Expected[]): Record<string, Kind | undefined> {
  return Object.assign({}, ...groups.map(({ entries }) => entries)) as Record<string, Kind | undefined>;
}

/** A group as it is shown. */
export interface ShownGroup {
  kind: string | undefined;
  heading: string | undefined;
  /** The kind that stands above each entry, by the entry's name; empty where none does. */
  labels: Record<string, string>;
}

/** How a panel shows what its author has said, in the words of a dictionary. */
export function shownAs(groups: readonly Expected[], words: Words['panel']): ShownGroup[] {
  return groups.map(({ kind, heading, entries }) => {
    const isMixed = kind === 'consideration' && Object.values(entries).includes('risk');
    const ours = kind && words.groups[isMixed ? 'considerationAndRisk' : kind];
    const labels = Object.entries(entries).map(([name, own]) => [name, own && own !== kind ? words.kinds[own] : '']);
    return { kind, heading: heading?.trim() ?? ours, labels: Object.fromEntries(labels) };
  });
}

const nameOf = (at: number) => `X${at}Z`;

/** The panel's section, as a procedure file or the property has it. */
export function sectionFor({ title, introduction, groups }: Panel): object {
  let count = 0;
  return {
    heading: title?.text,
    introduction,
    groups: groups.map((group) => ({
      kind: group.mark?.text,
      heading: group.title?.text,
      items: group.entries.map(({ mark: own, term }) => ({ kind: own?.text, term, description: nameOf(count++) })),
    })),
  };
}

/** The panel as HTML inside the tag. */
export function htmlFor({ title, introduction, groups }: Panel): string {
  let count = 0;
  const lists = groups.map((group) => {
    const { place, list, isBold } = group;
    const kindAt = (at: Group['place'], own = group.mark) => (own && place === at ? ` data-kind="${own.text}"` : '');
    const items = group.entries.map((entry) => {
      const inner = entry.isNested ? `<ul${kindAt('entry')}><li>More.</li></ul>` : `<b${kindAt('entry')}>More.</b>`;
      const text = `${nameOf(count++)} ${inner}`;
      const own = entry.mark ? ` data-kind="${entry.mark.text}"` : '';
      if (list === 'dl') return `<dt${own}>${entry.term ?? 'Term'}</dt><dd>${text}</dd>`;
      return `<li${own}>${entry.term ? `<strong>${entry.term}</strong> ` : ''}${text}</li>`;
    });
    const words = group.title?.text ?? '';
    const [open, close] = isBold ? ['<p><b', '</b></p>'] : ['<h3', '</h3>'];
    const heading = group.title ? `${open}${kindAt('heading')}>${words}${close}` : '';
    const html = `${heading}<${list}${kindAt('list')}>${items.join('')}</${list}>`;
    return place === 'around' ? `<div${kindAt('around')}>${html}</div>` : html;
  });
  const own = title ? `<h2>${title.text}</h2>` : '';
  return `${own}${introduction ? `<p>${introduction}</p>` : ''}${lists.join('\n')}`;
}
