import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import type { PageContext } from '../page/layout.js';
import { languageFor } from '../page/words.js';
import { formOf } from './form-of.js';

/** Route options: who may frame a page is said by its policy, form by form; the older header knows no list. */
export const withoutFrameOptions = { frameguard: false, contentSecurityPolicy: false } as const;

/** @throws {Problem} 404 where there is no such form. */
export function contextOf(request: FastifyRequest, config: Config): PageContext {
  const form = formOf(request, config);
  const { lang } = request.query as { lang?: unknown };
  const language = languageFor(lang, request.headers['accept-language'], form.page.language);
  return { form, language, isAsked: lang !== undefined };
}

/** A page that loads nothing foreign, and that only the form's origins may show within theirs. */
export function sendPage(
  reply: FastifyReply,
  { form, language }: PageContext,
  status: number,
  page: string,
): FastifyReply {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ['frame-ancestors', "'self'", ...form.origins].join(' '),
  ];
  return reply
    .code(status)
    .headers({
      'Content-Security-Policy': policy.join('; '),
      'Content-Language': language,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}
