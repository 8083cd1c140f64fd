/** What a reader gets of a widget: its text, its outline, its parts. */

/** The rendered text, shadow roots looked into and slots filled, with blocks on lines of their own. */
export function renderedText(node: Node): string {
  return clean(textOf(node));
}

/** The lines of a text that are not empty, without double spaces. */
function clean(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const inline = /^(a|abbr|b|bdi|bdo|br|code|dfn|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|slot)$/;
/** A label that is hidden from assistive technology repeats words that are elsewhere. */
const unseen = 'style,script,template,noscript,[aria-hidden="true"].unseen,[aria-hidden="true"][part~="label"]';

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (!isElement(node)) return [...node.childNodes].map(textOf).join('');
  if (node.matches(unseen)) return '';
  const text = childrenOf(node).map(textOf).join('');
  if (node.localName === 'br') return '\n';
  return inline.test(node.localName) && !node.hasAttribute('part') ? text : `\n${text}\n`;
}

/** Also for elements of another page, in a frame. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** What is rendered as an element's children. */
function childrenOf(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName === 'slot') return (element as HTMLSlotElement).assignedNodes();
  return [...element.childNodes];
}

/** The text that an author's HTML shows without any script. */
export function authorText(host: Element): string {
  return clean([...host.childNodes].map(textOf).join(''));
}

/** Elements with their role, level, part and name, one a line: what assistive technology and style sheets can tell apart. */
export function outline(widget: Element): string {
  const lines: string[] = [];
  describe(widget.shadowRoot!, '');
  return lines.join('\n');

  function describe(parent: Node, indent: string): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const text = (child.nodeValue ?? '').replace(/\s+/g, ' ').trim();
        if (text) lines.push(`${indent}“${text}”`);
      } else if (isElement(child) && child.localName !== 'style') {
        lines.push(`${indent}${child.localName}${attributesOf(child)}`);
        describe(child, `${indent}  `);
      }
    }
  }
}

function attributesOf(element: Element): string {
  const names = ['part', 'role', 'alt', 'href', 'src', 'type', 'lang', 'hidden', 'aria-label', 'aria-expanded'];
  return names
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}=${element.getAttribute(name)}`)
    .join('');
}

/** The first element of a part, shadow roots of inner widgets looked into. */
export function part(widget: Element, name: string): HTMLElement | undefined {
  return allParts(widget, name)[0];
}

export function allParts(widget: Element, name: string): HTMLElement[] {
  const root = widget.shadowRoot;
  if (!root) return [];
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.part.contains(name) ? [element] : []),
    ...allParts(element, name),
  ]);
}

/** The text of each element of a part. */
export function texts(widget: Element, name: string): string[] {
  return allParts(widget, name).map((element) => renderedText(element).replaceAll('\n', ' '));
}

/** Whether an author's own HTML is what shows. */
export function showsAuthorHtml(widget: Element): boolean {
  return Boolean(widget.shadowRoot?.querySelector('slot'));
}

/** On how many lines an element's text stands. */
export function lineCount(element: Element): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
}
