import type { ArithmeticChallenge } from '../../../src/form/challenge.js';
import type { ChallengeAnswer, FieldError } from '../../../src/form/message.js';
import type { FreeTimes } from '../../../src/form/times.js';
import { otherTimes, slotAskedFor, toWanted } from '../appointments/booking.js';
import { holdersOf } from '../appointments/holders.js';
import type { Slot } from '../appointments/slots.js';
import { isCrossed } from '../appointments/free-times.js';
import { issue, verify, type Audience, type Nonce } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import { visitorAddress } from '../delivery/mail.js';
import { targetsOf } from '../delivery/targets.js';
import type { BookingCount, Reservation } from '../http/network-bookings.js';
import type { Keys } from '../secrets.js';
import type { Services } from '../services.js';
import type { Kept, NewMessage, Receipt } from '../store/store.js';
import { agreedWords, languageOfWords } from './consent.js';
import { toContent, type Content } from './content.js';
import { checkContent } from './fields.js';
import { fingerprint } from './fingerprint.js';
import { readIncoming, type Incoming } from './incoming.js';
import { score } from './score.js';

/** The outcome of a message. The routes answer it, as JSON or as a page. */
export type Outcome =
  | { kind: 'kept'; receipt: Receipt }
  /** With the times that can be booked, where the requested one cannot. */
  | { kind: 'invalid'; errors: FieldError[]; free?: FreeTimes | undefined }
  /** An earlier message has the same submission id and other content. */
  | { kind: 'conflict' }
  /** Somebody else has the appointment's time. */
  | { kind: 'taken'; free: FreeTimes | undefined }
  | { kind: 'challenge'; reason: ChallengeReason; fresh: ArithmeticChallenge };

export type ChallengeReason = 'missing' | 'wrong' | 'expired' | 'spent' | 'forged';

/** A request with a message, from a page that may send to this form. */
export interface Posting {
  form: FormConfig;
  /** The page's origin, see `http/caller.ts`. */
  caller: string;
  body: unknown;
  /** Finds out the visitor's language: only where mails are written to them, as that takes longer than all other checks. */
  language: () => string;
  headerKey?: string | undefined;
  /** The bookings of the visitor's network. */
  bookings: BookingCount;
}

type ReceiveServices = Pick<Services, 'store' | 'keys' | 'now' | 'log'>;

/** A message that was read, with what is needed to check, compare and store it. */
interface Draft {
  posting: Posting;
  incoming: Incoming;
  content: Content;
  /** The same for each retry of the same content. */
  contentFingerprint: string;
  /** The appointment that it asks for, where the form offers that time, whether free or not. */
  slot: Slot | undefined;
}

/** What the checks of a draft found. */
interface Findings {
  errors: FieldError[];
  /** Why the answer to the challenge is not accepted. */
  challengeFailure?: ChallengeReason;
  /** The single use of the challenge, to be spent whether the answer is right or wrong. */
  nonce?: Nonce;
  isSlotTaken: boolean;
}

/**
 * Stores a message, or returns why it is refused. The order matters: a retry is recognised before anything is refused; a typing
 * mistake costs no sum; and a message is only `kept` once it is durably stored.
 */
export async function receive(services: ReceiveServices, posting: Posting): Promise<Outcome> {
  const { keys, now } = services;
  const { form } = posting;
  const { incoming, errors } = readIncoming(posting.body, posting.headerKey);
  const content = toContent(form, incoming);
  if (errors.length) return { kind: 'invalid', errors: merge(errors, checkContent(form, content, now())) };

  const contentFingerprint = fingerprint(keys.fingerprint, content);
  const slot = slotAskedFor(form, content, now());
  const draft = { posting, incoming, content, contentFingerprint, slot };
  const findings = await examine(services, draft);
  const isAcceptable = !findings.errors.length && !findings.challengeFailure && !findings.isSlotTaken;
  if (isAcceptable) return keep(services, draft, findings.nonce);
  return (await findEarlier(services, draft)) ?? refuse(services, draft, findings);
}

