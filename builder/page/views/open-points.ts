import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { isNothingOpen, type OpenPoints, type SafeSetting } from '../open-points.js';
import { button } from './controls.js';

/** What is still open, and the way back to it; nothing where all is said. */
export function stillOpen(app: App): TemplateResult | typeof nothing {
  const { open } = app.taking;
  if (!open || isNothingOpen(open)) return nothing;
  return html`<div class="notice">
    <p><strong>${app.texts.taking.stillOpen}</strong></p>
    ${points(app, open)} ${button(app.texts.taking.check, () => app.go('edit'))}
  </div>`;
}

/**
 * The same again below a button that was pressed.
 * @param id of the button.
 * @param act what it does all the same.
 */
export function beforeTaking(app: App, id: string, words: string, act: () => void): TemplateResult | typeof nothing {
  const { open, asked } = app.taking;
  if (!open || asked !== id) return nothing;
  const { taking: texts } = app.texts;
  return html`<div class="notice" role="group" aria-labelledby="still-open">
    <p id="still-open" tabindex="-1"><strong>${texts.stillOpen}</strong></p>
    ${points(app, open)}
    <div class="row">
      ${button(texts.check, () => app.go('edit'), { kind: 'main' })}
      ${button(app.format(texts.allTheSame, { action: words }), () => app.taking.takeAllTheSame(act))}
    </div>
  </div>`;
}

function points(app: App, open: OpenPoints): TemplateResult {
  const { taking: texts, edit } = app.texts;
  const counted = [
    [texts.openWarnings, open.warnings],
    [texts.openKinds, open.kinds],
    [texts.open.marks, open.marks],
    [texts.open.figures, open.figures],
    [texts.open.pictures, open.pictures],
  ] as const;
  const said = [
    ...counted.flatMap(([words, count]) => (count ? [app.format(words, { count })] : [])),
    ...(open.language ? [edit.noLanguage] : []),
    ...(open.form ? [texts.open.form] : []),
    ...open.addresses.map((name) => app.named(labelOf(app, name), app.texts.notSafe)),
  ];
  // The check speaks English only.
  const isEnglish = app.language === 'en';
  return html`<ul>
    ${said.map((words) => html`<li>${words}</li>`)}
    ${open.problems.map(({ message }) => html`<li lang=${isEnglish ? nothing : 'en'} dir=${isEnglish ? nothing : 'ltr'}>${message}</li>`)}
  </ul>`;
}

function labelOf({ texts }: App, name: SafeSetting): string {
  return name === 'base' ? texts.export.base : texts.contact[name];
}
