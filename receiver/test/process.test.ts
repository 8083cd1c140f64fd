import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SentSum } from '../../src/form/challenge.js';
import { openStore } from '../src/store/database.js';
import type { Receipt } from '../src/store/store.js';
import { clockAhead, send, useProgram } from './program.js';
import { message, solve, temporaryFolder } from './support.js';

const { serve, command } = useProgram('process');

describe('a receiver that is killed', () => {
  it('has kept every message that it thanked for, once, and answers a retry as before', async () => {
    const { child, folder, url } = await serve();
    const bodies = Array.from({ length: 200 }, () => message());
    const thanked = new Map<string, string>();
    const sending = Promise.allSettled(
      bodies.map(async (body) => {
        const response = await send(url, body);
        const { reference } = (await response.json()) as { reference: string };
        thanked.set(String(body.submissionId), reference);
        if (thanked.size === 20) child.kill('SIGKILL');
      }),
    );
    await sending;
    expect(thanked.size).toBeGreaterThanOrEqual(20);

    const again = await serve(folder);
    await Promise.all(
      bodies.map(async (body) => {
        const response = await send(again.url, body);
        expect(response.status).toBe(201);
        const { reference } = (await response.json()) as { reference: string };
        expect(reference).toBe(thanked.get(String(body.submissionId)) ?? reference);
      }),
    );
    const store = await openStore({ database: join(folder, 'data/inbox.db') });
    expect(await store.list(1000)).toHaveLength(bodies.length);
    await store.close();
  });

  it('still knows its sums', async () => {
    const { child, folder, url } = await serve(undefined, 'arithmetic');
    const sum = (await (await fetch(`${url}/v1/forms/clinic/challenge`)).json()) as SentSum;
    child.kill('SIGKILL');
    const again = await serve(folder, 'arithmetic');
    expect((await send(again.url, message({ challenge: solve(sum) }))).status).toBe(201);
    expect((await send(again.url, message({ challenge: solve(sum) }))).status).toBe(422);
  });
});

describe('a receiver whose clock is wrong', () => {
  it('deletes nothing at its start, says so, and takes messages that stay once the clock is right', async () => {
    const first = await serve();
    const { reference } = (await (await send(first.url, message())).json()) as { reference: string };
    first.child.kill('SIGKILL');
    const references = [reference];
    for (const days of [400, -60]) {
      const { child, folder, url, output } = await serve(first.folder, 'none', clockAhead(days));
      expect(output()).toMatch(/"level":50,"time":.*The clock shows .*nothing is deleted by age/);
      const answer = (await (await send(url, message())).json()) as { reference: string };
      references.push(answer.reference);
      expect((await command(folder, 'status')).output).toMatch(/^Messages: \d, /);
      child.kill('SIGKILL');
    }
    const right = await serve(first.folder);
    expect(right.output()).not.toContain('The clock shows');
    const listed = (await command(right.folder, 'inbox', 'list')).output;
    for (const kept of references) expect(listed).toContain(kept);
    // None has a time that the wrong clocks have given it.
    const days = Array.from(
      listed.matchAll(/\d{4}-\d\d-\d\dT\S+/g),
      ([time]) => (Date.now() - Date.parse(time)) / 864e5,
    );
    expect(days.map(Math.round)).toEqual([0, 0, 0]);
    expect(right.output()).toContain('Messages that a wrong clock had dated');
  });
});

it('what was noticed of requests is forgotten with the next start', async () => {
  const first = await serve();
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
  await fetch(`${first.url}/v1/forms/clinic`, { method: 'POST', headers, body: '{}' });
  const checked = async () => (await command(first.folder, 'check-config')).output;
  await expect.poll(checked).toContain('refused a page of https://elsewhere.example');
  first.child.kill('SIGKILL');
  await serve(first.folder);
  expect(await checked()).not.toContain('elsewhere.example');
});

describe('a receiver that gets a signal to stop', () => {
  it.each([
    { signal: 'SIGTERM', times: 1 },
    { signal: 'SIGINT', times: 1 },
    // npm passes on what the terminal has sent already.
    { signal: 'SIGINT', times: 2 },
  ] as const)('by $signal, $times times, finishes what is under way', async ({ signal, times }) => {
    const { child, folder, url } = await serve();
    const body = JSON.stringify(message());
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    const head = `POST /v1/forms/clinic HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n`;
    socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 10)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (let time = 0; time < times; time++) {
      child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(body.slice(10));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 201 /);
    const answered = Date.now();
    const [code] = (await once(child, 'close')) as [number];
    expect(Date.now() - answered).toBeLessThan(3000);
    expect(code).toBe(0);
    expect((await command(folder, 'inbox', 'list')).output).toContain('Ana García');
  });
});

describe('the files', () => {
  it("are for their owner's eyes only, and the secret stays the same", async () => {
    const { child, folder } = await serve();
    const secret = () => readFileSync(join(folder, 'data/receiver.secret'), 'utf8');
    const first = secret();
    expect(first).toMatch(/^[0-9a-f]{64}\n$/);
    for (const file of ['receiver.secret', 'inbox.db', 'inbox.db-wal']) {
      expect(statSync(join(folder, 'data', file)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
    child.kill('SIGKILL');
    await serve(folder);
    expect(secret()).toBe(first);
  });
});

describe('the command line', () => {
  it('lists and shows what arrived, while the receiver runs', async () => {
    const { folder, url } = await serve();
    expect((await command(folder, 'inbox', 'list')).output).toBe('No messages yet.\n');
    const { reference } = (await (await send(url, message({ message: 'one\ntwo', status: 'x' }))).json()) as {
      reference: string;
    };
    const list = await command(folder, 'inbox', 'list');
    expect(list).toMatchObject({ code: 0 });
    expect(list.output).toMatch(new RegExp(`^${reference} +\\S+ +clinic +question +stored +Ana García\n$`));
    const shown = await command(folder, 'inbox', 'show', reference.toLowerCase());
    expect(shown.output).toMatch(/^status +stored \(score 0\)$/m);
    expect(shown.output).toMatch(/^> message +one\n> +two$/m);
    expect(await command(folder, 'inbox', 'show', 'AAAA-AAAA')).toMatchObject({ code: 1 });
  });

  it('leaves what a running receiver has acknowledged alone, command after command, also where that is killed', async () => {
    const { child, folder, url } = await serve();
    const references: string[] = [];
    for (let count = 0; count < 3; count++) {
      const answer = (await (await send(url, message({ submissionId: `command-${count}` }))).json()) as Receipt;
      references.push(answer.reference);
      const { output } = await command(folder, 'inbox', 'list');
      for (const reference of references) expect(output).toContain(reference);
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    const { output } = await command(folder, 'inbox', 'list');
    for (const reference of references) expect(output).toContain(reference);
  });

  it('says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const folder = temporaryFolder();
    const { port } = other.address() as AddressInfo;
    writeFileSync(join(folder, 'receiver.json'), JSON.stringify({ port, forms: { clinic: {} } }));
    const { code, output } = await command(folder, 'serve');
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use by another program: .*PORT.*\\.$`, 'm'),
    );
  });
});
