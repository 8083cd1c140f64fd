import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Callers } from '../http/caller.js';
import { toHttpProblem } from '../http/http-problem.js';
import { formPage } from '../page/form-page.js';
import { wordsOf, type PageContext } from '../page/layout.js';
import { problemPage } from '../page/problem-page.js';
import { formIn } from '../schemas/parameters.js';
import type { Services } from '../services.js';
import { createFormState, visitorOf } from './form-state.js';
import { answerGone, answerPage, contextOf } from './page-answer.js';
import { readPostedForm } from './posted-form.js';

/** Answers errors of a posted form with the form and everything that was typed, as far as it could be read. */
export class PostedFormErrors {
  readonly #services: Services;
  readonly #callers: Callers;

  constructor(services: Services, callers: Callers) {
    this.#services = services;
    this.#callers = callers;
  }

  async answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { config } = this.#services;
    const { status, headers } = toHttpProblem(error, request);
    const posted = readPostedForm(request.body, config.forms.get(formIn(request)));
    reply.headers(headers);
    if (!config.forms.has(formIn(request))) return answerGone(request, reply, config, posted.values);
    const context = contextOf(request, config);
    if (isUnreadable(status) && !Object.keys(posted.values).length) {
      return answerPage(reply, context, status, lostPage(context, status));
    }
    const visitor = visitorOf(request, context, this.#callers.find(request, context.form) ?? 'self');
    const state = await createFormState(this.#services, visitor, { ...posted, notice: noticeOf(context, status) });
    return answerPage(reply, context, status, formPage(context, state));
  }
}

function isUnreadable(status: number): boolean {
  return status === 400 || status === 413 || status === 415;
}

/** For a body of which nothing could be read. */
function lostPage(context: PageContext, status: number): string {
  const { page } = wordsOf(context);
  return problemPage(context, status === 413 ? page.tooMuch : page.lost);
}

function noticeOf(context: PageContext, status: number): string {
  const { page, form } = wordsOf(context);
  switch (status) {
    case 400:
    case 415:
      return page.unread;
    case 403:
      return page.refused;
    case 429:
      return page.busy;
    default:
      return form.failed.server;
  }
}
