/** What the package exports can be imported where there is no page: by a bundler's server, in Node. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pascal } from '../../scripts/element-lists.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { default?: string }>;
};

const tags = readdirSync(join(root, 'src/elements'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The script-tag bundle is for a page, and so are style sheets; the others are modules. `./*` is every element. */
const modules = Object.entries(exports)
  .filter(([name, target]) => typeof target === 'object' && target.default && !/\.(js|css)$/.test(name))
  .flatMap(([name]) => (name === './*' ? tags.map((tag) => `./${tag}`) : name))
  .map((name) => name.replace('.', 'clinic-widgets'));

function node(code: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr };
}

it.each(modules)('%s can be imported in Node', (name) => {
  expect(node(`await import('${name}')`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

it('the main entry has all classes, define, mount and setWords, and registers nothing', () => {
  const { stdout, stderr } = node(`
    const all = await import('clinic-widgets');
    console.log(Object.keys(all).sort().join(' '), String(customElements?.get('procedure-steps')));
  `);
  expect(stderr).toBe('');
  const others = ['define', 'mount', 'setWords', 'structuredData', 'version'];
  expect(stdout).toBe(`${[...tags.map(pascal), ...others].sort().join(' ')} undefined`);
});
