/** Where the children of a form's tag are shown: each child that is shown whole has a slot, in the author's order. */
import { ADDED, childHolding, isShownWhole, ownLabelOf } from './author-controls.js';
import type { AuthorControl, FormField } from './fields.js';

/** What a visitor can use. */
const USABLE = 'input:not([type=hidden]),select,textarea,button';

/** What shows nothing, or has a meaning of its own to the form. */
const NOT_TEXT = `script,style,template,link,noscript,[data-is],${ADDED}`;

/**
 * The children that are shown whole: those with controls, and what stands after the first of them, such as a heading above
 * some of the fields. The first heading is the form's.
 */
export function slottedChildren(children: readonly Element[]): Element[] {
  const heading = children.find((child) => child.matches('h1,h2,h3,h4,h5,h6'));
  const start = heading ? children.indexOf(heading) : -1;
  const first = children.findIndex((child, at) => at > start && isUsable(child));
  return children.filter((child, at) => isShownWhole(child) || (first >= 0 && at > first && isText(child)));
}

function isUsable(child: Element): boolean {
  return isShownWhole(child) && (child.matches(USABLE) || child.querySelector(USABLE) !== null);
}

function isText(child: Element): boolean {
  return !child.matches(NOT_TEXT) && Boolean(child.textContent.trim() || child.querySelector('img,svg'));
}

/** Gives a child of the tag a slot where it has none. */
export function slotOf(child: Element, children: readonly Element[]): string {
  const taken = new Set(children.map(({ slot }) => slot));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return (child.slot ||= `own-${number}`);
}

/** The children in which a control is shown: its own, before it that of a label beside that. */
export function childrenShowing(control: AuthorControl, host: Element, children: readonly Element[]): Element[] {
  const label = childHolding(host, ownLabelOf(control));
  const child = childHolding(host, control);
  return children.filter((it) => it === child || it === label);
}

/**
 * Has each field bring along what its author put before it, such as a heading, or a button that looks an address up.
 * @returns the slots after those of the last field.
 */
export function putBetween(fields: readonly FormField[], slots: readonly string[]): string[] {
  let before: string[] = [];
  for (const slot of slots) {
    const field = fields.find((it) => it.slots?.includes(slot));
    if (!field) {
      before.push(slot);
      continue;
    }
    const own = field.slots ?? [];
    const at = own.indexOf(slot);
    field.slots = [...own.slice(0, at), ...before, ...own.slice(at)];
    before = [];
  }
  return before;
}
