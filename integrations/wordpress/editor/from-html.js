/** HTML of widgets, as the builder and the documentation write it, into blocks. */
import { attributesOf, blockName, blockOf, dataName, tags, wp } from './site.js';
import { readMarks } from './marks.js';

const { createBlock, parse, rawHandler } = wp.blocks;

/** A block for HTML. Versions of WordPress keep its text in different places: all of them read what is saved. */
export const htmlBlock = (html) => parse(`<!-- wp:html -->\n${html}\n<!-- /wp:html -->`)[0];
/** The text of a block for HTML. */
export const htmlOf = ({ attributes, innerContent = [] }) =>
  attributes.content || innerContent.filter(Boolean).join('');

/** Whether an element is a widget: a place for one, or its tag. */
export const widgetOf = (element) => tags.find((tag) => element.dataset?.cw === tag || element.localName === tag);

/** Every widget of some HTML; what stands beside them becomes ordinary blocks. */
export function blocksFromHtml(html) {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  return innerBlocks(content);
}

/** A widget's element into its block. */
export function blockFromElement(tag, element) {
  const isPlace = element.dataset.cw === tag;
  const attributes = attributesOf(tag).flatMap(([name, { type }]) => {
    const value = element.getAttribute(isPlace ? dataName(name) : name) ?? (name === 'lang' ? element.lang : null);
    return value === null || (value === '' && type !== 'switch') ? [] : [[blockName(name), type === 'switch' || value]];
  });
  const anchor = element.id ? { anchor: element.id } : {};
  return createBlock(blockOf(tag), { ...Object.fromEntries(attributes), ...anchor }, innerBlocks(element));
}

/** What is in an element, as blocks. Words without a tag become a paragraph. */
export function innerBlocks(parent) {
  const blocks = [];
  let words = '';
  const endWords = () => {
    if (words.trim()) blocks.push(createBlock('core/paragraph', { content: words.trim() }));
    words = '';
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue.replace(/</g, '&lt;');
    else if (node.nodeType !== Node.ELEMENT_NODE) continue;
    else if (INLINE.test(node.localName)) words += node.outerHTML;
    else {
      endWords();
      blocks.push(...blocksOf(node));
    }
  }
  endWords();
  return blocks;
}

const INLINE = /^(a|abbr|b|br|cite|code|dfn|em|i|img|kbd|q|s|small|span|strong|sub|sup|time|u)$/;

function blocksOf(element) {
  const tag = widgetOf(element);
  if (tag) return [blockFromElement(tag, element)];
  const { localName } = element;
  if (/^h[1-6]$/.test(localName))
    return [createBlock('core/heading', { level: Number(localName[1]), content: element.innerHTML })];
  if (localName === 'ul' || localName === 'ol') return [list(element)];
  if (localName === 'p') return paragraph(element);
  const blocks = rawHandler({ HTML: element.outerHTML }).filter(({ name }) => name !== 'core/html');
  // What no ordinary block can hold stays the HTML that it is.
  return blocks.length ? blocks : [htmlBlock(element.outerHTML)];
}

function paragraph(element) {
  const content = element.innerHTML.trim();
  return content && content !== '&nbsp;'
    ? [createBlock('core/paragraph', { content, ...readMarks('core/paragraph', element) })]
    : [];
}

function list(element) {
  const items = [...element.children].map((item) => {
    const copy = item.cloneNode(true);
    const inner = [...copy.children].filter(({ localName }) => localName === 'ul' || localName === 'ol');
    inner.forEach((it) => it.remove());
    const attributes = { content: copy.innerHTML.trim(), ...readMarks('core/list-item', item) };
    return createBlock('core/list-item', attributes, inner.map(list));
  });
  return createBlock('core/list', { ordered: element.localName === 'ol', ...readMarks('core/list', element) }, items);
}
