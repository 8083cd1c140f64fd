import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSqlite } from '../src/store/sqlite-driver.js';
import { Client } from 'pg';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';
import { startMailServer } from './mail-server.js';
import { startPostgres } from './postgres.js';
import { buildCli, receiverFolder, serveIn, submit } from './receiver.js';
import { startWebhookServer } from './webhook-server.js';

const senders = 32;

export interface Losses {
  sent: number;
  acknowledged: number;
  /** Acknowledged, and not in the database. */
  lost: number;
  /** In the database more than once, or answered with two references. */
  doubled: number;
  /** In the database, and never mailed or posted. */
  untold: number;
  /** Mailed or posted under more than one id. */
  unstable: number;
  /** Told more often than once, which is allowed. */
  toldAgain: number;
}

export interface KillOptions {
  kills: number;
  /** The most messages that are thanked for between one start and its end; how many it is, is left to chance. */
  most: number;
  /** PostgreSQL, which lives on; else a SQLite file. */
  databaseUrl?: string | undefined;
  onRound?: (round: number, acknowledged: number) => void;
}

/** Kills a receiver again and again while messages arrive, and looks at what became of them. */
export async function killRepeatedly({ kills, most, databaseUrl = '', onRound }: KillOptions): Promise<Losses> {
  const mail = await startMailServer();
  const hook = await startWebhookServer();
  const { folder, remove } = receiverFolder(
    { recipients: ['reception@clinic.example'], webhooks: [{ url: hook.url }] },
    { logLevel: 'silent', mail: { from: 'website@clinic.example', smtp: mail.url } },
  );
  const start = () => serveIn(folder, { DATABASE_URL: databaseUrl });
  const references = new Map<string, Set<string>>();
  const pending = new Set<string>();
  let count = 0;
  let answered = 0;
  const send = async (url: string, submissionId: string) => {
    pending.add(submissionId);
    const body = { submissionId, topic: 'question', name: 'Ana', email: 'ana@example.com', message: submissionId };
    const response = await submit(url, body);
    const { reference } = (await response.json()) as { reference: string };
    if (response.status !== 201) throw new Error(`Not taken: ${response.status}`);
    references.set(submissionId, (references.get(submissionId) ?? new Set()).add(reference));
    pending.delete(submissionId);
    answered++;
  };
  try {
    for (let round = 1; round <= kills; round++) {
      const receiver = await start();
      // What was cut off is sent again by the same key, and some that were answered, too.
      const again = [...pending, ...[...references.keys()].slice(-5)];
      const enough = answered + Math.random() * most;
      let isOver = false;
      const load = Array.from({ length: senders }, async () => {
        while (!isOver) await send(receiver.url, again.pop() ?? `submission-${++count}`).catch(() => undefined);
      });
      const patience = Date.now() + 30_000;
      while (answered < enough && Date.now() < patience) await setTimeout(1);
      await setTimeout(Math.random() * 20);
      const end = receiver.kill();
      isOver = true;
      await Promise.all([end, ...load]);
      onRound?.(round, references.size);
    }
    await endLeases(folder, databaseUrl);
    const receiver = await start();
    for (const key of [...pending]) await send(receiver.url, key);
    await delivered(receiver.url);
    await receiver.stop();
    return await compare(
      { database: join(folder, 'data/inbox.db'), databaseUrl },
      references,
      mail.mails,
      hook.hooks,
      count,
    );
  } finally {
    await Promise.all([mail.stop(), hook.stop()]);
    remove();
  }
}

/** Deliveries that were cut off count as lost after two minutes: they pass at once here. */
async function endLeases(folder: string, databaseUrl: string): Promise<void> {
  const statement = "update outbox set next_attempt_at = '2000-01-01T00:00:00.000Z' where delivered_at is null";
  if (databaseUrl) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  } else {
    const database = openSqlite(join(folder, 'data/inbox.db'));
    database.exec(statement);
    database.close();
  }
}

/** Waits until all deliveries are done, for as long as there is progress. */
async function delivered(url: string): Promise<void> {
  let least = Infinity;
  for (let idle = 0; idle < 300; idle++) {
    const { deliveries } = (await (await fetch(`${url}/readyz`)).json()) as { deliveries: Record<string, number> };
    const left = Object.values(deliveries).reduce((sum, it) => sum + it, 0);
    if (left === 0) return;
    if (left < least) [least, idle] = [left, 0];
    await setTimeout(100);
  }
}

async function compare(
  { database, databaseUrl }: { database: string; databaseUrl: string },
  references: Map<string, Set<string>>,
  mails: readonly { raw: string; messageId: string }[],
  hooks: readonly { body: string; headers: Record<string, unknown> }[],
  sent: number,
): Promise<Losses> {
  const store = await openStore({ database, ...(databaseUrl && { databaseUrl }) });
  const stored = new Map<string, string[]>();
  for await (const { reference, values } of allMessages(store)) {
    const key = String(values.message);
    stored.set(key, [...(stored.get(key) ?? []), reference]);
  }
  await store.close();
  const notified = [
    byReference(mails.map(({ raw, messageId }) => [/^Subject: New message (\S+)/m.exec(raw)?.[1] ?? '', messageId])),
    byReference(
      hooks.map(({ body, headers }) => [
        (JSON.parse(body) as { reference: string }).reference,
        String(headers['webhook-id']),
      ]),
    ),
  ];
  const all = [...stored.values()].flat();
  const number = (list: readonly unknown[]) => list.length;
  return {
    sent,
    acknowledged: references.size,
    lost: number([...references].filter(([key, [first = '']]) => !stored.get(key)?.includes(first))),
    doubled:
      number([...stored.values()].filter((found) => found.length > 1)) +
      number([...references.values()].filter((found) => found.size > 1)),
    untold: notified.reduce((sum, ids) => sum + number(all.filter((reference) => !ids.has(reference))), 0),
    unstable: notified.reduce(
      (sum, ids) => sum + number([...ids.values()].filter((found) => new Set(found).size > 1)),
      0,
    ),
    toldAgain: notified.reduce((sum, ids) => sum + number([...ids.values()].filter((found) => found.length > 1)), 0),
  };
}

function byReference(pairs: readonly (readonly [reference: string, id: string])[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [reference, id] of pairs) ids.set(reference, [...(ids.get(reference) ?? []), id]);
  return ids;
}

/** `npm run soak:kill -- [kills] [most] [kills on PostgreSQL]` */
export async function run(args: string[]): Promise<boolean> {
  const [kills = 200, most = 200, others = 40] = args.map(Number);
  await buildCli();
  const postgres = await startPostgres();
  try {
    let isFine = true;
    for (const [name, count, databaseUrl] of [
      ['SQLite', kills, undefined],
      ['PostgreSQL', others, await postgres.database()],
    ] as const) {
      const onRound = (round: number, acknowledged: number) => {
        if (round % 20 === 0) console.log(`${name}: ${round} kills, ${acknowledged} messages acknowledged`);
      };
      const found = await killRepeatedly({ kills: count, most, databaseUrl, onRound });
      console.log(`${name}, ${count} kills, ${senders} senders:`, found);
      isFine &&= found.acknowledged > 0 && found.lost + found.doubled + found.untold + found.unstable === 0;
    }
    return isFine;
  } finally {
    await postgres.stop();
  }
}
