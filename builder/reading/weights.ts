import { homes } from './homes.js';
import type { Weights } from './model.js';

/** Weights as one text: a line of JSON, then a line for each feature: its letters and its name. @public for `builder/training` */
export function packed({ words, ...rest }: Weights): string {
  const lines = Object.entries(words).map(([name, letters]) => `${letters}${name}`);
  return [JSON.stringify(rest), ...lines.sort()].join('\n');
}

export function unpacked(text: string): Weights {
  const [head = '{}', ...lines] = text.split('\n');
  // Made by `packed`.
  const rest = JSON.parse(head) as Omit<Weights, 'words'>;
  return {
    ...rest,
    words: Object.fromEntries(lines.map((line) => [line.slice(homes.length), line.slice(0, homes.length)])),
  };
}
