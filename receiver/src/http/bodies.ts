import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';

/** JSON, as Fastify reads it, and what a plain HTML form sends. Anything else is 415. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser('text/plain');
  await app.register(formbody, { parser: parseUrlencoded });
}

/** Names with dots that stand for a part of an object: `signals.seconds`, `challenge.solution.counter`. */
const nested = /^(challenge\.solution|challenge|signals)\.(\w+)$/;

/** The same shape as a JSON body. A name that comes several times gives a list. */
export function parseUrlencoded(text: string): Record<string, unknown> {
  const body = bare<unknown>();
  const groups = bare<Record<string, string>>();
  for (const [name, value] of new URLSearchParams(text)) {
    const [, group, part] = nested.exec(name) ?? [];
    const before = body[name];
    if (group && part) (groups[group] ??= bare())[part] = value;
    else if (Array.isArray(before)) before.push(value);
    else body[name] = name in body ? [before, value] : value;
  }
  const { 'challenge.solution': solution, challenge, ...others } = groups;
  const whole = (challenge ?? solution) && { challenge: Object.assign(bare(), challenge, solution && { solution }) };
  return Object.assign(body, others, whole);
}

/** Without a prototype, so that no name means anything by itself. */
function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
