/** What tests in a browser share: real keys, axe, and an ear on the console. */
import 'axe-core/axe.min.js';
import { executeServerCommand } from '@web/test-runner-commands';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** Presses a key or a chord, for instance `Tab`, `Shift+Tab`, `Enter`. Text is typed with `sendKeys({ type })`. */
export async function pressKeys(keys: string): Promise<void> {
  await executeServerCommand('press-keys', keys);
}

export interface AxeOptions {
  /** Axe's best practices on top of WCAG; on by default. */
  bestPractices?: boolean;
  /** Rules left out, each with a reason beside the call. */
  without?: readonly string[];
  /** The only rules to run, where others cannot differ from an earlier check. */
  only?: readonly string[];
}

/**
 * Rules about a whole page (one main landmark, everything in landmarks, a first-level heading), which a widget on a test page cannot
 * meet.
 */
const pageRules = ['landmark-one-main', 'page-has-heading-one', 'region', 'bypass'];

/** Runs axe on an element or the document, shadow roots included; throws a readable list of what it found. */
export async function axeCheck(
  root: Element | Document = document,
  { bestPractices = true, without = [], only }: AxeOptions = {},
): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...(bestPractices ? ['best-practice'] : [])];
  const off = root === document ? without : [...pageRules, ...without];
  const { violations } = await window.axe.run(root, {
    runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags },
    rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  if (!violations.length) return;
  const lines = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary ?? ''}`);
    return `${id}: ${help}\n${places.join('\n')}`;
  });
  throw new Error(`axe found ${violations.length} violation(s)\n${lines.join('\n')}`);
}

export interface ConsoleWatch {
  /** One entry a call or error so far, for instance `warn: …`, in order. */
  readonly entries: readonly string[];
  /** Puts the console back and returns the entries. */
  stop(): readonly string[];
}

interface ConsoleEntry {
  kind: string;
  args: unknown[];
}

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'assert', 'dir', 'table'] as const;

/** Collects console calls, uncaught errors and unhandled rejections until stopped; they do not reach the test's output. */
export function watchConsole(): ConsoleWatch {
  const heard: ConsoleEntry[] = [];
  const originals = methods.map((method) => [method, console[method]] as const);
  for (const [method] of originals) {
    console[method] = (...args: unknown[]) => {
      if (method !== 'assert' || !args[0]) heard.push({ kind: method, args });
    };
  }

  // Mocha turns these into failures of whichever test is running, before the test could look at them.
  const { onerror, onunhandledrejection } = window;
  window.onerror = null;
  window.onunhandledrejection = null;
  const listeners = new AbortController();
  const options = { signal: listeners.signal, capture: true };
  const onError = (event: ErrorEvent) => {
    if (event.target !== window) return; // a picture that does not load, not an error
    event.preventDefault();
    heard.push({ kind: 'uncaught', args: [event.error ?? event.message] });
  };
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    heard.push({ kind: 'unhandled', args: [event.reason] });
  };
  window.addEventListener('error', onError, options);
  window.addEventListener('unhandledrejection', onRejection, options);

  return {
    get entries() {
      return describeEntries(heard);
    },
    stop() {
      for (const [method, original] of originals) Object.assign(console, { [method]: original });
      listeners.abort();
      window.onerror = onerror;
      window.onunhandledrejection = onunhandledrejection;
      return describeEntries(heard);
    },
  };
}

/** The test runner prints uncaught errors too; each is told once. */
function describeEntries(heard: readonly ConsoleEntry[]): string[] {
  const thrown = new Set(heard.filter(({ kind }) => kind.startsWith('un')).map(({ args }) => args[0]));
  const isRunners = ({ kind, args: [first] }: ConsoleEntry) =>
    kind === 'error' &&
    (thrown.has(first) || String(first).startsWith('An error was thrown in a Promise outside a test'));
  return heard.filter((entry) => !isRunners(entry)).map(({ kind, args }) => `${kind}: ${args.map(String).join(' ')}`);
}
