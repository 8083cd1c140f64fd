import { randomBytes, randomInt } from 'node:crypto';
import { readNumber, type ArithmeticChallenge, type SentSum } from '../../src/form/challenge.js';
import type { ChallengeAnswer } from '../../src/form/message.js';
import { isSolved, issueWork, type Work } from './proof-of-work.js';
import { openToken, sameText, sealToken } from './token.js';

/** Long enough to write a message; the form fetches another sum where one has expired. */
const lifetime = 60 * 60 * 1000;

/** The form and the site that a sum is valid for. */
export interface Audience {
  form: string;
  caller: string;
}

/** A token's single use, as the store keeps it. */
export interface Nonce {
  value: string;
  /** When it may be forgotten: the token is refused as expired from then on. Milliseconds since 1970. */
  expires: number;
}

export type Verdict =
  | { result: 'right' | 'wrong'; nonce: Nonce }
  /** `forged`: the token is not ours, or it is for another form or another site. */
  | { result: 'missing' | 'forged' | 'expired' };

type Payload = [
  version: 2,
  form: string,
  caller: string,
  a: number,
  b: number,
  work: Work,
  expires: number,
  nonce: string,
];

/**
 * A fresh sum, with a proof of work as its alternative: one token, so that they are spent together. Nothing is stored:
 * the signed token carries what is needed to check either answer. It is not encrypted, since it holds nothing but what the
 * page shows.
 */
export async function issue(key: Buffer, { form, caller }: Audience, now: number): Promise<ArithmeticChallenge> {
  const { alternative, work } = await issueWork(key);
  const operands: [number, number] = [randomInt(2, 20), randomInt(2, 20)];
  const expires = now + lifetime;
  const payload: Payload = [2, form, caller, ...operands, work, expires, randomBytes(16).toString('base64url')];
  return {
    kind: 'arithmetic',
    operands,
    question: operands.join(' + '),
    token: sealToken(key, payload),
    expires: new Date(expires).toISOString(),
    alternative,
  };
}

/** A sum for the wire: its numbers are in the question only. */
export function toSent({ operands: _, ...sum }: ArithmeticChallenge): SentSum {
  return sum;
}

/** Whether an answer is right. The caller spends the nonce of either: each sum can be answered once. */
export async function verify(
  key: Buffer,
  answer: ChallengeAnswer | undefined,
  { form, caller }: Audience,
  now: number,
): Promise<Verdict> {
  if (!answer) return { result: 'missing' };
  const payload = open(key, answer.token);
  if (payload?.[1] !== form || payload[2] !== caller) return { result: 'forged' };
  const [, , , a, b, work, expires, value] = payload;
  if (expires <= now) return { result: 'expired' };
  const isRight =
    'solution' in answer
      ? await isSolved(key, work, answer.solution)
      : sameText(key, String(a + b), String(readNumber(answer.answer)));
  return { result: isRight ? 'right' : 'wrong', nonce: { value, expires } };
}

/** The payload of a token that we signed. */
function open(key: Buffer, token: string): Payload | undefined {
  const payload = openToken(key, token) as Payload | [version: 1] | undefined;
  return payload?.[0] === 2 ? payload : undefined;
}

/** The sum of a token that can still be answered, to show it once more. */
export function sumOf(
  key: Buffer,
  token: string,
  { form, caller }: Audience,
  now: number,
): Pick<ArithmeticChallenge, 'operands' | 'token'> | undefined {
  const [, itsForm, itsCaller, a = 0, b = 0, , expires = 0] = open(key, token) ?? [];
  return itsForm === form && itsCaller === caller && expires > now ? { operands: [a, b], token } : undefined;
}
