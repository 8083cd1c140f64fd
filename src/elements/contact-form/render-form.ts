import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../core/language.js';
import { type ChallengeState, renderChallenge } from './challenge.js';
import { type FormField, type FormWords, topicWords } from './fields.js';
import { renderAuthorField, renderField, renderSlots } from './render-field.js';
import { privacyLink } from './views.js';

export interface FormListeners {
  submit: (event: Event) => void;
  focusin: (event: Event) => void;
  input: (event: Event) => void;
  change: (event: Event) => void;
}

/** What the form's template needs. */
export interface FormView {
  words: FormWords;
  topic: string;
  language: Language;
  /** The fields to render, without that of the challenge. */
  fields: readonly FormField[];
  /** The names of slots that show something after the fields, such as a captcha. */
  slots: readonly string[];
  challenge: ChallengeState;
  /** The field of the challenge, if there is a sum. */
  sum: FormField | undefined;
  privacyHref: string | undefined;
  isSending: boolean;
  /** Whether the endpoint asked to wait. */
  isPaused: boolean;
  /** Whether to announce that the consent text has changed after it was ticked. */
  isConsentChanged: boolean;
  /** The message about a pause, see `SendPause`. */
  whenToSend: string | undefined;
  listeners: FormListeners;
}

/** The form with its fields, its button and its live region. */
export function renderForm(view: FormView): TemplateResult {
  const { words, language, fields, challenge, sum, isSending, listeners } = view;
  const { render } = language;
  const shownSlots = new Set<string>();
  const privacy = view.privacyHref ? privacyLink(view.privacyHref, words, language) : nothing;
  return html`<form
    part="form"
    novalidate
    aria-busy=${isSending}
    @submit=${listeners.submit}
    @focusin=${listeners.focusin}
    @input=${listeners.input}
    @change=${listeners.change}
  >
    ${repeat(
      fields,
      ({ name }) => name,
      (field) =>
        field.controls
          ? renderAuthorField(field, newSlots(field, shownSlots))
          : renderField(field, words, language, privacy),
    )}
    ${renderSlots(view.slots)} ${sum && renderChallenge(challenge, sum, words, language)}
    <div class="unseen" aria-hidden="true">
      <label for="homepage">${render(words.leaveEmpty)}</label>
      <input id="homepage" name="homepage" tabindex="-1" autocomplete="off" />
    </div>
    <button part="submit button" type="submit" aria-disabled=${isSending || view.isPaused}>
      ${render(isSending ? words.sending : topicWords(view.topic, words).send)}
    </button>
    ${renderStatus(view)}
  </form>`;
}

/** The slots of a field that no field before it has shown. */
function newSlots({ slots = [] }: FormField, shown: Set<string>): string[] {
  const fresh = slots.filter((slot) => !shown.has(slot));
  for (const slot of fresh) shown.add(slot);
  return fresh;
}

/** The form's live region: screen readers announce its changes. */
function renderStatus({ words, language, isSending, isConsentChanged, whenToSend }: FormView): TemplateResult {
  // What is shown elsewhere, on the button or at the consent box, is only announced here.
  const announced = isSending ? words.sending : isConsentChanged && !whenToSend ? words.errors.changed : undefined;
  const look = announced === undefined ? nothing : 'unseen';
  const status = announced ?? whenToSend;
  return html`<p class=${look} role="status" tabindex="-1">${status && language.render(status)}</p>`;
}
