/** The package as npm delivers it: packed, installed in an empty project, typed, built by three bundlers and opened. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { packagesOf } from '../../scripts/packages.mjs';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tags = readdirSync(join(root, 'src/elements'));

/** The part of webpack that is used here. */
type Webpack = (
  options: object,
  done: (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void,
) => void;

let browser: Browser;
let project: string;
let packed: string[];

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'clinic-package-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, files }] = JSON.parse(npm('pack', root, '--json', '--ignore-scripts')) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(project, { recursive: true, force: true });
});

const html = '<procedure-steps><h2>Two steps</h2><ol><li>Sit down.</li><li>Get up.</li></ol></procedure-steps>';
const write = (name: string, text: string) => {
  mkdirSync(join(project, name, '..'), { recursive: true });
  writeFileSync(join(project, name), text);
};

/** Opens a page of the project, whose files are served as they are. @returns the page, and what it said. */
async function visit(script: string): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.route('http://package.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>Package</title>';
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en">${head}${html}${script}`,
      });
    }
    const path = join(project, pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
  await page.goto('http://package.test/', { waitUntil: 'networkidle' });
  return { page, heard };
}

/** Waits until the first or another widget shows its two steps. */
const showsSteps = (page: Page, index = 0) =>
  page.waitForFunction(
    (at) =>
      document.querySelectorAll('procedure-steps')[at]?.shadowRoot?.querySelectorAll('[part~=marker]').length === 2,
    index,
  );

/** Opens a page that shows its widget, and has nothing to say. */
async function open(script: string): Promise<void> {
  const { page, heard } = await visit(script);
  await showsSteps(page);
  expect(heard).toEqual([]);
  await page.close();
}

/** The modules as they are, without a bundler. */
function importMap(): string {
  const modules = '/node_modules';
  const imports = {
    'clinic-widgets/define': `${modules}/clinic-widgets/dist/define.js`,
    lit: `${modules}/lit/index.js`,
    'lit/': `${modules}/lit/`,
    'lit-html': `${modules}/lit-html/lit-html.js`,
    'lit-html/': `${modules}/lit-html/`,
    'lit-element/lit-element.js': `${modules}/lit-element/lit-element.js`,
    '@lit/reactive-element': `${modules}/@lit/reactive-element/reactive-element.js`,
    '@lit/reactive-element/': `${modules}/@lit/reactive-element/`,
  };
  return `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module">import 'clinic-widgets/define';</script>`;
}

it('holds what ships, and nothing else', () => {
  const unwanted = packed.filter(
    (path) =>
      !/^(dist\/|README\.md$|CHANGELOG\.md$|LICENSE$|package\.json$)/.test(path) ||
      /\.(test|examples|stories)\.|\/\./.test(path),
  );
  expect(unwanted).toEqual([]);
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
  };
  const targets = Object.values(exports).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
  const missing = targets.map((path) => path.slice(2)).filter((path) => !path.includes('*') && !packed.includes(path));
  expect(missing).toEqual([]);
  for (const theme of readdirSync(join(root, 'src/themes'))) expect(packed).toContain(`dist/themes/${theme}`);
});

it('installs Lit, the HTML parser of clinic-widgets/builder, what these need, and nothing else', () => {
  const installed = readdirSync(join(project, 'node_modules'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(@[\w-]+\/)?[\w-]+\/package\.json$/.test(path))
    .map((path) => path.replace('/package.json', ''));
  expect(installed.sort()).toEqual(
    [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'clinic-widgets',
      'dom-serializer',
      'domelementtype',
      'domhandler',
      'domutils',
      'entities',
      'htmlparser2',
      'lit',
      'lit-element',
      'lit-html',
    ].sort(),
  );
});

it.each(['Bundler', 'NodeNext'] as const)('is typed for moduleResolution %s', (resolution) => {
  write(
    'use.ts',
    `import 'clinic-widgets/procedure-steps';
import 'clinic-widgets/clinic-widgets.css';
import 'clinic-widgets/themes/calm.css';
import { define, type ContactForm, type Procedure } from 'clinic-widgets';
define({ prefix: 'acme' });
const procedure: Procedure = { steps: { items: [{ term: 'One' }] } };
const steps = document.querySelector('procedure-steps');
if (steps) steps.content = procedure.steps;
declare const form: ContactForm;
form.addEventListener('cw-failed', ({ detail }) => detail.reason.length);
// @ts-expect-error -- no such property
if (steps) steps.contents = 1;
`,
  );
  const program = ts.createProgram([join(project, 'use.ts')], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: resolution === 'NodeNext' ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind[resolution],
    types: [],
  });
  expect(
    ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  ).toEqual([]);
});

