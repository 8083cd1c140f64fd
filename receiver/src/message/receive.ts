import type { ArithmeticChallenge } from '../../../src/form/challenge.js';
import type { FieldError } from '../../../src/form/message.js';
import type { FreeTimes } from '../../../src/form/times.js';
import { otherTimes, slotAskedFor, toSpan } from '../appointments/booking.js';
import { isCrossed } from '../appointments/free-times.js';
import { issue, verify } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import { targetsOf } from '../delivery/targets.js';
import type { Language } from '../page/words.js';
import type { Services } from '../services.js';
import type { NewMessage, Receipt } from '../store/store.js';
import { agreedWords, languageOfWords } from './consent.js';
import { toContent, type Content } from './content.js';
import { checkContent } from './fields.js';
import { fingerprint } from './fingerprint.js';
import { readIncoming, type Incoming } from './incoming.js';
import { score } from './score.js';

/** What became of a message. The route puts it into words: a JSON answer, or a page. */
export type Outcome =
  | { kind: 'kept'; receipt: Receipt }
  /** With the times that can be booked, where the one asked for cannot. */
  | { kind: 'invalid'; errors: FieldError[]; free?: FreeTimes | undefined }
  /** The same submission id came before, with other content. */
  | { kind: 'conflict' }
  /** Somebody else has the appointment's time. */
  | { kind: 'taken'; free: FreeTimes | undefined }
  | { kind: 'challenge'; reason: ChallengeReason; fresh: ArithmeticChallenge };

export type ChallengeReason = 'missing' | 'wrong' | 'expired' | 'spent' | 'forged';

/** A message as it came in, from a page that may send to this form. */
export interface Posting {
  form: FormConfig;
  /** The page's origin, see `http/caller.ts`. */
  caller: string;
  body: unknown;
  /** The visitor's. */
  language: Language;
  headerKey?: string | undefined;
}

/**
 * Takes a message, or says why not. The order matters: a retry is recognised before anything is refused; a typing mistake
 * costs no sum; and a message is only `kept` once it is durably stored.
 */
export async function receive(
  { store, keys, now }: Pick<Services, 'store' | 'keys' | 'now'>,
  posting: Posting,
): Promise<Outcome> {
  const { form, caller } = posting;
  const { incoming, errors: shapeErrors } = readIncoming(posting.body, posting.headerKey);
  const content = toContent(form, incoming);
  if (shapeErrors.length) return { kind: 'invalid', errors: merge(shapeErrors, checkContent(form, content, now())) };

  const print = fingerprint(keys.fingerprint, content);
  const errors = checkContent(form, content, now());
  const slot = slotAskedFor(form, content, now());
  const audience = { form: form.id, caller };
  const isAsked = form.challenge === 'arithmetic' && !errors.length;
  const verdict = isAsked ? await verify(keys.challenge, incoming.challenge, audience, now()) : undefined;
  const fault = verdict?.result === 'right' ? undefined : verdict?.result;
  const isTaken = slot !== undefined && !fault && (await isCrossed(store, form.id, slot));

  // A retry is recognised even if its sum is spent or its time is taken by now. Where nothing is refused, `store.keep` looks
  // for it.
  const earlier = errors.length || fault || isTaken ? await store.find(form.id, incoming.submissionId) : undefined;
  if (earlier) return earlier.fingerprint === print ? { kind: 'kept', receipt: earlier.receipt } : { kind: 'conflict' };
  if (errors.length) {
    const isTimeWrong = errors.some(({ field }) => field === 'time');
    return { kind: 'invalid', errors, ...(isTimeWrong && { free: await otherTimes(store, form, slot, now()) }) };
  }

  const askAgain = async (reason: ChallengeReason): Promise<Outcome> => {
    return { kind: 'challenge', reason, fresh: await issue(keys.challenge, audience, now()) };
  };
  const nonce = verdict && 'nonce' in verdict ? verdict.nonce : undefined;
  // `keep` spends a right answer together with the message, so a time that is taken costs no sum.
  if (nonce && fault) await store.spend(nonce);
  if (fault) return askAgain(fault);

  const message = {
    ...toMessage(form, incoming, content, print, now()),
    ...(form.acknowledge && { language: posting.language }),
  };
  const deliveries = targetsOf(form, keys, message);
  const kept = isTaken
    ? ({ kind: 'taken' } as const)
    : await store.keep({ message, nonce, appointment: slot && toSpan(slot), deliveries });
  if (kept.kind === 'spent') return askAgain('spent');
  if (kept.kind === 'taken') return { kind: 'taken', free: await otherTimes(store, form, slot, now()) };
  return kept;
}

function toMessage(
  form: FormConfig,
  { submissionId, signals }: Incoming,
  content: Content,
  print: string,
  now: number,
): NewMessage {
  const points = score(signals);
  const { topic, values, consentVersion } = content;
  const words = agreedWords(form, content);
  return {
    form: form.id,
    submissionId,
    fingerprint: print,
    topic,
    values,
    // Of a form that asks for no consent, what a page calls words of its own; what they are is not known here.
    consentVersion: consentVersion ?? null,
    consentText: words?.text ?? null,
    ...(words && { consentLanguage: languageOfWords(form, words) }),
    status: points >= form.quarantineScore ? 'quarantined' : 'stored',
    score: points,
    receivedAt: new Date(now).toISOString(),
  };
}

/** One error a field. */
function merge(errors: FieldError[], more: FieldError[]): FieldError[] {
  const named = new Set(errors.map(({ field }) => field));
  return [...errors, ...more.filter(({ field }) => !named.has(field))];
}
