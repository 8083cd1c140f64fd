/** In every language and from every source, a panel calls an entry what its author did, and nothing else. `FULL=1` tries ten times as many. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sectionHtml } from '../../builder/index.js';
import { check } from '../../src/content/check.js';
import { type Kind, kinds, procedureShape } from '../../src/content/schema.js';
import * as english from '../../src/locales/en.js';
import type { Words } from '../../src/words/words.js';
import {
  type Expected,
  expectedOf,
  htmlFor,
  inLanguage,
  languages,
  type Panel,
  panelIn,
  saidIn,
  sectionFor,
  type ShownGroup,
  shownAs,
} from '../support/random-panels.js';
import { fileFor, freshPlace, settled, until, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { allParts } from './support/seen.js';

const times = globalThis.isFullRun ? 10 : 1;
const PLACES = ['list', 'list', 'list', 'list', 'around', 'heading', 'entry'] as const;

hushWarnings();

async function dictionary(language: string): Promise<Words> {
  if (language === 'en') return english;
  const { default: words } = (await import(`../../src/locales/${language}.ts`)) as { default: Words };
  return words;
}

/** A panel on a page in some language, before it has rendered. */
function place(language: string, html = ''): Widget {
  const page = freshPlace();
  page.lang = language;
  page.innerHTML = `<benefit-risk-panel>${html}</benefit-risk-panel>`;
  return page.firstElementChild as Widget;
}

const nameIn = (item: Element) => /X\d+Z/.exec(item.textContent)?.[0] ?? '';
const textOf = (element: Element | null) => element?.textContent.trim();

/** What is shown of each group. The icon says the same as the part. */
function shownIn(panel: Widget): ShownGroup[] {
  return allParts(panel, 'group').map((group) => {
    const kind = kinds.find((it) => group.part.contains(it));
    expect(Boolean(group.querySelector('.title path[d]')), 'an icon').to.equal(kind !== undefined);
    const items = [...group.querySelectorAll('[part~=item]')];
    const labels = items.map((item) => [nameIn(item), textOf(item.querySelector('[part~=label]')) ?? '']);
    return { kind, heading: textOf(group.querySelector('[part~=group-heading]')), labels: Object.fromEntries(labels) };
  });
}

/** The kind that each entry is shown as. */
function kindsIn(panel: Widget, dictionaries: readonly Words[]): Record<string, Kind | undefined> {
  const labelled = (label: string) =>
    kinds.find((kind) => dictionaries.some((words) => words.panel.kinds[kind] === label));
  return Object.assign(
    {},
    ...shownIn(panel).map(({ kind, labels }) =>
      Object.fromEntries(
        Object.entries(labels).map(([name, label]) => [
          name,
          label ? labelled(label) : kinds.find((it) => it === kind),
        ]),
      ),
    ),
  ) as Record<string, Kind | undefined>;
}

/** In HTML, the colon at the end of a heading is dropped. */
const withoutColons = (groups: ShownGroup[]) =>
  groups.map((group) => ({ ...group, heading: group.heading?.replace(/\s*[:：]$/, '') }));

async function expectShown(panel: Widget, groups: Expected[], { panel: words }: Words): Promise<void> {
  await settled(panel);
  expect(withoutColons(shownIn(panel))).to.deep.equal(withoutColons(shownAs(groups, words)));
}

/** Waits until the widgets have the words of a language. */
async function loaded(language: string): Promise<Words> {
  const words = await dictionary(language);
  await loadedIn(place(language), words);
  return words;
}

async function loadedIn(panel: Widget, words: Words): Promise<void> {
  panel.innerHTML = '<ul data-kind="risk"><li>One</li></ul>';
  await until(() => textOf(allParts(panel, 'group-heading')[0] ?? null) === words.panel.groups.risk, 'its words');
}

