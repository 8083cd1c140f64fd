/**
 * HTML as nodes of a document without a window: nothing in it loads or runs. They are made one by one, as the builder's own
 * policy (Trusted Types) lets no page parse HTML into a document.
 */
import { Parser } from 'htmlparser2';
import { inertDocument } from '../../src/content/html/inert.js';

type Attributes = Readonly<Record<string, string>>;

export interface ParsedPage {
  /** What a visitor reads. */
  body: Element;
  /** The page's title, where it has one. */
  title: string | undefined;
  /** The page's language, where it says one. */
  lang: string | undefined;
  /** Scripts, links and styles. */
  resources: { name: string; attributes: Attributes; text: string }[];
}

/** Elements of which only the content is a part of the body. */
const FRAME = /^(html|head|body)$/;
/** Elements of which nothing is. A `template` holds the shadow root of an element that a server wrote. */
const SKIPPED = /^(style|template)$/;
const SVG = 'http://www.w3.org/2000/svg';

export function parsePage(html: string): ParsedPage {
  const page: ParsedPage = {
    body: inertDocument().createElement('div'),
    title: undefined,
    lang: undefined,
    resources: [],
  };
  const open: Element[] = [page.body];
  let skipped = 0;
  let isStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'style') page.resources.push({ name, attributes, text: '' });
      isStyle = name === 'style';
      if (skipped || SKIPPED.test(name)) skipped++;
      if (name === 'html' || name === 'body') page.lang ??= attributes.lang;
      if (/^(script|link)$/.test(name)) page.resources.push({ name, attributes, text: '' });
      if (!skipped && !FRAME.test(name)) open.push(elementFor(name, attributes, open.at(-1) ?? page.body));
    },
    ontext(text) {
      const style = isStyle ? page.resources.at(-1) : undefined;
      if (style) style.text += text;
      const parent = open.at(-1);
      if (skipped || !parent) return;
      const resource = parent.localName === 'script' ? page.resources.at(-1) : undefined;
      if (resource) resource.text += text;
      parent.append(text);
    },
    onclosetag(name) {
      isStyle = false;
      if (skipped) skipped--;
      else if (!FRAME.test(name)) {
        const element = open.pop();
        if (element) append(page, element, open.at(-1) ?? page.body);
      }
    },
  });
  parser.end(html);
  return page;
}

function append(page: ParsedPage, element: Element, parent: Element): void {
  if (element.localName === 'title' && element.namespaceURI !== SVG) page.title ??= element.textContent.trim();
  else if (element.localName !== 'link' && !isCode(element)) parent.append(element);
}

/** Data in a script is a part of its widget; a program is not. */
function isCode(element: Element): boolean {
  return element.localName === 'script' && element.getAttribute('type') !== 'application/json';
}

function elementFor(name: string, attributes: Attributes, parent: Element): Element {
  const document = inertDocument();
  const isSvg = name === 'svg' || parent.namespaceURI === SVG;
  const element = isSvg ? document.createElementNS(SVG, name) : document.createElement(isName(name) ? name : 'span');
  for (const [key, value] of Object.entries(attributes)) if (isHarmless(name, key)) element.setAttribute(key, value);
  return element;
}

function isName(name: string): boolean {
  return /^[a-z][\w.-]*$/i.test(name);
}

/** What a policy forbids to set, and what is no name of an attribute. */
function isHarmless(element: string, key: string): boolean {
  const isForbidden = /^on|^srcdoc$/i.test(key) || (element === 'script' && key !== 'type');
  return /^[a-z_][\w:.-]*$/i.test(key) && !isForbidden;
}
