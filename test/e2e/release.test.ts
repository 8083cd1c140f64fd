/** What `npm run release` makes, used as those use it who have nothing else: unzipped, uploaded, installed, started. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { version } from '../../src/core/version.js';
import { launchChromium } from '../support/launch.js';
import { addressIn } from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const receiverZip = `clinic-receiver-${version}-${process.platform}-${process.arch}.zip`;

let folder: string;
let release: string;

/** Runs `npm run release -- --dry` into a folder, with the clock of a place. */
function makeRelease(to: string, timeZone: string) {
  const env = { ...process.env, TZ: timeZone };
  execFileSync('node', ['scripts/release.mjs', '--dry', '--to', to], { cwd: root, env, stdio: 'ignore' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clinic-release-test-'));
  release = join(folder, 'release');
  makeRelease(release, 'Europe/Madrid');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(release, name));

/** Unzips an archive of the release into an empty folder. */
function unzip(name: string): string {
  const to = mkdtempSync(join(folder, 'unzipped-'));
  for (const [path, content] of Object.entries(unzipSync(read(name)))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), content);
  }
  return to;
}

/** Serves a folder as any static host does. @returns the address, without a slash at the end. */
async function serve(files: string): Promise<string> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
  };
  const server = createServer((request, response) => {
    const path = join(files, new URL(request.url ?? '', 'http://host.test').pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    return response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain').end(readFileSync(path));
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a page in Chromium. @returns the page, and what it complained of. */
async function open(address: string) {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('response', (response) => response.status() >= 400 && heard.push(`${response.status()} ${response.url()}`));
  await page.goto(address);
  return { page, heard };
}

it('has every product, and checksums that hold', () => {
  const names = readdirSync(release).filter((name) => name !== 'SHA256SUMS');
  expect(names.sort()).toEqual(
    [
      'RELEASE-NOTES.md',
      receiverZip,
      `clinic-receiver-${version}.cdx.json`,
      `clinic-receiver-${version}.tgz`,
      `clinic-widgets-${version}.cdx.json`,
      `clinic-widgets-${version}.tgz`,
      `clinic-widgets-${version}.zip`,
      `clinic-widgets-wordpress-${version}.zip`,
    ].sort(),
  );
  const sums = names.map((name) => `${createHash('sha256').update(read(name)).digest('hex')}  ${name}\n`);
  expect(read('SHA256SUMS').toString()).toBe(sums.join(''));
});

it('made a second time, in another time zone, has the same bytes', () => {
  const again = join(folder, 'again');
  makeRelease(again, 'Asia/Tokyo');
  expect(readdirSync(again)).toEqual(readdirSync(release));
  const unlike = readdirSync(again).filter((name) => !readFileSync(join(again, name)).equals(read(name)));
  expect(unlike).toEqual([]);
});

it('the zip, uploaded to a static host, shows its example page and its builder, and complains of nothing', async () => {
  const site = await serve(unzip(`clinic-widgets-${version}.zip`));
  const { page, heard } = await open(`${site}/clinic-widgets-${version}/example.html`);
  await expect.poll(() => page.locator('procedure-steps [part~=marker]').count()).toBe(3);
  await page.getByRole('link', { name: '555 0123' }).first().waitFor();
  const spanish = page.waitForResponse('**/locales/es.js');
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'es'));
  expect((await spanish).status()).toBe(200);

  await page.goto(`${site}/clinic-widgets-${version}/builder/index.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${site}/clinic-widgets-${version}/README.html`);
  await page.getByRole('link', { name: 'page builder' }).click();
  await page.waitForURL(/builder\/index\.html$/);
  // The example's form has no action, which is the one thing to be told.
  expect(heard.filter((line) => !line.includes('contact-form') || !line.includes('action'))).toEqual([]);
});

it('the zip and the plugin hold the licences of what is in them', () => {
  const unzipped = unzip(`clinic-widgets-${version}.zip`);
  const texts = readFileSync(join(unzipped, `clinic-widgets-${version}/THIRD-PARTY-LICENSES.txt`), 'utf8');
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'htmlparser2', 'entities'])
    expect(texts).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(texts).toContain('Redistributions in binary form');

  const plugin = Object.keys(unzipSync(read(`clinic-widgets-wordpress-${version}.zip`)));
  expect(plugin).toEqual(
    expect.arrayContaining(
      [
        ...[
          'clinic-widgets.php',
          'readme.txt',
          'uninstall.php',
          'LICENSE',
          'includes/elements.php',
          'editor/editor.js',
        ],
        ...['blocks/contact-form/block.json', 'languages/clinic-widgets.pot', 'languages/clinic-widgets-de_DE.mo'],
        ...[
          'clinic-widgets.js',
          'locales/es.js',
          'lazy/times.js',
          'builder/index.html',
          'THIRD-PARTY-LICENSES.txt',
        ].map((name) => `dist/${version}/${name}`),
      ].map((name) => `clinic-widgets/${name}`),
    ),
  );
});

