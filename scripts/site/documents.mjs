/** The documents of the repository as pages, under `documents/` at the paths that they have in the repository. */
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Marked } from 'marked';
import { layout } from './layout.mjs';

/** The address that a heading gets, as code hosts make it. @param {string} text */
const anchor = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/**
 * @param {string} root the repository
 * @param {import('./layout.mjs').SiteOptions} options
 * @returns {Promise<Map<string, string | Buffer>>} pages, and the other files that they lead to
 */
export async function documentPages(root, options) {
  const paths = [
    ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'receiver/README.md'],
    ...(await readdir(join(root, 'docs'), { recursive: true }))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name.replaceAll('\\', '/')}`),
  ];
  /** @type {Map<string, string | Buffer>} */
  const files = new Map();
  /** @type {Set<string>} */
  const others = new Set();
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    const base = '../'.repeat(path.split('/').length);
    const title = /^# (.*)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? path;
    const main = toHtml(text, (target) => addressOf(root, path, target, new Set(paths), others, options));
    files.set(
      `documents/${path.replace(/\.md$/, '.html')}`,
      layout({ title: `${title} – Clinic Widgets`, base, main: `<article>${main}</article>` }, options),
    );
  }
  for (const path of others) files.set(`documents/${path}`, await readFile(join(root, path)));
  return files;
}

/** @param {string} text Markdown @param {(target: string) => string | undefined} addressOf */
function toHtml(text, addressOf) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: written }) {
        const html = this.parser.parseInline(tokens);
        const id = anchor(written.replace(/`/g, ''));
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const html = this.parser.parseInline(tokens);
        const address = addressOf(href);
        return address === undefined ? html : `<a href="${address}">${html}</a>`;
      },
      image({ href, text: alt }) {
        return `<img src="${addressOf(href) ?? href}" alt="${alt.replaceAll('"', '&quot;')}" loading="lazy" />`;
      },
      code({ text: code }) {
        return `<pre tabindex="0"><code>${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></pre>\n`;
      },
      // A table that is wider than the page scrolls by itself, also with the keyboard.
      table(token) {
        const cell = (/** @type {import('marked').Tokens.TableCell} */ { tokens, header }) =>
          header
            ? `<th scope="col">${this.parser.parseInline(tokens)}</th>`
            : `<td>${this.parser.parseInline(tokens)}</td>`;
        const row = (/** @type {import('marked').Tokens.TableCell[]} */ cells) =>
          `<tr>${cells.map(cell).join('')}</tr>`;
        return `<div class="table" tabindex="0" role="group" aria-label="Table"><table><thead>${row(token.header)}</thead><tbody>${token.rows.map(row).join('')}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(text, { async: false });
}

/**
 * Where a link of a document leads on the site.
 *
 * @param {string} root
 * @param {string} path of the document
 * @param {string} target as the document has it
 * @param {Set<string>} documents
 * @param {Set<string>} others files that are copied because a document leads to them
 * @param {import('./layout.mjs').SiteOptions} options
 * @returns {string | undefined} nothing for a folder, which a static site cannot show
 */
function addressOf(root, path, target, documents, others, { project }) {
  if (/^([a-z]+:|#)/.test(target)) return target;
  const [file = '', fragment] = target.split('#');
  const found = posix.join(posix.dirname(path), file);
  const end = fragment ? `#${fragment}` : '';
  if (documents.has(found)) return file.replace(/\.md$/, '.html') + end;
  if (!existsSync(join(root, found))) throw new Error(`${path} leads to ${target}, which is not there.`);
  if (statSync(join(root, found)).isDirectory()) {
    return project.repository ? `${project.repository}/tree/HEAD/${found}` : undefined;
  }
  others.add(found);
  return file + end;
}
