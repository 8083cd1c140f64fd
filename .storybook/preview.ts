import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import '../src/define.js';
import { expectQuiet, listenToConsole } from '../stories/support/console.js';
import { manifest } from '../stories/support/manifest.js';
import { hostPages, type Look, lookToolbar, setLook } from '../stories/support/look.js';

setCustomElementsManifest(manifest);

/** What a story is there to provoke on the console. */
interface Expectation {
  says?: RegExp;
}

const preview: Preview = {
  globalTypes: lookToolbar,
  initialGlobals: { theme: '', language: 'en', direction: 'ltr', width: '', textSize: '100%', host: 'plain' },
  parameters: {
    a11y: { test: 'error' },
    docs: { codePanel: true },
    options: { storySort: { order: ['Start', ['Getting started', '*'], 'Elements', 'Themes', 'Decisions'] } },
  },
  loaders: [async ({ globals }) => ({ hostCss: await hostPages[(globals as Look).host].css() })],
  decorators: [
    (story, { globals, loaded, id }) => {
      setLook(globals as Look, (loaded as { hostCss: string }).hostCss, document.getElementById(`story--${id}-inner`));
      return story();
    },
  ],
  beforeEach({ parameters }) {
    return listenToConsole((parameters as Expectation).says);
  },
  afterEach: ({ parameters }) => expectQuiet((parameters as Expectation).says),
};
export default preview;
