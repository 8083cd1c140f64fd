/** What the build makes of the elements for WordPress, and the plugin's words; without a WordPress. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as catalog from '../../scripts/wordpress/catalog.mjs';
import { blockJson, elementsPhp, readElements } from '../../scripts/wordpress/elements.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };
const plugin = 'integrations/wordpress/clinic-widgets';

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
