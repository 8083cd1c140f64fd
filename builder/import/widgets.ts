/** The widgets of a page, each with the attributes that it has as a tag, and with what is around them. */
import { inertDocument } from '../../src/content/html/inert.js';
import { tagOfWidget, widgetKey, type WidgetKey } from './own-markup.js';

/** A widget as its tag would be. */
export interface FoundWidget {
  key: WidgetKey;
  /** What the element's reader reads. */
  host: Element;
  /** The nearest language that is written on it or around it. */
  lang: string | undefined;
}

export interface FoundWidgets {
  widgets: FoundWidget[];
  /** What a visitor reads beside the widgets. */
  outside: string[];
}

/** What is said of all widgets. */
const SHARED = ['heading', 'heading-level', 'src', 'theme', 'lang', 'dir'];
/** What is said of some of them. A test compares these with the elements. */
const OWN: Readonly<Partial<Record<WidgetKey, readonly string[]>>> = {
  preparation: ['checklist'],
  steps: ['collapsible'],
  candidacy: ['static', 'for'],
  benefitsAndRisks: ['pictographs'],
  aftercare: ['checklist'],
  questions: ['collapsible', 'for'],
  disclaimer: ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'],
};
const CONTACT = [
  ...['action', 'format', 'topics', 'topic', 'fields', 'required', 'challenge', 'recipient', 'reply-within', 'phone'],
  ...['privacy-href', 'success-href', 'country'],
];

/** The names of the attributes that a widget has. */
export function attributesOf(key: WidgetKey): string[] {
  if (key === 'contact') return [...SHARED, ...CONTACT];
  if (key === 'guide') return [...SHARED, ...CONTACT, 'sections', 'structured-data'];
  return [...SHARED, ...(OWN[key] ?? [])];
}

/** The outermost widgets: one inside another is a part of it. */
export function findWidgets(body: Element, pageLanguage: string | undefined): FoundWidgets {
  const found: FoundWidgets = { widgets: [], outside: [] };
  collect(body, pageLanguage, found);
  return found;
}

function collect(parent: Element, language: string | undefined, found: FoundWidgets): void {
  for (const node of parent.childNodes) {
    if (!(node instanceof Element)) {
      note(node.textContent, found);
      continue;
    }
    const key = keyOf(node);
    const lang = node.getAttribute('lang') ?? language;
    if (key) found.widgets.push(asTag(key, node, language));
    else if ([...node.querySelectorAll('*')].some(keyOf)) collect(node, lang, found);
    else note(node.textContent, found);
  }
}

function keyOf(element: Element): WidgetKey | undefined {
  return widgetKey(element.localName, element.getAttribute('data-cw'));
}

function note(text: string | null, { outside }: FoundWidgets): void {
  const words = (text ?? '').replace(/\s+/g, ' ').trim();
  if (words) outside.push(words);
}

/** A page that a browser saved has the widget in its box already. */
function asTag(key: WidgetKey, element: Element, around: string | undefined): FoundWidget {
  const mounted = [...element.children].find((child) => keyOf(child) === key);
  const host = inertDocument().createElement(tagOfWidget(key));
  for (const name of attributesOf(key)) {
    const value = valueOf(name, mounted) ?? valueOf(name, element);
    if (value !== null && value !== undefined) host.setAttribute(name, value);
  }
  host.append(...[...(mounted ?? element).childNodes].map((node) => node.cloneNode(true)));
  return { key, host, lang: host.getAttribute('lang') ?? around };
}

/** @returns what is written on a tag, or as `data-` on a box. */
function valueOf(name: string, element: Element | undefined): string | null | undefined {
  if (!element?.hasAttribute('data-cw')) return element?.getAttribute(name);
  const written = element.getAttribute(`data-${name.replaceAll('-', '')}`);
  return written ?? (/^(lang|dir)$/.test(name) ? element.getAttribute(name) : null);
}
