import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TimedEntry, TimedGroup, TimedSection } from '../content/html/sections.js';
import type { ResolvedGroup } from '../content/kinds.js';
import { block, entry, phrasingEntry } from './blocks.js';
import { choice } from './choice.js';
import { EntrySet } from './entry-set.js';
import { GroupedElement } from './grouped-element.js';

export type ShownGroup<K extends string> = ResolvedGroup<TimedEntry, K>;

/**
 * An element that says what to do before or after a procedure, in groups. With `checklist` a visitor may tick entries; ticks stay
 * in memory.
 */
export abstract class TimedElement<C, K extends string> extends GroupedElement<C, TimedEntry, K, TimedSection> {
  static override properties: PropertyDeclarations = { checklist: { type: Boolean } };

  /** Entries can be ticked. On paper they have boxes. */
  declare checklist: boolean;
  readonly #ticked = new EntrySet();
  /** As they were last read. */
  #groups: readonly TimedGroup[] = [];

  constructor() {
    super();
    this.checklist = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { groups = [] } = this.section;
    if (groups === this.#groups) return;
    this.#groups = groups;
    this.#ticked.update(groups.flatMap(({ items = [] }) => items));
  }

  /** The id of a group's title, by which its list is named. */
  protected titleId(at: number): string {
    return `title-${at}`;
  }

  /** What stands between a group's title and the next group: its introduction, its list, its note, and then `end`. */
  protected renderContent(at: number, list: unknown, end: unknown = nothing): TemplateResult {
    const { introduction, note } = this.#groups[at] ?? {};
    return html`${block('introduction', introduction)}${list}${block('note', note)}${end}`;
  }

  /** @param isNamed whether the group has a title. */
  protected renderList({ items }: ShownGroup<K>, at: number, isNamed: boolean, canBeTicked = true): unknown {
    if (!items.length) return nothing;
    const name = isNamed ? this.titleId(at) : nothing;
    if (this.checklist && canBeTicked) {
      const first = this.#groups.slice(0, at).flatMap((group) => group.items ?? []).length;
      const keys = this.#ticked.list.slice(first, first + items.length);
      return html`<div part="list" role="group" aria-labelledby=${name}>
        ${repeat(
          items,
          (_, index) => keys[index],
          (item, index) => this.#renderChoice(item, keys[index] as number),
        )}
      </div>`;
    }
    return html`<ul part="list" role="list" aria-labelledby=${name}>
      ${items.map((item) => html`<li part="item" data-cw-id=${item.places ?? nothing}>${entry(item)}</li>`)}
    </ul>`;
  }

  #renderChoice(item: TimedEntry, key: number): TemplateResult {
    return html`<div part="item" data-cw-id=${item.places ?? nothing}>
      ${choice({ label: phrasingEntry(item), isTicked: this.#ticked.has(key), onChange: () => this.#tick(key) })}
    </div>`;
  }

  #tick(key: number): void {
    if (!this.#ticked.delete(key)) this.#ticked.add(key);
    this.requestUpdate();
    this.emit('cw-change', null);
  }
}
