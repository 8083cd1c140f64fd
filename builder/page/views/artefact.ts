/** A text that is taken away, with its two ways out. */
import { html, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { button, download } from './controls.js';
import { beforeTaking } from './open-points.js';

export interface Artefact {
  id: string;
  title: string;
  text: string;
  /** The name and type of the file. */
  file: string;
  type: string;
}

export function artefact(app: App, { id, title, text, file, type }: Artefact): TemplateResult {
  const { export: texts } = app.texts;
  const [copyId, saveId] = [`copy-${id}`, `save-${id}`];
  const copyIt = () => void copy(app, id);
  const saveIt = () => download(file, text, type);
  return html`<div class="field artefact">
    <label for=${`text-${id}`}>${title}</label>
    <textarea
      id=${`text-${id}`}
      rows=${Math.min(12, Math.max(5, text.split('\n').length))}
      readonly
      spellcheck="false"
      dir="ltr"
      .value=${text}
    ></textarea>
    <div class="row">
      ${button(texts.copy, () => app.taking.take(copyId, copyIt), {
        id: copyId,
        kind: id === 'snippet' ? 'main' : 'quiet',
        name: app.named(texts.copy, title),
      })}
      ${button(texts.download, () => app.taking.take(saveId, saveIt), { id: saveId, name: app.named(texts.download, title) })}
    </div>
    ${beforeTaking(app, copyId, texts.copy, copyIt)} ${beforeTaking(app, saveId, texts.download, saveIt)}
  </div>`;
}

async function copy(app: App, id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  try {
    await navigator.clipboard.writeText(area.value);
    app.set({ status: app.texts.export.copied });
  } catch {
    area.select();
    app.set({ status: app.texts.export.notCopied });
  }
}
