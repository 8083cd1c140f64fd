import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicPlace, type Config, type FormConfig, type StaffMember } from '../config/config.js';
import { HttpProblem } from '../http/http-problem.js';
import { wordsIn, type Words } from '../page/words.js';
import { deskLanguage, deskWordsIn } from './words.js';
import type { DeskWords } from './words/en.js';

/** What every page of the front desk needs to know. */
export interface DeskContext {
  /** A BCP 47 tag. */
  language: string;
  /** What the front desk says. */
  desk: DeskWords;
  /** The words of the pages for visitors in the same language: names of fields, times. */
  words: Words;
  /** The path of `publicUrl`. */
  basePath: string;
}

/** What the pages of somebody who is signed in need. */
export interface SignedIn extends DeskContext {
  member: StaffMember;
  /** When they signed in. ISO 8601, UTC. */
  signedInAt: string;
  /** For the hidden field of each form. */
  csrf: string;
  /** The forms that they see. */
  forms: readonly FormConfig[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for routes behind the sign-in. */
    signedIn: SignedIn | null;
  }
}

export function contextFor({ headers }: Pick<FastifyRequest, 'headers'>, config: Config): DeskContext {
  const [first] = config.forms.values();
  const language = deskLanguage(headers['accept-language'], first?.page.language);
  const { basePath } = publicPlace(config);
  return { language, desk: deskWordsIn(language), words: wordsIn(language), basePath };
}

/** Who asks, in a route behind the sign-in. */
export function signedInOf({ signedIn }: Pick<FastifyRequest, 'signedIn'>): SignedIn {
  if (!signedIn) throw new HttpProblem(403, { detail: 'Sign in first.' });
  return signedIn;
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Sets status and headers of a page that loads nothing but its style sheet, runs no script, is stored nowhere, and that no page
 * may frame.
 * @returns the page, as the handler's answer.
 */
export function answerDesk(
  reply: Pick<FastifyReply, 'code' | 'headers' | 'type'>,
  { language }: Pick<DeskContext, 'language'>,
  status: number,
  page: string,
): string {
  reply.code(status);
  reply.headers({
    'Content-Security-Policy': policy,
    'Content-Language': language,
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    Vary: 'Accept-Language',
  });
  reply.type('text/html; charset=utf-8');
  return page;
}
