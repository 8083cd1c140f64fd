import { nothing } from 'lit';
import type { Text } from '../content/schema.js';
import { rich } from './rich.js';
import { tagged } from './tagged.js';

/** A heading of a level from 1 to 6; deeper ones stay at 6. */
export function heading(level: number, text: Text | undefined, part: string, lang: unknown = nothing): unknown {
  if (!text) return nothing;
  const tag = tagged(`h${Math.min(level, 6)}`);
  return tag`<$ part=${part} lang=${lang}>${rich(text)}</$>`;
}
