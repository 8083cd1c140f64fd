/** What the build makes of the elements for WordPress, and the plugin's words; without a WordPress. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as labels from '../../integrations/wordpress/labels.mjs';
import * as catalog from '../../scripts/wordpress/catalog.mjs';
import { blockJson, elementsPhp, readElements } from '../../scripts/wordpress/elements.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const folder = 'integrations/wordpress';
const plugin = `${folder}/clinic-widgets`;
const filesIn = (path: string) =>
  readdirSync(new URL(`../../${path}`, import.meta.url)).filter((name) => /\.(php|js|json)$/.test(name));

const attribute = (name: string, text: string) => ({ name, type: { text } });
const manifestOf = (tagName: string, ...attributes: object[]) => ({
  modules: [{ declarations: [{ tagName, description: 'Shows it.\nMore.', attributes }, { name: 'Other' }] }],
});

describe('elements', () => {
  const elements = readElements(
    manifestOf(
      'contact-form',
      attribute('action', 'string | undefined'),
      attribute('reply-within', 'string | undefined'),
      attribute('theme', "'light' | 'dark' | undefined"),
      attribute('collapsible', 'boolean | undefined'),
    ),
  );

  it('become blocks whose attributes are those of the saved div', () => {
    const [element] = elements;
    const block = JSON.parse(element ? blockJson(element) : '{}') as {
      description: string;
      attributes: Record<string, { type: string; attribute: string; selector: string }>;
    };
    expect(block.description).toBe('Shows it.');
    expect(block.attributes.replyWithin).toEqual({
      type: 'string',
      source: 'attribute',
      attribute: 'data-replywithin',
      selector: '[data-cw="contact-form"]',
    });
    expect(block.attributes.collapsible?.type).toBe('boolean');
  });

  it('have no attribute in a block that says where messages go', () => {
    expect(elements.map(blockJson).join()).not.toContain('data-action');
  });

  it('are known to PHP with the types and choices of their attributes', () => {
    const php = elementsPhp(elements);
    expect(php).toMatch(/'theme' +=> array\(\s+'type' +=> 'choice',\s+'options' => array\( 'light', 'dark' \)/);
    expect(php).toMatch(/'title' => __\( 'Contact form', 'clinic-widgets' \)/);
  });

  it('stop the build where something has no label', () => {
    expect(() => readElements(manifestOf('glossary-card'))).toThrow('glossary-card');
    expect(() => readElements(manifestOf('contact-form', attribute('colour', 'string')))).toThrow('colour');
  });
});

/** What the sources of the plugin say; what blocks say of themselves comes from the elements. */
const messages = [
  ...filesIn(`${plugin}/includes`).flatMap((name) => catalog.messagesOf(read(`${plugin}/includes/${name}`), name)),
  ...filesIn(`${folder}/editor`).flatMap((name) => catalog.messagesOf(read(`${folder}/editor/${name}`), name)),
  ...[
    ...Object.values(labels.elements).flatMap(({ title, keywords }) => [title, ...keywords]),
    ...Object.values(labels.attributes).flatMap(({ label, help }) => (help ? [label, help] : [label])),
  ].map((text) => ({ text, from: 'labels.mjs' })),
];
/** What elements say of themselves, each in the first line of its class's description. */
const descriptions = new Set(
  Object.keys(labels.elements).flatMap((tag) =>
    Array.from(read(`src/elements/${tag}/${tag}.ts`).matchAll(/^\/\*\*\n \* (.*)\n/gm), ([, first = '']) => first),
  ),
);

interface Dictionary {
  default: unknown;
}

/** A language's words for what only the plugin says, and with those of the builder and the widgets. */
async function wordsOf(language: string) {
  const own = JSON.parse(read(`${folder}/locales/${language}.json`)) as Record<string, string>;
  const all = new Map(Object.entries(own));
  const ofBuilder = (name: string) => import(`../../builder/locales/${name}.ts`) as Promise<Dictionary>;
  const ofWidgets = (name: string) => import(`../../src/locales/${name}.ts`) as Promise<Dictionary>;
  for (const load of [ofBuilder, ofWidgets])
    catalog.pairs((await load('en')).default, (await load(language)).default, all);
  return { own, all };
}

