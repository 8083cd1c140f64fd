import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import Fastify from 'fastify';
import Database from 'libsql';
import { readConfig } from '../src/config/read.js';
import { readBodies } from '../src/http/bodies.js';
import { checkContent, toContent } from '../src/message/fields.js';
import { readIncoming } from '../src/message/incoming.js';
import { buildCli, receiverFolder, serveIn } from './receiver.js';

const rounds = 5;
const seconds = 4;
const connections = 64;

/**
 * How fast messages are stored: beside a route that takes them apart, checks them and forgets them, and beside a loop that
 * makes one row durable at a time. All in one run, in turns, so that whatever else the machine does meets all alike.
 */
export async function prove(args: string[]): Promise<boolean> {
  if (args[0] === 'baseline') return serveBaseline();
  await buildCli();
  const { folder, remove } = receiverFolder({}, { logLevel: 'warn' });
  const receiver = await serveIn(folder);
  const baseline = await startBaseline();
  try {
    await measure(receiver.url, 2);
    await measure(baseline.url, 2);
    const stored: number[] = [];
    const empty: number[] = [];
    const bare: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      empty.push(await measure(baseline.url, seconds));
      stored.push(await measure(receiver.url, seconds));
      bare.push(bareLoop(join(folder, 'bare.db'), seconds * 500));
      console.log(
        `round ${round}: ${Math.round(stored.at(-1) ?? 0)} stored a second, ` +
          `${Math.round(empty.at(-1) ?? 0)} by the empty route, ${Math.round(bare.at(-1) ?? 0)} by the bare loop`,
      );
    }
    const toEmpty = median(stored) / median(empty);
    const toBare = median(stored) / median(bare);
    const commit = 1000 / median(bare);
    console.log(`stored, to the empty route: ${toEmpty.toFixed(2)} (at least 0.4)`);
    console.log(`stored, to one durable row a commit: ${toBare.toFixed(2)} (at least 2 where a commit takes 1 ms)`);
    console.log(`a commit takes ${commit.toFixed(2)} ms here`);
    const isFlat = await memoryStaysFlat(receiver.url, receiver.child.pid ?? 0, Number(args[0] ?? 100_000));
    return toEmpty >= 0.4 && (toBare >= 2 || commit < 1) && isFlat;
  } finally {
    baseline.child.kill();
    await receiver.kill();
    remove();
  }
}

/** @returns answers of success a second. */
async function measure(url: string, duration: number, amount?: number): Promise<number> {
  const result = await autocannon({
    url: `${url}/v1/forms/clinic`,
    connections,
    ...(amount ? { amount } : { duration }),
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: newBody() }),
      },
    ],
  });
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx + result.errors} messages were not taken.`);
  return result['2xx'] / result.duration;
}

let count = 0;
function newBody(): string {
  return JSON.stringify({
    submissionId: `${process.pid}-${++count}`,
    topic: 'question',
    name: 'Ana García',
    email: 'ana@example.com',
    phone: '01632 960 001',
    message: 'How long does the procedure take, and when may I go home? '.repeat(3),
    signals: { honeypot: false, seconds: 42 },
  });
}

function bareLoop(file: string, milliseconds: number): number {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table if not exists messages (reference integer primary key, answers text)');
  const insert = database.prepare('insert into messages (answers) values (?)');
  const body = newBody();
  const start = performance.now();
  let rows = 0;
  for (; performance.now() - start < milliseconds; rows++) insert.run([body]);
  const rate = (rows / (performance.now() - start)) * 1000;
  database.close();
  return rate;
}

async function memoryStaysFlat(url: string, pid: number, messages: number): Promise<boolean> {
  const portion = messages / 10;
  const sizes: number[] = [];
  for (let part = 0; part < 10; part++) {
    await measure(url, 0, portion);
    sizes.push(residentMegabytes(pid));
  }
  console.log(`memory over ${messages} messages, MB: ${sizes.map((size) => Math.round(size)).join(' ')}`);
  const early = Math.max(...sizes.slice(1, 4));
  const late = Math.max(...sizes.slice(-3));
  console.log(`from the second to fourth tenth to the last three: ${(late / early).toFixed(2)} (at most 1.15)`);
  return late / early <= 1.15;
}

function residentMegabytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function startBaseline() {
  const runner = fileURLToPath(import.meta.url);
  const program = `import(${JSON.stringify(runner)}).then(({ prove }) => prove(['baseline']))`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { child, url };
}

/** A route that does with a message all but keep it. */
async function serveBaseline(): Promise<boolean> {
  const config = readConfig({ forms: { clinic: { challenge: 'none' } } }, {}, '/', 'baseline');
  const app = Fastify();
  await readBodies(app);
  app.post('/v1/forms/:form', async (request, reply) => {
    const form = config.forms.get('clinic');
    const { incoming, errors } = readIncoming(request.body);
    const content = form && toContent(form, incoming);
    const all = content ? [...errors, ...checkContent(form, content, Date.now())] : errors;
    return reply.code(all.length ? 422 : 201).send({ reference: 'AAAA-AAAA', status: 'stored' });
  });
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
  await new Promise(() => undefined);
  return true;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
