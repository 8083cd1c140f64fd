/**
 * Buttons, tabs and the heads of accordions. A page folds its sections behind them: what such a control says is the heading of its
 * section. What another button says (“Book now”) is the website’s.
 */
import type { HtmlLineCollector } from './html-line-collector.js';

type Attributes = Readonly<Record<string, string>>;

interface Control {
  tag: string;
  /** How many elements with its tag are open, itself included. */
  depth: number;
  does: 'opens what follows' | 'opens a panel' | 'something else';
  /** The ids of its panel. */
  panels: string[];
  text: string;
  level?: number | undefined;
}

/** What scripts of accordions call their buttons. */
const FOLDS = /accordion|collaps|toggle|faq|disclos|expand/i;
const MENU = /nav|menu|hamburger/i;
/** What a label does not hold: the element is a part of the page that can be clicked, and what stands before it is its heading. */
const HOLDS_TEXT = /^(ul|ol|dl|table)$/;
/** A longer text in a control is one to read. */
const MAX_LABEL = 150;

export class HtmlControls {
  readonly #lines: HtmlLineCollector;
  #control: Control | undefined;
  /** Tabs by the ids of their panels. Several may say the same. */
  readonly #tabs = new Map<string, { label: string }>();
  #menus = 0;

  constructor(lines: HtmlLineCollector) {
    this.#lines = lines;
  }

  /** @returns whether the tag belongs to a control, and says nothing more. */
  open(tag: string, attributes: Attributes): boolean {
    const control = this.#control;
    if (control) {
      if (HOLDS_TEXT.test(tag)) {
        this.#control = undefined;
        this.#lines.addHeading(control.text, control.level);
        return false;
      }
      if (tag === control.tag) control.depth++;
      if (/^h[1-6]$/.test(tag)) control.level = Number(tag.charAt(1));
      control.text += /^(br|div|p|h[1-6]|li)$/.test(tag) ? ' ' : '';
      return true;
    }
    if (tag === 'nav') this.#menus++;
    this.#openPanel(attributes.id ?? '');
    if (this.#lines.isInHeading) return false;
    this.#control = controlOf(tag, attributes, this.#menus > 0);
    return this.#control !== undefined;
  }

  text(text: string): boolean {
    if (this.#control) this.#control.text += text;
    return this.#control !== undefined;
  }

  close(tag: string): boolean {
    const control = this.#control;
    if (!control) {
      if (tag === 'nav') this.#menus--;
      return false;
    }
    if (tag === control.tag && --control.depth === 0) {
      this.#control = undefined;
      this.#say(control);
    }
    return true;
  }

  /** Tabs without a panel are the website’s. */
  finish(): void {
    if (this.#control) this.#lines.addControl(this.#control.text);
    for (const { label } of new Set(this.#tabs.values())) this.#lines.addControl(label);
  }

  #say({ does, panels, text, level }: Control): void {
    const label = text.trim();
    if (label.length > MAX_LABEL) this.#lines.addText(label);
    else if (does === 'opens a panel') this.#keepTab(label, panels);
    else if (does === 'opens what follows' || label.endsWith('?')) this.#lines.addHeading(label, level);
    else this.#lines.addControl(label);
  }

  #keepTab(label: string, panels: readonly string[]): void {
    const tab = { label };
    for (const id of panels) {
      // Of two tabs with one panel, the first is its heading.
      if (!this.#tabs.has(id)) this.#tabs.set(id, tab);
      else if (this.#tabs.get(id) !== tab) this.#lines.addControl(label);
    }
  }

  #openPanel(id: string): void {
    const tab = this.#tabs.get(id);
    if (!tab) return;
    this.#lines.addHeading(tab.label);
    for (const [other, its] of this.#tabs) if (its === tab) this.#tabs.delete(other);
  }
}

function controlOf(tag: string, attributes: Attributes, isInMenu: boolean): Control | undefined {
  const { role, class: names = '', id = '' } = attributes;
  const toggles = attributes['data-bs-toggle'] ?? attributes['data-toggle'] ?? '';
  const panels = [
    attributes['aria-controls'],
    ...['href', 'data-bs-target', 'data-target'].map((name) => /^#(.+)/.exec(attributes[name] ?? '')?.[1]),
  ].filter((it) => it !== undefined);
  const control = (does: Control['does']): Control => ({ tag, depth: 1, does, panels, text: '' });
  const isButton = tag === 'button' || role === 'button';
  if (tag === 'summary') return control('opens what follows');
  if ((role === 'tab' || /^(tab|pill)$/.test(toggles)) && panels.length) return control('opens a panel');
  const folds = 'aria-expanded' in attributes || toggles === 'collapse' || (isButton && FOLDS.test(`${names} ${id}`));
  if ('aria-haspopup' in attributes || toggles === 'dropdown') return control('something else');
  if (folds && !isInMenu && !MENU.test(`${names} ${id}`) && (isButton || tag === 'a'))
    return control('opens what follows');
  return tag === 'button' ? control('something else') : undefined;
}