/** Follows every kind that the entries of a panel are shown as, from now on. */
function follow(panel: Widget, dictionaries: readonly Words[]) {
  const seen: { name: string; kind: Kind | undefined }[] = [];
  const look = () => {
    for (const [name, kind] of Object.entries(kindsIn(panel, dictionaries))) seen.push({ name, kind });
  };
  // On a slow machine the words may be there before another rendering is.
  look();
  const observer = new MutationObserver(look);
  observer.observe(panel.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => {
    look();
    observer.disconnect();
    return seen;
  };
}

function expectNothingElse(
  seen: ReturnType<ReturnType<typeof follow>>,
  written: Panel,
  inTurn: readonly string[],
): void {
  const said = inTurn.map((language) => saidIn(expectedOf(inLanguage(language, written)).groups));
  for (const { name, kind } of seen) expect([undefined, ...said.map((it) => it[name])], name).to.include(kind);
}

/** A list whose heading says risks, and its kind benefits. */
function contradicted(language: string, { panel: { groups } }: Words): Panel {
  return {
    language,
    title: undefined,
    introduction: 'Before.',
    groups: [
      {
        title: { text: groups.risk, says: 'risk', phrase: groups.risk },
        mark: { text: 'benefit', is: 'benefit' },
        place: 'list',
        list: 'ul',
        isBold: false,
        entries: [{ mark: undefined, term: undefined, isNested: false }],
      },
    ],
  };
}

for (const language of languages.filter((it) => it !== 'en')) {
  it(`${language}: words that come late turn nothing round, on a new page and where lang changes`, async () => {
    // Once they are there, they are not late again.
    const once = { numRuns: 1, endOnFailure: true };
    const several = fc.array(panelIn(language, PLACES), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(several, several, async (before, after) => {
        const page = freshPlace();
        page.lang = 'en';
        const insert = (written: Panel) => {
          const panel = document.createElement('benefit-risk-panel') as Widget;
          panel.innerHTML = htmlFor(written);
          page.append(panel);
          return panel;
        };
        const old = before.map((written) => ({ written, panel: insert(written) }));
        for (const { panel } of old) await settled(panel);
        const words = await dictionary(language);
        page.lang = language;
        const fresh = [contradicted(language, words), ...after];
        const all = [...old, ...fresh.map((written) => ({ written, panel: insert(written) }))];
        const followed = all.map(({ written, panel }) => ({ written, panel, seen: follow(panel, [english, words]) }));
        const witness = document.createElement('benefit-risk-panel') as Widget;
        page.append(witness);
        await loadedIn(witness, words);
        let early = 0;
        for (const { written, panel, seen } of followed) {
          await settled(panel);
          const kindsSeen = seen();
          // What was there before was on an English page.
          const isOld = old.some((it) => it.panel === panel);
          expectNothingElse(kindsSeen, written, isOld ? ['en', language] : [language]);
          const said = saidIn(expectedOf(written).groups);
          early += kindsSeen.filter(({ name, kind }) => kind !== said[name]).length;
          expect(kindsIn(panel, [words])).to.deep.equal(said);
        }
        expect(early, 'seen before the words were there').to.be.greaterThan(0);
      }),
      once,
    );
  });
}

for (const language of languages) {
  it(`${language}: in HTML, entries are what the author said`, async () => {
    const words = await loaded(language);
    await fc.assert(
      fc.asyncProperty(panelIn(language, PLACES), async (written) => {
        const { groups, isUnclear } = expectedOf(written);
        const panel = await settled(place(language, htmlFor(written)));
        expect(kindsIn(panel, [words])).to.deep.equal(saidIn(groups));
        // Without one of its own, the panel takes the heading of the first list, unless that says a kind.
        if (written.title) await expectShown(panel, groups, words);
        if (isUnclear) expect(panel.problems.map(({ code }) => code)).to.include('unclear-kind');
        // Another order is another panel.
        const turned = { ...written, groups: written.groups.toReversed() };
        panel.innerHTML = htmlFor(turned);
        await settled(panel);
        await until(() => nameIn(allParts(panel, 'item')[0]!) === 'X0Z', 'the other order');
        expect(kindsIn(panel, [words])).to.deep.equal(saidIn(expectedOf(turned).groups));
      }),
      { numRuns: 6 * times },
    );
  });
}

for (const language of languages) {
  it(`${language}: in the property, a file and a snippet, entries are what the author said`, async () => {
    const words = await loaded(language);
    await fc.assert(
      fc.asyncProperty(panelIn(language), async (written) => {
        const { groups } = expectedOf(written);
        const section = sectionFor(written);
        const byProperty = place(language);
        byProperty.content = section;
        await expectShown(byProperty, groups, words);

        const byFile = place(language);
        byFile.src = fileFor('benefit-risk-panel', section);
        await until(() => allParts(byFile, 'group').length > 0, 'the file');
        await expectShown(byFile, groups, words);

        const { value = {} } = check(procedureShape, { language, benefitsAndRisks: section }, '');
        const { lines } = sectionHtml('benefitsAndRisks', value);
        const snippet = await settled(place(language, lines.join('\n')));
        expect(kindsIn(snippet, [words])).to.deep.equal(saidIn(groups));
      }),
      { numRuns: 6 * times },
    );
  });
}

for (const language of languages) {
  it(`${language}: another lang makes nothing a benefit that its author did not call one in it`, async () => {
    const words = await loaded(language);
    await fc.assert(
      fc.asyncProperty(panelIn(language, PLACES), fc.constantFrom(...languages), async (written, other) => {
        const otherWords = await loaded(other);
        const panel = await settled(place(language, htmlFor(written)));
        for (const [from, to] of [
          [language, other],
          [other, language],
        ] as const) {
          const seen = follow(panel, [words, otherWords]);
          (panel.parentElement as HTMLElement).lang = to;
          // The observer of `lang` comes first.
          await Promise.resolve();
          await settled(panel);
          expectNothingElse(seen(), written, [from, to]);
          const said = saidIn(expectedOf(inLanguage(to, written)).groups);
          expect(kindsIn(panel, [to === language ? words : otherWords])).to.deep.equal(said);
        }
      }),
      { numRuns: 4 * times },
    );
  });
}
