import { type Failure, type Outcome, readAnswer } from './answer.js';
import { type Challenge, readChallenge } from './challenge.js';
import type { Message } from './message.js';
import { toFormData } from './submission.js';

/** How long an answer is waited for, in milliseconds. */
export const TIME_LIMIT = 15_000;
/** The longest `Retry-After`, in seconds, that is waited out without asking the visitor. */
const PATIENCE = 5;

export interface Endpoint {
  url: string;
  format: 'json' | 'form';
}

/**
 * Sends a message, and says what became of it. Never rejects.
 *
 * It is sent again by itself only where the endpoint said that it did not take it and when to come back: nothing can
 * arrive twice by that.
 */
export async function send(endpoint: Endpoint, message: Message): Promise<Outcome> {
  if (!navigator.onLine) return { kind: 'failed', reason: 'offline', mayBeStored: false };
  const outcome = await post(endpoint, message);
  if (outcome.kind === 'sent' || outcome.retryAfter === undefined || outcome.retryAfter > PATIENCE) return outcome;
  const { retryAfter } = outcome;
  await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
  return post(endpoint, message);
}

async function post({ url, format }: Endpoint, message: Message): Promise<Outcome> {
  const timeout = AbortSignal.timeout(TIME_LIMIT);
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A redirect that is followed ends at a page that says nothing of the message.
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        'content-type': format === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      body: format === 'form' ? toFormData(message).toString() : JSON.stringify(message),
      signal: timeout,
    });
    const answer = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
    return readAnswer(answer, Date.now());
  } catch {
    return broken(timeout.aborted ? 'timeout' : 'network');
  }
}

/** Without an answer nobody knows how far the message came. */
function broken(reason: 'timeout' | 'network'): Failure {
  return { kind: 'failed', reason, mayBeStored: true };
}

/** Asks the endpoint whether it wants a challenge answered. Never rejects: without an answer it wants none. */
export async function fetchChallenge(url: string): Promise<Challenge> {
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/challenge`, { signal: AbortSignal.timeout(TIME_LIMIT) });
    return response.ok ? readChallenge(await response.json()) : { kind: 'none' };
  } catch {
    return { kind: 'none' };
  }
}
