import type { Procedure } from 'clinic-widgets';
import { contentLanguage } from 'clinic-widgets/check';
import { actionsOf, originOf, safe, usable, usableAttributes, usableContact } from './addresses.js';
import { type BrandColours, brandStyle } from './brand.js';
import { escapeAttribute, escapeText } from './escape.js';
import { formTitle, instead } from './form-words.js';
import { kebab, type SectionKey, sectionHtml, sectionsOf, sectionTags } from './sections.js';
import { type Form, type SystemName, systems } from './systems.js';

/** What is not in a procedure file: where the script is, and what the contact form needs. Names are those of the attributes. */
export interface SnippetOptions {
  /** The system that it is pasted into. */
  for: SystemName;
  /** The form of the snippet; the system's own where not given. */
  form?: Form | undefined;
  /** Which sections, in which order; where not given, those of {@link sectionsWithForm}. */
  sections?: readonly SectionKey[] | undefined;
  /** The folder that the library's files are in, with a slash at the end. */
  base?: string | undefined;
  /** The script's file: a name with a hash, from `manifest.json`. `clinic-widgets.js` where not given. */
  file?: string | undefined;
  /** The script's `integrity`: only for an address that never changes its file. */
  integrity?: string | undefined;
  /** Attributes of `contact-form`, by the names of its properties. */
  contact?: Readonly<Record<string, string | undefined>> | undefined;
  /** More attributes of the widgets, such as `collapsible`, by their sections. */
  attributes?: Readonly<Partial<Record<SectionKey, Readonly<Record<string, string>>>>> | undefined;
  /** A palette of the elements (their attribute), or a theme that ships (a style sheet beside the script). */
  theme?: Palette | ShippedTheme | undefined;
  /** The clinic's colours: a style of the page, beside the script. One that could not be read is made darker or lighter. */
  colours?: BrandColours | undefined;
  /** The form as a page of its own, such as the receiver's `/e/clinic`: for visitors without scripts. */
  formHref?: string | undefined;
  /** For a link: the page that it goes to. */
  href?: string | undefined;
}

export const palettes = ['light', 'dark', 'auto'] as const;
export type Palette = (typeof palettes)[number];
export const shippedThemes = ['calm', 'clinical', 'warm', 'high-contrast'] as const;
export type ShippedTheme = (typeof shippedThemes)[number];

export interface Snippet {
  form: Form;
  /** What is pasted into the page. */
  html: string;
  /** The tags that load the script and the style sheet, and the style of the clinic's colours. */
  script: string;
  /**
   * Where the script's tag lets forms send (`data-actions`). A form in a `div` sends to another site only where an
   * administrator has put this tag onto the page.
   */
  actions: string | undefined;
}

/**
 * What to paste into a system's editor, so that it comes out of the editor's filters as the same widgets. Everything in
 * the procedure is text and stays text. An address that the widgets would refuse, such as `javascript:`, is left out;
 * `checkProcedure` of `clinic-widgets/check` names those of the procedure.
 *
 * Each outermost element has the content's language (`lang`, and `dir` where it is written from right to left), so that the
 * widgets speak it wherever they are pasted. Where the procedure's `language` names none, nothing is written, and the
 * widgets take the language of the page.
 *
 * A procedure file as a whole needs none of this: `<procedure-guide src="…">`.
 */
export function snippet(procedure: Procedure, options: SnippetOptions): Snippet {
  const { form = systems[options.for].form, sections = sectionsWithForm(procedure, options.contact) } = options;
  const lang = langAttributes(procedure);
  const html =
    form === 'link'
      ? link(procedure, usable(options.href, 'link') ?? '', lang)
      : sections.map((key) => widget(key, procedure, form, lang, options)).join('\n\n');
  const actions = form === 'div' && sections.includes('contact') ? actionsOf(options.contact?.action) : undefined;
  return { form, html: `${html}\n`, script: scriptTags(options, actions), actions };
}

/** All sections of a procedure, and the form once there is an address that it may send to. */
export function sectionsWithForm(
  procedure: Procedure,
  contact: Readonly<Record<string, string | undefined>> = {},
): SectionKey[] {
  const sections = sectionsOf(procedure);
  return safe(contact.action) && !sections.includes('contact') ? [...sections, 'contact'] : sections;
}

