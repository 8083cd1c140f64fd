import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ArithmeticChallenge } from '../../../src/form/challenge.js';
import type { ConsentWords } from '../../../src/form/consent.js';
import type { TimeSlot } from '../../../src/form/times.js';

/** What a problem answer says besides its status (RFC 9457). All of it may be read by a visitor. */
export interface ProblemBody {
  detail: string;
  title?: string;
  code?: string;
  errors?: { pointer: string; code: string; detail: string; maxLength?: number }[];
  /** A fresh sum, where the problem was the last one. */
  challenge?: ArithmeticChallenge;
  /** The times that can be booked, where the problem was the one asked for. */
  times?: TimeSlot[];
  timeZone?: string;
  /** What the visitor has to agree to, where the problem was that. */
  consent?: ConsentWords;
}

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

/** There is nothing, or nothing that the visitor may have. */
export function notFound(): Problem {
  return new Problem(404, { detail: 'There is nothing at this address.' });
}

/** Where a field stands in the body, as a JSON pointer (RFC 6901). */
export function pointerTo(field: string): string {
  return field && `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Every refusal of this server is a problem document, whoever refuses. */
export function answerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    send(reply, notFound());
  });
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    send(reply, toProblem(error, request));
  });
}

/** For addresses that cannot be read, which Fastify refuses, and quotes, before any of the above. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, fromFastify(error, request));
}

/** What an error comes to for a visitor. One that is ours to mend is logged. */
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
  return new Problem(status, { detail: words[status] ?? 'We could not read the message. Please try again.' });
}

const words: Record<number, string> = {
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
