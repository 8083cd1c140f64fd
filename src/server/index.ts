/**
 * The library on a server: an element as HTML that shows before any script has come, for generators of static sites and for
 * servers. Needs the package `@lit-labs/ssr`.
 */
import { addressProblem, isUsableAddress } from '../content/address.js';
import { languageOf, loadWords } from '../core/language.js';
import { videos } from '../core/videos.js';
import { widgets } from '../widgets.js';
import type { CustomWords } from '../words/words.js';
import { type Attributes, attributesOf, writeAttributes } from './attributes.js';
import { escapeAttribute } from 'clinic-widgets/builder';
import { lightOf } from './light.js';
import { registryFor, withRegistry } from './registry.js';
import { renderShadow } from './shadow.js';
import { stylesOf } from './styles.js';

export type { Attributes } from './attributes.js';

/** How the styles get into the shadow root, and the element's own words. Without `nonce` and `base`, styles stand in it. */
export interface RenderOptions {
  /** For a policy of security that names a nonce: that of the page. */
  nonce?: string | undefined;
  /**
   * For a policy that allows no styles in a page: the folder that the package's `dist/` is served from, with a slash at the
   * end. The styles are linked to in it.
   */
  base?: string | undefined;
  /**
   * The element's own words, as its property `words` has them in the page: give the property the same there, before the
   * library's script. Words for all elements are given to `setWords` once, before.
   */
  words?: CustomWords | undefined;
}

/**
 * An element as HTML: its shadow root as the browser shows it at once, and in its tag the content as plain HTML. The same
 * HTML is what the element reads when its script comes, so that nothing changes then.
 *
 * In a page, use the tag itself; this is for code that writes pages.
 *
 * @param tag the element's name, with the prefix that it is registered with where it has one.
 * @param content the element's section, as a procedure file has it; the file itself for `procedure-guide`.
 * @param attributes of the element. `lang` is the language that the page has there; English where not given.
 * @throws {TypeError} where the element, an attribute or a part of the content is not usable: which, and why.
 */
export async function renderWidget(
  tag: string,
  content: object,
  attributes: Attributes = {},
  options: RenderOptions = {},
): Promise<string> {
  try {
    return await render(tag, content, attributes, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`renderWidget: <${tag}> ${error.message}`, { cause: error });
  }
}

async function render(tag: string, content: object, given: Attributes, options: RenderOptions): Promise<string> {
  const widget = widgets.find((it) => `-${tag}`.endsWith(`-${it.tag}`));
  if (!widget || !/^[a-z][\w-]*$/.test(tag))
    throw new TypeError(`is no widget. There are: ${widgets.map((it) => it.tag).join(', ')}.`);
  if (typeof content !== 'object' || (content as unknown) === null)
    throw new TypeError('needs its section of a procedure file as an object.');

  const { name } = widget.source;
  // Provenance is given with the content here, not as attributes.
  const allowed = widget.observedAttributes.filter((it) => !PROVENANCE.includes(it));
  const attributes = attributesOf(given, allowed);
  // The other addresses are checked by the element itself; what this one names, it reads in the browser.
  const src = attributes.get('src');
  if (src && !isUsableAddress(src, 'resource')) throw new TypeError(addressProblem('src', src, 'resource').message);
  const { language } = content as { language?: unknown };
  const lang = attributes.get('lang') || (typeof language === 'string' && language) || 'en';
  attributes.set('lang', lang);
  const { words } = options;
  await Promise.all([videos.load(), new Promise<void>((resolve) => loadWords(lang, resolve, words))]);

  const registry = registryFor(tag.slice(0, -widget.tag.length - 1));
  const styleOf = (element: object) => styleMarkup(element.constructor as typeof widget, options);
  const rendering = { tag, content, attributes, language: languageOf(lang, words), styleOf };
  const { markup, problems } = withRegistry(registry, () => renderShadow(rendering));
  // Words are checked where they are rendered.
  const [problem] = [...problems, ...rendering.language.problems];
  if (problem) throw new TypeError(problem.message);
  if (!markup && name !== 'contact') throw new TypeError('has nothing to show: “content” is empty.');

  const light = lightOf(name, content, attributes);
  const shadow = markup && `<template shadowrootmode="open">${markup}</template>\n`;
  const all = [...Object.entries(light.attributes), ...attributes];
  return `<${tag}${writeAttributes(all)}>${shadow}${light.html}</${tag}>`;
}

const PROVENANCE = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];

function styleMarkup(widget: (typeof widgets)[number], { nonce, base }: RenderOptions): string {
  if (base !== undefined) return `<link rel="stylesheet" href="${escapeAttribute(`${base}styles/${widget.tag}.css`)}">`;
  return `<style${nonce ? ` nonce="${escapeAttribute(nonce)}"` : ''}>${stylesOf(widget)}</style>`;
}