function widget(
  key: SectionKey,
  procedure: Procedure,
  form: 'tag' | 'div',
  lang: Attributes,
  { for: system, contact, formHref, theme, attributes: more }: SnippetOptions,
): string {
  const tag = sectionTags[key];
  const { attributes: own, lines: content } = sectionHtml(key, procedure);
  const lines =
    key === 'contact' ? [...content, ...instead(procedure.language, contact?.phone, safe(formHref))] : content;
  const settings =
    key === 'contact'
      ? Object.entries(usableContact(contact)).map(([name, value]) => [kebab(name), value] as const)
      : [];
  const palette = palettes.find((name) => name === theme);
  const all = {
    ...own,
    ...usableAttributes(more?.[key]),
    ...Object.fromEntries(settings),
    ...(palette && { theme: palette }),
  };
  const keepsLang = form === 'tag' || !systems[system].losesLang;
  const written = (keepsLang ? write(lang) : write(asData(lang))) + write(form === 'tag' ? all : asData(all));
  const [open, close] = form === 'tag' ? [tag, tag] : [`div data-cw="${tag}"`, 'div'];
  return `<${open}${written}>\n${lines.map((line) => `  ${line}\n`).join('')}</${close}>`;
}

function link({ name, contact, language }: Procedure, href: string, lang: Attributes): string {
  const words = contact?.heading ?? name ?? formTitle(language);
  return `<p><a href="${escapeAttribute(href)}"${write(lang)}>${escapeText(words)}</a></p>`;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** What says the content's language. */
function langAttributes({ language }: Procedure): Attributes {
  const { tag, dir } = contentLanguage(language) ?? {};
  return { lang: tag, dir: dir === 'rtl' ? dir : undefined };
}

/** Attributes as a `div data-cw` has them. */
function asData(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`data-${name.replaceAll('-', '')}`, value]),
  );
}

function write(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value ? ` ${name}="${escapeAttribute(value)}"` : ''))
    .join('');
}

/** Each on a line of its own: WordPress wraps a script that shares its line into a paragraph, and breaks what follows. */
function scriptTags(options: SnippetOptions, actions: string | undefined): string {
  const { file = 'clinic-widgets.js', integrity, theme, colours = {} } = options;
  const base = safe(options.base) ?? './';
  const limit = actions ? ` data-actions="${escapeAttribute(actions)}"` : '';
  const check = integrity ? ` integrity="${escapeAttribute(integrity)}" crossorigin="anonymous"` : '';
  const own = shippedThemes.find((name) => name === theme);
  const style = brandStyle(colours, theme);
  return [
    `<link rel="stylesheet" href="${escapeAttribute(base)}clinic-widgets.css">`,
    ...(own ? [`<link rel="stylesheet" href="${escapeAttribute(base)}themes/${own}.css">`] : []),
    ...(style ? [`<style>\n${style}\n</style>`] : []),
    `<script type="module" src="${escapeAttribute(base + file)}"${check}${limit}></script>`,
    '',
  ].join('\n');
}

/** JSON-LD in its script tag; nothing in it can end the tag. */
export function jsonLdTag(jsonLd: string): string {
  return `<script type="application/ld+json">${jsonLd.replaceAll('<', '\\u003c')}</script>\n`;
}

/**
 * A whole page: to look at, to host beside a system that keeps nothing, or to link to.
 * @param options.jsonLd what `structuredData` of the library's entry gives, for search engines.
 */
export function wholePage(
  procedure: Procedure,
  options: Omit<SnippetOptions, 'for' | 'form'> & { jsonLd?: string | undefined },
): string {
  const { html, script } = snippet(procedure, { ...options, for: 'plain', form: 'tag' });
  const title = procedure.name ?? procedure.overview?.heading ?? '';
  return `<!doctype html>
<html${write(langAttributes(procedure))}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeText(title)}</title>
${indent(script + (options.jsonLd ? jsonLdTag(options.jsonLd) : ''), 4)}  </head>
  <body>
    <main>
${indent(html, 6)}    </main>
  </body>
</html>
`;
}

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/** The procedure as a file. */
export function procedureFile(procedure: Procedure): string {
  return `${JSON.stringify(procedure, null, 2)}\n`;
}

/** Settings of the receiver for the form, to be completed by its operator. */
export function receiverConfig({
  topics,
  origin: site,
  challenge,
}: {
  topics?: string | undefined;
  /** An address on the website that has the form; its origin counts. Without it, the receiver takes messages from its own pages only. */
  origin?: string | undefined;
  /** The form's attribute. */
  challenge?: string | undefined;
}): string {
  const origin = originOf(site);
  const form = {
    topics: topics?.split(/[\s,]+/).filter(Boolean) ?? ['question', 'appointment'],
    ...(origin && { origins: [origin] }),
    challenge: challenge === 'none' ? 'none' : 'arithmetic',
  };
  return `${JSON.stringify({ port: 8080, database: 'data/inbox.db', forms: { clinic: form } }, null, 2)}\n`;
}
