import type { Problem } from '../../../src/content/problem.js';
import { type ConsoleWatch, watchConsole } from '../../support/page.js';

export interface Heard {
  /** The details of `cw-problem` events, in order. */
  problems: Problem[];
  /** How often `cw-ready` came. */
  ready: number;
  /** What came to the console. */
  console: readonly string[];
}

/** Runs something and tells which events and console lines came of it. */
export async function listen(run: () => unknown): Promise<Heard> {
  const heard: Heard = { problems: [], ready: 0, console: [] };
  const off = new AbortController();
  document.addEventListener('cw-problem', (event) => heard.problems.push(event.detail), off);
  document.addEventListener('cw-ready', () => heard.ready++, off);
  const watch = watchConsole();
  try {
    await run();
  } finally {
    off.abort();
    heard.console = watch.stop().filter((line) => !line.includes('Lit is in dev mode'));
  }
  return heard;
}

/** Keeps warnings that a file's tests cause on purpose out of the output. */
export function hushWarnings(): void {
  let watch: ConsoleWatch;
  beforeEach(() => {
    watch = watchConsole();
  });
  afterEach(() => {
    const others = watch.stop().filter((line) => !line.startsWith('warn: clinic-widgets: '));
    if (others.length) throw new Error(others.join('\n'));
  });
}