describe('is built and opened', () => {
  it('with Vite', async () => {
    await bundle('vite/main.js', `import 'clinic-widgets/define';`);
    await open('<script type="module" src="/vite/out/main.js"></script>');
  });

  it('with webpack', async () => {
    write('webpack/main.js', `import 'clinic-widgets/define';`);
    const webpack = packagesOf('test/packages')('webpack') as Webpack;
    await new Promise<void>((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          context: project,
          entry: './webpack/main.js',
          output: { path: join(project, 'webpack/out'), publicPath: '/webpack/out/' },
          performance: false,
        },
        (error, stats) => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve()),
      );
    });
    await open('<script src="/webpack/out/main.js"></script>');
  });

  it('with no bundler, by an import map', () => open(importMap()));
});

it.each([
  ['by its own entry', `import 'clinic-widgets/procedure-steps';`],
  [
    'by its class from the index',
    `import { ProcedureSteps } from 'clinic-widgets';\ncustomElements.define('procedure-steps', ProcedureSteps);`,
  ],
])('one element alone carries no other: %s', async (how, source) => {
  const code = await bundle('alone/main.js', source);
  const all = await bundle('all/main.js', `import 'clinic-widgets/define';`);
  for (const tag of tags.filter((it) => it !== 'procedure-steps')) {
    // Each class holds its tag as a string of its own; only what styles and texts name may be left.
    expect(all).toMatch(new RegExp(`["'\`]${tag}["'\`]`));
    expect(code).not.toMatch(new RegExp(`["'\`]${tag}["'\`]`));
  }
  // Nor what only another element takes from a file.
  expect(all).toContain('PercutaneousProcedure');
  expect(code).not.toContain('PercutaneousProcedure');
  console.log(
    `procedure-steps alone ${how}: ${brotliCompressSync(code).length} bytes brotli; all: ${brotliCompressSync(all).length}`,
  );
  expect(brotliCompressSync(code).length).toBeLessThan(brotliCompressSync(all).length * 0.75);
  await open('<script type="module" src="/alone/out/main.js"></script>');
});

it('HTML and CSS in the modules are minified, and their source maps lead to what was written', () => {
  const dist = join(project, 'node_modules/clinic-widgets/dist');
  const steps = readFileSync(join(dist, 'elements/procedure-steps/procedure-steps.js'), 'utf8');
  const styles = readFileSync(join(dist, 'elements/procedure-steps/procedure-steps.styles.js'), 'utf8');
  expect(steps).toContain('<ol part=list role=list>');
  expect(styles).toMatch(/css\s*`\S[^\n]*`/);
  const map = JSON.parse(
    readFileSync(join(dist, 'elements/procedure-steps/procedure-steps.js.map'), 'utf8'),
  ) as SourceMapPayload;
  // Behind the templates, where a map of the compiled module alone would lead elsewhere.
  const lines = steps.split('\n');
  const line = lines.findIndex((it) => it.includes('event.preventDefault()'));
  const place = new SourceMap(map).findEntry(line, (lines[line] as string).indexOf('event.'));
  if (!('originalLine' in place)) throw new Error('The place is in no source.');
  expect(place.originalSource).toMatch(/src\/elements\/procedure-steps\/procedure-steps\.ts$/);
  const original = map.sourcesContent[0]?.split('\n')[place.originalLine];
  expect(original?.slice(place.originalColumn)).toMatch(/^event\.preventDefault\(\)/);
});

/** Builds an entry of the project with Vite. @returns the code of all files that are loaded at once */
async function bundle(entry: string, source: string): Promise<string> {
  write(entry, source);
  const outDir = join(project, entry, '../out');
  // Vitest says "test", which Vite takes for development.
  process.env.NODE_ENV = 'production';
  await build({
    root: project,
    base: `/${entry.replace(/main\.js$/, 'out/')}`,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'es2022',
      rolldownOptions: { input: join(project, entry), output: { entryFileNames: 'main.js' } },
    },
  });
  const load = (file: string): string => {
    const code = readFileSync(file, 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)];
    return code + imports.map(([, name = '']) => load(join(file, '..', name))).join('');
  };
  return load(join(outDir, 'main.js'));
}
