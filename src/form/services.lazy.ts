/**
 * What form services of others answer, where it is not a plain JSON success or a list of errors. Loaded when such an
 * answer comes; without it the form says the same in general words.
 *
 * - JSON: `{ errors: { email: ["is invalid"] } }` (Rails, Laravel, Basin), `{ success: false }` or `{ ok: false }`
 *   (Formspree, Web3Forms, FormSubmit), the REST feedback of Contact Form 7 (`status`, `invalid_fields`).
 * - A page, as Netlify and Basin send to a form without scripts: one that gives thanks, or the form again with its mistakes
 *   marked. It counts as sent only where the message was written as an HTML form's, for only such an endpoint means a
 *   page as its answer.
 */
/* eslint-disable no-restricted-globals, no-restricted-syntax -- a page that is an answer, not the one around the form */
import { type Answer, failed, type Json, type Outcome, readErrors } from './outcome.js';
import type { FieldError } from './message.js';

/** @returns nothing where the answer says nothing that can be relied on. */
export function readService(
  { status, contentType, body }: Answer,
  json: Json | undefined,
  format?: string | null,
): Outcome | undefined {
  const isOk = status < 300;
  if (json) return readJsonAnswer(json, isOk);
  if (!/html/i.test(contentType)) return undefined;
  const page = parse(body);
  if (!page) return undefined;
  const errors = readPage(page);
  if (errors.length) return failed('invalid', false, errors);
  const title = [page.title, page.querySelector('h1,h2')?.textContent].join(' ');
  return isOk && format === 'form' && THANKS.test(title) ? { kind: 'sent', reference: '' } : undefined;
}

// cspell:disable
/** How a page says, in its title or first heading, that a message was taken. */
const THANKS =
  /\b(thank(s| you)|gracias|merci|danke|grazie|obrigad[oa]|bedankt|tack|takk|dzięk\w+)|спасибо|дякуємо|شكر|谢谢|謝謝|感谢|ありがとう|감사/iu;
// cspell:enable

function readJsonAnswer(json: Json, isOk: boolean): Outcome | undefined {
  const errors = [
    ...readErrors(json.errors),
    ...readRecord(json.errors),
    ...readRecord(json.field_errors),
    ...readErrors(json.invalid_fields),
  ];
  if (errors.length) return failed('invalid', false, errors);
  // What a service of mail says of mail that it could not send.
  if (json.status === 'mail_failed') return failed('server', false);
  const isNo =
    [json.ok, json.success].some((said) => String(said) === 'false') ||
    /^(validation_failed|acceptance_missing|spam|aborted|error|fail(ed|ure)?|rejected)$/i.test(String(json.status));
  return isOk && isNo ? failed('refused', false) : undefined;
}

/** `{ email: ["is invalid"], name: "is missing" }` */
function readRecord(record: unknown): FieldError[] {
  if (!(record instanceof Object) || Array.isArray(record)) return [];
  return Object.entries(record).flatMap(([field, said]: [string, unknown]) => {
    const detail = [said].flat().find((one) => typeof one === 'string');
    return detail === undefined ? [] : [{ field, code: 'invalid' as const, detail }];
  });
}

/** A page in a document of its own, in which nothing runs or is loaded. */
function parse(body: string): Document | undefined {
  try {
    return new DOMParser().parseFromString(body, 'text/html');
  } catch {
    // A page with Trusted Types does not let us.
    return undefined;
  }
}

/** The controls that a page marks as wrong, for assistive technology or as Bootstrap's and Rails' forms do. */
function readPage(page: Document): FieldError[] {
  const wrong = page.querySelectorAll(
    '[name]:is([aria-invalid=true],.is-invalid,.wpcf7-not-valid),.field_with_errors [name]:not([type=hidden])',
  );
  return [...wrong].map((control) => {
    const ids = `${control.getAttribute('aria-errormessage') ?? ''} ${control.getAttribute('aria-describedby') ?? ''}`;
    const notes = ids.split(/\s+/).map((id) => page.getElementById(id));
    const near = control.parentElement?.querySelector('.invalid-feedback,.wpcf7-not-valid-tip,.error,[role=alert]');
    const detail = [...notes, near].map((note) => note?.textContent.trim()).find(Boolean);
    return { field: control.getAttribute('name') ?? '', code: 'invalid', ...(detail && { detail }) };
  });
}
