/** The first page of the site: each element, alive, with its HTML to copy. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictured, tags } from '../pictures/stage.mjs';
import { escaped, layout } from './layout.mjs';

/** In the order of a page about a procedure. */
const order = [
  'procedure-overview',
  'procedure-preparation',
  'procedure-steps',
  'candidacy-checklist',
  'treatment-options',
  'benefit-risk-panel',
  'recovery-timeline',
  'aftercare-instructions',
  'common-questions',
  'medical-disclaimer',
  'contact-form',
  'procedure-guide',
];

/**
 * @param {string} root the repository, built
 * @param {import('./layout.mjs').SiteOptions} options
 */
export async function frontPage(root, options) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const missing = tags.filter((tag) => !order.includes(tag));
  const sections = await Promise.all(
    [...order.filter((tag) => tags.includes(tag)), ...missing].map((tag) => section(root, tag)),
  );
  const contents = sections.map(({ tag }) => `<li><a href="#${tag}">${tag}</a></li>`).join('');
  const main = `
      <h1>Clinic Widgets</h1>
      <p class="lead">
        Custom elements that present a medical procedure on a clinic’s website, and take a visitor’s question or appointment request.
        One script, no account, no other server than your own.
      </p>
      <h2 id="start">On your page in a minute</h2>
      <p>
        Download <a href="clinic-widgets.js" download>clinic-widgets.js</a> and
        <a href="clinic-widgets.css" download>clinic-widgets.css</a> (version ${version}), put them beside your page, and write:
      </p>
      <pre tabindex="0"><code>${escaped(tagsFor(''))}</code></pre>
      <p>
        Then paste the HTML of an element. <a href="documents/docs/getting-started.html">Getting started</a> has npm, and editors that
        let no custom tags through; the <a href="builder/index.html">page builder</a> makes the HTML from a text.
      </p>
      <h2 id="elements">The elements</h2>
      <ul class="contents">${contents}</ul>
      ${sections.map(({ html }) => html).join('\n')}
      <p role="status" id="copied"></p>`;
  return layout(
    {
      title: 'Clinic Widgets',
      description:
        'Custom elements that present a medical procedure on a clinic’s website, and take a question or an appointment request.',
      base: './',
      main,
      head: `${tagsFor('')}
    <script type="module" src="copy.js"></script>`,
    },
    options,
  );
}

/** The two lines that a page needs. @param {string} folder where the files are */
function tagsFor(folder) {
  return `<link rel="stylesheet" href="${folder}clinic-widgets.css" />
<script type="module" src="${folder}clinic-widgets.js"></script>`;
}

/** @param {string} root @param {string} tag */
async function section(root, tag) {
  const document = await readFile(join(root, `docs/elements/${tag}.md`), 'utf8');
  const summary = document.split('\n\n')[1] ?? '';
  const example = await pictured(tag);
  if (!example) throw new Error(`${tag} has no example.`);
  // A guide reads no HTML: here it has the procedure file that is part of the site.
  const isGuide = tag === 'procedure-guide';
  const attributes = Object.entries({
    ...(isGuide && {
      src: 'content/vertebroplasty.json',
      action: 'https://clinic.example/messages',
      phone: '555 0123',
    }),
    ...(!isGuide && example.attributes),
  });
  const written = attributes
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
  // Examples name pictures from the root of a host; the site works from any folder.
  const source = `<${tag}${written}>${example.html.replace(/^ {4}/gm, '  ').trimEnd()}\n</${tag}>`.replaceAll(
    '"/',
    '"',
  );
  const note = 'note' in example && example.note ? `<p class="note">${escaped(String(example.note))}</p>` : '';
  const html = `
      <section aria-labelledby="${tag}">
        <h3 id="${tag}">${tag}</h3>
        <p>${withCode(summary)} <a href="documents/docs/elements/${tag}.html">All about ${tag}</a></p>
        ${note}
        <div class="stage">
${source}
        </div>
        <details>
          <summary>HTML of ${tag}</summary>
          <pre tabindex="0"><code>${escaped(source)}</code></pre>
        </details>
        <button type="button" data-copy="${tag}">Copy HTML <span class="away">of ${tag}</span></button>
      </section>`;
  return { tag, html };
}

/** A line of Markdown as HTML: text and code only. @param {string} line */
function withCode(line) {
  return escaped(line.replaceAll('\n', ' '))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '<code>$1</code>');
}
