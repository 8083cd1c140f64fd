import { html, nothing } from 'lit';
import type { Picture } from '../content/html/entry.js';
import type { Text } from '../content/schema.js';
import { renderText } from './render-text.js';

/** Running text as a part of its own; nothing where there is none. */
export function block(part: string, text: Text | undefined): unknown {
  return text === undefined ? nothing : html`<div part=${part}>${renderText(text)}</div>`;
}

/** An entry: when, its term, its description and its picture. */
interface Entry {
  when?: Text | undefined;
  term?: Text | undefined;
  description?: Text | undefined;
  image?: Picture | undefined;
}

/** An entry of a list, its parts one below the other. Inside a `label`, use `phrasingEntry`. */
export function entry({ when, term, description, image }: Entry): unknown {
  // The usual case as one template: pages have many of them.
  if (term && description && !image && !when) {
    return html`<div part="term">${renderText(term)}</div>
      <div part="description">${renderText(description)}</div>`;
  }
  return [block('label', when), block('term', term), block('description', description), picture(image)];
}

/** An entry as phrasing content, which is all that a `label` may hold. Spaces keep the words of its parts apart. */
export function phrasingEntry({ when, term, description, image }: Entry): unknown {
  const figure = image ? html`<span part="figure">${pictureContent(image)}</span>` : nothing;
  return html`${phrase('label', when)} ${phrase('term', term)} ${phrase('description', description)} ${figure}`;
}

function phrase(part: string, text: Text | undefined): unknown {
  return text === undefined ? nothing : html`<span part=${part}>${renderText(text)}</span>`;
}

/** A picture as a part of its own. */
export function picture(image: Picture | undefined): unknown {
  return image ? html`<div part="figure">${pictureContent(image)}</div>` : nothing;
}

/** A picture is the author's own nodes, or described by a file. */
function pictureContent(image: Picture): unknown {
  if ('nodeType' in image) return renderText(image);
  return html`<img src=${image.src ?? ''} alt=${image.alt ?? ''} />`;
}
