/** In every language, from a file, the property and a server, an entry is what its author said. `FULL=1` tries ten times as many panels. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { check } from '../../src/content/check.js';
import { kindWordsOf } from '../../src/content/kind-words.js';
import { resolveKinds } from '../../src/content/kinds.js';
import { benefitsAndRisksShape, type Kind, kinds, procedureShape } from '../../src/content/schema.js';
import { structuredData } from '../../src/content/structured-data.lazy.js';
import { checkProcedure } from '../../src/check/index.js';
import { renderWidget } from '../../src/server/index.js';
import * as english from '../../src/locales/en.js';
import { dictionary } from '../support/dictionary.js';
import {
  type Expected,
  expectedOf,
  languages,
  type Panel,
  panelIn,
  saidIn,
  sectionFor,
  shownAs,
  type ShownGroup,
} from '../support/random-panels.js';

const times = process.env.FULL ? 10 : 1;
const numRuns = 1000 * times;
vi.setConfig({ testTimeout: 120_000 });

/** A panel together with what is expected of it, in one of the languages. */
const panelsIn = (language: string) => panelIn(language).map((panel) => ({ panel, ...expectedOf(panel) }));
const fileFor = (panel: Panel) => ({
  format: 1,
  name: 'Examplin',
  language: panel.language,
  benefitsAndRisks: sectionFor(panel),
});
const sectionOf = (panel: Panel) => check(benefitsAndRisksShape, sectionFor(panel), 'content').value ?? {};
const namesOf = (of: Kind, groups: readonly Expected[]) =>
  groups.flatMap(({ entries }) => Object.keys(entries).filter((name) => entries[name] === of));

it.each(languages)('%s: in a file and in the property, kinds are what the author said', (language) => {
  fc.assert(
    fc.property(panelsIn(language), ({ panel, groups, isUnclear }) => {
      const resolved = resolveKinds(sectionOf(panel), kinds, kindWordsOf(language));
      const found = resolved.value.groups.map(({ kind, heading, items }) => ({
        kind,
        heading,
        entries: Object.fromEntries(items.map((item) => [item.description, item.kind])),
      }));
      expect(found).toEqual(groups);
      expect(resolved.problems.length > 0).toBe(isUnclear);
      const { problems } = checkProcedure(fileFor(panel));
      expect(problems.some(({ code }) => code === 'unclear-kind')).toBe(isUnclear);
    }),
    { numRuns },
  );
});

it.each(languages)('%s: without its dictionary, a heading makes nothing a benefit', (language) => {
  fc.assert(
    fc.property(panelsIn(language), ({ panel, groups }) => {
      const early = resolveKinds(sectionOf(panel), kinds, undefined).value.groups.flatMap(({ items }) => items);
      const said = saidIn(groups);
      for (const { kind, description } of early) expect([undefined, said[String(description)]]).toContain(kind);
    }),
    { numRuns },
  );
});

it.each(languages)('%s: structured data name as risks what the author did, and nothing else', (language) => {
  fc.assert(
    fc.property(panelsIn(language), ({ panel, groups }) => {
      const { value = {} } = check(procedureShape, fileFor(panel), '');
      const told = structuredData(value) ?? '';
      expect(told.match(/X\d+Z/g) ?? []).toEqual(namesOf('risk', groups));
    }),
    { numRuns },
  );
});

/** What the markup of a panel shows: each group with its kind, icon and heading, and the label of each entry. */
function shownIn(markup: string) {
  const pattern =
    /part="group( \w+)?"|<path d="([^"]*)"|part="group-heading"[^>]*>([^]*?)<\/h\d>|part="label"[^>]*>([^]*?)<\/div>|X\d+Z/g;
  const groups: (ShownGroup & { icon?: string })[] = [];
  let label = '';
  for (const [found, kind, icon, heading, labelHtml] of markup.matchAll(pattern)) {
    const group = groups.at(-1);
    if (found.startsWith('part="group')) {
      if (heading === undefined) groups.push({ kind: kind?.trim(), heading: undefined, labels: {} });
      else group!.heading = textIn(heading);
    } else if (icon !== undefined) group!.icon = icon;
    else if (labelHtml !== undefined) label = textIn(labelHtml);
    else {
      group!.labels[found] = label;
      label = '';
    }
  }
  return groups;
}

function textIn(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').trim();
}

it.each(languages)(
  '%s: a server renders each entry as what the author said, or refuses the panel',
  async (language) => {
    const { panel: words } = language === 'en' ? english : await dictionary(language);
    const every = { groups: kinds.map((kind) => ({ kind, items: [{ description: 'X0Z' }] })) };
    const icons = shownIn(await renderWidget('benefit-risk-panel', every, { lang: language }));
    expect(new Set(icons.map(({ icon }) => icon)).size).toBe(kinds.length);
    await fc.assert(
      fc.asyncProperty(panelsIn(language), async ({ panel, groups, isUnclear }) => {
        const rendering = renderWidget('benefit-risk-panel', sectionFor(panel), { lang: language });
        if (isUnclear) {
          await expect(rendering).rejects.toThrow(TypeError);
          return;
        }
        const html = await rendering;
        const shown = shownIn(html.slice(0, html.indexOf('</template>')));
        for (const { icon, kind } of shown) expect(icon).toBe(icons.find((it) => it.kind === kind)?.icon);
        expect(shown.map(({ icon: _, ...group }) => group)).toEqual(shownAs(groups, words));
      }),
      { numRuns: 60 * times },
    );
  },
);