it('the bills of materials list what is installed, and nothing of this machine', () => {
  const list = (name: string) => {
    const text = read(`${name}-${version}.cdx.json`).toString();
    expect(text).not.toMatch(/localhost|127\.0\.0\.1|\/tmp\//);
    const bill = JSON.parse(text) as { components: { name: string }[]; metadata: { component: { purl: string } } };
    expect(bill.metadata.component.purl).toBe(`pkg:npm/${name}@${version}`);
    return bill.components.map((it) => it.name);
  };
  expect(list('clinic-widgets')).toEqual(expect.arrayContaining(['lit', 'lit-html', 'htmlparser2']));
  expect(list('clinic-receiver')).toEqual(expect.arrayContaining(['fastify', 'libsql', 'pg', 'nodemailer', 'luxon']));
});

it('the npm packages install in an empty folder, and their commands run', () => {
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const tarballs = ['clinic-widgets', 'clinic-receiver'].map((name) => join(release, `${name}-${version}.tgz`));
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs);

  run(
    'node',
    '-e',
    `import('clinic-widgets').then(({ define }) => process.exit(typeof define === 'function' ? 0 : 1))`,
  );
  const content = 'node_modules/clinic-widgets/dist/content/vertebroplasty.json';
  expect(run('npx', 'clinic-widgets', 'check', content)).toContain('vertebroplasty.json');
  writeFileSync(join(project, 'receiver.json'), JSON.stringify({ forms: { clinic: {} } }));
  expect(run('npx', 'clinic-receiver', 'check-config')).toContain('clinic');
  for (const name of ['clinic-widgets', 'clinic-receiver']) {
    const installed = readdirSync(join(project, 'node_modules', name));
    expect(installed).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']));
    // npm shows this page by itself: links that lead to files beside it would lead nowhere.
    expect(readFileSync(join(project, 'node_modules', name, 'README.md'), 'utf8')).not.toMatch(/\]\((?!https?:|#)/);
  }
});

it('the receiver, unzipped, starts with its example settings, stores a message and lists it', async () => {
  const home = join(unzip(receiverZip), 'clinic-receiver');
  const settings = JSON.parse(readFileSync(join(home, 'receiver.example.json'), 'utf8')) as {
    forms: { clinic: object };
  };
  const forms = { clinic: { ...settings.forms.clinic, challenge: 'none' } };
  writeFileSync(join(home, 'receiver.json'), JSON.stringify({ ...settings, forms }));

  const env = { ...process.env, PORT: '0' };
  const server = spawn('node', ['dist/cli.js', 'serve'], { cwd: home, env });
  onTestFinished(() => void server.kill('SIGKILL'));
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const address = await vi.waitUntil(() => addressIn(output), { timeout: 30_000 });
  const readme = readFileSync(
    join(unzip(`clinic-widgets-${version}.zip`), `clinic-widgets-${version}/README.html`),
    'utf8',
  );
  const [, action = ''] = /contact-form action="([^"]+)"/.exec(readme) ?? [];
  const response = await fetch(new URL(new URL(action).pathname, address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'https://www.clinic.example' },
    body: JSON.stringify({
      topic: 'question',
      name: 'Ada Sample',
      email: 'ada@example.org',
      message: 'When are you open?',
      submissionId: 'submission-of-the-release-test',
      signals: { honeypot: '', seconds: 30 },
    }),
  });
  const { reference } = (await response.json()) as { reference: string };
  expect(response.status).toBe(201);
  expect(execFileSync('node', ['dist/cli.js', 'inbox', 'list'], { cwd: home, encoding: 'utf8' })).toContain(reference);
});
