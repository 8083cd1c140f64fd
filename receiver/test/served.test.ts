import { request } from 'node:http';
import { copyFileSync, existsSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Config } from '../src/config/config.js';
import { loadConfig } from '../src/config/load.js';
import { readConfig } from '../src/config/read.js';
import { checkFolders } from '../src/config/served.js';
import { warningsOf } from '../src/config/warnings.js';
import { message, post, startReceiver, temporaryFolder, type Receiver } from './support.js';

const forms = { clinic: {} };

/** A folder with files in it; a path that starts with `->` makes a link. */
function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content.startsWith('->')) symlinkSync(content.slice(2), join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
  return folder;
}

function settings(folder: string, changes: object, env: NodeJS.ProcessEnv = {}): Config {
  return readConfig({ static: ['site'], forms, ...changes }, env, folder, 'test');
}

describe('folders to serve', () => {
  const page = { 'site/index.html': '<h1>Clinic</h1>' };
  const postgres = { DATABASE_URL: 'postgres://x' };

  it.each([
    ['the whole project', page, { static: ['.'] }],
    ['the folder of the database', { ...page, 'data/x': '' }, { static: ['data'] }],
    ['a folder around that of the database', page, { database: 'site/private/data/inbox.db' }],
    ['a database that is not there yet', page, { database: 'site/inbox.db' }],
    ['a path with dots', page, { database: 'other/../site/./inbox.db' }],
    ['a folder that is a link to that of the database', { 'data/x': '', site: '->data' }, {}],
    ['a database behind a link to a folder', { ...page, data: '->site' }, {}],
    ['a database behind a link to a folder below', { 'site/inner/x': '', data: '->site/inner' }, {}],
    ['a database that is a link into the folder', { ...page, 'data/inbox.db': '->../site/inbox.db' }, {}],
    [
      'a link to a database elsewhere',
      { ...page, 'site/i.db': '->../else.db', 'else.db': '' },
      { database: 'site/i.db' },
    ],
    ['a secret that is a link into the folder', { ...page, 'data/receiver.secret': '->../site/secret' }, {}],
    ['one of several folders', { ...page, 'dist/x': '' }, { static: ['dist', 'site'], database: 'site/inbox.db' }],
  ])('may not hold the database or the secret: %s', (_, files, changes) => {
    const config = settings(folderWith(files), changes);
    expect(() => checkFolders(config)).toThrow(/The setting "static" cannot be used:\n {2}.*: everybody could read/);
  });

  it.each([
    ['beside the database', page, { database: 'inbox.db' }],
    ['within its folder', { 'data/site/index.html': '' }, { static: ['data/site'] }],
    ['with a name that begins alike', { ...page, 'site-data/x': '' }, { database: 'site-data/inbox.db' }],
  ])('may be %s', (_, files, changes) => {
    expect(() => checkFolders(settings(folderWith(files), changes))).not.toThrow();
  });

  it('are compared as the file system does, which may take two cases for one', () => {
    const folder = folderWith(page);
    const check = () => checkFolders(settings(folder, { database: 'SITE/inbox.db' }));
    if (existsSync(join(folder, 'SITE'))) expect(check).toThrow('everybody could read');
    else expect(check).not.toThrow();
  });

  it('may hold a name for a database that PostgreSQL stands in for, but none that is left', () => {
    const unused = settings(folderWith(page), { database: 'site/inbox.db' }, postgres);
    expect(() => checkFolders(unused)).not.toThrow();
    const left = settings(
      folderWith({ ...page, 'site/receiver.secret': 'x' }),
      { database: 'site/inbox.db' },
      postgres,
    );
    expect(() => checkFolders(left)).toThrow('everybody could read the secret there');
  });

  it('may not hold the settings, whatever they are called', () => {
    const text = JSON.stringify({ static: ['site'], forms });
    const folder = folderWith({ ...page, 'site/clinic.conf': text.replace('site', join(temporaryFolder())) });
    const config = { ...loadConfig(join(folder, 'site/clinic.conf'), {}), static: [join(folder, 'site')] };
    expect(() => checkFolders(config)).toThrow(
      `${join(folder, 'site')}: everybody could read the settings there, ${join(folder, 'site/clinic.conf')}. Move`,
    );
  });

  it('may not hold a link to the settings', () => {
    const folder = folderWith({ ...page, 'clinic.json': JSON.stringify({ forms }), 'site/c.json': '->../clinic.json' });
    const config = { ...loadConfig(join(folder, 'site/c.json'), {}), static: [join(folder, 'site')] };
    expect(() => checkFolders(config)).toThrow('everybody could read the settings there');
  });

  it.each([
    ['settings of another receiver', { 'site/old/clinic.json': '{ "forms": { "clinic": {} } }' }],
    ['settings under another ending', { 'site/clinic.txt': '\ufeff\n{ "port": 1, "forms": { "clinic": {} } }' }],
    ['a database', { 'site/copy': 'SQLite format 3\0...' }],
  ])('may not hold %s', (_, files) => {
    const config = settings(folderWith({ ...page, ...files }), {});
    expect(() => checkFolders(config)).toThrow(/everybody could read (the settings of a receiver|a database) there/);
  });

  it('may hold other JSON, files that cannot be read as it, and what is never served', () => {
    const files = {
      'site/procedure.json': '{ "name": "Examplin", "steps": [{ "text": "Fill in the forms" }] }',
      'site/forms.json': '{ "forms": ["consent.pdf"] }',
      'site/broken.json': '{ "forms": {',
      'site/.git/config.json': '{ "forms": { "clinic": {} } }',
    };
    expect(() => checkFolders(settings(folderWith({ ...page, ...files }), {}))).not.toThrow();
  });

  it('that `npm start` serves hold none of its settings', () => {
    const { static: folders, ...config } = loadConfig('receiver.json', {});
    expect(folders).not.toEqual([]);
    expect(() => checkFolders({ ...config, static: folders.filter((folder) => existsSync(folder)) })).not.toThrow();
  });

  it('are said to hold links that lead out of them', () => {
    const links = {
      'site/out': '->..',
      'site/in.html': '->index.html',
      'site/none': '->missing',
      'site/d': '->../dist',
    };
    const folder = folderWith({ ...page, ...links, 'dist/x.js': '' });
    const warnings = warningsOf(settings(folder, { static: ['site', 'dist'] }));
    expect(warnings).toEqual([expect.stringContaining(`${join(folder, 'site/out')} is a link that leads out`)]);
  });
});

