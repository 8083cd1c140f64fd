/** `npx clinic-widgets`, as a function of its arguments. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkProcedure } from '../../src/check/index.js';
import { integrityTags } from '../../src/cli/integrity-tags.js';
import { commands, main } from '../../src/cli/main.js';

const reference = fileURLToPath(new URL('../../content/vertebroplasty.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'clinic-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('integrity', () => {
  const manifest = {
    hashed: 'clinic-widgets.0a1b.js',
    files: {
      'clinic-widgets.0a1b.js': { integrity: 'sha384-script' },
      'clinic-widgets.css': { integrity: 'sha384-style' },
      'lazy/times.js': { integrity: 'sha384-times' },
      'locales/es.js': { integrity: 'sha384-es' },
      'locales/es.json': { integrity: 'sha384-data' },
    },
  };

  it.each([
    ['https://widgets.example/0.2.0', 'https://widgets.example/0.2.0/'],
    ['/widgets/0.2.0/', '/widgets/0.2.0/'],
    ['../widgets', '../widgets/'],
    ['widgets', './widgets/'],
  ])('of files in %s: two tags, and a map of what is loaded later, with its hash', (folder, base) => {
    const tags = integrityTags(folder, manifest);
    expect(tags).toContain(
      `<link rel="stylesheet" href="${base}clinic-widgets.css" integrity="sha384-style" crossorigin`,
    );
    expect(tags).toContain(`src="${base}clinic-widgets.0a1b.js" integrity="sha384-script" crossorigin></script>`);
    const map = /<script type="importmap">([^]*?)<\/script>/.exec(tags)?.[1] ?? '';
    expect(JSON.parse(map)).toEqual({
      integrity: { [`${base}lazy/times.js`]: 'sha384-times', [`${base}locales/es.js`]: 'sha384-es' },
    });
    expect(tags).toContain(`'sha256-${createHash('sha256').update(map).digest('base64')}'`);
  });

  it.each([[], ['/a/', '/b/'], ['javascript:alert(1)//'], ['https://a.example/"><script>'], ['--map']])(
    'refuses %j',
    async (...args) => {
      const { exitCode, stderr } = await main(['integrity', ...args]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('Usage: clinic-widgets integrity FOLDER');
    },
  );
});

/** A file with this text. */
function file(text: string): string {
  const path = join(folder, 'procedure.json');
  writeFileSync(path, text);
  return path;
}

describe('check of a words file', () => {
  const send = (question: string) => ({ form: { send: { question } } });

  it('passes one that can be used', async () => {
    const path = file(JSON.stringify({ $schema: 'words.schema.json', en: send('Send'), 'nl-BE': send('Versturen') }));
    const { exitCode, stdout } = await main(['check', path]);
    expect(stdout).toBe(`${path}: 0 problems, 0 pieces of editorial advice`);
    expect(exitCode).toBe(0);
  });

  it('says everything that a page would say, of all languages and sections', async () => {
    const words = {
      de: { ...send(' '), form: { goesTo: 'An uns', notForEmergencies: '' }, checklist: { discuss: '.' } },
      'de-AT': { steps: { steppe: 'Schritt' } },
      form: send('Send'),
    };
    const { exitCode, stdout } = await main(['check', file(JSON.stringify(words))]);
    expect(exitCode).toBe(1);
    const said = Array.from(
      stdout.matchAll(/problem · words\n {2}(data-words, [\w-]+: “[\w.-]+”|data-words: “\w+”)/g),
      ([, it]) => it,
    );
    expect(said.sort()).toEqual([
      'data-words, de-AT: “steps.steppe”',
      'data-words, de: “checklist.discuss”',
      'data-words, de: “form.goesTo”',
      'data-words, de: “form.notForEmergencies”',
      'data-words: “form”',
    ]);
  });

  it('--words says that it is one', async () => {
    const { exitCode, stdout } = await main(['check', '--words', file('{"form":{}}')]);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('“form” is no language tag')]);
    expect((await main(['check', '--words', file('[]')])).stdout).toContain(
      'must be an object with messages by language',
    );
  });

  it.each(['form', 'checklist'])('knows one whose messages have no language by its section %s', async (section) => {
    const { exitCode, stdout } = await main(['check', file(JSON.stringify({ [section]: {} }))]);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining(`“${section}” is no language tag`)]);
  });

  it('reads one with a byte order mark, as browsers do', async () => {
    expect((await main(['check', file(`\ufeff${JSON.stringify({ en: send('Send') })}`)])).exitCode).toBe(0);
  });
});

