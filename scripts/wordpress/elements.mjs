import {
  attributes as attributeLabels,
  elements as elementLabels,
  notForAuthors,
} from '../../integrations/wordpress/labels.mjs';

/**
 * An attribute as an editor sets it.
 *
 * @typedef {{ name: string, type: 'switch' | 'choice' | 'text', options: string[] }} Attribute
 * @typedef {{ tag: string, description: string, attributes: Attribute[] }} Element
 */

/**
 * The elements and their attributes, from the manifest of custom elements.
 *
 * @param {any} manifest
 * @returns {Element[]}
 * @throws where something has no label
 */
export function readElements(manifest) {
  /** @type {any[]} */
  const declarations = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
  const elements = declarations
    .filter(({ tagName }) => tagName)
    .map(({ tagName: tag, description = '', attributes = [] }) => ({
      tag,
      description: description.split('\n')[0],
      attributes: [
        ...attributes.map(readAttribute),
        { name: 'lang', type: /** @type {const} */ ('text'), options: [] },
      ],
    }));
  for (const { tag, attributes } of elements) {
    if (!elementLabels[tag]) throw new Error(`integrations/wordpress/labels.mjs has no label for <${tag}>.`);
    for (const { name } of attributes.filter((it) => !notForAuthors.includes(it.name)))
      if (!attributeLabels[name])
        throw new Error(`integrations/wordpress/labels.mjs has no label for ${name} of <${tag}>.`);
  }
  return elements;
}

/** @param {{ name: string, type?: { text?: string } }} attribute @returns {Attribute} */
function readAttribute({ name, type }) {
  const text = type?.text ?? '';
  const options = Array.from(text.matchAll(/'([^']+)'/g), ([, option]) => option ?? '');
  return { name, type: /\bboolean\b/.test(text) ? 'switch' : options.length ? 'choice' : 'text', options };
}

/** An attribute's name on a `div data-cw`. @param {string} name */
const dataName = (name) => `data-${name.replace('-', '')}`;
/** An attribute's name in a block. @param {string} name */
const blockName = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * `block.json`. What a block says is in its HTML alone: nothing is kept twice.
 *
 * @param {Element} element
 */
export function blockJson({ tag, description, attributes }) {
  const { title, icon, keywords } = label(elementLabels, tag);
  const own = attributes.filter(({ name }) => !notForAuthors.includes(name));
  const block = {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `clinic-widgets/${tag}`,
    title,
    category: 'clinic-widgets',
    icon,
    description,
    keywords,
    textdomain: 'clinic-widgets',
    attributes: Object.fromEntries(
      own.map(({ name, type }) => [
        blockName(name),
        {
          type: type === 'switch' ? 'boolean' : 'string',
          source: 'attribute',
          attribute: dataName(name),
          selector: `[data-cw="${tag}"]`,
        },
      ]),
    ),
    supports: { anchor: true, html: true, align: ['wide', 'full'] },
    editorScript: 'clinic-widgets-editor',
    editorStyle: 'clinic-widgets-editor',
  };
  return `${JSON.stringify(block, null, 2)}\n`;
}

/**
 * `includes/elements.php`: the elements for PHP, and their labels, which are translated where they are read. Laid out as WordPress's coding standards want it.
 *
 * @param {Element[]} elements
 */
export function elementsPhp(elements) {
  const types = elements.map(({ tag, attributes }) => [
    tag,
    {
      attributes: attributes.map(({ name, type, options }) => [name, { type: quote(type), options: listOf(options) }]),
    },
  ]);
  const names = [...new Set(elements.flatMap(({ attributes }) => attributes.map(({ name }) => name)))];
  const labels = names
    .filter((name) => !notForAuthors.includes(name))
    .map((name) => {
      const { label: text, help } = label(attributeLabels, name);
      return [name, { label: translated(text), help: help ? translated(help) : "''" }];
    });
  const titles = elements.map(({ tag }) => [tag, { title: translated(label(elementLabels, tag).title) }]);
  return `<?php
/**
 * The widgets and their attributes. Made by the build, from the elements themselves.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

function clinic_widgets_elements() {
	return ${phpArray(types, 1)};
}

/** What editors read of them. */
function clinic_widgets_labels() {
	return ${phpArray([...titles, ['attributes', labels]], 1)};
}
`;
}

/** A list of words. @param {string[]} words */
const listOf = (words) => (words.length ? `array( ${words.map(quote).join(', ')} )` : 'array()');

/**
 * An array of PHP, with its arrows below each other.
 *
 * @param {any} value pairs, an object, or code
 * @param {number} depth
 * @returns {string}
 */
function phpArray(value, depth) {
  if (typeof value === 'string') return value;
  /** @type {[string, any][]} */
  const pairs = Array.isArray(value) ? value : Object.entries(value);
  const width = Math.max(...pairs.map(([key]) => quote(key).length));
  const indent = '\t'.repeat(depth);
  const lines = pairs.map(
    ([key, inner]) => `${indent}\t${quote(key).padEnd(width)} => ${phpArray(inner, depth + 1)},\n`,
  );
  return `array(\n${lines.join('')}${indent})`;
}

/** @template T @param {Record<string, T>} labels @param {string} name @returns {T} */
function label(labels, name) {
  const found = labels[name];
  if (!found) throw new Error(`integrations/wordpress/labels.mjs has no label for ${name}.`);
  return found;
}

/** @param {string} text */
const quote = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`;
/** @param {string} text */
const translated = (text) => `__( ${quote(text)}, 'clinic-widgets' )`;
