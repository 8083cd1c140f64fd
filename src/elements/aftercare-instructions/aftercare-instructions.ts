import { nothing, type TemplateResult } from 'lit';
import { readTimedSection } from '../../content/html/timed-groups.js';
import type { KindWords } from '../../content/kind-words.js';
import { kindOf } from '../../content/kinds.js';
import { type AftercareContent, type AftercareKind, aftercareKinds, aftercareShape } from '../../content/schema.js';
import { type ShownGroup, TimedElement } from '../../core/timed-element.js';
import { aftercare as english } from '../../locales/en.js';
import { activityTable, isTable } from './activity-table.js';
import { styles } from './aftercare-instructions.styles.js';

/** Icons of one weight. The heading, with our words in it, says the kind; the icon only repeats it. */
const ICONS: Record<AftercareKind, string> = {
  do: 'M3 10.5l5 5L17 5',
  dont: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  activity: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM10 6v4.5l3 2',
  'follow-up': 'M3 4.5h14v13H3ZM3 8.5h14M7 2v4M13 2v4',
  call: 'M4 3h3l1.5 4L6.5 8.5a9 9 0 0 0 5 5L13 11.5l4 1.5v3a1.5 1.5 0 0 1-1.5 1.5A13 13 0 0 1 2.5 4.5 1.5 1.5 0 0 1 4 3Z',
  urgent: 'M10 2l8.5 15.5h-17ZM10 8v4M10 15v.01',
  emergency: 'M6.5 2h7L18 6.5v7L13.5 18h-7L2 13.5v-7ZM10 6v5M10 14v.01',
};

/** Levels of care, each in a box of its own shape. */
const LEVELS: readonly AftercareKind[] = ['call', 'urgent', 'emergency'];
/** A list of these kinds means something else to a reader who does not learn the kind: a heading of its own may not say it. */
const SAID: readonly AftercareKind[] = ['do', 'dont', ...LEVELS];
/** What a visitor does, and can have done. A tick beside what not to do could be read both ways. */
const CAN_BE_TICKED: readonly AftercareKind[] = ['do', 'follow-up'];

/**
 * What to do and not to do after a procedure, when which activity is possible again, follow-up, and when to call or get help.
 *
 * What kind a group is, its author says: by the kind itself, or by a heading that says nothing else, such as “When to call us”.
 * Any other group is neutral: its own heading, no icon. Where a heading of the author's does not say that a list is one of what
 * to do, what not to do, or when to get help, our words at its beginning do.
 *
 * Activities are a table of activity and time if each says both. A time shows as the author wrote it; none is computed. For what
 * happens in which order, use `recovery-timeline`; for what to do before, `procedure-preparation`.
 *
 * With `checklist`, entries of what to do and of follow-up can be ticked.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the groups, or before a group's list.
 * @csspart group - A list with its heading.
 * @csspart do - A group of what to do.
 * @csspart dont - A group of what not to do.
 * @csspart activity - A group of activities.
 * @csspart follow-up - A group on follow-up.
 * @csspart care-box - A group that says when to call or to get help.
 * @csspart call - A group that says when to call.
 * @csspart urgent - A group that says when to get urgent help.
 * @csspart emergency - A group that says when it is an emergency.
 * @csspart kind-icon - The icon before a group's heading.
 * @csspart group-heading - A group's heading.
 * @csspart list - A group's entries.
 * @csspart table - Activities with their times.
 * @csspart cell - A cell of it.
 * @csspart item - An entry; a row of the table.
 * @csspart label - When; our words in a heading that does not say the kind.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart figure - An entry's picture.
 * @csspart choice - The row of a box and its words (`checklist`).
 * @csspart control - A box (`checklist`).
 * @csspart check-control - The same.
 * @csspart note - What stands after the groups, or after a group's list.
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<null>} cw-change - A visitor ticked or unticked an entry. Never says which.
 */
export class AftercareInstructions extends TimedElement<AftercareContent, AftercareKind> {
  static readonly tag = 'aftercare-instructions';
  static override readonly source = { name: 'aftercare', shape: aftercareShape, read: readTimedSection };
  static override styles = styles;
  protected readonly kinds = aftercareKinds;

  protected get kindWords(): KindWords<AftercareKind> {
    return this.#words.kindWords;
  }

  get #words() {
    return this.language.words('aftercare', english);
  }

  protected override renderSection(): unknown {
    return this.resolved.groups.map((group, at) => this.#renderGroup(group, at));
  }

  #renderGroup(group: ShownGroup<AftercareKind>, at: number): TemplateResult {
    const { kind, heading } = group;
    const defaultTitle = kind && this.#words.groups[kind];
    return this.renderGroup(
      group,
      {
        icon: kind && ICONS[kind],
        defaultTitle,
        titleId: this.titleId(at),
        label: this.#saysKind(kind, heading) ? undefined : defaultTitle,
        box: kind && LEVELS.includes(kind) ? 'care-box' : undefined,
      },
      this.renderContent(at, this.#renderEntries(group, at, Boolean(heading ?? defaultTitle))),
    );
  }

  /** Whether a reader learns the kind from the heading, or need not learn it. Without a heading, ours says it. */
  #saysKind(kind: AftercareKind | undefined, heading: ShownGroup<AftercareKind>['heading']): boolean {
    if (!kind || !heading || !SAID.includes(kind)) return true;
    return kindOf(heading, { kinds: this.kinds, words: this.kindWords }) === kind;
  }

  #renderEntries(group: ShownGroup<AftercareKind>, at: number, isNamed: boolean): unknown {
    const { kind, items } = group;
    if (kind === 'activity' && isTable(items)) {
      const { activity, when } = this.#words;
      const { langOf } = this.language;
      return activityTable(items, {
        titleId: isNamed ? this.titleId(at) : nothing,
        heads: [activity, when].map((words) => ({ words, lang: langOf(words) })),
      });
    }
    return this.renderList(group, at, isNamed, kind !== undefined && CAN_BE_TICKED.includes(kind));
  }
}