describe('check', () => {
  it('passes a file without problems, and prints the advice', async () => {
    const { exitCode, stdout, stderr } = await main(['check', reference]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^.*: 0 problems, \d+ pieces of editorial advice\n/);
    expect(stdout).toContain('editorial advice · no-reviewer · provenance.reviewer\n  Say who reviewed this.\n  Why: ');
  });

  it('--strict fails for advice, too', async () => {
    expect((await main(['check', '--strict', reference])).exitCode).toBe(1);
  });

  it('fails a file with a problem', async () => {
    const { exitCode, stdout } = await main(['check', file('{"format":1,"stepz":{}}')]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('1 problem, ');
    expect(stdout).toContain('problem · unknown-key\n  “stepz” is not known.');
  });

  it('fails a file that is not JSON', async () => {
    const { exitCode, stdout } = await main(['check', '--json', file('{')]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).problems[0].code).toBe('not-a-procedure');
  });

  it('--json prints the report', async () => {
    const { stdout } = await main(['check', reference, '--json']);
    expect(JSON.parse(stdout)).toEqual(checkProcedure((await import(reference, { with: { type: 'json' } })).default));
  });

  it.each([[[]], [['no-such-file.json']], [['a.json', 'b.json']], [['--jsn', reference]]])(
    'says how it is used: %j',
    async (args) => {
      const { exitCode, stdout, stderr } = await main(['check', ...args]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Usage: clinic-widgets check FILE');
    },
  );
});

it('without a command, or with one that there is not, names those that there are', async () => {
  for (const [args, exitCode] of [
    [[], 2],
    [['--help'], 0],
    [['chekc'], 2],
    [['toString'], 2],
  ] as const) {
    const ended = await main(args);
    expect(ended.exitCode).toBe(exitCode);
    for (const { usage } of Object.values(commands)) expect(ended.stdout + ended.stderr).toContain(usage);
  }
});

describe('import and snippet', () => {
  const page = fileURLToPath(new URL('../fixtures/source-page.txt', import.meta.url));

  it('make a procedure file of a page, and a snippet of the file', async () => {
    const imported = await main(['import', page]);
    expect(imported.exitCode).toBe(0);
    expect(JSON.parse(imported.stdout).steps.items).toHaveLength(6);
    // What to check stands beside the file, not in it.
    expect(imported.stdout).not.toContain('kind');
    expect(imported.stderr).toContain('To check (7):\n');
    expect(imported.stderr).toContain('kind · benefitsAndRisks.groups[0] · perhaps benefit\n  Pain Relief: ');
    expect(imported.stderr).toContain('\n  perhaps risk: Cement Leakage: ');

    const made = await main([
      'snippet',
      file(imported.stdout),
      '--for',
      'wordpress',
      '--action',
      'https://clinic.example/v1',
    ]);
    expect(made.exitCode).toBe(0);
    expect(made.stderr).toContain('List 1 (“Pain Relief”) has neither a kind nor a heading.');
    expect(made.stdout).not.toContain('data-kind');
    expect(made.stdout.match(/<div data-cw="[\w-]+"/g)).toHaveLength(7);
    expect(made.stdout).toContain('<div data-cw="contact-form" lang="en" data-action="https://clinic.example/v1">');
  });

  it('print the tag of an administrator’s with a form in a div, which sends nowhere else without it', async () => {
    const tag = '<script type="module" src="./clinic-widgets.js" data-actions="https://clinic.example/v1"></script>';
    const print = async (...args: string[]) => (await main(['snippet', reference, '--for', ...args])).stdout;
    const action = ['--action', 'https://clinic.example/v1'];
    const both = await print('wordpress', ...action);
    expect(both.indexOf(tag)).toBeGreaterThan(both.indexOf('For an administrator'));
    expect(both.indexOf('<div data-cw')).toBeGreaterThan(both.indexOf('For an editor'));
    expect(await print('plain', '--form', 'div', ...action)).toContain(tag);
    expect(await print('wordpress')).toMatch(/^<div data-cw/);
    expect(await print('wordpress', '--form', 'tag', ...action)).toMatch(/^<procedure-overview lang="en">/);
  });

  it('say that a snippet has no language where the file names none', async () => {
    const content = { format: 1, steps: { items: [{ description: 'Invented' }] } };
    const print = (language?: string) =>
      main(['snippet', file(JSON.stringify({ ...content, language })), '--for', 'plain']);
    for (const language of [undefined, 'English']) {
      const { exitCode, stdout, stderr } = await print(language);
      expect(exitCode).toBe(0);
      expect(stdout).not.toContain('lang=');
      expect(stderr.match(/“language” names no language/g)).toHaveLength(1);
    }
    expect((await print('es_ES')).stdout).toContain('<procedure-steps lang="es-ES">');
    expect((await print('es_ES')).stderr).toBe('');
  });

  it.each(['action', 'base', 'href'])('refuse an address that runs as --%s', async (name) => {
    for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x']) {
      const { exitCode, stdout, stderr } = await main(['snippet', reference, '--for', 'plain', `--${name}=${address}`]);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`--${name} must be an address that starts with https://`);
    }
  });

  it('list what an editor should look at', async () => {
    expect((await main(['import', page, '--doubts'])).stdout).toContain('form · not placed\n  13 + 12 =');
  });

  it('say what is missing', async () => {
    expect(await main(['snippet', reference])).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await main(['snippet', reference, '--for', 'typewriter'])).stderr).toContain('--for plain|wordpress|');
    expect((await main(['snippet', file('{"format":2}'), '--for', 'plain'])).exitCode).toBe(2);
    expect((await main(['import'])).stderr).toContain('Name one file');
    const published = await main(['import', file('<div data-cw="procedure-steps"><p>You sit on a chair.</p></div>')]);
    expect(published.stderr).toContain('The page builder takes them back as they are');
    const nothing = await main(['import', file('   ')]);
    expect(nothing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(nothing.stderr).toContain('There is no text to read.');
  });
});
