import { attributeOf } from './text-properties.js';

/** What the widget in a `div data-cw` carries. The style sheet knows it, too. */
export const MOUNTED = 'data-mounted';

/** Whether an element stands in a `div data-cw`, or is a part of one that does. */
export function isMounted(element: Element): boolean {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.hasAttribute(MOUNTED) || (host !== undefined && isMounted(host));
}

/** A property's attribute as the page's author writes it: on the tag, or on its `div data-cw`. */
export function writtenName(element: Element, property: string): string {
  const name = attributeOf(property);
  return isMounted(element) ? dataName(name) : name;
}

/** An attribute's name on a `div data-cw`: filters drop names with a second dash. */
export function dataName(attribute: string): string {
  return `data-${attribute.replace('-', '')}`;
}
