/** A picture of an entry: its address, what it looks like here, and what it shows for those who cannot see it. */
import { html, nothing, type TemplateResult } from 'lit';
import { isUsableAddress } from 'clinic-widgets/check';
import type { App } from '../app.js';
import { getAt, type Path, pathText, textAt } from '../change.js';
import { markOf, onCheck } from './controls.js';
import { partOf, text } from './draft-fields.js';

export function pictureFields(app: App, entry: Path): TemplateResult {
  const { picture: words } = app.texts;
  const path = [...entry, 'image'];
  const image = getAt(app.store.draft?.procedure, path);
  const [src, alt] = [textAt(image, ['src']), textAt(image, ['alt'])];
  const isDecorative = alt === '';
  const fields = html`${text(app, [...path, 'src'], words.src, { hint: words.srcHint, mark: src ? markOf(app, src, 'resource') : undefined })}
  ${src && isUsableAddress(src, 'resource') ? look(app, src) : nothing}
  ${
    isDecorative
      ? nothing
      : text(app, [...path, 'alt'], words.alt, {
          hint: words.altHint,
          mark: src && !alt?.trim() ? words.noAlt : undefined,
        })
  }
  ${
    src
      ? html`<label class="check">
          <input
            type="checkbox"
            id=${pathText([...path, 'decorative'])}
            .checked=${isDecorative}
            @change=${onCheck((isChecked) => app.editing.setDecorative(path, isChecked))}
          />
          <span>${words.decorative}</span>
        </label>`
      : nothing
  }`;
  return partOf(app, path, words.title, fields, src && alt === undefined ? words.noAlt : undefined);
}

/** Addresses at which this page found no picture. */
const lost = new Set<string>();

/** This page loads nothing from other websites: of a picture there, it shows the way to it. */
function look(app: App, src: string): TemplateResult | typeof nothing {
  const { picture: words } = app.texts;
  const url = new URL(src, document.baseURI);
  if (url.origin !== window.location.origin)
    return html`<p class="hint">
      ${words.elsewhere} <a href=${url.href} target="_blank" rel="noopener noreferrer">${words.open}</a>
    </p>`;
  // A path without a slash is one of the page that the widgets will be on. What has no ending is still being typed.
  if (!/^(https?:|\/)/i.test(src) || !/\.(avif|gif|jpe?g|png|svg|webp)$/i.test(url.pathname)) return nothing;
  if (lost.has(src)) return html`<p class="hint mark">${words.notFound}</p>`;
  const lose = () => {
    lost.add(src);
    app.set({});
  };
  return html`<img class="picture" loading="lazy" src=${url.href} alt="" @error=${lose} />`;
}
