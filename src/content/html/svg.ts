/**
 * What makes a copy of an SVG look like its original. References inside it keep working: its ids get a prefix, so that none
 * of them is one of the widget's own.
 */

const PREFIX = 'author-';

/** Attributes that name elements by their ids. */
const REFERENCES = /^aria-(labelledby|describedby|details)$/;

/** Properties that may be written as an attribute, too. A style sheet or a policy of the page does not reach those. */
const PRESENTATION =
  /^(fill|stroke|stop|clip|mask|filter|marker|opacity|color|display|font|text-anchor|dominant-baseline|paint-order)(-|$)/;

export function isInSvg(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/2000/svg';
}

/** Changes the attributes of one element of a copy, after those that are not copied have been removed. */
export function keepReferences(copy: Element, original: Element): void {
  const { style } = original as Partial<SVGElement>;
  for (const property of [...(style ?? [])]) {
    if (PRESENTATION.test(property)) copy.setAttribute(property, style?.getPropertyValue(property) ?? '');
  }
  if (original.id) copy.id = PREFIX + original.id;
  for (const { name, value } of [...copy.attributes]) {
    const isLink = copy.localName === 'a';
    if (REFERENCES.test(name)) copy.setAttribute(name, value.trim().replace(/(^|\s+)(?=\S)/g, `$1${PREFIX}`));
    else if (/^(xlink:)?href$/.test(name) && !isLink && value.startsWith('#'))
      setValue(copy, name, `#${PREFIX}${value.slice(1)}`);
    else if (value.includes('url(')) setValue(copy, name, value.replace(/url\((["']?)#/g, `url($1#${PREFIX}`));
  }
}

/** Keeps the attribute's namespace: a new `xlink:href` without one means nothing. */
function setValue(copy: Element, name: string, value: string): void {
  const attribute = copy.getAttributeNode(name);
  if (attribute) attribute.value = value;
}

/** The elements of the page that a copy of an SVG refers to and does not hold itself, such as the symbols of a sprite. */
export function missingReferences(copy: Element, page: Document): Element[] {
  const ids = [...copy.querySelectorAll('use')].map((use) => {
    const reference = use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
    return reference.startsWith(`#${PREFIX}`) ? reference.slice(PREFIX.length + 1) : '';
  });
  return [...new Set(ids)].flatMap((id) => {
    const isThere = !id || copy.querySelector(`[id="${CSS.escape(PREFIX + id)}"]`) !== null;
    const found = isThere ? null : page.getElementById(id);
    return found && isInSvg(found) ? [found] : [];
  });
}
