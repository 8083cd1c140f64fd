import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A message of the greatest length in any script, written in the longest of the accepted ways, several times over. */
export const bodyLimit = 128 * 1024;

/** What a page of ours can send: far more than is taken, so that it can be shown again. */
export const pageBodyLimit = 1024 * 1024;

/** JSON, as Fastify reads it, and what a plain HTML form sends. Anything else is 415. */
export async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser('text/plain');
  await app.register(formbody, { parser: parseUrlencoded });
}

/** A body of a type that is not taken, with as much of it as can be shown to its visitor again. */
export class OtherBody {
  constructor(readonly fields: Record<string, unknown>) {}
}

/** Also reads bodies of other types: a page shows again what was typed, whatever type the browser sent. */
export function readOtherBodies(app: FastifyInstance): void {
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async ({ headers }: FastifyRequest, body: Buffer) => {
    const type = headers['content-type'] ?? '';
    if (/^multipart\/form-data/i.test(type)) return new OtherBody(await readMultipart(type, body));
    return new OtherBody(/^text\//i.test(type) ? { message: body.toString() } : {});
  });
}

async function readMultipart(type: string, body: Buffer): Promise<Record<string, unknown>> {
  try {
    const entries = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const texts = [...entries].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return parseUrlencoded(new URLSearchParams(texts).toString());
  } catch {
    return {};
  }
}

/** Names with dots that mean a property of an object: `signals.seconds`, `challenge.solution.counter`. */
const nested = /^(challenge\.solution|challenge|signals)\.(\w+)$/;

/** Parses to the shape of a JSON body. A name that occurs several times gives a list. */
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

/** Without a prototype, so that no field name collides with an inherited property. */
function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
