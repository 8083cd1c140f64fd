import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { toProblem } from '../http/problem.js';
import { wordsOf, type LayoutContext, type PageContext } from '../page/layout.js';
import { gonePage, problemPage } from '../page/problem-page.js';
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
  { form, language }: LayoutContext,
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

/** Answers for a form that is not there, with what was written into it, if anything was. */
export function sendGone(
  request: FastifyRequest,
  reply: FastifyReply,
  { forms }: Config,
  values: Readonly<Record<string, string>> = {},
): FastifyReply {
  const [first] = forms.values();
  // Of an address that cannot be read, nothing is known. The look is the same for all forms.
  const { form: id = first?.id ?? '' } = Object(request.params) as { form?: string };
  const { lang } = Object(request.query) as { lang?: unknown };
  const language = languageFor(lang, request.headers['accept-language'], first?.page.language ?? 'en');
  const context = { form: { id, origins: new Set<string>() }, language };
  return sendPage(reply, context, 404, gonePage(context, values));
}

/** Whether an address is among those that visitors come to with a browser. */
export function isPageAddress(url: string): boolean {
  return url.startsWith('/e/');
}

/** Visitors come to these addresses with a browser: whatever goes wrong there is answered with a page. */
export function answerProblemsAsPages(app: FastifyInstance, config: Config): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, headers } = toProblem(error, request);
    reply.headers(headers);
    const { form } = request.params as { form: string };
    if (!config.forms.has(form)) return sendGone(request, reply, config);
    const context = contextOf(request, config);
    return sendPage(reply, context, status, problemPage(context, wordsOf(context).page.failed));
  });
}
