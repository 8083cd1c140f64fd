import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeDriver } from '../src/store/sqlite-driver.js';
import { compare } from './compare.js';
import { buildCli, cli, receiverFolder, serveIn, submit } from './receiver.js';

/** What became of messages while an operator worked on the database again and again. */
export interface Survival {
  acknowledged: number;
  /** Acknowledged, and not in the database. */
  lost: number;
  /** In the database more than once, or answered with two references. */
  doubled: number;
  /** Commands that failed. */
  failed: string[];
}

export interface UpkeepOptions {
  rounds: number;
  /** How many messages have to be acknowledged in a round. */
  between: number;
  onRound?: (round: number, acknowledged: number) => void;
}

const senders = 24;

/**
 * In each round, under load: a backup, an export, and where SQLite is sound a purge; then `serve` is stopped, and while senders go on
 * trying, the database is purged, backed up, and restored from that backup.
 */
export async function keepUpUnderLoad({ rounds, between, onRound }: UpkeepOptions): Promise<Survival> {
  const { folder, remove } = receiverFolder({}, { logLevel: 'silent' });
  const references = new Map<string, Set<string>>();
  const failed: string[] = [];
  let receiver = await serveIn(folder);
  let isServing = true;
  let count = 0;
  let isOver = false;

  async function command(...words: string[]): Promise<void> {
    const child = spawn(process.execPath, [cli, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await once(child, 'close');
    if (child.exitCode !== 0) failed.push(`${words.join(' ')}: ${output}`);
  }

  /** Sends one message until it is acknowledged. */
  async function insist(key: string): Promise<void> {
    const body = { submissionId: key, topic: 'question', name: 'Ana', email: 'ana@example.com', message: key };
    for (;;) {
      const response = isServing && (await submit(receiver.url, body).catch(() => undefined));
      const text = response ? await response.text().catch(() => '') : '';
      if (response && response.status === 201 && text) {
        const { reference } = JSON.parse(text) as { reference: string };
        references.set(key, (references.get(key) ?? new Set()).add(reference));
        return;
      }
      await setTimeout(20);
    }
  }

  const load = Array.from({ length: senders }, async () => {
    while (!isOver) await insist(`submission-${++count}`);
  });
  const reach = async (most: number) => {
    while (references.size < most) await setTimeout(5);
  };
  try {
    for (let round = 1; round <= rounds; round++) {
      const before = references.size;
      await reach(before + between / 2);
      await Promise.all([
        command('backup', `beside-${round}.db`),
        command('inbox', 'export'),
        command('status'),
        ...(nodeDriver ? [command('purge')] : []),
      ]);
      await reach(before + between);
      isServing = false;
      await receiver.stop();
      await command('purge');
      await command('backup', `round-${round}.db`);
      await command('restore', `round-${round}.db`);
      receiver = await serveIn(folder);
      isServing = true;
      onRound?.(round, references.size);
    }
    isOver = true;
    await Promise.all(load);
    await receiver.stop();
    return {
      acknowledged: references.size,
      ...(await compare({ database: join(folder, 'data/inbox.db') }, references)),
      failed,
    };
  } finally {
    isOver = true;
    await receiver.kill();
    remove();
  }
}

/** Nothing lost, nothing doubled, and every command did its work. */
export function isKept({ acknowledged, lost, doubled, failed }: Survival): boolean {
  return acknowledged > 0 && lost + doubled + failed.length === 0;
}

/** `npm run soak:upkeep -- [rounds] [messages in each]`: SQLite under load is backed up, exported, purged and restored. */
export async function run(args: string[]): Promise<boolean> {
  const [rounds = 20, between = 500] = args.map(Number);
  await buildCli();
  const onRound = (round: number, acknowledged: number) => {
    if (round % 5 === 0) console.log(`${round} rounds, ${acknowledged} messages acknowledged`);
  };
  const found = await keepUpUnderLoad({ rounds, between, onRound });
  console.log(`${rounds} rounds of backup, export, purge and restore, ${senders} senders:`, found);
  return isKept(found);
}
