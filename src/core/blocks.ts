import { html, nothing } from 'lit';
import type { Picture } from '../content/read-html.js';
import type { Text } from '../content/schema.js';
import { rich } from './rich.js';

/** Running text as a part of its own; nothing where there is none. */
export function block(part: string, text: Text | undefined): unknown {
  return text === undefined ? nothing : html`<div part=${part}>${rich(text)}</div>`;
}

/** What is said of something: its term, the description, and a picture. */
export function entry({
  term,
  description,
  image,
}: {
  term?: Text | undefined;
  description?: Text | undefined;
  image?: Picture | undefined;
}): unknown {
  // The usual case as one template: pages have many of them.
  if (term && description && !image) {
    return html`<div part="term">${rich(term)}</div>
      <div part="description">${rich(description)}</div>`;
  }
  return [block('term', term), block('description', description), picture(image)];
}

/** A picture as a part of its own. */
export function picture(image: Picture | undefined): unknown {
  if (!image) return nothing;
  const shown =
    image instanceof Object && 'nodeType' in image
      ? rich(image)
      : html`<img src=${image.src ?? ''} alt=${image.alt ?? ''} />`;
  return html`<div part="figure">${shown}</div>`;
}
