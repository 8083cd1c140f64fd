/** What a release says of itself: version, date and changes, where the project is, and what is not ready yet. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readProject } from '../../scripts/project.mjs';
import { type Facts, releaseFacts } from '../../scripts/release/facts.mjs';
import { absoluteLinks } from '../../scripts/release/links.mjs';
import { notReady } from '../../scripts/release/ready.mjs';

const unset = { repository: '', homepage: '', bugs: '', security: '' };
const set = {
  repository: 'https://code.example/clinic/widgets',
  homepage: 'https://widgets.example',
  bugs: 'https://code.example/clinic/widgets/issues',
  security: 'mailto:security@widgets.example',
};

/** A folder with the files that say what a release is. */
function repository({ changelog = '', project = unset }: { changelog?: string; project?: object } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-release-facts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.3.0" }');
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  writeFileSync(join(folder, 'project.json'), JSON.stringify(project));
  return folder;
}

const dated =
  '# Changelog\n\n## [Unreleased]\n\n## [0.3.0] - 2030-01-15\n\n### Added\n\n- One.\n\n## [0.2.0] - 2029-01-01\n\n- Two.\n';

describe('releaseFacts', () => {
  it('reads the version, and its date and changes from the changelog', async () => {
    expect(await releaseFacts(repository({ changelog: dated }))).toEqual({
      version: '0.3.0',
      date: '2030-01-15',
      notes: '### Added\n\n- One.',
      unreleased: '',
      project: unset,
    });
  });

  it.each(['## [0.2.0] - 2030-01-15\n', '## [0.3.0]\n', '## [0.3.0] - soon\n'])(
    'says what is missing where the changelog has only %j',
    async (changelog) => {
      await expect(releaseFacts(repository({ changelog }))).rejects.toThrow(
        'CHANGELOG.md has no heading "## [0.3.0] - YYYY-MM-DD".',
      );
    },
  );
});

describe('readProject', () => {
  it.each([unset, set])('takes %j', async (project) => {
    expect(await readProject(repository({ project }))).toEqual(project);
  });

  it.each([
    [{ ...set, repository: 'http://code.example/x' }, '"repository" is no https address'],
    [{ ...set, homepage: 'https://widgets.example/' }, '"homepage" is no https address'],
    [{ ...set, bugs: 'mailto:bugs@widgets.example' }, '"bugs" is no https address'],
    [{ ...set, wiki: '' }, 'not more or less: wiki'],
    [{ repository: '', homepage: '', bugs: '' }, 'not more or less: security'],
  ])('refuses %j', async (project, words) => {
    await expect(readProject(repository({ project }))).rejects.toThrow(words);
  });
});

describe('absoluteLinks', () => {
  const facts = (project: Facts['project']): Facts => ({
    version: '0.3.0',
    date: '',
    notes: '',
    unreleased: '',
    project,
  });
  const text = '![A page](docs/page.png)[Words](../docs/words.md#x), [there](https://a.example/b), [here](#here)';

  it('lead to the repository’s pages of the version', () => {
    expect(absoluteLinks(text, 'receiver', facts(set))).toBe(
      '![A page](https://code.example/clinic/widgets/raw/v0.3.0/receiver/docs/page.png)' +
        '[Words](https://code.example/clinic/widgets/blob/v0.3.0/docs/words.md#x), [there](https://a.example/b), [here](#here)',
    );
  });

  it('leave their words where no repository is named', () => {
    expect(absoluteLinks(text, 'receiver', facts(unset))).toBe('Words, [there](https://a.example/b), [here](#here)');
  });
});

describe('notReady', () => {
  /** A repository of git's, with a commit of all that is in it. */
  function committed(options: Parameters<typeof repository>[0]) {
    const folder = repository({ changelog: dated, ...options });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: folder });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'All');
    return { folder, git, reasons: async () => notReady(folder, await releaseFacts(folder)) };
  }

  it('has nothing to say of a tagged commit with all settings', async () => {
    const { git, reasons } = committed({ project: set });
    git('tag', 'v0.3.0');
    expect(await reasons()).toEqual([]);
  });

  it('names a missing tag, what is not committed, changes of no release, and settings with what needs them', async () => {
    const changelog = dated.replace('## [Unreleased]\n', '## [Unreleased]\n\n- Three.\n');
    const { folder, reasons } = committed({ changelog, project: { ...set, security: '' } });
    writeFileSync(join(folder, 'new.txt'), '');
    expect(await reasons()).toEqual([
      'CHANGELOG.md has changes under "Unreleased": move them to 0.3.0, or raise the version.',
      'The work tree has changes that are not committed.',
      'The last commit has no tag v0.3.0.',
      'project.json has no "security": SECURITY.md refers to it.',
    ]);
  });
});
