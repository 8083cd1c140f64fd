import type { Kind } from 'clinic-widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { groupAt, type Mark } from '../marks.js';
import { kinds } from '../section-forms.js';
import { button } from './controls.js';

/** How many entries of a list are shown with the question about its kind. */
const SHOWN = 5;

/** A list without a kind: its entries, the proposed kind, and a button for each answer. */
export function kindMark(app: App, { index, path = '', proposal }: Mark): TemplateResult {
  const { edit, kinds: names } = app.texts;
  const { procedure = {} } = app.store.draft ?? {};
  const { heading, entries } = groupAt(procedure, path);
  const name = (heading ?? entries[0] ?? '').slice(0, 40);
  const more = entries.length - SHOWN;
  // “Benefit” is the most harmful wrong answer, so it comes last unless it is proposed.
  const rank = (kind: Kind) => (kind === proposal?.kind ? 0 : kind === 'benefit' ? 2 : 1);
  const answers = kinds.toSorted((a, b) => rank(a) - rank(b));
  return html`<div class="quote" lang=${procedure.language ?? nothing} dir="auto">
      ${heading ? html`<p><strong>${heading}</strong></p>` : nothing}
      <ul>
        ${entries.slice(0, SHOWN).map((entry) => html`<li>${entry} ${proposal?.risks?.includes(entry) ? html`<strong lang=${app.language}>${edit.aRisk}</strong>` : nothing}</li>`)}
      </ul>
    </div>
    ${more > 0 ? html`<p class="hint">${app.format(edit.moreEntries, { count: more })}</p>` : nothing}
    <p>
      <strong>${edit.reasons.kind}</strong>
      ${proposal ? app.format(edit.kindProposed, { kind: names[proposal.kind] }) : edit.kindOpen}
    </p>
    <div class="row" role="group" aria-label=${`${edit.reasons.kind} ${name}`}>
      ${answers.map((kind) => {
        const isProposed = kind === proposal?.kind;
        const words = isProposed ? app.format(edit.yes, { kind: names[kind] }) : names[kind];
        const decide = () => app.questions.decideKind(index, kind);
        return button(words, decide, { kind: isProposed ? 'main' : 'quiet', name: app.named(words, name) });
      })}
      ${button(edit.noneOfThese, () => app.questions.decideKind(index, undefined), { name: app.named(edit.noneOfThese, name) })}
      ${button(edit.goTo, () => app.goTo(path), { name: app.named(edit.goTo, name) })}
    </div>`;
}
