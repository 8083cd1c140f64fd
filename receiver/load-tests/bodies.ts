import { request } from 'node:http';
import fc from 'fast-check';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';
import { fieldNames, oddNames } from './field-names.js';
import { startPostgres } from './postgres.js';
import { buildCli, receiverFolder, serveIn } from './receiver.js';

const likely = { topic: 'question', name: 'Ana', email: 'ana@example.com', message: 'How long does it take?' };
const json = 'application/json';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('\0', '\ud800', 'a\udc00b', '\u202eevil\u2066', '\ufffe', 'x'.repeat(6000), '\u0001\u001b[2J'),
  fc.constantFrom(
    'a@b.example\r\nBcc: x@y.example',
    'Ana\nSubject: x',
    '<a@b.example>',
    '"a b"@c.example',
    "a'--@b.example",
  ),
);
const fields = fc.dictionary(
  fc.oneof(fc.constantFrom(...fieldNames, ...oddNames), text),
  fc.oneof(text, fc.jsonValue({ maxDepth: 5 }), fc.double(), fc.constantFrom('question', 'true', '2030-02-31')),
  { maxKeys: 12 },
);

export interface HostileBody {
  type: string;
  bytes: Buffer;
}

/** A body that no form of ours would send. */
export const hostileBody: fc.Arbitrary<HostileBody> = fc.oneof(
  { arbitrary: fields.map((body) => ({ type: json, bytes: Buffer.from(JSON.stringify(body)) })), weight: 4 },
  // All is right with it but what was added.
  {
    arbitrary: fc.tuple(fields, fc.uuid()).map(([body, submissionId]) => ({
      type: json,
      bytes: Buffer.from(JSON.stringify({ ...likely, submissionId, ...body })),
    })),
    weight: 8,
  },
  {
    arbitrary: fc.tuple(text, text, fc.uuid()).map(([name, message, submissionId]) => ({
      type: json,
      bytes: Buffer.from(JSON.stringify({ ...likely, submissionId, name, message })),
    })),
    weight: 6,
  },
  {
    arbitrary: fc
      .tuple(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(
          json,
          `${json}; charset=utf-16`,
          `${json}; charset=iso-8859-1`,
          'text/plain',
          'multipart/form-data',
          'x',
        ),
      )
      .map(([bytes, type]) => ({ type, bytes: Buffer.from(bytes) })),
    weight: 3,
  },
  {
    arbitrary: fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...fieldNames, 'challenge.token', 'signals.x'), text), text))
      .map((pairs) => ({
        type: 'application/x-www-form-urlencoded',
        bytes: Buffer.from(pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&')),
      })),
    weight: 4,
  },
  {
    arbitrary: fc
      .integer({ min: 1, max: 60_000 })
      .map((depth) => ({ type: json, bytes: Buffer.from(`{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`) })),
    weight: 1,
  },
  {
    arbitrary: fc
      .constantFrom(
        '{"__proto__":{"topic":"question"}}',
        '{"constructor":{"prototype":{"x":1}}}',
        'null',
        '[]',
        '7',
        '',
        '{',
        '"\\ud800"',
      )
      .map((body) => ({ type: json, bytes: Buffer.from(body) })),
    weight: 1,
  },
);

/** Ten megabytes, once in a while: a receiver hangs up on them. */
const huge: HostileBody = { type: json, bytes: Buffer.from(`{"message":"${'x'.repeat(10_000_000)}"}`) };

/** Sends hostile bodies to a receiver of its own, on either database. @returns how they were answered. */
export async function sendHostileBodies(
  count: number,
  seed: number,
  databaseUrl = '',
): Promise<Record<string, number>> {
  const { folder, remove } = receiverFolder({}, { logLevel: 'error' });
  const receiver = await serveIn(folder, { DATABASE_URL: databaseUrl });
  const answers: Record<string, number> = {};
  // Of so many, two may be one: the same submission, sent again.
  const references = new Set<string>();
  try {
    const bodies = fc.sample(hostileBody, { numRuns: count, seed });
    for (let index = 0; index < 3; index++) bodies.splice(Math.floor((bodies.length * index) / 3), 0, huge);
    const work = async () => {
      for (let body = bodies.pop(); body; body = bodies.pop()) {
        const { status, text } = await send(receiver.url, body);
        if (status === '201') references.add((JSON.parse(text) as { reference: string }).reference);
        answers[status] = (answers[status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: 16 }, work));
    const health = await fetch(`${receiver.url}/healthz`);
    if (receiver.child.exitCode !== null || !health.ok) throw new Error('The receiver has ended.');
    const store = await openStore({ database: `${folder}/data/inbox.db`, ...(databaseUrl && { databaseUrl }) });
    let exported = 0;
    for await (const message of allMessages(store)) {
      const line = JSON.stringify(message);
      // NUL and halves of surrogate pairs: what the other database, or the program that reads the export, would refuse.
      if (/\\u0000|\\ud[89a-f]/i.test(line)) throw new Error(`Not fit to be exported: ${message.reference}`);
      exported++;
    }
    await store.close();
    return { ...answers, stored: references.size, exported };
  } finally {
    await receiver.kill();
    remove();
  }
}

/** With Node's own client: `fetch` would mend a body's text, and give up on one that is not read to its end. */
function send(url: string, { type, bytes }: HostileBody): Promise<{ status: string; text: string }> {
  return new Promise((resolve) => {
    const headers = { 'content-type': type, 'content-length': bytes.length };
    const sent = request(`${url}/v1/forms/clinic`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('close', () => resolve({ status: String(response.statusCode), text }));
    });
    sent.on('error', () => resolve({ status: 'hung up', text: '' }));
    sent.end(bytes);
  });
}

function escape(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '?'));
}

/** No answer that means a failure of ours, and something that was stored. */
export function isStanding({ stored = 0, exported = 0, ...answers }: Record<string, number>): boolean {
  const known = ['201', '400', '413', '415', '422', 'hung up'];
  const hungUp = answers['hung up'] ?? 0;
  return exported > 0 && exported === stored && hungUp <= 3 && Object.keys(answers).every((it) => known.includes(it));
}

export async function run(args: string[]): Promise<boolean> {
  const [count = 10_000, seed = Date.now() % 1_000_000] = args.map(Number);
  await buildCli();
  const postgres = await startPostgres();
  try {
    let isFine = true;
    for (const [name, url] of [
      ['SQLite', ''],
      ['PostgreSQL', await postgres.database()],
    ] as const) {
      const answers = await sendHostileBodies(count, seed, url);
      console.log(`${name}, ${count} bodies, seed ${seed}:`, answers);
      isFine &&= isStanding(answers);
    }
    return isFine;
  } finally {
    await postgres.stop();
  }
}
