import { expect, waitFor } from 'storybook/test';

const methods = ['log', 'info', 'warn', 'error'] as const;
/** What comes from Lit's and Storybook's own development builds. */
const others = /^Lit is in dev mode|^Multiple versions of Lit|^\[Storybook\]|^%c/;

let heard: string[] = [];

/** Hears what reaches the console. @param expected is kept out of it. @returns puts the console back */
export function listenToConsole(expected?: RegExp): () => void {
  heard = [];
  const originals = methods.map((method) => [method, console[method]] as const);
  for (const [method, original] of originals) {
    console[method] = (...args: unknown[]) => {
      const line = args.map(String).join(' ');
      if (!others.test(line)) heard.push(`${method}: ${line}`);
      if (!expected?.test(line)) original.apply(console, args);
    };
  }
  return () => {
    for (const [method, original] of originals) console[method] = original;
  };
}

/** Holds a story to being quiet. @param expected what this story is there to provoke. */
export async function expectQuiet(expected?: RegExp): Promise<void> {
  const said = () => heard.some((line) => expected?.test(line));
  if (expected) await waitFor(() => expect(said(), `to hear ${String(expected)}`).toBe(true), { timeout: 10_000 });
  await expect(heard.filter((line) => !expected?.test(line))).toEqual([]);
}
