/** `npm run new`: what it writes into a copy of the repository has no error of type, and is registered. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeElementLists } from '../../scripts/element-lists.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'clinic-new-'));
  for (const path of [
    ...['src', 'content', 'package.json', 'tsconfig.json'],
    ...['test/support', 'test/browser/support', 'scripts/browsers.mjs'],
  ]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const make = (...args: string[]) => run(join(root, 'scripts/new.mjs'), ...args, '--into', copy);
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

it.each([
  ['card', /no name for an element/],
  ['Glossary-Card', /no name for an element/],
  ['contact-form', /is there already/],
])('refuses %s', (tag, why) => {
  expect(make(tag)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(why) as string });
});

it('refuses the section of another element', () => {
  const { status, stderr } = make('glossary-card', '--section', 'steps');
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('steps already') as string });
});

it('writes nothing where a place is not as it knows it', () => {
  const before = read('src/content/schema.ts');
  writeFileSync(join(copy, 'src/content/schema.ts'), before.replace("  'contact',\n", ''));
  expect(make('glossary-card')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('src/content/schema.ts') as string,
  });
  expect(existsSync(join(copy, 'src/elements/glossary-card'))).toBe(false);
  writeFileSync(join(copy, 'src/content/schema.ts'), before);
});

it('writes an element that type-checks, and names it where it has to be named', { timeout: 120_000 }, () => {
  expect(make('glossary-card', '--section', 'glossary')).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(
    join(copy, 'tsconfig.new.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      include: [
        'src/define.ts',
        'src/embed.ts',
        'src/elements/glossary-card',
        'test/browser/support/elements.ts',
        'test/support/gallery.ts',
      ],
    }),
  );
  expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(read('src/section-exports.ts')).toContain('GlossaryCard');
  expect(read('src/content-types.ts')).toContain('GlossaryContent');
  expect(read('test/support/examples-by-tag.ts')).toContain("'glossary-card': glossaryCard");
});

it('the lists of elements name every folder and every content type', () => {
  expect(writeElementLists({ check: true })).toEqual([]);
});
