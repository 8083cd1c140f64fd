/** A receiver below a path: a proxy in front takes the path away, and every address that a visitor gets has it. */
import { expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../load-tests/mail-server.js';
import { startReceiver } from './support.js';

const origin = 'https://www.clinic.example';
const publicUrl = `${origin}/contact/forms`;
const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const written = { submissionId: 'x', topic: 'appointment', name: 'Ana', email: 'ana@example.com' };
const page = '/contact/forms/e/clinic';

async function start() {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const receiver = await startReceiver(
    { origins: [], openingHours, challenge: 'arithmetic', acknowledge: true },
    { publicUrl, trustProxy: ['loopback'], mail: { from: 'website@clinic.example', smtp: server.url } },
  );
  /** What the proxy passes on of a visitor's request. */
  const ask = (path: string, fields?: Record<string, string>) => {
    expect(path).toMatch(/^\/contact\/forms\//);
    return receiver.app.inject({
      ...{ method: fields ? 'POST' : 'GET', url: path.replace('/contact/forms', '') },
      headers: { origin, host: '127.0.0.1:8080', 'content-type': 'application/x-www-form-urlencoded' },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
  };
  return { receiver, server, ask };
}

it('is reached at every link of its pages and mails', async () => {
  const { receiver, server, ask } = await start();
  const shown = (await ask(page)).body;
  const addresses = [...shown.matchAll(/ (?:href|src|action)="([^"#]+)"/g)].map(([, address = '']) => address);
  const own = addresses.filter((address) => address.startsWith('/'));
  expect(own.length).toBeGreaterThanOrEqual(3);
  expect(own.filter((address) => !address.startsWith(page))).toEqual([]);
  for (const address of own) expect((await ask(address)).statusCode, address).toBe(200);

  const token = /name="challenge.token" value="([^"]+)"/.exec(shown)?.[1] ?? '';
  const [, a, b] = /aria-hidden="true">(\d+) \+ (\d+) =/.exec(shown)!;
  const answer = { 'challenge.token': token, 'challenge.answer': String(Number(a) + Number(b)) };
  const sent = await ask(page, { ...written, ...answer, time: '2030-01-16T09:30:00+01:00' });
  expect(sent.statusCode, sent.body).toBe(303);
  const next = await ask(String(sent.headers.location));
  expect(next.statusCode).toBe(200);

  await receiver.deliver();
  const links = server.mails[0]!.text.match(/^https:\S+$/gm) ?? [];
  expect(links).toHaveLength(2);
  expect(links.filter((link) => !link.startsWith(`${publicUrl}/e/clinic/`))).toEqual([]);
  const cancel = links.find((link) => link.includes('/cancel'))!.replace(origin, '');
  const cancelled = await ask(cancel, {});
  expect(cancelled.statusCode).toBe(303);
  expect((await ask(String(cancelled.headers.location))).body).toContain('Your appointment is cancelled');
});
