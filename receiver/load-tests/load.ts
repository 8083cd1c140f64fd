import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { openSqlite } from '../src/store/sqlite-driver.js';
import { readConfig } from '../src/config/read.js';
import { readBodies } from '../src/http/bodies.js';
import { toContent } from '../src/message/content.js';
import { checkContent } from '../src/message/fields.js';
import { readIncoming } from '../src/message/incoming.js';
import { newBody, sendMessages } from './load-generator.js';
import { measurePostgres, type PostgresRates } from './load-postgres.js';
import { buildCli, receiverFolder, serveIn } from './receiver.js';

const rounds = 7;
const seconds = 3;

/**
 * `npm run bench:receiver -- [rounds]`: how fast messages are stored, beside a route that takes them apart, checks them and
 * forgets them, and beside a loop that makes one row durable at a time. In turns, each round the other way around, so that
 * whatever else the machine does meets all alike; a ratio is always one within a round.
 */
export async function run([asked = String(rounds)]: string[]): Promise<boolean> {
  if (asked === 'baseline') return serveBaseline();
  await buildCli();
  const { folder, remove } = receiverFolder({}, { logLevel: 'warn' });
  const receiver = await serveIn(folder);
  const baseline = await startBaseline();
  const stored: number[] = [];
  const empty: number[] = [];
  const bare: number[] = [];
  const turns = [
    async () => empty.push(await sendMessages(baseline.url, { duration: seconds })),
    async () => stored.push(await sendMessages(receiver.url, { duration: seconds })),
    () => bare.push(bareLoop(join(folder, 'bare.db'), seconds * 500)),
  ];
  try {
    for (const { url } of [receiver, baseline]) await sendMessages(url, { duration: seconds });
    for (let round = 0; round < Number(asked); round++) {
      for (const turn of turns) await turn();
      turns.reverse();
    }
  } finally {
    baseline.child.kill();
    await receiver.kill();
    remove();
  }
  const onSqlite = report(stored, empty, bare);
  return reportPostgres(await measurePostgres(Number(asked), seconds)) && onSqlite;
}

function report(stored: readonly number[], empty: readonly number[], bare: readonly number[]): boolean {
  const toEmpty = stored.map((rate, round) => rate / (empty[round] ?? 0));
  const toBare = stored.map((rate, round) => rate / (bare[round] ?? 0));
  const commit = bare.map((rate) => 1000 / rate);
  const isQuick = median(commit) < 1;
  console.log(`${''.padEnd(46)}median   least    most   of ${stored.length} rounds`);
  line('messages stored a second', stored, 0);
  line('requests a second, the empty route', empty, 0);
  line('rows a second, one a commit', bare, 0);
  line('milliseconds that such a commit takes', commit, 2);
  line('stored to the empty route', toEmpty, 2, 'at least 0.6');
  line('stored to one row per commit', toBare, 2, isQuick ? 'a commit takes less than 1 ms' : 'at least 2');
  return median(toEmpty) >= 0.6 && (isQuick || median(toBare) >= 2);
}

function reportPostgres({ stored, alone }: PostgresRates): boolean {
  const toAlone = stored.map((rate, round) => rate / (alone[round] ?? 0));
  line('messages stored a second, 3 on PostgreSQL', stored, 0);
  line('transactions a second, PostgreSQL alone', alone, 0);
  line('stored to PostgreSQL alone', toAlone, 2, 'at least 0.5');
  return median(toAlone) >= 0.5;
}

function line(name: string, values: readonly number[], digits: number, wanted = ''): void {
  const shown = [median(values), Math.min(...values), Math.max(...values)];
  console.log(
    `${name.padEnd(44)}${shown.map((value) => value.toFixed(digits).padStart(8)).join('')}   ${wanted}`.trimEnd(),
  );
}

/** @returns rows a second. */
function bareLoop(file: string, milliseconds: number): number {
  const database = openSqlite(file);
  database.exec('pragma journal_mode = WAL');
  database.exec('pragma synchronous = FULL');
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

async function startBaseline() {
  const runner = fileURLToPath(import.meta.url);
  const program = `import(${JSON.stringify(runner)}).then(({ run }) => run(['baseline']))`;
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
