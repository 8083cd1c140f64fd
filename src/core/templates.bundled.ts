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
 * Where a value goes: into an attribute of the node of that number, or to a place, which is right behind the node, or where
 * its children begin. A comment marks a place only where no other node does: many pages have many of them.
 */
interface Hole {
  node: number;
  attribute?: Attribute;
  isInside?: boolean;
}
interface Attribute {
  name: string;
  /** `@` listens, `.` sets a property, `?` sets or takes away. */
  kind: string | undefined;
  texts: string[];
}

interface Template {
  content: DocumentFragment;
  holes: Hole[];
}

/** Stands for a value while a template is taken apart. */
const HOLE = '\0';
const TOKEN = /\0|<(\/?)([^\s>/]+)([^>]*)>|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=("[^"]*"|[^\s"]+))?/g;
/** Elements, text and comments. */
const NODES = 133;

const templates = new WeakMap<TemplateStringsArray, Template>();
/** A document in which no custom element comes alive. */
const inert = document.implementation.createHTMLDocument();

function templateOf(strings: TemplateStringsArray): Template {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = parse(strings.join(HOLE))));
  return template;
}

function parse(source: string): Template {
  const content = inert.createDocumentFragment();
  const holes: Hole[] = [];
  let parent: ParentNode & Node = content;
  const numbers = new Map<Node, number>();
  const add = (node: Node) => {
    numbers.set(node, numbers.size);
    parent.appendChild(node);
  };
  let before = '';
  for (const [token, closing, tag, attributes = ''] of source.matchAll(TOKEN)) {
    if (token === HOLE) {
      const isFirst = before !== HOLE && !parent.lastChild;
      const isInside = isFirst && parent !== content;
      if (before === HOLE || (isFirst && !isInside)) add(inert.createComment(''));
      holes.push({ node: numbers.get(isInside ? parent : (parent.lastChild as Node)) as number, isInside });
    } else if (closing) {
      parent = parent.parentNode as Element;
    } else if (tag) {
      const namespace = tag === 'svg' ? 'http://www.w3.org/2000/svg' : (parent as Element).namespaceURI;
      const element = inert.createElementNS(namespace ?? 'http://www.w3.org/1999/xhtml', tag);
      add(element);
      for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted.replace(/^"|"$/g, '');
        if (value.includes(HOLE)) holes.push({ node: numbers.size - 1, attribute: attributeOf(name, value) });
        else element.setAttribute(name, value);
      }
      if (!/^(br|img|input)$/.test(tag) && !attributes.endsWith('/')) parent = element;
    } else {
      add(inert.createTextNode(token));
    }
    before = token;
  }
  // The place of the last value needs an end, wherever the template comes to stand.
  if (before === HOLE) content.append(inert.createComment(''));
  return { content, holes };
}

function attributeOf(name: string, value: string): Attribute {
  const [, kind, own = ''] = /^([@.?])?(.*)/.exec(name) ?? [];
  return { name: own, kind, texts: value.split(HOLE) };
}

/** One showing of a template. There are many on a page: each keeps no more than it needs. */
class Instance {
  readonly #parts: (AttributePart | ChildPart)[];

  constructor(
    readonly template: Template,
    content: Node,
  ) {
    const walker = document.createTreeWalker(content, NODES);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    this.#parts = template.holes.map(({ node, attribute, isInside }) => {
      const found = nodes[node] as Element;
      return attribute ? new AttributePart(found, attribute) : new ChildPart(found, isInside);
    });
  }

  update(values: readonly unknown[]): void {
    let index = 0;
    for (const part of this.#parts) index += part.set(values, index);
  }
}

class AttributePart {
  #before: unknown = nothing;

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
    if (value !== this.#before) this.#apply(name, kind, value);
    this.#before = value;
    return taken;
  }

  #apply(name: string, kind: string | undefined, value: unknown): void {
    const { element } = this;
    const isNothing = value === nothing;
    if (kind === '?') element.toggleAttribute(name, Boolean(value) && !isNothing);
    else if (kind === '.') element[name as 'id'] = (isNothing ? undefined : value) as string;
    else if (kind) return;
    else if (isNothing) element.removeAttribute(name);
    else element.setAttribute(name, words(value));
  }

  handleEvent(event: Event): void {
    (this.#before as (event: Event) => void)(event);
  }
}

/** What is behind a node, or from where its children begin. */
export class ChildPart {
  /** A value, an instance of a template, or parts for the items of a list. */
  #shown: unknown;
  #directive: Directive | undefined;

  constructor(
    readonly start: Node,
    readonly isInside = false,
    /** The node behind; none at the end of the parent. */
    public end = isInside ? start.firstChild : start.nextSibling,
  ) {}

  get #first(): Node | null {
    return this.isInside ? this.start.firstChild : this.start.nextSibling;
  }

  /** @returns how many of the values it took. */
  set(values: readonly unknown[], index: number): number {
    let value = values[index];
    if (value instanceof Object && 'directive' in value) {
      const { directive: type, value: directed } = value as Directed;
      if (!(this.#directive instanceof type)) this.#directive = new type();
      value = this.#directive.render(directed);
    }
    if (Array.isArray(value)) this.#setItems(value);
    else if (value instanceof Object && 'strings' in value) this.#setTemplate(value as TemplateResult);
    else if (value !== this.#shown && value !== noChange) this.#setOne(value ?? nothing);
    return 1;
  }

  #setItems(values: readonly unknown[]): void {
    if (!Array.isArray(this.#shown)) {
      this.#clear();
      this.#shown = [];
    }
    const items = this.#shown as ChildPart[];
    const last = items.at(-1);
    if (last) last.end = this.end;
    values.forEach((_, index) => {
      const before = items.at(-1);
      if (!before) items.push(new ChildPart(this.start, this.isInside, this.end));
      else if (!items[index]) {
        const start = new Comment();
        this.#insert(start);
        before.end = start;
        items.push(new ChildPart(start, false, this.end));
      }
      items[index]?.set(values, index);
    });
    const [extra] = items.splice(values.length);
    const kept = items.at(-1);
    if (!extra) return;
    remove(kept ? extra.start : this.#first, this.end);
    if (kept) kept.end = this.end;
  }

  #setTemplate({ strings, values }: TemplateResult): void {
    const template = templateOf(strings);
    const shown = this.#shown;
    if (shown instanceof Instance && shown.template === template) return shown.update(values);
    const content = document.importNode(template.content, true);
    const instance = new Instance(template, content);
    instance.update(values);
    this.#clear();
    this.#insert(content);
    this.#shown = instance;
  }

  #setOne(value: unknown): void {
    if (isWords(this.#shown) && isWords(value)) {
      (this.#first as Text).data = String(value);
    } else {
      this.#clear();
      if (value !== nothing && value !== '') this.#insert(value instanceof Node ? value : new Text(String(value)));
    }
    this.#shown = value;
  }

  #insert(node: Node): void {
    (this.isInside ? this.start : this.start.parentNode)?.insertBefore(node, this.end);
  }

  #clear(): void {
    remove(this.#first, this.end);
  }
}

/** A value within an attribute. */
const words = (value: unknown) => (value ?? '') as string;

/** Whether a value is shown as a text node. */
function isWords(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

/** Removes siblings, from the first up to the end, which stays. */
function remove(first: Node | null, end: Node | null): void {
  while (first && first !== end) {
    const next = first.nextSibling;
    (first as ChildNode).remove();
    first = next;
  }
}
