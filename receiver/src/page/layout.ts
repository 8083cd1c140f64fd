import { isWithoutWords, phoneLink } from '../../../src/form/phone.js';
import { isBlank } from '../../../src/form/unseen.js';
import type { FormConfig } from '../config/config.js';
import { htmlDocument } from './document.js';
import { Html, html } from './html.js';
import { wordsIn, type Words } from './words.js';

/** What every page of a form needs to know. */
export interface PageContext {
  form: FormConfig;
  /** A BCP 47 tag. */
  language: string;
  /** Whether the page's address has `lang`: the links to the form's other pages then have it, too. */
  hasLangParameter: boolean;
  /** The path of `publicUrl`. */
  basePath: string;
}

/** What a page needs even where there is no such form. */
export interface LayoutContext {
  form: Pick<FormConfig, 'id' | 'origins' | 'words'>;
  /** A BCP 47 tag. */
  language: string;
  /** The path of `publicUrl`. */
  basePath: string;
}

export function wordsOf({ form, language }: Pick<LayoutContext, 'form' | 'language'>): Words {
  return wordsIn(language, form.words);
}

/** An address among the form's pages, from the root of the receiver's origin on. */
export function pathTo(
  { form, language, hasLangParameter, basePath }: PageContext,
  path = '',
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams({ ...query, ...(hasLangParameter && { lang: language }) }).toString();
  return `${basePath}/e/${form.id}${path}${search && `?${search}`}`;
}

export function headingOf(context: PageContext): string {
  return context.form.page.heading ?? wordsOf(context).guide.sections.contact;
}

/** Apart: rolldown rewrites tagged templates with this in them, and then needs a package for it. */
const scriptEnd = new Html('</script>');

/** A whole page. It needs no script. */
export function layout({ form, language, basePath }: LayoutContext, title: string, content: Html): string {
  const files = `${basePath}/e/${encodeURIComponent(form.id)}`;
  const head = html`<link rel="stylesheet" href="${files}/page.css" />
    <script
      src="${files}/page.js"
      data-form="${form.id}"
      data-origins="${[...form.origins].join(' ')}"
      defer
    >${scriptEnd}`;
  return htmlDocument(language, title, head, html`<main>${content}</main>`);
}

/** The phone, as the other way to reach the clinic. */
export function callInstead(context: PageContext): Html | undefined {
  const { phone } = context.form.page;
  if (!phone || isBlank(phone)) return undefined;
  const words = wordsOf(context);
  const link = phoneLink(phone);
  const text = isWithoutWords(phone) ? html`<bdo dir="ltr">${phone}</bdo>` : phone;
  const number = link ? html`<a href="${link}" dir="ltr">${text}</a>` : html`<bdi>${phone}</bdi>`;
  return html`<p>${words.say(words.form.callInstead)} ${number}</p>`;
}
