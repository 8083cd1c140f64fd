import { setTimeout } from 'node:timers/promises';
import { compare } from './compare.js';
import { startPostgres, type Postgres } from './postgres.js';
import { serveTogether } from './race.js';
import { buildCli, receiverFolder, submit, type Serving } from './receiver.js';

/** What became of messages while the database stopped again and again. */
export interface Outages {
  acknowledged: number;
  /** Acknowledged, and not in the database. */
  lost: number;
  /** In the database more than once, or answered with two references. */
  doubled: number;
  /** Refused with 503 and `Retry-After`, then sent again by the same key. */
  refused: number;
  /** The outcome of a commit that is not known, which is said with a 500; also sent again. */
  unknown: number;
  /** Answered in another way, or not at all. */
  unexpected: number;
  /** Receivers that ended by themselves. */
  ended: number;
  /** The longest that a sender has waited for an answer, in milliseconds. */
  slowest: number;
}

export interface OutageOptions {
  postgres: Postgres;
  databaseUrl: string;
  rounds: number;
  instances: number;
  /** How many messages have to be acknowledged between two outages. */
  between: number;
  outage: (postgres: Postgres) => Promise<void>;
  onRound?: (round: number, acknowledged: number) => void;
}

const senders = 24;

/** Takes the database away from receivers under load, again and again, and looks at what became of the messages. */
export async function endureOutages(options: OutageOptions): Promise<Outages> {
  const { postgres, databaseUrl, rounds, instances, between, outage, onRound } = options;
  const { folder, remove } = receiverFolder({}, { logLevel: 'silent' });
  const receivers = await serveTogether(instances, folder, databaseUrl);
  const references = new Map<string, Set<string>>();
  const found = { refused: 0, unknown: 0, unexpected: 0, slowest: 0 };
  let count = 0;
  let isOver = false;

  async function send(receiver: Serving, key: string): Promise<boolean> {
    const started = performance.now();
    const body = { submissionId: key, topic: 'question', name: 'Ana', email: 'ana@example.com', message: key };
    const response = await submit(receiver.url, body).catch(() => undefined);
    found.slowest = Math.max(found.slowest, Math.round(performance.now() - started));
    const text = (await response?.text().catch(() => '')) ?? '';
    if (response?.status === 201) {
      const { reference } = JSON.parse(text) as { reference: string };
      references.set(key, (references.get(key) ?? new Set()).add(reference));
      return true;
    }
    if (response?.status === 503 && response.headers.has('retry-after')) found.refused++;
    else if (response?.status === 500 && text.includes('cannot tell')) found.unknown++;
    else found.unexpected++;
    return false;
  }

  /** Sends one message until it is acknowledged, by a receiver that is still there. */
  async function insist(sender: number): Promise<void> {
    const key = `submission-${++count}`;
    for (let attempt = 0; attempt < 200; attempt++) {
      const receiver = receivers[(sender + attempt) % receivers.length];
      if (receiver && isAlive(receiver) && (await send(receiver, key))) return;
      await setTimeout(50);
      if (!receivers.some(isAlive)) return;
    }
  }

  const load = Array.from({ length: senders }, async (_, sender) => {
    while (!isOver && receivers.some(isAlive)) await insist(sender);
  });
  try {
    for (let round = 1; round <= rounds && receivers.some(isAlive); round++) {
      const enough = references.size + between;
      const patience = Date.now() + 60_000;
      while (references.size < enough && Date.now() < patience && receivers.some(isAlive)) await setTimeout(5);
      await outage(postgres);
      onRound?.(round, references.size);
    }
    isOver = true;
    await Promise.all(load);
    const ended = receivers.filter((it) => !isAlive(it)).length;
    return {
      acknowledged: references.size,
      ...(await compare({ database: '', databaseUrl }, references)),
      ...found,
      ended,
    };
  } finally {
    isOver = true;
    await Promise.all(receivers.map((receiver) => receiver.kill()));
    remove();
  }
}

function isAlive({ child }: Serving): boolean {
  return child.exitCode === null;
}

/** Nothing lost, nothing doubled, nobody left without an answer. */
export function isEndured({ acknowledged, lost, doubled, unexpected, ended, slowest }: Outages): boolean {
  return acknowledged > 0 && lost + doubled + unexpected + ended === 0 && slowest < 15_000;
}

/** Stands still for longer than a receiver waits. */
export async function freezeFor(postgres: Postgres, milliseconds: number): Promise<void> {
  postgres.freeze();
  await setTimeout(milliseconds);
  postgres.thaw();
}

/** `npm run soak:restart -- [restarts] [messages between two] [freezes]`: three receivers on one PostgreSQL. */
export async function run(args: string[]): Promise<boolean> {
  const [restarts = 20, between = 500, freezes = 3] = args.map(Number);
  await buildCli();
  const postgres = await startPostgres();
  try {
    let isFine = true;
    for (const [name, rounds, outage] of [
      ['restarts', restarts, (it: Postgres) => it.restart()],
      ['freezes of 20 seconds', freezes, (it: Postgres) => freezeFor(it, 20_000)],
    ] as const) {
      const databaseUrl = await postgres.database();
      const onRound = (round: number, acknowledged: number) => {
        if (round % 5 === 0) console.log(`${name}: ${round}, ${acknowledged} messages acknowledged`);
      };
      const found = await endureOutages({ postgres, databaseUrl, rounds, instances: 3, between, outage, onRound });
      console.log(`${rounds} ${name}, 3 receivers, ${senders} senders:`, found);
      isFine &&= isEndured(found);
    }
    return isFine;
  } finally {
    await postgres.stop();
  }
}
