import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startReceiver, temporaryFolder } from './support.js';

async function startSite() {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries({
    'site/index.html': '<h1>Clinic</h1>',
    'site/guide.html': '<h1>Guide</h1>',
    'site/content/a.json': '{}',
    'site/.secret': 'secret',
    'dist/widgets.js': 'export {};',
    'outside.txt': 'secret',
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return startReceiver({}, { static: [join(folder, 'site'), join(folder, 'dist')] });
}

describe('the folders of a website', () => {
  it.each([
    ['/', 'text/html', '<h1>Clinic</h1>'],
    ['/guide.html', 'text/html', '<h1>Guide</h1>'],
    ['/guide.html?from=mail', 'text/html', '<h1>Guide</h1>'],
    ['/content/a.json', 'application/json', '{}'],
    ['/widgets.js', 'javascript', 'export {};'],
  ])('have %s', async (url, type, content) => {
    const { app } = await startSite();
    const response = await app.inject({ url });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(type);
    expect(response.body).toBe(content);
    expect(response.headers['cache-control']).toBe('no-cache');
    const again = await app.inject({ url, headers: { 'if-none-match': String(response.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it.each(['/none', '/.secret', '/../outside.txt', '/%2e%2e/outside.txt', '/..%2Foutside.txt', '/content/'])(
    'do not give out %s',
    async (url) => {
      const { app } = await startSite();
      const response = await app.inject({ url });
      expect([400, 403, 404]).toContain(response.statusCode);
      expect(response.headers['content-type']).toMatch('application/problem+json');
      expect(response.body).not.toContain('secret');
    },
  );

  it('are served with a policy that lets nothing foreign in, and no upgrade that breaks http://localhost', async () => {
    const { app } = await startSite();
    const policy = (await app.inject({ url: '/' })).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});

it.each(['/%zz?name=typed', `/v1/forms/${'typed'.repeat(100)}/challenge`])(
  'an address like %s is not repeated',
  async (url) => {
    const { app, log } = await startSite();
    const response = await app.inject({ url });
    expect([400, 404, 414]).toContain(response.statusCode);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.body + log.join('')).not.toContain('typed');
  },
);

describe('health', () => {
  it('is alive, and ready while it can store', async () => {
    const { app } = await startReceiver();
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
  });

  it('is not ready when it cannot store, and a message is then refused, not thanked for', async () => {
    const receiver = await startReceiver();
    await receiver.store.close();
    expect((await receiver.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    expect((await receiver.app.inject({ url: '/readyz' })).statusCode).toBe(503);
  });
});
