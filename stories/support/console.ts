/**
 * Checks that a story writes nothing to the console but what it is meant to write. A docs page shows several stories at
 * once: a message belongs to the story whose canvas contains the element that the message names.
 */
import { expect, waitFor } from 'storybook/test';

const methods = ['log', 'info', 'warn', 'error'] as const;
/** What Lit's and Storybook's own development builds write. */
const fromTools = /^Lit is in dev mode|^Multiple versions of Lit|^\[Storybook\]|^%c/;

interface StoryConsole {
  expected: RegExp | undefined;
  messages: string[];
}

/** The stories on the page, by canvas. */
const stories = new Map<Element, StoryConsole>();

for (const method of methods) {
  const write = console[method];
  console[method] = (...args: unknown[]) => {
    const message = args.map(String).join(' ');
    const story = fromTools.test(message) ? undefined : storyOf(args);
    story?.messages.push(`${method}: ${message}`);
    if (!story?.expected?.test(message)) write.apply(console, args);
  };
}

/** The story that a message belongs to. Where only one is shown, every message is its own. */
function storyOf(args: readonly unknown[]): StoryConsole | undefined {
  if (stories.size === 1) return [...stories.values()][0];
  let node: Node | null = args.find((it) => it instanceof Element) ?? null;
  while (node) {
    const story = node instanceof Element && stories.get(node);
    if (story) return story;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

/**
 * Collects what a story writes to the console.
 * @param expected what the story is meant to write; it is kept from the browser's console
 * @returns stops collecting
 */
export function collectConsole(canvas: Element, expected?: RegExp): () => void {
  stories.set(canvas, { expected, messages: [] });
  return () => stories.delete(canvas);
}

/** Fails unless a story has written what it is meant to write, and nothing else. */
export async function checkConsole(canvas: Element): Promise<void> {
  const story = stories.get(canvas);
  if (!story) throw new Error('collectConsole() was not called for this story.');
  const { expected, messages } = story;
  const isExpected = (message: string) => expected?.test(message) ?? false;
  if (expected) {
    const written = () => expect(messages.some(isExpected), `a message like ${String(expected)}`).toBe(true);
    await waitFor(written, { timeout: 10_000 });
  }
  await expect(messages.filter((message) => !isExpected(message))).toEqual([]);
}