describe('words', () => {
  it('are found in PHP and JavaScript, with their context', () => {
    const source = `__( 'It\\'s', 'clinic-widgets' ) esc_html__( 'b', 'clinic-widgets' ) _x('c', 'context', 'clinic-widgets') __('d', 'clinic-widgets')`;
    expect(catalog.messagesOf(source, 'x').map(({ text, context }) => [text, context])).toEqual([
      ["It's", undefined],
      ['b', undefined],
      ['c', 'context'],
      ['d', undefined],
    ]);
  });

  it('are those of a dictionary where they are the same in English', () => {
    const words = catalog.pairs(
      { a: 'Steps', b: { c: '{count} steps' } },
      { a: 'Schritte', b: { c: '{count} Schritte' } },
    );
    expect([...words]).toEqual([['Steps', 'Schritte']]);
  });

  it('are missing where a language has none, or loses a gap', () => {
    const messages = ['Fields: %s', '%1$s of %2$d', 'Steps'].map((text) => ({ text, from: 'x' }));
    const words = new Map([
      ['Fields: %s', 'Felder:'],
      ['%1$s of %2$d', '%2$d: %1$s'],
    ]);
    expect(catalog.faultsOf(messages, words)).toEqual(['Fields: %s', 'Steps']);
  });

  it.each(filesIn(`${folder}/locales`))('%s has words for what the plugin says, and no others', async (name) => {
    const { own, all } = await wordsOf(name.replace('.json', ''));
    expect(catalog.faultsOf(messages, all)).toEqual([]);
    const known = new Set(messages.map(({ text }) => text));
    expect(Object.keys(own).filter((text) => !known.has(text) && !descriptions.has(text))).toEqual([]);
  });

  it.each(['ar', 'he'])('keep the # of a colour before its digits: %s', (language) => {
    const translations = Object.values(
      JSON.parse(read(`${folder}/locales/${language}.json`)) as Record<string, string>,
    );
    const colours = translations.filter((text) => text.includes('#'));
    expect(colours.length).toBeGreaterThan(0);
    // Between the characters that isolate text from left to right.
    for (const text of colours) expect(text).toMatch(/\u2066#[0-9a-f]{6}\u2069/);
  });

  it('are in the binary file as gettext reads it', () => {
    const messages = [
      { text: 'Steps', context: 'block title', from: 'x' },
      { text: 'Über', from: 'x' },
      { text: 'no', from: 'x' },
    ];
    const file = catalog.mo(
      messages,
      new Map([
        ['Steps', 'Schritte'],
        ['Über', '÷'],
      ]),
    );
    const number = (at: number) => file.readUInt32LE(at);
    expect(number(0)).toBe(0x950412de);
    const text = (table: number, at: number) => {
      const entry = number(table) + at * 8;
      return file.subarray(number(entry + 4), number(entry + 4) + number(entry)).toString();
    };
    const read = Array.from({ length: number(8) }, (_, at) => [text(12, at), text(16, at)]);
    expect(read.slice(1)).toEqual(
      [['Steps', 'Schritte'].map((it, at) => (at ? it : `block title\u0004${it}`)), ['Über', '÷']].sort(),
    );
    expect(read[0]?.[0]).toBe('');
  });
});

it('the plugin has the version of the package', () => {
  const main = read(`${plugin}/clinic-widgets.php`);
  const found = [
    /^ \* Version: +(.*)$/m.exec(main)?.[1],
    /CLINIC_WIDGETS_VERSION = '(.*)'/.exec(main)?.[1],
    /^Stable tag: (.*)$/m.exec(read(`${plugin}/readme.txt`))?.[1],
  ];
  expect(found).toEqual([version, version, version]);
});
