import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { groupsOf, type MarkGroup } from '../mark-groups.js';
import { isOfWhole, type Mark } from '../marks.js';
import { hasWeights } from '../reader.js';
import { kindMark } from './kind-mark.js';
import { button } from './controls.js';
import { markGroup } from './mark-answers.js';

/** What an editor should look at: doubts of the reader, then problems, then advice; each with the way to its field. */
export function checkList(app: App): TemplateResult {
  const { edit } = app.texts;
  const { open: doubts } = app.questions;
  const { problems, advice } = app.report;
  // The check speaks English only.
  const isEnglish = app.language === 'en';
  const lang = isEnglish ? nothing : 'en';
  const dir = isEnglish ? nothing : 'ltr';
  return html`<section class="checks" aria-labelledby="doubts">
    <h2 id="doubts" tabindex="-1">${edit.toCheck}</h2>
    <p>${app.questions.count ? app.format(edit.doubts, { count: app.questions.count }) : edit.allChecked}</p>
    <ul>
      ${app.questions.isLanguageUnknown ? html`<li>${languageMark(app)}</li>` : nothing}
      ${groupsOf(doubts).map((group) => html`<li>${question(app, group)}</li>`)}
    </ul>
    ${
      problems.length
        ? html`<h3>${edit.problems}</h3>
            <ul lang=${lang} dir=${dir}>
              ${problems.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
        : nothing
    }
    ${
      advice.length
        ? html`<details>
            <summary>
              <h3>${edit.advice}</h3>
              <span class="count">${advice.length}</span>
            </summary>
            <ul>
              ${advice.map(
                ({ where, message, reason, source }, index) =>
                  html`<li>
                    <p lang=${lang} dir=${dir}><strong id=${`advice-${index}`}>${message}</strong></p>
                    <p lang=${lang} dir=${dir}>${reason} (${source.title}, ${source.url})</p>
                    ${button(edit.goTo, () => app.goTo(where), { id: `go-${index}`, labelledBy: `go-${index} advice-${index}` })}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/** The widgets take their language from the text's. */
function languageMark(app: App): TemplateResult {
  const { edit } = app.texts;
  return html`<p>${edit.noLanguage}</p>
    ${button(edit.goTo, () => app.goTo('language'), { name: app.named(edit.goTo, edit.contentLanguage) })}`;
}

function question(app: App, group: MarkGroup): TemplateResult {
  const [[mark]] = group;
  if (isOfWhole(mark)) return html`<p><strong>${wholeReason(app, mark)}</strong></p>`;
  return mark.reason === 'kind' ? kindMark(app, mark) : markGroup(app, group);
}

function wholeReason({ texts: { edit } }: App, { reason }: Mark): string {
  return reason === 'unweighed' && !hasWeights ? edit.noWeights : edit.reasons[reason];
}
