import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';

/** JSON, as Fastify reads it, and what a plain HTML form sends. Anything else is 415. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser('text/plain');
  await app.register(formbody, { parser: parseUrlencoded });
}

/** Names with a dot that stand for a part of an object: `challenge.token`, `signals.seconds`. */
const nested = /^(challenge|signals)\.(\w+)$/;

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
  return Object.assign(body, groups);
}

/** Without a prototype, so that no name means anything by itself. */
function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
