import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import '../../src/define.js';
import '../../src/elements/contact-form/author-fields.css';
import { checkConsole, collectConsole } from '../support/console.js';
import { installEndpoints } from '../support/endpoint.js';
import { manifest } from '../support/manifest.js';
import { hostPages, type Look, lookToolbar, setLook } from '../support/look.js';

setCustomElementsManifest(manifest);
installEndpoints();

/** The parameters of our own. */
interface Parameters {
  /** What the story is meant to write to the console. */
  expectedMessage?: RegExp;
}

const preview: Preview = {
  globalTypes: lookToolbar,
  initialGlobals: { theme: '', language: 'en', direction: '', width: '', textSize: '100%', host: 'plain' },
  parameters: {
    a11y: { test: 'error' },
    docs: { codePanel: true },
    options: {
      storySort: {
        order: [
          'Start',
          ['Getting started', 'The documents', '*'],
          'Foundations',
          'Elements',
          ['The elements', '*'],
          'States',
          'Themes',
          'Decisions',
          ['Decisions', '*'],
        ],
      },
    },
  },
  loaders: [async ({ globals }) => ({ hostCss: await hostPages[(globals as Look).host].css() })],
  decorators: [
    (story, { globals, loaded, id }) => {
      setLook(globals as Look, (loaded as { hostCss: string }).hostCss, document.getElementById(`story--${id}-inner`));
      return story();
    },
  ],
  beforeEach({ canvasElement, parameters }) {
    return collectConsole(canvasElement, (parameters as Parameters).expectedMessage);
  },
  afterEach: ({ canvasElement }) => checkConsole(canvasElement),
};
export default preview;
