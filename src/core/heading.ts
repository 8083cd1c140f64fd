import { nothing } from 'lit';
import { html as staticTemplate, unsafeStatic } from 'lit/static-html.js';
import type { Text } from '../content/schema.js';
import { renderText } from './render-text.js';

/** A heading of a level from 1 to 6; deeper ones stay at 6. @param before what it says before the text. */
export function heading(
  level: number,
  text: Text | undefined,
  part: string,
  lang: unknown = nothing,
  before: unknown = nothing,
): unknown {
  if (!text) return nothing;
  const tag = unsafeStatic(`h${Math.min(level, 6)}`);
  return staticTemplate`<${tag} part=${part} lang=${lang}>${before}${renderText(text)}</${tag}>`;
}
