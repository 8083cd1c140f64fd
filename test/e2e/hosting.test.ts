/** The built files as docs/hosting.md says to host them: names with a hash, integrity, headers, source maps. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';
import { serveHosts } from '../hosts/server.mjs';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version, hashed, files } = JSON.parse(read('dist/manifest.json')) as {
  version: string;
  hashed: string;
  files: Record<string, { integrity: string; bytes: number }>;
};

describe('manifest.json', () => {
  it('names every file that a page may load, with its integrity', () => {
    expect(version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'clinic-widgets.js',
        hashed,
        'clinic-widgets.css',
        'locales/es.js',
        'content/vertebroplasty.json',
        'procedure.schema.json',
        'locales/es.json',
        'locales/de-du.json',
        'words.schema.json',
      ]),
    );
    for (const [name, { integrity, bytes }] of Object.entries(files)) {
      const content = readFileSync(join(root, 'dist', name));
      expect(content.length, name).toBe(bytes);
      expect(`sha384-${createHash('sha384').update(content).digest('base64')}`, name).toBe(integrity);
    }
  });
});

it('every script and style sheet begins with the version and the licence', () => {
  const names = [
    ...Object.keys(files).filter((name) => /\.(js|css)$/.test(name)),
    'builder/page.js',
    'builder/preview.js',
  ];
  expect(names.length).toBeGreaterThan(30);
  // Chromium reads its hint for the whole script in the first line only.
  const before = '//# allFunctionsCalledOnLoad\n';
  const without = names.filter(
    (name) => !read(`dist/${name}`).replace(before, '').startsWith(`/*! clinic-widgets ${version} | MIT`),
  );
  expect(without).toEqual([]);
});

describe.each(['clinic-widgets.js', hashed])('%s', (name) => {
  it('has a source map in which a position leads to where it was written', () => {
    const code = read(`dist/${name}`);
    const mapName = /sourceMappingURL=(\S+)/.exec(code)?.[1];
    expect(mapName).toBe(`${name}.map`);
    const map = new SourceMap(JSON.parse(read(`dist/${mapName}`)) as SourceMapPayload);
    // Before and behind the bracket that only the first copy passes, and far into the file.
    const places = {
      'is used, not': 'src/core/register.ts',
      'is no widget': 'src/core/mount.ts',
      '[object ': 'src/core/clinic-element.ts',
      'error-summary': 'src/elements/contact-form/contact-form.ts',
      '. Known: ': 'src/elements/procedure-guide/procedure-guide.ts',
    };
    for (const [words, file] of Object.entries(places)) {
      const lines = code.split('\n');
      // The same words may stand in several files: one of the places has to lead to the one that is meant.
      const found = lines.flatMap((line, row) =>
        Array.from(line.matchAll(new RegExp(words.replace('[', '\\['), 'g')), ({ index }) => map.findEntry(row, index)),
      );
      const entry = found.find((it) => 'originalSource' in it && it.originalSource.endsWith(file));
      expect(entry, `${words} in ${file}`).toBeDefined();
      const { originalLine } = entry as { originalLine: number };
      expect(
        read(file)
          .split('\n')
          .slice(originalLine, originalLine + 12)
          .join('\n'),
        words,
      ).toContain(words);
    }
  });

  it('has no source map that names a file that is not there', () => {
    const { sources, sourcesContent } = JSON.parse(read(`dist/${name}.map`)) as SourceMapPayload;
    const own = sources.filter((source) => source.includes('src/'));
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((source) => !existsSync(join(root, 'dist', source)))).toEqual([]);
    expect(sourcesContent).toHaveLength(sources.length);
  });
});

describe('on a host of its own, with the headers of docs/hosting.md', () => {
  /** The blocks of the `_headers` file in the documentation, by path. */
  const documented = Array.from(
    read('docs/hosting.md').matchAll(/^(\/\S+)\*\n((?: {2}.+\n)+)/gm),
    ([, path = '', lines = '']) =>
      [
        path,
        Object.fromEntries(
          lines
            .trim()
            .split('\n')
            .map((line) => line.trim().split(/:\s+/, 2)),
        ),
      ] as const,
  );
  const headersOf = (path: string) => documented.find(([start]) => path.startsWith(start))?.[1] ?? {};

  let browser: Browser;
  let cdn: Awaited<ReturnType<typeof serveHosts>>;
  let clinic: Awaited<ReturnType<typeof serveHosts>>;
  beforeAll(async () => {
    browser = await launchChromium();
    cdn = await serveHosts({ headersOf });
    clinic = await serveHosts();
  });
  afterAll(() => Promise.all([browser.close(), cdn.close(), clinic.close()]));

  async function open(script: string, attributes = '') {
    clinic.pages.set(
      '/page.html',
      `<!doctype html><html lang="es"><title>Clinic</title><link rel="icon" href="data:,">
      <script type="module" src="${cdn.address}${script}" ${attributes}></script>
      <procedure-overview src="${cdn.address}${script.replace(/[^/]+$/, 'content/vertebroplasty.json')}"></procedure-overview>
      <candidacy-checklist><ul><li>One</li></ul></candidacy-checklist>`,
    );
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(`${clinic.address}/page.html`);
    return { page, heard };
  }

  it('there are two blocks: one for ever, one for an hour', () => {
    expect(documented.map(([path]) => path)).toEqual([`/clinic-widgets/${version}/`, '/clinic-widgets/v0.2/']);
    expect(headersOf(`/clinic-widgets/${version}/clinic-widgets.js`)['Cache-Control']).toContain('immutable');
    expect(headersOf('/clinic-widgets/v0.2/clinic-widgets.js')['Cache-Control']).toContain('max-age=3600');
  });

  it.each([
    ['/clinic-widgets/v0.2/clinic-widgets.js', ''],
    [`/clinic-widgets/${version}/${hashed}`, ''],
    [`/clinic-widgets/${version}/${hashed}`, `integrity="${files[hashed]!.integrity}" crossorigin`],
    [
      `/clinic-widgets/${version}/clinic-widgets.js`,
      `integrity="${files['clinic-widgets.js']!.integrity}" crossorigin`,
    ],
  ])('%s %s works, and finds the words of a language beside it', async (script, attributes) => {
    cdn.requests.length = 0;
    const { page, heard } = await open(script, attributes);
    await page.getByText('Marque todo lo que').waitFor();
    await page.getByText('Vertebroplasty is a minimally invasive').waitFor();
    expect(cdn.requests).toContain(`GET ${script.replace(/[^/]+$/, 'locales/es.js')}`);
    expect(heard).toEqual([]);
  });

  describe('with the tags of `npx clinic-widgets integrity`', () => {
    /** A page with a strict policy. @param head tags of its own, before ours. */
    async function openChecked(head = '') {
      const folder = `${cdn.address}/clinic-widgets/${version}/`;
      const { stdout: tags } = await main(['integrity', folder]);
      const hash = /'sha256-[^']+'/.exec(tags)?.[0] ?? '';
      const policy = `default-src 'none'; script-src ${cdn.address} ${hash}; style-src ${cdn.address}; connect-src ${cdn.address}; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html`;
      clinic.pages.set(
        '/checked.html',
        `<!doctype html><html lang="es"><title>Clinic</title><link rel="icon" href="data:,">
        <meta http-equiv="Content-Security-Policy" content="${policy}">${head}${tags}
        <candidacy-checklist><ul><li>One</li></ul></candidacy-checklist>`,
      );
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(error.message));
      await page.goto(`${clinic.address}/checked.html`);
      return { page, heard };
    }

    it('every file passes, on a page with a strict policy, a theme among them', async () => {
      const theme = `${cdn.address}/clinic-widgets/${version}/themes/calm.css`;
      const { integrity } = files['themes/calm.css']!;
      const { page, heard } = await openChecked(
        `<link rel="stylesheet" href="${theme}" integrity="${integrity}" crossorigin>`,
      );
      await page.getByText('Marque todo lo que').waitFor();
      expect(heard).toEqual([]);
      const accent = await page
        .locator('candidacy-checklist')
        .evaluate((it) => getComputedStyle(it).getPropertyValue('--cw-accent'));
      expect(accent).not.toBe('');
      await page.close();
    });

    it('a language that somebody changed is refused, and the widget stands in English', async () => {
      const path = `/clinic-widgets/${version}/locales/es.js`;
      cdn.pages.set(path, `${read('dist/locales/es.js')};document.title = 'changed';`);
      onTestFinished(() => void cdn.pages.delete(path));
      const { page, heard } = await openChecked();
      await page.getByText('Tick all that apply').waitFor();
      await expect.poll(() => heard.join()).toContain('integrity');
      expect(cdn.requests).toContain(`GET ${path}`);
      expect(await page.title()).toBe('Clinic');
      await page.close();
    });
  });

  it('a file that somebody changed is refused, and the HTML stays', async () => {
    cdn.requests.length = 0;
    const wrong = files['clinic-widgets.css']!.integrity;
    const { page, heard } = await open('/clinic-widgets/v0.2/clinic-widgets.js', `integrity="${wrong}" crossorigin`);
    await expect.poll(() => heard.join()).toContain('integrity');
    expect(cdn.requests.filter((line) => line.includes('locales'))).toEqual([]);
    expect(await page.getByRole('listitem').innerText()).toBe('One');
    expect(await page.evaluate(() => customElements.get('candidacy-checklist'))).toBeUndefined();
  });
});
