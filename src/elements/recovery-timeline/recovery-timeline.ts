import { html, nothing, type TemplateResult } from 'lit';
import { type RecoveryContent, recoveryShape } from '../../content/schema.js';
import { entry } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { heading } from '../../core/heading.js';
import { renderText } from '../../core/render-text.js';
import { recovery as english } from '../../locales/en.js';
import { readRecovery, type Recovery } from './recovery-timeline.read.js';
import { styles } from './recovery-timeline.styles.js';

/**
 * What to expect after a procedure, in order of time.
 *
 * Times are shown as the author wrote them; none is computed. For the procedure itself use `procedure-steps`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the list.
 * @csspart list - The list.
 * @csspart item - An entry.
 * @csspart term - When.
 * @csspart description - What to expect then.
 * @csspart figure - An entry's picture.
 * @csspart urgent - When to get help.
 * @csspart care-box - The same.
 * @csspart box-title - Its heading.
 * @csspart group-heading - The heading of that.
 * @csspart note - What stands after the list.
 * @cssState ready - Its content is shown.
 */
export class RecoveryTimeline extends ClinicElement<RecoveryContent, Recovery> {
  static readonly tag = 'recovery-timeline';
  static override readonly source = { name: 'recovery', shape: recoveryShape, read: readRecovery };
  static override styles = styles;

  protected override renderSection(): TemplateResult {
    const { items = [], getHelp } = this.section;
    const { words: wordsOf, langOf } = this.language;
    const words = wordsOf('recovery', english);
    return html`${
      items.length
        ? html`<ol part="list" role="list" class=${items.some(({ when }) => when) ? 'timed' : nothing}>
            ${items.map(({ when, ...item }) => html`<li part="item" data-cw-id=${item.places ?? nothing}>${entry({ ...item, term: when })}</li>`)}
          </ol>`
        : nothing
    }${
      getHelp &&
      html`<div part="urgent care-box">
        ${heading(this.innerLevel, words.getHelp, 'group-heading box-title', langOf(words.getHelp))}${renderText(getHelp)}
      </div>`
    }`;
  }
}
