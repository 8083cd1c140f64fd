import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../src/store/database.js';
import { sendMessages } from './load-generator.js';
import { startMailServer, type MailServer } from './mail-server.js';
import { buildCli, receiverFolder, serveIn } from './receiver.js';

export interface Beside {
  /** Messages stored a second while nobody is at the front desk, in each round. */
  alone: number[];
  /** And while staff are. */
  beside: number[];
  /** Pages that staff loaded, and those that were not answered with a page. */
  pages: number;
  failed: number;
}

interface Size {
  /** Messages that there are at the start. */
  messages: number;
  staff: number;
  rounds: number;
  seconds: number;
  /** How long a person looks at a page, in milliseconds; on average. */
  pause: number;
}

/** Stores messages as fast as it goes, in turns with and without staff who read, search and note. */
export async function storeBeside({ messages, staff, rounds, seconds, pause }: Size): Promise<Beside> {
  const mail = await startMailServer();
  const addresses = Array.from({ length: staff }, (_, index) => `staff-${index}@clinic.example`);
  const { folder, remove } = receiverFolder(
    {},
    {
      logLevel: 'warn',
      publicUrl: 'http://127.0.0.1:8080',
      mail: { from: 'website@clinic.example', smtp: mail.url },
      staff: addresses.map((address) => ({ address, forms: ['clinic'] })),
    },
  );
  await fill(join(folder, 'data/inbox.db'), messages);
  // A database with messages has had a secret.
  const receiver = await serveIn(folder, { RECEIVER_SECRET: randomBytes(32).toString('hex') });
  const found: Beside = { alone: [], beside: [], pages: 0, failed: 0 };
  try {
    const people = await Promise.all(addresses.map((address) => Person.signIn(receiver.url, address, mail)));
    await sendMessages(receiver.url, { duration: seconds });
    const turns = [
      async () => found.alone.push(await sendMessages(receiver.url, { duration: seconds })),
      async () => {
        const controller = new AbortController();
        setMaxListeners(0, controller.signal);
        const work = people.map((person) => person.work(pause, controller.signal));
        found.beside.push(await sendMessages(receiver.url, { duration: seconds }));
        controller.abort();
        await Promise.all(work);
      },
    ];
    for (let round = 0; round < rounds; round++) {
      for (const turn of turns) await turn();
      turns.reverse();
    }
    for (const { pages, failed } of people) {
      found.pages += pages;
      found.failed += failed;
    }
    return found;
  } finally {
    await receiver.kill();
    await mail.stop();
    remove();
  }
}

async function fill(database: string, count: number): Promise<void> {
  const store = await openStore({ database });
  const receivedAt = (index: number) => new Date(Date.now() - (count - index) * 60_000).toISOString();
  for (let start = 0; start < count; start += 500) {
    const some = Array.from({ length: Math.min(500, count - start) }, (_, index) => start + index);
    const kept = some.map((index) => {
      const values = {
        name: `Visitor ${index}`,
        email: `visitor-${index}@example.com`,
        message: 'How long does it take? '.repeat(8),
      };
      const id = `filled-${index}`;
      return store.keep({
        message: {
          ...{ form: 'clinic', submissionId: id, fingerprint: id, topic: 'question', values, score: 0 },
          ...{ consentVersion: null, consentText: null, status: 'stored', receivedAt: receivedAt(index) },
        },
      });
    });
    await Promise.all(kept);
  }
  await store.close();
}

/** Somebody at the front desk. */
class Person {
  pages = 0;
  failed = 0;
  #cookie = '';
  #page = '';

  constructor(readonly url: string) {}

  static async signIn(url: string, address: string, mail: MailServer): Promise<Person> {
    const person = new Person(url);
    await person.#post('/staff/sign-in', { address });
    const isTheirs = () => mail.mails.find(({ to }) => to.includes(address));
    for (let waited = 0; !isTheirs(); waited += 50) {
      if (waited > 30_000) throw new Error('No link to sign in came.');
      await setTimeout(50);
    }
    const path = /\/staff\/sign-in\/\S+/.exec(isTheirs()?.text ?? '')?.[0] ?? '';
    await person.#post(path, {});
    return person;
  }

  /** Reads the list, a message, and what a search finds; notes something now and then. */
  async work(pause: number, signal: AbortSignal): Promise<void> {
    for (let count = 0; !signal.aborted; count++) {
      await this.#get('/staff');
      const [, reference = ''] = /\/staff\/messages\/([\w-]+)"/.exec(this.#page) ?? [];
      if (count % 5 === 4) await this.#post('/staff/search', { words: `visitor ${count} take` });
      else await this.#get(`/staff/messages/${reference}`);
      if (count % 5 === 2) await this.#post(`/staff/messages/${reference}/note`, { note: 'Called', revision: '0' });
      await setTimeout(pause * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }

  #get(path: string): Promise<void> {
    return this.#ask(path, {});
  }

  #post(path: string, fields: Record<string, string>): Promise<void> {
    const csrf = /name="_csrf" value="([^"]+)"/.exec(this.#page)?.[1] ?? '';
    return this.#ask(path, { method: 'POST', body: new URLSearchParams({ _csrf: csrf, ...fields }) });
  }

  async #ask(path: string, options: RequestInit): Promise<void> {
    const headers = { cookie: this.#cookie, 'sec-fetch-site': 'same-origin' };
    const response = await fetch(this.url + path, { ...options, headers, redirect: 'manual' });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
    if (cookies.length) this.#cookie = cookies.filter((cookie) => !cookie.endsWith('=')).join('; ');
    const text = await response.text();
    if (text) this.#page = text;
    this.pages += 1;
    // A note that somebody else wrote first is answered with a question.
    if (![200, 303, 409].includes(response.status)) this.failed += 1;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** `npm run bench:desk -- [rounds]` */
export async function run([rounds = '7']: string[]): Promise<boolean> {
  await buildCli();
  const found = await storeBeside({ messages: 50_000, staff: 20, rounds: Number(rounds), seconds: 5, pause: 4000 });
  const ratios = found.beside.map((rate, round) => rate / (found.alone[round] ?? 0));
  console.log(`Messages stored a second alone:        ${median(found.alone).toFixed(0)}`);
  console.log(`Beside 20 staff over 50,000 messages:  ${median(found.beside).toFixed(0)}`);
  console.log(`One to the other, round by round:      ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`);
  console.log(`Median, at least 0.9:                  ${median(ratios).toFixed(2)}`);
  console.log(`Pages that staff loaded:               ${found.pages}, ${found.failed} of them failed`);
  return median(ratios) >= 0.9 && found.failed === 0;
}
