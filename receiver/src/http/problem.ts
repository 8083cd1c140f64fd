import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { Problem as ProblemSchema } from '../schemas/problem.js';

/** What a problem answer says besides its status (RFC 9457). All of it may be read by a visitor. */
export type ProblemBody = Omit<Static<typeof ProblemSchema>, 'status' | 'title'> & { title?: string };

/** Thrown to refuse a request. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly headers: Record<string, string> = {},
  ) {
    super(body.detail);
    this.name = 'Problem';
  }
}

/** There is nothing at an address, or nothing that the visitor may have. */
export function notFound(): Problem {
  return new Problem(404, { detail: 'There is nothing at this address.' });
}

/** The JSON pointer (RFC 6901) of a field in the body. */
export function pointerTo(field: string): string {
  return field && `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Every refusal of this server is a problem document (RFC 9457). */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    send(reply, notFound());
  });
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    send(reply, toProblem(error, request));
  });
}

/** For addresses that cannot be decoded: Fastify refuses them before any of the above, and would quote them. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, fromFastify(error, request));
}

/** The problem that a visitor is answered with. An error of the receiver's own is logged. */
export function toProblem(error: FastifyError | Problem, request: FastifyRequest): Problem {
  return error instanceof Problem ? error : fromFastify(error, request);
}

function fromFastify(error: FastifyError, request: FastifyRequest): Problem {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'The request failed. The visitor was asked to try again.');
    return new Problem(500, { detail: 'We could not take your message. Please try again in a few minutes.' });
  }
  // The error's own words can quote the body: they go neither to the visitor nor to the log.
  return new Problem(status, { detail: sentences[status] ?? 'We could not read the message. Please try again.' });
}

const sentences: Record<number, string> = {
  413: 'This is too long. Please shorten your message.',
  415: 'This receiver takes application/json and application/x-www-form-urlencoded only.',
};

function send(reply: FastifyReply, { status, body, headers }: Problem): void {
  const { title = STATUS_CODES[status], ...rest } = body;
  void reply
    .code(status)
    .headers(headers)
    .type('application/problem+json')
    .send(JSON.stringify({ title, status, ...rest }));
}
