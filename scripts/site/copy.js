/**
 * Copies a whole page with one element, which works wherever it is put: its addresses are those of this site. The forms of this
 * page send nothing.
 */
const status = document.querySelector('#copied');

document.addEventListener('cw-submit', (event) => {
  event.preventDefault();
  status.textContent = 'This form is an example: nothing was sent.';
});

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-copy]') : null;
  if (!(button instanceof HTMLElement)) return;
  const { copy: tag = '' } = button.dataset;
  const source = button.closest('section')?.querySelector('code')?.textContent ?? '';
  const page = pageWith(tag, source);
  try {
    await navigator.clipboard.writeText(page);
    status.textContent = `The page with ${tag} is copied. Save it as a file, or paste its body into your page.`;
  } catch {
    // The clipboard is closed to this page: show the text, chosen, so that it can be copied by hand.
    const code = button.closest('section').querySelector('code');
    code.closest('details').open = true;
    code.textContent = page;
    getSelection().selectAllChildren(code);
    status.textContent = 'Your browser does not let this page copy. The text is chosen: copy it with the keyboard.';
  }
});

/** @param {string} tag @param {string} source */
function pageWith(tag, source) {
  const address = (path) => new URL(path, document.baseURI).href;
  const local = source.replace(
    /\b(src|poster)="(?![a-z]+:)\/?([^"]+)"/g,
    (_, name, path) => `${name}="${address(path)}"`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${tag}</title>
    <link rel="stylesheet" href="${address('clinic-widgets.css')}" />
    <script type="module" src="${address('clinic-widgets.js')}"></script>
  </head>
  <body>
${local}
  </body>
</html>
`;
}
