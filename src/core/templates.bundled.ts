/**
 * Stands for Lit's templates in the script-tag bundle: what the widgets use of them, with the same results. A template
 * is taken apart here instead of being given to the browser as HTML, so that no page's Trusted Types stand in the way.
 * Templates are written by us: every element is closed, no comment, no entity, no `<` or `>` in an attribute.
 */

/** A template with its values. */
export interface TemplateResult {
  strings: TemplateStringsArray;
  values: unknown[];
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({ strings, values });

/** Shows nothing; takes an attribute away. */
export const nothing = Symbol();
/** Leaves what is there. */
export const noChange = Symbol();

/** A value that knows what was there before. */
export abstract class Directive {
  abstract render(value: unknown): unknown;
}
interface Directed {
  directive: new () => Directive;
  value: unknown;
}
export const directive =
  (type: new () => Directive) =>
  (value: unknown): Directed => ({ directive: type, value });

/**
 * Where a value goes: into an attribute of the node of that number, or to a place among the children of that node, behind
 * another node or behind the place before it. No node marks a place: pages have many of them.
 */
interface Hole {
  /** At the top of a template, the parent is known only where the template is shown. */
  node: number | undefined;
  attribute?: Attribute;
  /** The number of the node before it; `PLACE` stands for another place. */
  before?: number | undefined;
}
interface Attribute {
  name: string;
  /** `@` listens, `.` sets a property, `?` sets or takes away. */
  kind: string | undefined;
  texts: string[];
}

interface Template {
  /** Its only node, or all of them. */
  content: Node;
  holes: Hole[];
  /** What the template ends with, as `before` has it. */
  end: number | undefined;
}

/** Stands for a value while a template is taken apart. */
const HOLE = '\0';
const PLACE = -1;
const TOKEN = /\0|<(\/?)([^\s>/]+)([^>]*)>|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=("[^"]*"|[^\s"]+))?/g;

const templates = new WeakMap<TemplateStringsArray, Template>();
function templateOf(strings: TemplateStringsArray): Template {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = parse(strings.join(HOLE))));
  return template;
}

function parse(source: string): Template {
  const content = document.createDocumentFragment();
  const holes: Hole[] = [];
  let parent: ParentNode & Node = content;
  const numbers = new Map<Node | null, number>();
  const add = (node: Node) => {
    numbers.set(node, numbers.size);
    parent.appendChild(node);
  };
  let before = '';
  const end = () => (before === HOLE ? PLACE : numbers.get(parent.lastChild));
  for (const [token, closing, tag, attributes = ''] of source.matchAll(TOKEN)) {
    if (token === HOLE) {
      holes.push({ node: numbers.get(parent), before: end() });
    } else if (closing) {
      parent = parent.parentNode as Element;
    } else if (tag) {
      const namespace = tag === 'svg' ? 'http://www.w3.org/2000/svg' : (parent as Element).namespaceURI;
      const element = document.createElementNS(namespace ?? 'http://www.w3.org/1999/xhtml', tag);
      add(element);
      for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted.replace(/^"|"$/g, '');
        if (value.includes(HOLE)) holes.push({ node: numbers.size - 1, attribute: attributeOf(name, value) });
        else element.setAttribute(name, value);
      }
      if (!/^(br|img|input)$/.test(tag) && !attributes.endsWith('/')) parent = element;
    } else {
      add(document.createTextNode(token));
    }
    before = token;
  }
  // A node by itself is copied and put in with less ado than a fragment.
  return { content: content.childNodes.length === 1 ? (content.firstChild as Node) : content, holes, end: end() };
}

function attributeOf(name: string, value: string): Attribute {
  const [, kind, own = ''] = /^([@.?])?(.*)/.exec(name) ?? [];
  return { name: own, kind, texts: value.split(HOLE) };
}

/** A node, or a place that may be empty. */
type Spot = Node | ChildPart | null | undefined;

const nodeAt = (spot: Spot): Node | null | undefined => (spot instanceof ChildPart ? endOf(spot) : spot);

type Part = AttributePart | ChildPart;

/** There are many parts on a page: each keeps no more than it needs, and has no private method, which is kept with each. */
class AttributePart {
  /** The next part of the template. */
  next: Part | undefined;
  before: unknown = nothing;

  constructor(
    readonly element: Element,
    readonly attribute: Attribute,
  ) {
    if (attribute.kind === '@') element.addEventListener(attribute.name, this);
  }

  /** @returns how many of the values it took. */
  set(values: readonly unknown[], index: number): number {
    const { name, kind, texts } = this.attribute;
    const taken = texts.length - 1;
    let value = values[index];
    if (texts.join('')) {
      const own = values.slice(index, index + taken);
      value = own.includes(nothing) ? nothing : texts.map((text, i) => (i ? words(own[i - 1]) : '') + text).join('');
    }
    if (value !== this.before) setAttribute(this.element, name, kind, value);
    this.before = value;
    return taken;
  }

  handleEvent(event: Event): void {
    (this.before as (event: Event) => void)(event);
  }
}