/** Checks the fields, then the challenge, then whether the time is free; each only where what comes before it is right. */
async function examine({ store, keys, now }: ReceiveServices, draft: Draft): Promise<Findings> {
  const { posting, incoming, content, slot } = draft;
  const { form } = posting;
  const errors = checkContent(form, content, now());
  const needsChallenge = form.challenge === 'arithmetic' && !errors.length;
  const verdict = needsChallenge ? await verifyAny(keys, incoming.challenge, audienceOf(posting), now()) : undefined;
  const challengeFailure = verdict && verdict.result !== 'right' ? verdict.result : undefined;
  const isSlotTaken =
    slot !== undefined && !challengeFailure && (await isCrossed(store, form.openingHours?.calendar ?? form.id, slot));
  return {
    errors,
    isSlotTaken,
    ...(challengeFailure && { challengeFailure }),
    ...(verdict && 'nonce' in verdict && { nonce: verdict.nonce }),
  };
}

/** By the present secret, or else by the one before. */
async function verifyAny(keys: Keys, answer: ChallengeAnswer | undefined, audience: Audience, now: number) {
  const verdict = await verify(keys.challenge, answer, audience, now);
  return verdict.result === 'forged' && keys.old ? verify(keys.old.challenge, answer, audience, now) : verdict;
}

/**
 * The outcome of the earlier message with this submission id, if there is one: a retry is recognised even if its sum is spent or
 * its time is taken by now. For a message that is acceptable, `store.keep` does the same.
 */
async function findEarlier({ store }: ReceiveServices, draft: Draft): Promise<Outcome | undefined> {
  const earlier = await store.find(draft.posting.form.id, draft.incoming.submissionId);
  if (!earlier) return undefined;
  const isSame = earlier.fingerprint === draft.contentFingerprint;
  return isSame ? { kind: 'kept', receipt: earlier.receipt } : { kind: 'conflict' };
}

async function refuse(services: ReceiveServices, draft: Draft, findings: Findings): Promise<Outcome> {
  const { errors, challengeFailure, nonce } = findings;
  if (errors.length) {
    const isTimeWrong = errors.some(({ field }) => field === 'time');
    return { kind: 'invalid', errors, ...(isTimeWrong && { free: await timesFor(services, draft) }) };
  }
  if (challengeFailure) {
    if (nonce) await services.store.spend(nonce);
    return newChallenge(services, draft, challengeFailure);
  }
  // The sum is not spent: the visitor chooses another time and sends the same answer.
  return { kind: 'taken', free: await timesFor(services, draft) };
}

/**
 * Stores the message. One that wants more appointments than one person or one network may hold is put into quarantine
 * without a time: staff decide, and nothing of it is lost.
 */
async function keep(services: ReceiveServices, draft: Draft, nonce: Nonce | undefined): Promise<Outcome> {
  const reservation = await reserve(draft);
  const first = reservation ? await keepReserved(services, draft, nonce, reservation) : tooMany;
  const kept = first.kind === 'too many' ? await keepAs(services, draft, nonce, true) : first;
  // Another message may have been stored since the draft was checked.
  if (kept.kind === 'spent') return newChallenge(services, draft, 'spent');
  if (kept.kind === 'kept' || kept.kind === 'conflict') return kept;
  return { kind: 'taken', free: await timesFor(services, draft) };
}

const tooMany: Kept = { kind: 'too many' };
const noReservation: Reservation = { settle: () => undefined };

/** @returns `undefined` where the visitor may not book, as their network has booked as much as it may. */
async function reserve({ posting, incoming, content, slot }: Draft): Promise<Reservation | undefined> {
  const { openingHours } = posting.form;
  if (!slot || !openingHours) return noReservation;
  // Where nobody can be asked to confirm, staff decide.
  if (openingHours.confirmMinutes !== undefined && !visitorAddress(content.values)) return undefined;
  return posting.bookings.reserve(incoming.submissionId, openingHours.maxPerNetwork);
}

