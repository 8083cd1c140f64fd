import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';
import { buildCli, receiverFolder, serveIn, submit, type Serving } from './receiver.js';

/** What a receiver said and did while something was wrong with its disk. */
export interface DiskTrouble {
  acknowledged: number;
  /** Acknowledged, and not in the database: of a deleted file, what came after it was deleted. */
  lost: number;
  /** The status of refused messages, and how many there were. */
  refusals: Record<number, number>;
  /** Before and after the trouble began. */
  readyBefore: number;
  readyAfter: number;
  reason: string;
  /** Whether the process is alive, and says so. */
  alive: number;
}

interface Trouble {
  /** Has the disk fail from then on. */
  begin: (database: string) => void;
  longestFile?: number;
  /** Whether what was acknowledged before can be read again afterwards. */
  isReadable: boolean;
}

/** In 512 bytes. It is room for some hundred messages. */
const smallDisk = 1600;

export const troubles: Record<'full' | 'deleted' | 'overwritten', Trouble> = {
  full: { begin: () => undefined, longestFile: smallDisk, isReadable: true },
  deleted: {
    begin(database) {
      for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
    },
    isReadable: false,
  },
  overwritten: {
    begin(database) {
      const file = openSync(database, 'r+');
      writeSync(file, Buffer.alloc(4096, 'x'), 0, 4096, 0);
      closeSync(file);
    },
    isReadable: false,
  },
};

/** Sends messages until the disk has failed and some were refused, and looks at what was said of it. */
export async function endureDisk({ begin, longestFile, isReadable }: Trouble, most = 3000): Promise<DiskTrouble> {
  const { folder, remove } = receiverFolder({}, { logLevel: 'error' });
  const database = join(folder, 'data/inbox.db');
  let receiver = await serveIn(folder, {}, [], longestFile);
  const acknowledged: string[] = [];
  const before: string[] = [];
  const refusals: Record<number, number> = {};
  try {
    const readyBefore = (await readiness(receiver)).status;
    const send = async (key: string) => {
      const body = { submissionId: key, topic: 'question', name: 'Ana', email: 'ana@example.com', message: key };
      const response = await submit(receiver.url, { ...body, message: `${key} ${'x'.repeat(2000)}` });
      const { reference = '' } = (await response.json()) as { reference?: string };
      if (response.status === 201) acknowledged.push(reference);
      else refusals[response.status] = (refusals[response.status] ?? 0) + 1;
    };
    for (let count = 0; count < 20; count++) await send(`before-${count}`);
    before.push(...acknowledged);
    begin(database);
    for (let count = 0; count < most && !isEnough(refusals); count++) await send(`after-${count}`);
    const { status: readyAfter, reason } = await unreadiness(receiver);
    const alive = (await fetch(`${receiver.url}/healthz`)).status;
    await receiver.kill();
    const lost = isReadable ? await missing(database, acknowledged) : acknowledged.length - before.length;
    if (isReadable) {
      // With room again, it goes on.
      receiver = await serveIn(folder);
      await send('with-room-again');
    }
    return { acknowledged: acknowledged.length, lost, refusals, readyBefore, readyAfter, reason, alive };
  } finally {
    await receiver.kill();
    remove();
  }
}

function isEnough(refusals: Record<number, number>): boolean {
  return Object.values(refusals).reduce((sum, count) => sum + count, 0) >= 10;
}

async function readiness({ url }: Serving): Promise<{ status: number; reason: string }> {
  const response = await fetch(`${url}/readyz`);
  const { reason = '' } = (await response.json()) as { reason?: string };
  return { status: response.status, reason };
}

/** What `/readyz` says once its last success, which it repeats for a moment, is over. */
async function unreadiness(receiver: Serving): Promise<{ status: number; reason: string }> {
  const until = performance.now() + 5000;
  for (;;) {
    const found = await readiness(receiver);
    if (found.status !== 200 || performance.now() > until) return found;
    await setTimeout(50);
  }
}

async function missing(database: string, references: readonly string[]): Promise<number> {
  const store = await openStore({ database });
  const stored = new Set<string>();
  for await (const { reference } of allMessages(store)) stored.add(reference);
  await store.close();
  return references.filter((reference) => !stored.has(reference)).length;
}

/** All that was acknowledged is there, the rest was refused with 503, and `/readyz` said why. */
export function isTold({ acknowledged, lost, refusals, readyBefore, readyAfter, reason, alive }: DiskTrouble): boolean {
  const isRefused = Object.keys(refusals).join() === '503';
  return (
    acknowledged > 0 && lost === 0 && isRefused && readyBefore + alive === 400 && readyAfter === 503 && reason !== ''
  );
}

/** `npm run soak:disk` */
export async function run(): Promise<boolean> {
  await buildCli();
  let isFine = true;
  for (const [name, trouble] of Object.entries(troubles)) {
    const found = await endureDisk(trouble);
    console.log(`The disk or the database is ${name}:`, found);
    isFine &&= isTold(found);
  }
  return isFine;
}
