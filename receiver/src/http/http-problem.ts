import { randomInt } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { ProblemDetails } from '../schemas/problem-details.js';
import { isOutcomeUnknown, whyUnavailable } from '../store/unavailable.js';

/** The members of a problem details object (RFC 9457) besides its status. Visitors may read all of them. */
export type ProblemMembers = Omit<Static<typeof ProblemDetails>, 'status' | 'title'> & { title?: string };

/** Thrown to refuse a request: it is answered with problem details, or on a page with its status. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly members: ProblemMembers,
    readonly headers: Record<string, string> = {},
  ) {
    super(members.detail);
    this.name = 'HttpProblem';
  }
}

/** For an address that does not exist, or that the visitor may not see. */
export function notFound(): HttpProblem {
  return new HttpProblem(404, { detail: 'There is nothing at this address.' });
}

/** The JSON pointer (RFC 6901) of a field in the body. */
export function pointerTo(field: string): string {
  return field && `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Answers every refused request with problem details (RFC 9457). */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    send(reply, notFound());
  });
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    send(reply, toHttpProblem(error, request));
  });
}

/** For addresses that cannot be decoded: Fastify refuses them before any handler, and would quote them. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, fromFastify(error, request));
}

/** The problem to answer an error with. An error inside the receiver is logged, and answered without its message. */
export function toHttpProblem(error: FastifyError | HttpProblem, request: FastifyRequest): HttpProblem {
  return error instanceof HttpProblem ? error : fromFastify(error, request);
}

function fromFastify(error: FastifyError, request: FastifyRequest): HttpProblem {
  const status = error.statusCode ?? 500;
  const reason = whyUnavailable(error);
  if (reason) {
    request.log.error({ err: error }, `Nothing was stored; the visitor was asked to try again. ${reason}`);
    return new HttpProblem(
      503,
      { detail: 'We could not take your message: nothing of it was stored. Please try again in a few minutes.' },
      { 'Retry-After': String(retryAfter()) },
    );
  }
  if (isOutcomeUnknown(error)) {
    request.log.error(
      { err: error },
      'The database did not say whether it stored a message. A retry of it is stored once.',
    );
    return new HttpProblem(500, {
      detail: 'We cannot tell whether your message was stored. Please send it again: it is stored only once.',
    });
  }
  if (status >= 500) {
    request.log.error({ err: error }, 'The request failed. The visitor was asked to try again.');
    return new HttpProblem(500, { detail: 'We could not take your message. Please try again in a few minutes.' });
  }
  // The error's message may quote the body, so it is neither sent nor logged.
  return new HttpProblem(status, { detail: sentences[status] ?? 'We could not read the message. Please try again.' });
}

/** In seconds, at random, so that not all come back at the same moment. `contact-form` waits for up to five by itself. */
function retryAfter(): number {
  return randomInt(2, 6);
}

const sentences: Record<number, string> = {
  413: 'This is too long. Please shorten your message.',
  415: 'This receiver takes application/json and application/x-www-form-urlencoded only.',
};

function send(reply: FastifyReply, { status, members, headers }: HttpProblem): void {
  const { title = STATUS_CODES[status], ...rest } = members;
  void reply
    .code(status)
    .headers(headers)
    .type('application/problem+json')
    .send(JSON.stringify({ title, status, ...rest }));
}
