import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { KindWords } from '../content/kind-words.js';
import {
  type ResolvedGroup,
  type ResolvedSection,
  resolveKinds,
  type WrittenEntry,
  type WrittenSection,
} from '../content/kinds.js';
import type { Problem } from '../content/problem.js';
import type { Text } from '../content/schema.js';
import { type BaseSection, ClinicElement } from './clinic-element.js';
import { heading } from './heading.js';

/** How a group is shown. */
interface GroupLook {
  /** The path of its icon, for a group with a kind. */
  icon?: string | undefined;
  /** Our words for a group without a heading of its own. */
  defaultTitle?: string | undefined;
  /** The id of its title, by which a list is named. */
  titleId?: string | undefined;
  /** Our words at the beginning of a heading of its own that does not say the kind, where the kind changes what the entries mean. */
  label?: string | undefined;
  /** A part that the group is beside its kind. */
  box?: 'care-box' | undefined;
}

/**
 * An element whose section consists of groups that may have kinds.
 *
 * @typeParam C the section as a file or a property has it.
 * @typeParam E an entry.
 * @typeParam K a kind.
 * @typeParam S the section as it is shown.
 */
export abstract class GroupedElement<
  C,
  E extends WrittenEntry,
  K extends string,
  S extends BaseSection & WrittenSection<E>,
> extends ClinicElement<C, S> {
  /** The groups with kinds that can be relied on, and the heading that is left for the widget. */
  protected resolved: ResolvedSection<E, K> = { heading: undefined, groups: [] };
  #kindProblems: Problem[] = [];

  /** The kinds that a group may have. */
  protected abstract readonly kinds: readonly K[];
  /** The phrases that name them, in the language of the content. */
  protected abstract readonly kindWords: KindWords<K>;

  protected override get headingText(): Text | undefined {
    return this.heading ?? this.resolved.heading;
  }

  protected override readContent(changed: PropertyValues): void {
    super.readContent(changed);
    // Before the phrases of the language are there, a heading may say more than is known.
    const isEarly = this.isLanguageChanging;
    const { value, problems } = resolveKinds(this.section, this.kinds, isEarly ? undefined : this.kindWords);
    this.resolved = value;
    this.#kindProblems = isEarly ? [] : problems;
  }

  protected override configurationProblems(): Problem[] {
    return [...super.configurationProblems(), ...this.#kindProblems];
  }

  /** A group with its title. An icon only repeats what the title says. */
  protected renderGroup(
    { kind, isPending, heading: own }: ResolvedGroup<E, K>,
    { icon, defaultTitle, titleId, label, box }: GroupLook,
    content: unknown,
  ): TemplateResult {
    const title = own ?? defaultTitle;
    const lang = own ? nothing : this.language.langOf(defaultTitle ?? '');
    // The place of an icon that may come is kept, so that the heading does not move.
    const hasIcon = kind !== undefined || isPending;
    const svg = html`<svg part="kind-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d=${icon ?? nothing}></path>
    </svg>`;
    // A part of the heading, so that those who go from heading to heading hear it.
    const before = label ? html`<span part="label" lang=${this.language.langOf(label)}>${label}</span> ` : nothing;
    return html`<div part=${['group', box, kind].filter(Boolean).join(' ')}>
      ${title ? html`<div class="title" id=${titleId ?? nothing}>${hasIcon ? svg : nothing}${heading(this.innerLevel, title, 'group-heading', lang, before)}</div>` : nothing}
      ${content}
    </div>`;
  }
}