async function keepReserved(
  services: ReceiveServices,
  draft: Draft,
  nonce: Nonce | undefined,
  reservation: Reservation,
): Promise<Kept> {
  let isBooked = false;
  try {
    const kept = await keepAs(services, draft, nonce, false);
    isBooked = kept.kind === 'kept' && Boolean(kept.receipt.appointment ?? kept.receipt.confirmBy);
    return kept;
  } finally {
    reservation.settle(isBooked);
  }
}

/** Stores the message with its deliveries and its appointment, and spends the challenge, all in one transaction. */
async function keepAs(
  { store, keys, now, log }: ReceiveServices,
  draft: Draft,
  nonce: Nonce | undefined,
  isOverLimit: boolean,
): Promise<Kept> {
  const { posting, slot } = draft;
  const { form } = posting;
  const message = {
    ...toMessage(draft, now(), isOverLimit),
    ...(writesToVisitors(form) && { language: posting.language() }),
  };
  // What a program may have sent holds no time: staff see which one it asked for.
  const wanted = slot && form.openingHours && message.status === 'stored' && toWanted(slot, form.openingHours, now());
  const appointment = wanted ? { ...wanted, holders: holdersOf(message.values, keys.visitor) } : undefined;
  const held = appointment && { cancelledAt: null, confirmBy: appointment.confirmBy };
  const deliveries = targetsOf(form, keys, { ...message, appointment: held });
  const kept = await store.keep({ message, nonce, appointment, deliveries });
  if (isOverLimit && kept.kind === 'kept') {
    log.warn({ form: form.id, reference: kept.receipt.reference }, 'A booking beyond the limits is in quarantine.');
  }
  return kept;
}

/** Whether visitors get mails of the form, for which their language is kept. */
function writesToVisitors({ acknowledge, openingHours }: FormConfig): boolean {
  return acknowledge || openingHours?.confirmMinutes !== undefined;
}

async function newChallenge(
  { keys, now }: ReceiveServices,
  { posting }: Draft,
  reason: ChallengeReason,
): Promise<Outcome> {
  return { kind: 'challenge', reason, fresh: await issue(keys.challenge, audienceOf(posting), now()) };
}

function timesFor({ store, now }: ReceiveServices, { posting, slot }: Draft): Promise<FreeTimes | undefined> {
  return otherTimes(store, posting.form, slot, now());
}

function audienceOf({ form, caller }: Posting): Audience {
  return { form: form.id, caller };
}

function toMessage(
  { posting, incoming, content, contentFingerprint }: Draft,
  now: number,
  isOverLimit: boolean,
): NewMessage {
  const { form } = posting;
  const { submissionId, signals } = incoming;
  const points = score(signals);
  const { topic, values, consentVersion } = content;
  const words = agreedWords(form, content);
  const isQuarantined = isOverLimit || points >= form.quarantineScore;
  return {
    form: form.id,
    submissionId,
    fingerprint: contentFingerprint,
    topic,
    values: isQuarantined && content.time ? { ...values, time: content.time } : values,
    // A form without consent texts stores the version that the page sends; its text is not known here.
    consentVersion: consentVersion ?? null,
    consentText: words?.text ?? null,
    ...(words && { consentLanguage: languageOfWords(form, words) }),
    status: isQuarantined ? 'quarantined' : 'stored',
    score: points,
    receivedAt: new Date(now).toISOString(),
  };
}

/** One error per field; the first list wins. */
function merge(errors: FieldError[], more: FieldError[]): FieldError[] {
  const named = new Set(errors.map(({ field }) => field));
  return [...errors, ...more.filter(({ field }) => !named.has(field))];
}
