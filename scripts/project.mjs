import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where the project is, from `project.json`: the one place that says it. Each is empty until whoever publishes the project
 * sets it.
 *
 * @typedef {object} Project
 * @property {string} repository the address of the repository's page, without a slash at the end
 * @property {string} homepage the address of the project's page
 * @property {string} bugs the address where problems are reported
 * @property {string} security who hears of a weakness: `mailto:` and an address, or the address of a page
 */

/** What each setting is needed for. @type {Record<keyof Project, string>} */
export const neededFor = {
  repository: 'links of the README on npm and the provenance of npm packages need it',
  homepage: 'the page on npm and the first line of each built file name it',
  bugs: 'the page on npm names it',
  security: 'SECURITY.md refers to it',
};

/**
 * Reads `project.json`.
 *
 * @param {string} root the repository
 * @returns {Promise<Project>}
 * @throws where a setting is unknown, missing, or no address
 */
export async function readProject(root) {
  const project = JSON.parse(await readFile(join(root, 'project.json'), 'utf8'));
  const unlike = Object.keys({ ...project, ...neededFor }).filter((key) => !(key in project && key in neededFor));
  if (unlike.length) {
    throw new Error(`project.json has the settings ${Object.keys(neededFor).join(', ')}, not more or less: ${unlike}.`);
  }
  for (const [key, value] of Object.entries(project)) {
    const isAddress = value === '' || /^https:\/\/\S+[^/\s]$/.test(value);
    if (!isAddress && !(key === 'security' && /^mailto:\S+@\S+$/.test(value))) {
      throw new Error(
        `project.json: "${key}" is no https address without a slash at the end: ${JSON.stringify(value)}.`,
      );
    }
  }
  return project;
}