describe('what comes into a served folder later', () => {
  const secret = 'not for visitors';
  const hidden: Record<string, string> = {
    '.env': secret,
    '.git/config': secret,
    'receiver.json': `{ "broken": "${secret}`,
    'receiver.json.bak': secret,
    'clinic.json': `{ "forms": { "clinic": { "recipients": ["${secret}"] } } }`,
    'settings.txt': ` { "mail": "${secret}", "forms": { "clinic": {} } }`,
    'inbox.db': secret,
    'Inbox.DB': secret,
    'inbox.db-wal': secret,
    'inbox.db-shm': secret,
    'inbox-journal': secret,
    'inbox.sqlite': secret,
    'inbox.sqlite3.gz': secret,
    'inbox.db.1': secret,
    'receiver.secret': secret,
    'receiver.secret.1234': secret,
    copy: `SQLite format 3\0${secret}`,
    'inner/index.html/x.db': secret,
    'out.txt': '->../outside.txt',
    outside: '->..',
    'dot.txt': '->.env',
    'renamed.txt': '->inbox.db',
  };

  async function startSite(): Promise<Receiver & { port: number }> {
    const folder = folderWith({ 'outside.txt': secret, 'site/index.html': '<h1>Clinic</h1>', 'site2/x.txt': secret });
    const receiver = await startReceiver({}, { static: [join(folder, 'site')] });
    for (const [path, content] of Object.entries(hidden)) {
      mkdirSync(dirname(join(folder, 'site', path)), { recursive: true });
      if (content.startsWith('->')) symlinkSync(content.slice(2), join(folder, 'site', path));
      else writeFileSync(join(folder, 'site', path), content);
    }
    copyFileSync(receiver.config.database, join(folder, 'site/backup.html'));
    await receiver.app.listen({ host: '127.0.0.1', port: 0 });
    return { ...receiver, port: (receiver.app.server.address() as AddressInfo).port };
  }

  /** The path as it is, which `fetch` would tidy first. */
  function get(port: number, path: string, method = 'GET'): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on('error', reject).end();
    });
  }

  it('is not given out where it is private, by any way of writing its address', async () => {
    const { port } = await startSite();
    const names = [...Object.keys(hidden), 'backup.html', 'outside/outside.txt', 'outside/site2/x.txt'];
    const paths = [
      ...names.flatMap((name) => [
        `/${name}`,
        `/./${name}`,
        `//${name}`,
        `/inner/../${name}`,
        `/inner/%2e%2e/${name}`,
        `/inner/..%2f${name}`,
        `/inner/..%5c${name}`,
        `/inner\\..\\${name}`,
        `/${name}.`,
        `/${name}%20`,
        `/${name}/`,
        `/${name}%00.html`,
        `/${name}::$DATA`,
        `/${name}?x=.html`,
        `/${name};.html`,
        `/${name.replaceAll('.', '%2e')}`,
        `/${name.replaceAll('.', '%252e')}`,
        `/${name.toUpperCase()}`,
        `http://127.0.0.1/${name}`,
      ]),
      ...['/../outside.txt', '/..%2foutside.txt', '/%2e%2e/outside.txt', '/..%5coutside.txt', '/..%252foutside.txt'],
      ...['/../site2/x.txt', '/../../../../../etc/passwd', '/..;/outside.txt', '/%c0%ae%c0%ae/outside.txt'],
      ...[
        '/....//outside.txt',
        '/.%2e/outside.txt',
        '/..%00/outside.txt',
        '/\\..\\outside.txt',
        '/site/../outside.txt',
      ],
    ];
    const given: string[] = [];
    for (const path of paths) {
      const { status, body } = await get(port, path);
      if (status < 400 || status >= 500 || body.includes(secret) || body.includes('root:')) given.push(path);
    }
    expect(given).toEqual([]);
    expect((await get(port, '/')).status).toBe(200);
    expect((await get(port, '/copy', 'HEAD')).status).toBe(404);
  }, 30_000);

  it('is not given out where it is a second name of the receiver’s own files', async () => {
    const folder = folderWith({ 'site/index.html': '', 'data/receiver.secret': secret });
    const database = join(folder, 'data/inbox.db');
    const site = join(folder, 'site');
    const receiver = await startReceiver({}, { static: [site], database });
    linkSync(join(folder, 'data/receiver.secret'), join(site, 'harmless.txt'));
    expect((await receiver.app.inject('/harmless.txt')).statusCode).toBe(404);
    expect(() => checkFolders(receiver.config)).toThrow(join(site, 'harmless.txt'));
  });

  it('is not given out where it is a copy of the secret, under whatever name', async () => {
    const kept = 'k'.repeat(64);
    const own = 'efghijkl'.repeat(5);
    const copies = { 'a.txt': `${kept}\n`, 'b.html': kept, 'c.js': ` ${kept}\r\n`, 'd.txt': `${own}\n` };
    const others = { 'e.txt': `${kept.slice(1)}j`, 'f.txt': kept.slice(1), 'g.txt': `${kept} ${kept}` };
    const folder = folderWith({ 'site/index.html': '', 'data/receiver.secret': `${kept}\n` });
    const site = join(folder, 'site');
    const database = join(folder, 'data/inbox.db');
    const receiver = await startReceiver({}, { static: [site], database }, '', { RECEIVER_SECRET: own });
    for (const [name, text] of Object.entries({ ...copies, ...others })) writeFileSync(join(site, name), text);
    for (const name of Object.keys(copies)) expect((await receiver.app.inject(`/${name}`)).statusCode, name).toBe(404);
    for (const name of Object.keys(others)) expect((await receiver.app.inject(`/${name}`)).statusCode, name).toBe(200);
    const check = () => checkFolders(receiver.config);
    for (const name of Object.keys(copies))
      expect(check).toThrow(`everybody could read a copy of the secret there, ${join(site, name)}.`);
    for (const name of Object.keys(others)) expect(check).not.toThrow(join(site, name));
  });

  it('is said once in the log', async () => {
    const { port, log } = await startSite();
    for (const path of ['/clinic.json', '/clinic.json', '/out.txt']) await get(port, path);
    const lines = log.map((line) => JSON.parse(line) as { msg: string; reason?: string; file?: string });
    const said = lines.filter(({ msg }) => msg.includes('is not served'));
    expect(said.map(({ reason }) => reason)).toEqual([
      'the settings of a receiver',
      'a link that leads out of the served folders',
    ]);
    expect(said[0]?.file).toMatch(/site\/clinic\.json$/);
  });

  it('leaves the receiver able to take messages', async () => {
    const receiver = await startSite();
    await get(receiver.port, '/inbox.db');
    expect((await post(receiver, message())).statusCode).toBe(201);
  });
});
