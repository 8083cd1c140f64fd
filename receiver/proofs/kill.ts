import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';
import { startMailServer } from './mail-server.js';
import { buildCli, receiverFolder, serveIn, submit } from './receiver.js';
import { startWebhookServer } from './webhook-server.js';

const senders = 16;

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

/** Kills a receiver again and again while messages arrive, and looks at what became of them. */
export async function killRepeatedly(
  kills: number,
  onRound: (round: number) => void = () => undefined,
): Promise<Losses> {
  const mail = await startMailServer();
  const hook = await startWebhookServer();
  const { folder, remove } = receiverFolder(
    { recipients: ['reception@clinic.example'], webhooks: [{ url: hook.url }] },
    { logLevel: 'silent', mail: { from: 'website@clinic.example', smtp: mail.url } },
  );
  const references = new Map<string, Set<string>>();
  const pending = new Set<string>();
  let count = 0;
  const send = async (url: string, submissionId: string) => {
    pending.add(submissionId);
    const body = { submissionId, topic: 'question', name: 'Ana', email: 'ana@example.com', message: submissionId };
    const response = await submit(url, body);
    const { reference } = (await response.json()) as { reference: string };
    if (response.status !== 201) throw new Error(`Not taken: ${response.status}`);
    references.set(submissionId, (references.get(submissionId) ?? new Set()).add(reference));
    pending.delete(submissionId);
  };
  try {
    for (let round = 1; round <= kills; round++) {
      const receiver = await serveIn(folder);
      // What was cut off is sent again by the same key, and some that were answered, too.
      const again = [...pending, ...[...references.keys()].slice(-5)];
      let isOver = false;
      const load = Array.from({ length: senders }, async () => {
        while (!isOver) await send(receiver.url, again.pop() ?? `submission-${++count}`).catch(() => undefined);
      });
      await setTimeout(20 + Math.random() * 300);
      await receiver.kill();
      isOver = true;
      await Promise.all(load);
      onRound(round);
    }
    // Deliveries that were cut off count as lost after two minutes: they pass at once here.
    const database = new Database(join(folder, 'data/inbox.db'));
    database.exec("update outbox set next_attempt_at = '2000-01-01T00:00:00.000Z' where delivered_at is null");
    database.close();
    const receiver = await serveIn(folder);
    for (const key of [...pending]) await send(receiver.url, key);
    await delivered(receiver.url);
    await receiver.stop();
    return await compare(folder, references, mail.mails, hook.hooks, count);
  } finally {
    await Promise.all([mail.stop(), hook.stop()]);
    remove();
  }
}

async function delivered(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const { deliveries } = (await (await fetch(`${url}/readyz`)).json()) as { deliveries: Record<string, number> };
    if (Object.values(deliveries).every((left) => left === 0)) return;
    await setTimeout(100);
  }
}

async function compare(
  folder: string,
  references: Map<string, Set<string>>,
  mails: readonly { raw: string; messageId: string }[],
  hooks: readonly { body: string; headers: Record<string, unknown> }[],
  sent: number,
): Promise<Losses> {
  const store = await openStore({ database: join(folder, 'data/inbox.db') });
  const stored = new Map<string, string[]>();
  for await (const { reference, values } of allMessages(store)) {
    const key = String(values.message);
    stored.set(key, [...(stored.get(key) ?? []), reference]);
  }
  await store.close();
  const told = [
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
    untold: told.reduce((sum, ids) => sum + number(all.filter((reference) => !ids.has(reference))), 0),
    unstable: told.reduce((sum, ids) => sum + number([...ids.values()].filter((found) => new Set(found).size > 1)), 0),
    toldAgain: told.reduce((sum, ids) => sum + number([...ids.values()].filter((found) => found.length > 1)), 0),
  };
}

function byReference(pairs: readonly (readonly [reference: string, id: string])[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [reference, id] of pairs) ids.set(reference, [...(ids.get(reference) ?? []), id]);
  return ids;
}

export async function prove(args: string[]): Promise<boolean> {
  await buildCli();
  const kills = Number(args[0] ?? 200);
  const found = await killRepeatedly(kills, (round) => {
    if (round % 20 === 0) console.log(`${round} kills`);
  });
  console.log(found);
  return found.acknowledged > 0 && found.lost + found.doubled + found.untold + found.unstable === 0;
}
