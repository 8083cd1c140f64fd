import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import { isWithoutWords, phoneLink } from '../../form/phone.js';
import { isBlank } from '../../form/unseen.js';

/**
 * A phone in the author's own words, as a link where they are clearly one number; nothing where there are no words. A script may
 * set a number.
 */
export function renderPhone(phone: string | number | null): TemplateResult | undefined {
  const text = String(phone ?? '');
  const link = phoneLink(text);
  if (!link) return isBlank(text) ? undefined : html`<bdi>${text}</bdi>`;
  return html`<a href=${link} dir="ltr">${isWithoutWords(text) ? html`<bdo dir="ltr">${text}</bdo>` : text}</a>`;
}

/** What an author has to know of a phone that is shown as text. */
export function phoneProblems(phone: string | number | null): Problem[] {
  const text = String(phone ?? '');
  if (phoneLink(text) || isBlank(text)) return [];
  const message = `“${text}” is not clearly one phone number, so it is shown as text and cannot be pressed. Write one number and nothing else, for instance phone="+44 1632 960 001" or phone="01632 960 001 ext. 45".`;
  return [{ code: 'phone', message }];
}
