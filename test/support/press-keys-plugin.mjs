import { chord, performKeys } from './webdriver-keys.mjs';

/**
 * The command behind `pressKeys('Shift+Tab')`: a chord of keys in each of the three kinds of launcher.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function pressKeysPlugin() {
  return {
    name: 'press-keys',
    async executeCommand({ command, payload, session }) {
      if (command !== 'press-keys') return undefined;
      const keys = String(payload).split('+');
      const browser = /** @type {any} */ (session.browser);
      if (browser.type === 'webdriver') {
        await performKeys(browser.driver, chord(keys));
      } else {
        const { keyboard } = browser.getPage(session.id);
        for (const key of keys) await keyboard.down(key);
        for (const key of keys.reverse()) await keyboard.up(key);
      }
      return true;
    },
  };
}
