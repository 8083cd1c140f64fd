import { posix } from 'node:path';

/** A link or a picture to a file of the repository. */
const RELATIVE = /(!?)\[([^\]]*)\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;

/**
 * Markdown whose links lead somewhere outside of the repository, too: to the repository's pages of that version. Where
 * `project.json` names no repository, the text of a link stays and pictures are left out.
 *
 * @param {string} text
 * @param {string} folder the folder of the repository that the text is in, such as `receiver`
 * @param {import('./facts.mjs').Facts} facts
 */
export function absoluteLinks(text, folder, { version, project: { repository } }) {
  return text.replace(RELATIVE, (_, picture, label, target) => {
    if (!repository) return picture ? '' : label;
    const path = posix.join(folder, target);
    return `${picture}[${label}](${repository}/${picture ? 'raw' : 'blob'}/v${version}/${path})`;
  });
}
