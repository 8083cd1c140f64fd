import type { Language } from '../../core/language.js';
import { type ConsentWords, isSameConsent } from '../../form/consent.js';
import { builtIn } from '../../form/message.js';
import type { FormWords, ShownField } from './fields.js';

/** Of the form's own words of consent in all languages; counted up when one of them changes. */
const FORM_WORDS_VERSION = '1';

/**
 * What a visitor is asked to agree to: the endpoint's words, or the form's own where the endpoint says nothing of consent.
 * A tick is given to the words that stand beside the box, so it goes when they change.
 */
export class ConsentState {
  /** The words that stand beside the form's own box; `undefined` where it shows none. */
  shown: ConsentWords | undefined;
  /** Whether the words changed under a tick that the visitor has not given anew. */
  hasChanged = false;
  #asked: { endpoint: string; words: ConsentWords } | undefined;

  /** Takes the words that an endpoint asks to agree to. */
  take(endpoint: string, words: ConsentWords): void {
    this.#asked = { endpoint, words };
  }

  /** The words that an endpoint asked to agree to, as far as it did. */
  wordsOf(endpoint: string | undefined): ConsentWords | undefined {
    return this.#asked?.endpoint === endpoint ? this.#asked?.words : undefined;
  }

  /**
   * Called before other words may come to stand beside the box: a tick that was given to the last ones is taken away.
   *
   * @param box the box as it is on the page now.
   */
  show(words: ConsentWords | undefined, box: HTMLInputElement | null | undefined): void {
    if (box?.checked && !isSameConsent(words, this.shown)) {
      box.checked = false;
      this.hasChanged = true;
    }
    this.shown = words;
  }
}

/**
 * Puts the box for consent among the fields of a message: in place of the one that is there, else as the last field. Where
 * the endpoint has words, they win over a field of the author's, whose words nobody would know to be agreed to.
 *
 * @param asked the endpoint's words.
 */
export function withConsent(
  fields: readonly ShownField[],
  asked: ConsentWords | undefined,
  words: FormWords,
  language: Language,
): ShownField[] {
  const there = fields.find(({ name }) => name === 'consent');
  if (!asked && (!there || there.controls)) return [...fields];
  const agreement = asked ?? formWords(words, language);
  const field: ShownField = {
    ...builtIn.consent,
    agreement,
    label: agreement.text,
    labelLanguage: asked && otherLanguage(asked, language),
    missing: words.missing.consent,
    required: true,
    isAsked: true,
  };
  return there ? replaceField(fields, there, field) : [...fields, field];
}

/** Replaces a field. What of its HTML holds controls of another field, such as a `fieldset`, goes to that field. */
function replaceField(fields: readonly ShownField[], field: ShownField, replacement: ShownField): ShownField[] {
  const { nodes = [] } = field;
  const shared = (other: ShownField) =>
    nodes.filter((node) => other.controls?.some((control) => node.contains(control)));
  const heir = fields.find((other) => other !== field && shared(other).length);
  return fields.map((other) => {
    if (other === field) return replacement;
    return other === heir ? { ...other, nodes: [...shared(other), ...(other.nodes ?? [])] } : other;
  });
}

/**
 * The form's own words. With a form service, their version is all that is recorded of them, such as `contact-form-1-en`:
 * the first version of `form.fields.consent` in the English dictionary. No receiver takes it for words of its own.
 */
function formWords({ fields }: FormWords, language: Language): ConsentWords {
  const [primary = ''] = language.locale.split('-');
  return { version: `contact-form-${FORM_WORDS_VERSION}-${primary}`, text: fields.consent };
}

/** The language of the endpoint's words, where it is not the one around them. */
function otherLanguage({ language }: ConsentWords, page: Language): string | undefined {
  const around = page.locale.toLowerCase();
  const ofText = language?.toLowerCase();
  return ofText === undefined || around === ofText || around.startsWith(`${ofText}-`) ? undefined : language;
}
