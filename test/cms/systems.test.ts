/**
 * Every snippet for every system: what comes out of the system's filter is opened in a browser, and shows what the content
 * itself shows. Filters are run where there is one to run; where a system's documents say that it keeps what is pasted,
 * nothing is changed. The table in docs/builder.md says which is which; `npm run cms` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Form,
  sectionsOf,
  sectionTags,
  snippet,
  type SystemName,
  systemNames,
  systems,
} from '../../builder/index.js';
import { openDist, rendered } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';
import { contents, settings } from './contents.js';
import * as run from './filters.js';

type Content = keyof typeof contents;

/** Whose own editor or filter is run; the others have one that is like theirs. */
const own: readonly SystemName[] = [
  ...['plain', 'wordpress', 'wordpress-author', 'wordpress-classic', 'drupal', 'drupal-basic'],
  ...['joomla', 'umbraco', 'framework'],
] as SystemName[];

const forms: Form[] = ['tag', 'div', 'link'];
const cases = systemNames.flatMap((system) =>
  forms.flatMap((form) => (Object.keys(contents) as Content[]).map((content) => ({ system, form, content }))),
);

const picture = '/docs/images/clinic-page.png';
const pictures = { [picture]: readFileSync(new URL(`../..${picture}`, import.meta.url)) };

let browser: Browser;
let editors: Page;
let parsed: Page;
const expected = {} as Record<Content, unknown>;
const opened = new Map<string, Promise<unknown>>();

beforeAll(async () => {
  browser = await launchChromium();
  editors = await browser.newPage();
  await run.openEditors(editors);
  parsed = await browser.newPage();
  for (const content of Object.keys(contents) as Content[]) expected[content] = await showContent(content);
});
afterAll(() => browser.close());

// Of WordPress there are stored results for the recommended form only. “Ask administrators” cannot be tried here, and a form that
// is kept in part may be kept as a whole where content is simple.
const isTestable = ({ system, form, content }: (typeof cases)[number]) => {
  const survival = systems[system].survives[form];
  if (survival === 'asks' || (survival === 'part' && content === 'reference')) return false;
  return content === 'reference' || !system.startsWith('wordpress') || form === systems[system].form;
};

describe.each(cases.filter(isTestable))('$system, $form, $content', ({ system, form, content }) => {
  const survival = systems[system].survives[form];
  const { html } = snippet(contents[content], { ...settings, for: system, form });
  const filter = run.systemFilters[system]?.(content);

  if (survival === 'kept' && form !== 'link') {
    it('says the language of the content on each widget', async () => {
      // Of WordPress there are stored results.
      const language = system.startsWith('wordpress') ? 'en' : 'ar';
      const own = snippet({ ...contents[content], language }, { ...settings, for: system, form }).html;
      const said = await languages(filter ? await filter(own, form, editors) : own);
      expect(said).toEqual(sectionsOf(contents[content]).map(() => (language === 'ar' ? 'ar rtl' : 'en')));
    });
  }

  if (form === 'link') {
    it('arrives as a link to the given address, with the section’s heading as its text', async () => {
      const left = filter ? await filter(html, form, editors) : html;
      const [link] = await links(left);
      expect(link).toEqual({ href: new URL(settings.href).href, text: contents[content].contact?.heading });
    });
  } else if (survival === 'lost') {
    it('has no widget left', async () => {
      expect(await widgetsIn(filter ? await filter(html, form, editors) : html)).toBe(0);
    });
  } else if (survival === 'kept' || content === 'hostile') {
    it(survival === 'kept' ? 'shows all of the content' : 'shows only a part of the content', async () => {
      const shown = await show(filter ? await filter(html, form, editors) : html);
      if (survival === 'kept') expect(shown).toEqual(expected[content]);
      else expect(shown).not.toEqual(expected[content]);
    });
  }
});

