/**
 * Every element looks as it did: Chromium, 480 px wide, in the colours of the page, set in Liberation Sans. At most 1 in
 * 500 pixels may differ. `UPDATE_LOOKS=1` takes the pictures anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, pictured, tags } from '../../scripts/pictures/stage.mjs';

const folder = fileURLToPath(new URL('./looks/', import.meta.url));
const failed = fileURLToPath(new URL('../../.cache/looks/', import.meta.url));
const TOLERANCE = 1 / 500;

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.browser.close());

it.each(tags)('%s', async (tag) => {
  const widget = await stage.show(tag, await pictured(tag));
  const shot = await widget.screenshot({ animations: 'disabled' });
  const path = join(folder, `${tag}.png`);
  if (process.env.UPDATE_LOOKS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, shot);
  }
  expect(existsSync(path), `${path} is missing: UPDATE_LOOKS=1 takes it`).toBe(true);
  const before = PNG.sync.read(readFileSync(path));
  const after = PNG.sync.read(shot);
  expect([after.width, after.height], 'size').toEqual([before.width, before.height]);
  const { width, height } = before;
  const difference = new PNG({ width, height });
  const different = pixelmatch(before.data, after.data, difference.data, width, height, { threshold: 0.1 });
  if (different > width * height * TOLERANCE) {
    mkdirSync(failed, { recursive: true });
    writeFileSync(join(failed, `${tag}.png`), PNG.sync.write(difference));
  }
  expect(different, `pixels that differ, of ${width * height}; see .cache/looks/${tag}.png`).toBeLessThanOrEqual(
    width * height * TOLERANCE,
  );
});