function setAttribute(element: Element, name: string, kind: string | undefined, value: unknown): void {
  const isNothing = value === nothing;
  if (kind === '?') element.toggleAttribute(name, Boolean(value) && !isNothing);
  else if (kind === '.') element[name as 'id'] = (isNothing ? undefined : value) as string;
  else if (kind) return;
  else if (isNothing) element.removeAttribute(name);
  else element.setAttribute(name, words(value));
}

const directives = new WeakMap<ChildPart, Directive>();

/** A place for a value, among the children of a node or within what another place shows. */
export class ChildPart {
  next: Part | undefined;
  /** A value; the first part of a template; parts for the items of a list. */
  shown: unknown;
  /** The template whose parts are shown. */
  template: Template | undefined;
  /** What is last in it, where it is not empty, nor words, nor a list. */
  last: Spot;

  constructor(
    public home: Node | ChildPart,
    /** What stands before it, where that is of the same home. */
    readonly before?: Spot,
  ) {}

  /** @returns how many of the values it took. */
  set(values: readonly unknown[], index: number): number {
    let value = values[index];
    if (value instanceof Object && 'directive' in value) {
      const { directive: type, value: directed } = value as Directed;
      let own = directives.get(this);
      if (!(own instanceof type)) directives.set(this, (own = new type()));
      value = own.render(directed);
    }
    if (Array.isArray(value)) setItems(this, value);
    else if (value instanceof Object && 'strings' in value) setTemplate(this, value as TemplateResult);
    else if (value !== noChange && (this.template || value !== this.shown)) setOne(this, value ?? nothing);
    return 1;
  }
}

function parentOf({ home }: ChildPart): Node {
  return home instanceof ChildPart ? parentOf(home) : home;
}

/** The node before a place; none where it is the first in its parent. */
function startOf({ before, home }: ChildPart): Node | null {
  return nodeAt(before) ?? (home instanceof ChildPart ? startOf(home) : null);
}

/** The last node of a place; the one before it where it is empty. */
function endOf(part: ChildPart): Node | null {
  const { shown } = part;
  return (
    nodeAt(Array.isArray(shown) ? (shown.at(-1) as Spot) : isWords(shown) ? nextOf(part) : part.last) ?? startOf(part)
  );
}

/** The first node behind the start of a place. */
function nextOf(part: ChildPart): Node | null {
  const start = startOf(part);
  return start ? start.nextSibling : parentOf(part).firstChild;
}

function setItems(part: ChildPart, values: readonly unknown[]): void {
  if (!Array.isArray(part.shown)) show(part, []);
  const items = part.shown as ChildPart[];
  values.forEach((_, index) => (items[index] ??= new ChildPart(part, items[index - 1])).set(values, index));
  for (const extra of items.splice(values.length)) show(extra);
}

function setTemplate(part: ChildPart, { strings, values }: TemplateResult): void {
  const template = templateOf(strings);
  if (part.template !== template) {
    const { holes, end } = template;
    const content = template.content.cloneNode(true);
    const walker = document.createTreeWalker(content);
    const nodes = content.nodeType === 11 ? [] : [content];
    while (holes.length && walker.nextNode()) nodes.push(walker.currentNode);
    let place: ChildPart | undefined;
    const spot = (number: number | undefined) => (number === PLACE ? place : nodes[number as number]);
    let first: Part | undefined;
    let latest: Part | undefined;
    for (const { node, attribute, before } of holes) {
      const one: Part = attribute
        ? new AttributePart(nodes[node as number] as Element, attribute)
        : (place = new ChildPart(nodes[node as number] ?? part, spot(before)));
      first ??= one;
      if (latest) latest.next = one;
      latest = one;
    }
    show(part, first, content, template, spot(end));
  }
  let index = 0;
  for (let one = part.shown as Part | undefined; one; one = one.next) index += one.set(values, index);
}

function setOne(part: ChildPart, value: unknown): void {
  if (isWords(part.shown) && isWords(value)) {
    (nextOf(part) as Text).data = value as string;
    part.shown = value;
  } else if (value === nothing || value === '') show(part, value);
  // The browser makes a node of words when it puts them in.
  else show(part, value, value as Node);
}

/** Shows something in a place instead of what is there. */
function show(part: ChildPart, shown?: unknown, node?: Node, template?: Template, last?: Spot): void {
  const start = startOf(part);
  // Most places are filled once, when they are new: there is no end to look for.
  const isFresh = part.shown === undefined && !part.template;
  for (let end = isFresh ? start : endOf(part); end && end !== start;) {
    const { previousSibling } = end;
    (end as ChildNode).remove();
    end = previousSibling;
  }
  part.shown = shown;
  part.template = template;
  part.last = last ?? (node?.nodeType === 11 ? node.lastChild : node);
  if (node === undefined) return;
  if (start) (start as ChildNode).after(node);
  else (parentOf(part) as Element).prepend(node);
}

/** A value within an attribute. */
const words = (value: unknown) => (value ?? '') as string;

/** Whether a value is shown as a text node. */
function isWords(value: unknown): boolean {
  const type = typeof value;
  return type === 'number' || type === 'boolean' || (type === 'string' && value !== '');
}
