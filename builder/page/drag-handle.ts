import { html, type TemplateResult } from 'lit';
import type { App } from './app.js';
import { type Path, pathText } from './change.js';

/** A handle to drag an entry by. For pointers only: the keyboard has “Move up” and “Move down”. */
export function dragHandle(app: App, list: Path, at: number, title: string): TemplateResult {
  return html`<span
    class="handle"
    aria-hidden="true"
    title=${title}
    @pointerdown=${(event: PointerEvent) => drag(app, list, at, event)}
    >⠿</span
  >`;
}

function drag(app: App, list: Path, from: number, event: PointerEvent): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  const entry = handle.closest('.entry');
  if (!entry) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  const entries = [...document.querySelectorAll<HTMLElement>(`[data-list="${pathText(list)}"]`)];
  entry.classList.add('dragged');
  let to = from;

  const follow = ({ clientY }: PointerEvent) => {
    // The entry goes before the first one whose middle is below the pointer.
    const middles = entries.map((it) => it.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    const above = middles.filter((middle, at) => at !== from && middle < clientY).length;
    to = above;
    entries.forEach((it, at) => it.classList.toggle('target', at === to && to !== from));
  };
  const end = () => {
    handle.removeEventListener('pointermove', follow);
    for (const it of entries) it.classList.remove('target', 'dragged');
    if (to !== from) app.editing.move(list, from, to, 'up');
  };
  handle.addEventListener('pointermove', follow);
  handle.addEventListener('lostpointercapture', end, { once: true });
}
