/** What tests of the examples do to a page, and ask of it. */
import type { CDPSession } from 'playwright-core';

/** Runs in the page, before its scripts: elements are defined when a test says so, as with a script that is late. */
export function holdDefinitions(): void {
  const define = customElements.define.bind(customElements);
  const held: Parameters<typeof define>[] = [];
  customElements.define = (...definition) => void held.push(definition);
  Object.assign(window, {
    defineNow() {
      customElements.define = define;
      for (const definition of held) define(...definition);
    },
  });
}

/** The listeners on what outlives an element, but for those of Playwright. */
export async function listenersOf(session: CDPSession): Promise<string[]> {
  const found: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    const tool = listeners.find(({ type }) => type.startsWith('__playwright'))?.scriptId;
    found.push(...listeners.filter(({ scriptId }) => scriptId !== tool).map(({ type }) => `${type} on ${expression}`));
  }
  return found;
}
