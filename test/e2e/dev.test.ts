/** `npm run dev` in a copy of the project: the sources are what is shown, and a change of them loads the page again. */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.mjs';
import { launchChromium } from '../support/launch.js';
import { copySite } from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('shows the elements of the sources, takes a message, and loads the page again after a change', async () => {
  const folder = copySite();
  for (const path of ['src', 'content', 'receiver/src', 'tsconfig.json']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  // What was copied last is not newer than the build.
  writeFileSync(join(folder, 'dist/.built'), '');
  const [port, receiverPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--receiver-port', String(receiverPort)];
  const dev = spawn(process.execPath, ['scripts/dev.mjs', ...ports], { cwd: folder });
  let output = '';
  for (const stream of [dev.stdout, dev.stderr]) {
    // Vite colours what it prints where CI is set.
    stream.on('data', (data) => (output += stripVTControlCharacters(String(data))));
  }
  const ended = new Promise((resolve) => dev.once('close', resolve));
  const browser = await launchChromium();
  onTestFinished(async () => {
    dev.kill();
    await Promise.all([ended, browser.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  await expect.poll(() => output, { timeout: 60_000 }).toMatch(/Local:[^]*Listening on|Listening on[^]*Local:/);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByLabel('Full name').fill('Ana Example');
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByRole('group', { name: 'There is a problem' }).waitFor();
  const answer = await page.request.post(`http://127.0.0.1:${port}/v1/forms/clinic`, { data: { topic: 'question' } });
  expect(answer.status(), 'the receiver beside it refuses what is incomplete').toBe(422);

  const english = join(folder, 'src/locales/en.ts');
  writeFileSync(english, readFileSync(english, 'utf8').replace("'Full name'", "'Your whole name'"));
  await page.getByLabel('Your whole name').waitFor();
});