describe('what the builder says about a system', () => {
  it.each(systemNames)('recommends a form of snippet that %s keeps', (system) => {
    const { form, survives, known } = systems[system];
    expect(survives[form]).toBe('kept');
    expect(known).toBe(own.includes(system) ? 'tried' : 'documents');
  });

  it('is the same as in docs/builder.md', async () => {
    const file = fileURLToPath(new URL('../../docs/builder.md', import.meta.url));
    const said = { kept: 'kept', part: 'in part', asks: 'ask administrators', lost: 'lost' };
    const rows = systemNames.map((system) => {
      const { name, form, survives, known } = systems[system];
      const cells = forms.map((it) => (it === form ? `**${said[survives[it]]}**` : said[survives[it]]));
      return `| ${[name, ...cells, known === 'tried' ? 'run here' : 'its documents'].join(' | ')} |`;
    });
    const made = ['| system | tag | `div data-cw` | link | known from |', '| - | - | - | - | - |', ...rows].join('\n');
    const before = readFileSync(file, 'utf8');
    const after = await format(
      before.replace(/(?<=<!-- Made by `npm run cms`. -->\n)[\s\S]*?(?=<!-- Until here. -->)/, `\n${made}\n\n`),
      { ...(await resolveConfig(file)), filepath: file },
    );
    if (process.env.CMS === 'write') writeFileSync(file, after);
    else expect(before, 'docs/builder.md is not up to date: npm run cms').toBe(after);
  });
});

/** What is the same twice is opened once. */
function show(html: string): Promise<unknown> {
  const shown = opened.get(html) ?? openWith(html, () => undefined);
  opened.set(html, shown);
  return shown;
}

function showContent(name: Content): Promise<unknown> {
  const procedure = contents[name];
  const sections = sectionsOf(procedure).map((key) => ({
    tag: sectionTags[key],
    content: key === 'disclaimer' ? { ...procedure.disclaimer, provenance: procedure.provenance } : procedure[key],
  }));
  return openWith('', (page) =>
    page.evaluate(
      ({ all, contact }) => {
        for (const { tag, content } of all) {
          const widget = document.createElement(tag);
          if (tag === 'contact-form') Object.assign(widget, contact);
          document.querySelector('main')?.append(Object.assign(widget, { content }));
        }
      },
      { all: sections, contact: settings.contact },
    ),
  );
}

/** Every element of every widget, with its part, what it says of itself, and its own words; and what is seen of them all. */
async function openWith(html: string, prepare: (page: Page) => unknown): Promise<unknown> {
  // As the administrator's tag has it, which comes with the snippet.
  const { page, heard } = await openDist(browser, html, pictures, { actions: settings.contact.action });
  await prepare(page);
  const main = page.getByRole('main');
  await rendered(main);
  // What a picture is to assistive technology is known once it is there, or is known not to be.
  await main
    .locator('img')
    .evaluateAll((all) =>
      Promise.all(
        (all as HTMLImageElement[])
          .filter(({ complete }) => !complete)
          .map((it) => new Promise((settle) => it.addEventListener('load', settle, { once: true }))),
      ),
    );
  const seen = await main.ariaSnapshot();
  const widgets = await main.locator(Object.values(sectionTags).join()).evaluateAll((all) =>
    all.map((widget) => [
      widget.localName,
      ...Array.from(widget.shadowRoot?.querySelectorAll('*:not(style)') ?? [], (element) => {
        const words = Array.from(element.childNodes, (node) => (node.nodeType === 3 ? node.nodeValue : ''));
        const facts = ['part', 'role', 'alt', 'href', 'lang'].map((name) => element.getAttribute(name));
        // TinyMCE writes an address in another way, to the same place.
        return [
          element.localName,
          ...facts,
          (element as HTMLImageElement).src,
          words.join('').replace(/\s+/g, ' ').trim(),
        ].join(' ');
      }),
    ]),
  );
  await page.close();
  return { seen, widgets, heard };
}

/** Without the script: what there is for it to bring to life. */
async function widgetsIn(html: string): Promise<number> {
  await parsed.setContent(html);
  return parsed.locator(`[data-cw],${Object.values(sectionTags).join()}`).count();
}

/** Without the script: the language and direction of each widget. */
async function languages(html: string): Promise<string[]> {
  await parsed.setContent(html);
  return parsed
    .locator(`[data-cw],${Object.values(sectionTags).join()}`)
    .evaluateAll((all) =>
      all.map((it) =>
        ['lang', 'dir'].flatMap((name) => it.getAttribute(name) ?? it.getAttribute(`data-${name}`) ?? []).join(' '),
      ),
    );
}

async function links(html: string): Promise<{ href: string; text: string | null }[]> {
  await parsed.setContent(html);
  return parsed
    .locator('a')
    .evaluateAll((all) => all.map((it) => ({ href: (it as HTMLAnchorElement).href, text: it.textContent })));
}
