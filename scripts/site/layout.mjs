/**
 * What the pages of the site have in common.
 *
 * @typedef {object} SiteOptions
 * @property {import('../project.mjs').Project} project
 * @property {boolean} hasStorybook whether `storybook/` is part of the site
 */

/** Text as HTML, also in an attribute. @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * @param {{ title: string, description?: string, base: string, main: string, head?: string }} page `base` leads from the page to the
 *   site's folder: `./`, `../`
 * @param {SiteOptions} options
 */
export function layout({ title, description = '', base, main, head = '' }, { project, hasStorybook }) {
  const links = [
    [`${base}index.html#elements`, 'Elements'],
    [`${base}documents/docs/README.html`, 'Documents'],
    [`${base}builder/index.html`, 'Page builder'],
    ...(hasStorybook
      ? [
          [`${base}storybook/index.html`, 'Storybook'],
          [`${base}storybook/index.html?path=/story/theme-studio--studio`, 'Theme studio'],
        ]
      : []),
    ...(project.repository ? [[project.repository, 'Source']] : []),
  ];
  const items = links.map(([address = '', name]) => `<li><a href="${escaped(address)}">${name}</a></li>`).join('');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${escaped(description || title)}" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${base}site.css" />
    ${head}
  </head>
  <body>
    <header>
      <a class="skip" href="#main">Skip to the content</a>
      <a class="name" href="${base}index.html">Clinic Widgets</a>
      <nav aria-label="Site"><ul>${items}</ul></nav>
    </header>
    <main id="main">
${main}
    </main>
  </body>
</html>
`;
}
