import { type Answer, failed, type Outcome, readAnswer } from './answer.js';
import { type Challenge, readChallenge } from './challenge.js';
import { type ConsentWords, readConsent } from './consent.js';
import { toJson } from '../to-json.js';
import type { Message } from './message.js';
import { toFormData } from './submission.js';

/** How long a request may take, in milliseconds. */
export const TIME_LIMIT = 15_000;
/** The longest `Retry-After`, in seconds, after which a message is sent again without the visitor. */
const MAX_RETRY_AFTER_S = 5;

/**
 * Sends a message. Never rejects: the outcome says whether it was stored.
 *
 * It is sent again by itself only where the endpoint said that it did not take it and when to come back: nothing can
 * arrive twice by that.
 * @param format `form` writes it as an HTML form would, anything else as JSON.
 * @param languages for the header `Accept-Language`; see `acceptLanguage`.
 */
export async function send(url: string, format: string | null, message: Message, languages: string): Promise<Outcome> {
  const data = hasFiles(message) ? toFormData(message, new FormData()) : undefined;
  const outcome = await post(url, format, message, languages, data);
  const wait = outcome.kind === 'failed' ? outcome.retryAfter : undefined;
  if (wait === undefined || wait > MAX_RETRY_AFTER_S) return outcome;
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  return post(url, format, message, languages, data);
}

function hasFiles(message: Message): boolean {
  return Object.values(message).some((value) => value instanceof Array && value[0] instanceof File);
}

/** @param data the body, where it is not to be written in the usual way. */
async function post(
  url: string,
  format: string | null,
  message: Message,
  languages: string,
  data?: FormData,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(TIME_LIMIT);
  const json = 'application/json';
  let answer: Answer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A redirect that is followed ends at a page that says nothing of the message.
      redirect: 'manual',
      headers: { accept: json, ...inLanguages(languages) },
      // Either body brings its own content type.
      body:
        data ??
        (format === 'form' ? toFormData(message, new URLSearchParams()) : new Blob([toJson(message)], { type: json })),
      signal,
    });
    // Some take only what a form with files would send; they said so before they took anything.
    if (response.status === 415 && format === 'form' && !data)
      return await post(url, format, message, languages, toFormData(message, new FormData()));
    answer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
  } catch {
    // Without an answer nobody knows how far the message came. A browser that says it is offline may be wrong, for
    // instance behind a VPN: it is only asked why a request failed, never whether to send one.
    const reason = navigator.onLine ? 'network' : 'offline';
    return failed(signal.aborted ? 'timeout' : reason, true);
  }
  return readAnswer(answer, Date.now(), format);
}

/** What an endpoint requires of a visitor before it takes a message. */
export interface Requirements {
  challenge: Challenge;
  /** The words that the visitor has to agree to. */
  consent?: ConsentWords | undefined;
}

/**
 * Asks the endpoint whether it wants a challenge answered, and words agreed to. Never rejects.
 * @param languages for the header `Accept-Language`; see `acceptLanguage`.
 * @returns nothing where the endpoint does not say: it is no receiver of ours, and wants nothing.
 */
export async function fetchChallenge(url: string, languages: string): Promise<Requirements | undefined> {
  const json = Object(await fetchBeside(url, 'challenge', languages)) as { kind?: unknown; consent?: unknown };
  const challenge = readChallenge(json);
  return challenge.kind === json.kind ? { challenge, consent: readConsent(json.consent) } : undefined;
}

/** What the endpoint answers at a sub-path, if that is JSON. Never rejects. */
export async function fetchBeside(url: string, path: string, languages = ''): Promise<unknown> {
  try {
    const address = new URL(url);
    address.pathname = address.pathname.replace(/\/?$/, `/${path}`);
    const signal = AbortSignal.timeout(TIME_LIMIT);
    const response = await fetch(address, { signal, headers: inLanguages(languages) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function inLanguages(languages: string): Record<string, string> {
  return languages ? { 'accept-language': languages } : {};
}
