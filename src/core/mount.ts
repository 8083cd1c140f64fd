import { actionsChanged, allowActions } from './actions.js';
import { dataName, MOUNTED } from './mounted.js';
import { observe } from './observe.js';
import { isOfAnotherCopy, prefixed, registered, type WidgetClass } from './register.js';
import { warn } from '../report.js';

export interface MountOptions {
  prefix?: string | undefined;
  actions?: string | readonly string[] | undefined;
}

/** A script tag that says where the forms of the page may send. */
const SCRIPT = 'script[data-actions]';

/**
 * Puts a widget into each `<div data-cw="procedure-steps">` of the page, and into those that come later: for systems
 * that let no custom tag through. The `div` stays, with its id; the widget takes what is in it, and `data-heading`,
 * `data-headinglevel`, … as its attributes. A `div` that came back with its widget in it is left as it is.
 *
 * The script tag does this by itself. Other scripts call it once, after `define`.
 * @param options.prefix the one that the widgets were registered with.
 * @param options.actions the only places that forms of this page may send to, as `data-actions` on a script's tag names
 * them: origins, or addresses that an endpoint's begins with. Without either, `data-action` on a `div` reaches the page's own
 * site only.
 */
export function mount({ prefix, actions }: MountOptions = {}): void {
  const reported = new Set<string>();
  if (actions !== undefined) {
    allowActions([actions].flat().join(' '));
    if (isOfAnotherCopy('contact-form', prefix))
      warn(
        'mount({ actions }) does not reach the forms: another copy of the library registered them. Load one copy only, or name the places on a script’s tag: <script data-actions="https://www.clinic.example/" …>.',
      );
  }

  const fill = (place: HTMLElement): void => {
    const tag = place.dataset.cw ?? '';
    const name = prefixed(tag, prefix);
    // In an editor, the HTML is what will be saved.
    if (place.isContentEditable) return;
    // Another script's element of that name is reported by `register`.
    if (!registered(tag, prefix)) {
      if (!reported.has(tag) && !customElements.get(name)) warn(`data-cw="${tag}" is no widget.`);
      reported.add(tag);
      return;
    }
    putWidget(place, tag, name);
    observe(place, { attributes: true }, handleRecords);
  };

  const handleRecords = (records: Pick<MutationRecord, 'target' | 'addedNodes' | 'attributeName'>[]): void => {
    for (const { target, addedNodes, attributeName } of records) {
      // What was emptied stays empty.
      const nodes = attributeName || addedNodes.length ? [target, ...addedNodes] : [];
      for (const node of nodes as Partial<HTMLElement>[]) {
        if (node.matches?.('[data-cw]')) fill(node as HTMLElement);
        if (node === target) continue;
        node.querySelectorAll?.<HTMLElement>('[data-cw]').forEach(fill);
        if (node.matches?.(SCRIPT) || node.querySelector?.(SCRIPT)) actionsChanged();
      }
    }
  };

  for (const place of document.querySelectorAll<HTMLElement>('[data-cw]')) fill(place);
  observe(document, { childList: true, subtree: true }, handleRecords);
}

/** Puts the widget into its mount point, or updates the one that is there: attributes from `data-…`, and the HTML inside. */
function putWidget(place: HTMLElement, tag: string, name: string): void {
  const element =
    [...place.children].find(({ localName }) => `-${localName}`.endsWith(`-${tag}`)) ?? document.createElement(name);
  // By this attribute the style sheet finds the widget, whatever its prefix.
  element.setAttribute(MOUNTED, '');
  const { observedAttributes } = element.constructor as unknown as WidgetClass;
  for (const attribute of ['lang', 'dir', ...observedAttributes]) {
    const value = place.getAttribute(dataName(attribute));
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...[...place.childNodes].filter((node) => node !== element));
  if (!element.parentNode) place.append(element);
}
