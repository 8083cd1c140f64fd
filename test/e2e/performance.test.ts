/** What the widgets cost beside hand-written HTML and plain Lit, with room for noise; `npm run bench` has the figures. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leak, load, many, slowPhone } from '../../bench/measure.mjs';
import { buildPages } from '../../bench/pages.mjs';
import { spread } from '../../bench/report.mjs';
import { launchChromium } from '../support/launch.js';

const ROUNDS = 3;

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  const files = await buildPages(['floor', 'clinic-widgets', 'plain-lit']);
  server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '', 'http://localhost').pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

/** The median of what one costs against another, each pair in a round of its own. */
async function against(other: string, measure: (name: string) => Promise<number>): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = await measure(other);
    ratios.push((await measure('clinic-widgets')) / theirs);
  }
  return spread(ratios).median;
}

describe('cost', () => {
  it('of loading is near that of hand-written HTML', { timeout: 120_000 }, async () => {
    expect(await against('floor', async (name) => (await load(browser, origin, name)).load)).toBeLessThan(2);
  });

  it('of many blocks is below that of plain Lit', { timeout: 240_000 }, async () => {
    const append = async (name: string) => (await many(browser, origin, name, 100)).append;
    expect(await against('plain-lit', append)).toBeLessThan(1.2);
  });

  it('of one block is that of others, many or few', { timeout: 240_000 }, async () => {
    const cost = async (count: number) => (await many(browser, origin, 'clinic-widgets', count)).append / count;
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) ratios.push((await cost(200)) / (await cost(50)));
    expect(spread(ratios).median).toBeLessThan(1.5);
  });

  it('does not block a slow phone', { timeout: 240_000 }, async () => {
    const blocking = async (name: string) => (await slowPhone(browser, origin, name)).blocking;
    expect(await against('plain-lit', blocking)).toBeLessThan(0.7);
  });

  it('in nodes and in memory stays small', { timeout: 120_000 }, async () => {
    const floor = await many(browser, origin, 'floor', 100);
    const ours = await many(browser, origin, 'clinic-widgets', 100);
    // Lit marks each place of a template with a comment.
    expect(ours.nodes / floor.nodes).toBeLessThan(2.3);
    // With what an author's own HTML needs: places for anchors, what was read of each item.
    expect(ours.heap).toBeLessThan(48_500);
  });

  it('is nothing once widgets are removed', { timeout: 240_000 }, async () => {
    const { nodes, heap } = await leak(browser, origin, 1000);
    expect(nodes).toBeLessThan(1);
    expect(heap).toBeLessThan(500);
  });
});
