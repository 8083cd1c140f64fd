import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readProject } from '../project.mjs';

/**
 * What a release says of itself.
 *
 * @typedef {object} Facts
 * @property {string} version such as `0.2.0`
 * @property {string} date the day of the release, as `YYYY-MM-DD`
 * @property {string} notes what has changed, as the changelog says it
 * @property {import('../project.mjs').Project} project where the project is
 * @property {string} unreleased what the changelog has under "Unreleased", which is part of no release
 */

/**
 * Reads the version from `package.json`, and its date and changes from `CHANGELOG.md`.
 *
 * @param {string} root the repository
 * @returns {Promise<Facts>}
 * @throws where the changelog has no dated section of the version
 */
export async function releaseFacts(root) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((it) => it.startsWith(`[${version}]`)) ?? '';
  const date = /^\[[^\]]+\] - (\d{4}-\d{2}-\d{2})\n/.exec(section)?.[1];
  if (!date) throw new Error(`CHANGELOG.md has no heading "## [${version}] - YYYY-MM-DD".`);
  return {
    version,
    date,
    project: await readProject(root),
    notes: textOf(section),
    unreleased: textOf(sections.find((it) => it.startsWith('[Unreleased]')) ?? ''),
  };
}

/** A section without its heading. @param {string} section */
function textOf(section) {
  return section.split('\n').slice(1).join('\n').trim();
}
