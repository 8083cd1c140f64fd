import type { Language } from '../../core/language.js';
import { type ConsentWords, isSameConsent } from '../../form/consent.js';
import { builtIn } from '../../form/message.js';
import type { FormWords, FormField } from './fields.js';

/** The version of the form's own consent texts; one number for all languages, increased when any of them changes. */
const FORM_WORDS_VERSION = '1';

/**
 * The consent text: the endpoint's, or the form's own where the endpoint has none. A tick holds for the text beside the box only,
 * so it is removed when that text changes.
 */
export class ConsentState {
  /** The text beside the form's own checkbox; `undefined` where it shows none. */
  shown: ConsentWords | undefined;
  /** Whether the text changed after the visitor ticked the box, and the visitor has not ticked it again. */
  hasChanged = false;
  #received: { endpoint: string; consent: ConsentWords } | undefined;

  /** Stores the consent text that an endpoint sent. */
  receive(endpoint: string, consent: ConsentWords): void {
    this.#received = { endpoint, consent };
  }

  /** The consent text that this endpoint sent, if any. */
  receivedFrom(endpoint: string | undefined): ConsentWords | undefined {
    return this.#received?.endpoint === endpoint ? this.#received?.consent : undefined;
  }

  /**
   * Called before the fields are rendered: removes the tick where the text beside the box is about to change.
   *
   * @param box the box as it is on the page now.
   */
  show(consent: ConsentWords | undefined, box: HTMLInputElement | null | undefined): void {
    if (box?.checked && !isSameConsent(consent, this.shown)) {
      box.checked = false;
      this.hasChanged = true;
    }
    this.shown = consent;
  }
}

/**
 * Puts the consent box among the fields: in place of the one that is there, else as the last field. The endpoint's text
 * replaces an author's field `consent`, since nothing records which text that field shows.
 *
 * @param received the endpoint's consent text.
 */
export function withConsent(
  fields: readonly FormField[],
  received: ConsentWords | undefined,
  words: FormWords,
  language: Language,
): FormField[] {
  const existing = fields.find(({ name }) => name === 'consent');
  if (!received && (!existing || existing.controls)) return [...fields];
  const agreement = received ?? defaultConsent(words, language);
  const field: FormField = {
    ...builtIn.consent,
    agreement,
    label: agreement.text,
    labelLanguage: received && otherLanguage(received, language),
    missing: words.missing.consent,
    required: true,
    isVisible: true,
  };
  return existing ? fields.map((other) => (other === existing ? field : other)) : [...fields, field];
}

/**
 * The form's own consent text. Its version, such as `contact-form-1-en` for the first version of `form.fields.consent` in the English
 * dictionary, is all that a form service records of it. No receiver has a text of that version. Where the page has words of
 * its own, the version is made from them: `contact-form-own-1a2b3c`.
 */
function defaultConsent({ fields: { consent: text = '' } }: FormWords, language: Language): ConsentWords {
  if (language.isCustom('form.fields.consent')) return { version: `contact-form-own-${checksum(text)}`, text };
  const [primary = ''] = language.locale.split('-');
  return { version: `contact-form-${FORM_WORDS_VERSION}-${primary}`, text };
}

/** A short name for a text, another one for nearly every other text (FNV-1a). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The language of the endpoint's text, where it is not the one around it. */
function otherLanguage({ language }: ConsentWords, page: Language): string | undefined {
  const around = page.locale.toLowerCase();
  const ofText = language?.toLowerCase();
  return ofText === undefined || around === ofText || around.startsWith(`${ofText}-`) ? undefined : language;
}
