import { spawnSync } from 'node:child_process';
import { neededFor } from '../project.mjs';

/**
 * Why a release cannot be made of what is there.
 *
 * @param {string} root the repository
 * @param {import('./facts.mjs').Facts} facts
 * @returns {string[]} a sentence each; none where it is ready
 */
export function notReady(root, { version, unreleased, project }) {
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const reasons = [];
  if (unreleased) {
    reasons.push(`CHANGELOG.md has changes under "Unreleased": move them to ${version}, or raise the version.`);
  }
  if (git('status', '--porcelain')) reasons.push('The work tree has changes that are not committed.');
  if (!git('tag', '--points-at', 'HEAD').split('\n').includes(`v${version}`)) {
    reasons.push(`The last commit has no tag v${version}.`);
  }
  for (const [key, purpose] of Object.entries(neededFor)) {
    if (!project[/** @type {keyof typeof neededFor} */ (key)])
      reasons.push(`project.json has no "${key}": ${purpose}.`);
  }
  return reasons;
}
