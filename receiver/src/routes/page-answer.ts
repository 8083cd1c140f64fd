import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { publicPlace, type Config } from '../config/config.js';
import type { App } from '../http/app.js';
import { toHttpProblem } from '../http/http-problem.js';
import { wordsOf, type LayoutContext, type PageContext } from '../page/layout.js';
import { gonePage, problemPage } from '../page/problem-page.js';
import { languageFor } from '../page/words.js';
import { formIn, languageIn } from '../schemas/parameters.js';
import { findForm } from './find-form.js';

/** Route options: each page sets `frame-ancestors` for its form. `X-Frame-Options` cannot list origins. */
export const withoutFrameOptions = { frameguard: false, contentSecurityPolicy: false } as const;

type PageRequest = Pick<FastifyRequest, 'params' | 'query' | 'headers'>;
type PageReply = Pick<FastifyReply, 'code' | 'headers' | 'type'>;

/** @throws {HttpProblem} 404 where there is no such form. */
export function contextOf(request: PageRequest, config: Config): PageContext {
  const form = findForm(config, formIn(request));
  const wanted = languageIn(request);
  const language = languageFor(form, wanted, request.headers['accept-language']);
  return { form, language, hasLangParameter: wanted !== undefined, basePath: publicPlace(config).basePath };
}

/**
 * Sets status and headers of a page that loads nothing from other origins, and that only the form's origins may frame.
 * @returns the page, as the handler's answer.
 */
export function answerPage(
  reply: PageReply,
  { form, language }: Pick<LayoutContext, 'form' | 'language'>,
  status: number,
  page: string,
): string {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ['frame-ancestors', "'self'", ...form.origins].join(' '),
  ];
  reply.code(status);
  reply.headers({
    'Content-Security-Policy': policy.join('; '),
    'Content-Language': language,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
  reply.type('text/html; charset=utf-8');
  return page;
}

/** Answers for a form that does not exist, with what was typed into it, if anything was. */
export function answerGone(
  request: PageRequest,
  reply: PageReply,
  config: Config,
  values: Readonly<Record<string, string>> = {},
): string {
  const [first] = config.forms.values();
  // An address that cannot be decoded names no form. The look is the same for all forms.
  const id = formIn(request) || (first?.id ?? '');
  const accepted = request.headers['accept-language'];
  const language = languageFor({ page: first?.page ?? { language: 'en' } }, languageIn(request), accepted);
  const { basePath } = publicPlace(config);
  const context = { form: { id, origins: new Set<string>() }, language, basePath };
  return answerPage(reply, context, 404, gonePage(context, values));
}

/** Whether this is the address of a page for visitors, not of an API route. */
export function isPageAddress(url: string): boolean {
  return url.startsWith('/e/');
}

/** For addresses of pages that cannot be decoded: Fastify refuses them before there is a route. */
export function answerBadPageAddress(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  void reply.send(answerGone(request, reply, config));
}

/** Answers errors with pages, since visitors open these addresses in a browser. */
export function answerProblemsAsPages(app: App, config: Config): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, headers } = toHttpProblem(error, request);
    reply.headers(headers);
    if (!config.forms.has(formIn(request))) return reply.send(answerGone(request, reply, config));
    const context = contextOf(request, config);
    return reply.send(answerPage(reply, context, status, problemPage(context, wordsOf(context).page.failed)));
  });
}
