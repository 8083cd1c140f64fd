/**
 * Messages from a real browser over every fault: what a visitor was told is true, and nothing is lost, doubled or leaked.
 * A sample here; `npm run soak:faults` sends 500 and prints the table.
 */
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fault, faults, type FaultyEndpoint, startFaultyEndpoint } from '../support/faults.js';
import { launchChromium } from '../support/launch.js';

const submissions = Number(process.env.SUBMISSIONS ?? faults.length);
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** In every text that is typed, and nowhere else. */
const SENTINEL = 'Zyxwv';
/** Waiting for an answer that never comes is fifteen times as fast. */
const FASTER = 15;
const PAGES = 3;

let browser: Browser;
let site: { address: string; stop: () => void };
beforeAll(async () => {
  browser = await launchChromium();
  site = await startSite();
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

/** The bundle on an origin of its own. */
async function startSite(): Promise<typeof site> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(dist, new URL(url, 'http://site').pathname);
    if (url !== '/' && existsSync(file)) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(file).pipe(response);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Clinic</title><script type="module" src="/clinic-widgets.js"></script><main></main>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Visit {
  page: Page;
  /** Everything that could carry what was typed, apart from the bodies of messages. */
  heard: string[];
}

async function visit(): Promise<Visit> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('request', (request) => heard.push(request.url(), JSON.stringify(request.headers())));
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(`page error ${String(error)}`));
  await page.addInitScript((faster) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / faster);
    const events: string[] = [];
    Object.assign(window, { events });
    for (const type of ['cw-ready', 'cw-problem', 'cw-change', 'cw-submit', 'cw-sent', 'cw-failed'])
      addEventListener(type, (event) => events.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`));
  }, FASTER);
  await page.goto(site.address);
  return { page, heard };
}

/** What a visitor is told, in the words of the box that has the focus. */
type Told = 'sent' | 'not sent' | 'cannot tell' | 'mend';
const TITLES: Record<string, Told> = {
  'Your message was sent': 'sent',
  'Your message was not sent': 'not sent',
  'We cannot tell if your message was sent': 'cannot tell',
  'There is a problem': 'mend',
};

async function send(page: Page): Promise<Told> {
  const before = await page.evaluate(() => (window as unknown as { events: string[] }).events.length);
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.waitForFunction(
    (count) =>
      (window as unknown as { events: string[] }).events.slice(count).some((it) => /cw-(sent|failed)/.test(it)),
    before,
  );
  const title = await page.locator('contact-form strong').first().innerText();
  return TITLES[title] ?? (title as Told);
}

interface Row {
  told: Told[];
  kept: number;
  lies: string[];
}

/** One message, sent until the visitor is told that it arrived, or nobody can do anything more. */
async function submit(
  { page }: Visit,
  endpoint: FaultyEndpoint,
  fault: Fault,
  number: number,
  tries: number,
): Promise<Row> {
  const text = `${SENTINEL} ${number}`;
  const path = `m${number}`;
  endpoint.meet(path, fault);
  await page.evaluate((action) => {
    document.querySelector('main')!.innerHTML = `<contact-form topics="question" action="${action}"></contact-form>`;
  }, `${endpoint.address}/${path}`);
  await page.getByLabel('Full name').fill(`${SENTINEL} Name`);
  await page.getByLabel('Email address').fill(`${SENTINEL}@example.com`);
  await page.getByRole('textbox', { name: 'Your message' }).fill(text);
  const row: Row = { told: [], kept: 0, lies: [] };
  const count = () => endpoint.kept.filter(({ message }) => message === text).length;
  while (row.told.length < tries && row.told.at(-1) !== 'sent') {
    if (row.told.length) {
      // Where the endpoint named a time, the button waits until then.
      await page.locator('contact-form button[part~=submit]:not([aria-disabled=true])').waitFor();
      const box = page.getByRole('textbox', { name: 'Your message' });
      expect(await box.inputValue(), 'what was typed').toBe(text);
    }
    const told = await send(page);
    row.told.push(told);
    if (told === 'sent' && count() !== 1) row.lies.push(`told sent, kept ${count()} times`);
    if (told === 'not sent' && count() && row.told.length === 1) row.lies.push('told not sent, but kept');
    if (told === 'mend' && count()) row.lies.push('told of a mistake, but kept');
  }
  row.kept = count();
  if (row.kept > 1) row.lies.push(`kept ${row.kept} times`);
  return row;
}

/** Everything that a page may keep. */
const traces = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([
      (window as unknown as { events: string[] }).events,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
      document.cookie,
      document.title,
      location.href,
    ]),
  );

async function soak(isIdempotent: boolean, total: number, tries: number): Promise<void> {
  const endpoint = await startFaultyEndpoint(isIdempotent);
  const visits = await Promise.all(Array.from({ length: PAGES }, visit));
  const rows = new Map<string, Row[]>();
  let next = 0;
  await Promise.all(
    visits.map(async (it) => {
      for (let number = next++; number < total; number = next++) {
        const fault = faults[number % faults.length]!;
        const row = await submit(it, endpoint, fault, number, tries);
        rows.set(fault.name, [...(rows.get(fault.name) ?? []), row]);
      }
    }),
  );
  await endpoint.stop();

  const all = [...rows.values()].flat();
  if (process.env.SUBMISSIONS) {
    const table = [...rows].map(([name, list]) => ({
      fault: name,
      messages: list.length,
      told: list[0]!.told.join(', '),
      'told sent': list.filter(({ told }) => told.at(-1) === 'sent').length,
      kept: list.reduce((sum, { kept }) => sum + kept, 0),
      'kept twice': list.filter(({ kept }) => kept > 1).length,
      untrue: list.reduce((sum, { lies }) => sum + lies.length, 0),
    }));
    console.log(
      isIdempotent ? 'An endpoint that knows keys; the visitor sends again:' : 'One that does not; sent once:',
    );
    console.table(table);
    const sent = all.filter(({ told }) => told.at(-1) === 'sent').length;
    console.log(`${all.length} messages, ${sent} told as sent, ${endpoint.kept.length} kept\n`);
  }
  expect(all).toHaveLength(total);
  expect([...rows].flatMap(([name, list]) => list.flatMap(({ lies }) => lies.map((lie) => `${name}: ${lie}`)))).toEqual(
    [],
  );
  if (isIdempotent) expect(all.filter(({ told }) => told.at(-1) !== 'sent')).toEqual([]);
  for (const { page, heard } of visits) {
    const everything = [...heard, await traces(page)].join('\n');
    expect(everything).not.toContain(SENTINEL);
    expect(heard.filter((line) => line.startsWith('page error'))).toEqual([]);
    await page.close();
  }
}

it(`${submissions} messages to an endpoint that knows their keys all arrive, once`, { timeout: 900_000 }, () =>
  soak(true, submissions, 5),
);

it('an endpoint without keys gets a message once, and the visitor reads what is true', { timeout: 900_000 }, () =>
  soak(false, process.env.SUBMISSIONS ? submissions : faults.length, 1),
);
