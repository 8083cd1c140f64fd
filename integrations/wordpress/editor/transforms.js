/** From ordinary blocks, HTML and the shortcode to a widget's block, and back. */
import { attributesOf, blockName, blockOf, wp } from './site.js';
import { blockFromElement, blocksFromHtml, htmlBlock, htmlOf, widgetOf } from './from-html.js';

const { createBlock, getBlockContent } = wp.blocks;

/** The widgets that a list can become. */
const LISTS = [
  'procedure-steps',
  'procedure-preparation',
  'candidacy-checklist',
  'benefit-risk-panel',
  'recovery-timeline',
  'aftercare-instructions',
];
const SHORTCODE = /^\s*\[clinic-widget\s+([^\]]*)\](?:([\s\S]*)\[\/clinic-widget\])?\s*$/;

export const transformsOf = (tag) => ({
  from: [...fromBlocks(tag), fromHtml(tag), fromShortcode(tag), fromRaw(tag)],
  to: [
    { type: 'block', blocks: ['core/group'], transform: (_, inner) => createBlock('core/group', {}, inner) },
    { type: 'block', blocks: ['core/html'], transform: (attributes, inner) => toHtml(tag, attributes, inner) },
    {
      type: 'block',
      blocks: ['core/shortcode'],
      transform: (attributes, inner) => toShortcode(tag, attributes, inner),
    },
    ...['core/list', 'core/table'].map((name) => toPart(name)),
  ],
});

function fromBlocks(tag) {
  const names = [
    ...(LISTS.includes(tag) ? ['core/list'] : []),
    ...(tag === 'treatment-options' ? ['core/table'] : []),
    'core/group',
  ];
  return names.map((name) => ({
    type: 'block',
    blocks: [name],
    transform: (attributes, inner) => {
      // Steps have an order.
      const own = tag === 'procedure-steps' ? { ...attributes, ordered: true } : attributes;
      const content = name === 'core/group' ? inner : [createBlock(name, own, inner)];
      return createBlock(blockOf(tag), {}, content);
    },
  }));
}

const widgetsIn = (html = '') => blocksFromHtml(html).filter(({ name }) => name.startsWith('clinic-widgets/'));

function fromHtml(tag) {
  return {
    type: 'block',
    blocks: ['core/html'],
    isMatch: (_, block) => widgetsIn(htmlOf(block)).some(({ name }) => name === blockOf(tag)),
    // The whole block: its text may not be in its attributes.
    __experimentalConvert: (block) => blocksFromHtml(htmlOf(block)),
  };
}

function fromShortcode(tag) {
  const read = (text = '') => {
    const [, settings = '', html = ''] = SHORTCODE.exec(text) ?? [];
    const { named } = wp.shortcode ? wp.shortcode.attrs(settings) : { named: attributesIn(settings) };
    return { named, html };
  };
  return {
    type: 'block',
    blocks: ['core/shortcode'],
    isMatch: ({ text }) => read(text).named.tag === tag,
    transform: ({ text }) => {
      const { named, html } = read(text);
      const values = attributesOf(tag).flatMap(([name, { type }]) => {
        const value = named[name] ?? named[name.replace('-', '_')];
        return value ? [[blockName(name), type === 'switch' || value]] : [];
      });
      return createBlock(blockOf(tag), Object.fromEntries(values), blocksFromHtml(html));
    },
  };
}

const attributesIn = (text) =>
  Object.fromEntries(Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, value]));

/** What is pasted, or converted from the classic editor. */
function fromRaw(tag) {
  return {
    type: 'raw',
    isMatch: (node) => widgetOf(node) === tag,
    transform: (node) => blockFromElement(tag, node),
  };
}

/** Without the comments that mark blocks: nothing reads them in HTML. */
const plainHtml = (html) => html.replace(/<!-- \/?wp:[\s\S]*?-->\n?/g, '');

function toHtml(tag, attributes, inner) {
  return htmlBlock(plainHtml(getBlockContent(createBlock(blockOf(tag), attributes, inner))));
}

function toShortcode(tag, attributes, inner) {
  const settings = attributesOf(tag).flatMap(([name, { type }]) => {
    const value = attributes[blockName(name)];
    return value
      ? [` ${name.replace('-', '_')}="${type === 'switch' ? 'true' : value.replaceAll('"', '&quot;')}"`]
      : [];
  });
  const html = plainHtml(inner.map(getBlockContent).join('\n'));
  return createBlock('core/shortcode', {
    text: `[clinic-widget tag="${tag}"${settings.join('')}]${html}[/clinic-widget]`,
  });
}

/** Out of the widget: only where there is such a block in it, and all of its blocks, not that one alone. */
function toPart(name) {
  return {
    type: 'block',
    blocks: [name],
    isMatch: (_, { innerBlocks: inner = [] } = {}) => inner.some((block) => block.name === name),
    transform: (_, inner) => inner,
  };
}
