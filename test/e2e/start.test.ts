/** `npm start` as a command: what it says, and how it ends. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { addressIn, copySite, runStart } from '../support/site.js';

function start(port: number) {
  const folder = copySite();
  const started = runStart(folder, port);
  const group = -(started.child.pid ?? 0);
  const hasEnded = () => {
    try {
      process.kill(group, 0);
      return false;
    } catch {
      return true;
    }
  };
  onTestFinished(async () => {
    if (!hasEnded()) process.kill(group, 'SIGKILL');
    await started.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...started, group, hasEnded };
}

it('npm start serves one address, and ends with all its processes at the first SIGTERM', async () => {
  const { child, output, ended, hasEnded } = start(0);
  const address = await vi.waitUntil(() => addressIn(output()), { timeout: 60_000 });
  expect([...new Set(output().match(/http:\/\/[\w.]+:\d+/g))], 'serves nothing besides').toEqual([address]);
  expect((await fetch(address)).status).toBe(200);
  child.kill('SIGTERM');
  await ended;
  await vi.waitUntil(hasEnded, { timeout: 10_000 });
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

it('npm start finishes a request at Ctrl-C in a terminal, which reaches the server twice', async () => {
  const { output, ended, group, hasEnded } = start(0);
  const address = await vi.waitUntil(() => addressIn(output()), { timeout: 60_000 });
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const body = '{"topic":"question"}';
  const head = `POST /v1/forms/clinic HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n`;
  socket.write(`${head}Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`);
  const [proceed] = (await once(socket, 'data')) as [Buffer];
  expect(proceed.toString()).toMatch(/^HTTP\/1\.1 100 /);
  process.kill(group, 'SIGINT');
  const isRefused = () =>
    fetch(address).then(
      () => false,
      () => true,
    );
  await vi.waitUntil(isRefused, { timeout: 10_000 });
  socket.write(body);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 422 /);
  await ended;
  await vi.waitUntil(hasEnded, { timeout: 10_000 });
});

it('npm start says in one sentence that the port is in use, and fails', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { child, output, ended } = start(port);
  await ended;
  expect(child.exitCode).toBe(1);
  const lines = output()
    .split('\n')
    .filter((line) => line && !/^(>|npm |dist\/ is up to date)/.test(line));
  expect(lines).toEqual([expect.stringMatching(`^Port ${port} on 127.0.0.1 is in use by another program: .*\\.$`)]);
});
