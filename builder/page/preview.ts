/** Within the preview's frame: shows a draft in the real widgets, as the snippet will. */
import type { Procedure } from 'clinic-widgets';
import { brandTokens } from '../export/brand.js';
import { palettes, type SectionKey, sectionsWithForm, sectionTags, shippedThemes } from '../index.js';
import { withoutIncompleteFields } from './incomplete-fields.js';
import type { PreviewMessage } from './preview-message.js';

type Widget = HTMLElement & { content: unknown; updateComplete: Promise<unknown> };

const themeSheet = document.createElement('link');
themeSheet.rel = 'stylesheet';

const main = document.querySelector('main');
const widgets = new Map<SectionKey, Widget>();
const shown = new Map<SectionKey, string>();

window.addEventListener('message', (event: MessageEvent<PreviewMessage>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  show(event.data);
  if (event.data.at) void bringIntoView(event.data.at);
});
// A preview neither sends messages nor navigates.
document.addEventListener('cw-submit', (event) => event.preventDefault());
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
});
window.parent.postMessage('preview-ready', window.location.origin);

function show({ procedure: draft, theme, colours, contact }: PreviewMessage): void {
  const procedure = withoutIncompleteFields(draft);
  document.documentElement.lang = procedure.language ?? 'en';
  document.documentElement.classList.toggle('dark', theme === 'dark');
  const palette = palettes.find((name) => name === theme);
  showTheme(shippedThemes.find((name) => name === theme));
  showColours(colours, theme);
  const keys = sectionsWithForm(procedure, contact);
  for (const [key, widget] of widgets) if (!keys.includes(key)) drop(key, widget);
  let before: Element | null = null;
  for (const key of keys) {
    const widget = widgetOf(key);
    if (widget.previousElementSibling !== before || !widget.parentNode) {
      if (before) before.after(widget);
      else main?.prepend(widget);
    }
    before = widget;
    if (palette) widget.setAttribute('theme', palette);
    else widget.removeAttribute('theme');
    if (key === 'contact') setContact(widget, contact);
    const content = contentOf(key, procedure);
    // What has not changed keeps its state: an open step, a ticked box.
    const text = JSON.stringify(content);
    if (shown.get(key) !== text) widget.content = content;
    shown.set(key, text);
  }
}

/** Only this frame scrolls: `scrollIntoView` would move the page around it, too. */
async function bringIntoView({ section, words }: NonNullable<PreviewMessage['at']>): Promise<void> {
  const widget = [...widgets].find(([key]) => key === section)?.[1];
  if (!widget) return;
  await widget.updateComplete;
  const place = (words && elementWith(widget.shadowRoot, words)) || widget;
  const { top, bottom } = place.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) window.scrollTo({ top: window.scrollY + top - window.innerHeight / 4 });
}

/** The smallest element that has the words. */
function elementWith(root: ParentNode | null, words: string): Element | undefined {
  const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const start = plain(words).slice(0, 60);
  return start
    ? [...(root?.querySelectorAll('*') ?? [])].filter((it) => plain(it.textContent).includes(start)).at(-1)
    : undefined;
}

/** A theme that ships is a style sheet of the page, beside the script. */
function showTheme(name: string | undefined): void {
  const address = name && `../themes/${name}.css`;
  if (!address) themeSheet.remove();
  else if (themeSheet.getAttribute('href') !== address || !themeSheet.parentNode) {
    themeSheet.href = address;
    document.head.append(themeSheet);
  }
}

/** As the style of the page will have it. The frame is a page that is light, unless the palette is dark. */
function showColours(colours: PreviewMessage['colours'], theme: string | undefined): void {
  const { style } = document.documentElement;
  const tokens = brandTokens(colours, theme === 'dark' ? 'dark' : 'light');
  for (const name of ['--cw-accent', '--cw-on-accent', '--cw-heading-color'])
    style.setProperty(name, tokens[name] ?? '');
}

function widgetOf(key: SectionKey): Widget {
  const known = widgets.get(key);
  if (known) return known;
  const widget = document.createElement(sectionTags[key]) as Widget;
  widgets.set(key, widget);
  return widget;
}

function drop(key: SectionKey, widget: Element): void {
  widget.remove();
  widgets.delete(key);
  shown.delete(key);
}

/** A form without an endpoint shows that it cannot send, so the preview sets one that is never requested. */
function setContact(widget: Element, contact: Readonly<Record<string, string | undefined>>): void {
  const settings = { ...contact, action: 'https://clinic.example/v1/forms/clinic', challenge: undefined };
  for (const [name, value] of Object.entries(settings)) {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (value) widget.setAttribute(attribute, value);
    else widget.removeAttribute(attribute);
  }
}

function contentOf(key: SectionKey, procedure: Procedure): unknown {
  return key === 'disclaimer' ? { ...procedure.disclaimer, provenance: procedure.provenance } : (procedure[key] ?? {});
}
