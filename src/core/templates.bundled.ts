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
 * Where a value goes, by the number of the node: into an attribute, with the text around its values; between a comment and
 * what follows it; or, where an element holds nothing else, into that element.
 */
interface Hole {
  node: number;
  name?: string;
  texts?: string[];
}

interface Template {
  content: DocumentFragment;
  holes: Hole[];
}

/** Stands for a value while a template is taken apart. */
const HOLE = '\0';
const TOKEN = /\0|<(\/?)([^\s>/]+)([^>]*)>|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=("[^"]*"|[^\s"]+))?/g;
/** Elements and comments. */
const NODES = 129;
const COMMENT = 8;

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
  let node = -1;
  for (const [token, closing, tag, attributes = ''] of source.matchAll(TOKEN)) {
    if (token === HOLE) {
      parent.append(inert.createComment(''));
      holes.push({ node: ++node });
    } else if (closing) {
      const only = parent.firstChild;
      if (only && !only.nextSibling && only.nodeType === COMMENT) {
        only.remove();
        (holes.at(-1) as Hole).node = --node;
      }
      parent = parent.parentNode as Element;
    } else if (tag) {
      const namespace = tag === 'svg' ? 'http://www.w3.org/2000/svg' : (parent as Element).namespaceURI;
      const element = inert.createElementNS(namespace ?? 'http://www.w3.org/1999/xhtml', tag);
      node++;
      for (const [, name = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted.replace(/^"|"$/g, '');
        if (value.includes(HOLE)) holes.push({ node, name, texts: value.split(HOLE) });
        else element.setAttribute(name, value);
      }
      parent.append(element);
      if (!/^(br|img|input)$/.test(tag) && !attributes.endsWith('/')) parent = element;
    } else {
      parent.append(token);
    }
  }
  // The part behind the last value needs an end, wherever the template comes to stand.
  if (source.endsWith(HOLE)) content.append(inert.createComment(''));
  return { content, holes };
}

/** Takes its values from the list, from an index on. */
interface Part {
  set: (values: readonly unknown[], index: number) => void;
  /** How many values it takes. */
  length: number;
}

/** One showing of a template. */
class Instance {
  readonly content: DocumentFragment;
  readonly #parts: Part[];

  constructor(readonly template: Template) {
    this.content = document.importNode(template.content, true);
    const walker = document.createTreeWalker(this.content, NODES);
    let at = -1;
    this.#parts = template.holes.map(({ node, name, texts }) => {
      for (; at < node; at++) walker.nextNode();
      const found = walker.currentNode as Element;
      return name && texts ? new AttributePart(found, name, texts) : new ChildPart(found);
    });
  }

  update(values: readonly unknown[]): void {
    let index = 0;
    for (const part of this.#parts) {
      part.set(values, index);
      index += part.length;
    }
  }
}

class AttributePart {
  readonly length: number;
  #name: string;
  #kind: string;
  #before: unknown[];

  constructor(
    readonly element: Element,
    name: string,
    readonly texts: string[],
  ) {
    this.length = texts.length - 1;
    this.#before = texts.slice(1).map(() => nothing);
    this.#kind = /^[.?@]/.test(name) ? (name[0] as string) : '';
    this.#name = this.#kind ? name.slice(1) : name;
    if (this.#kind === '@') element.addEventListener(this.#name, this);
  }

  set(values: readonly unknown[], index: number): void {
    const { element, texts, length } = this;
    const name = this.#name;
    const own = values.slice(index, index + length);
    if (own.every((value, i) => value === this.#before[i])) return;
    this.#before = own;
    const value = own[0] === nothing ? undefined : own[0];
    if (this.#kind === '?') element.toggleAttribute(name, Boolean(value));
    else if (this.#kind === '.') element[name as 'id'] = value as string;
    else if (this.#kind) return;
    else if (own.includes(nothing)) element.removeAttribute(name);
    else element.setAttribute(name, texts.map((text, i) => (i ? words(own[i - 1]) : '') + text).join(''));
  }

  handleEvent(event: Event): void {
    (this.#before[0] as (event: Event) => void)(event);
  }
}

/** What is in an element or a shadow root, or between a comment and what follows it. */
export class ChildPart {
  readonly length = 1;
  #shown: unknown;
  #instance: Instance | undefined;
  #items: ChildPart[] | undefined;
  #directive: Directive | undefined;

  constructor(
    /** What it is in, or the comment before it. */
    readonly start: Node,
    /** The node behind; none at the end of the parent. */
    public end = start.nodeType === COMMENT ? start.nextSibling : null,
  ) {}

  get #first(): Node | null {
    const { start } = this;
    return start.nodeType === COMMENT ? start.nextSibling : start.firstChild;
  }

  set(values: readonly unknown[], index: number): void {
    let value = values[index];
    if (value instanceof Object && 'directive' in value) {
      const { directive: type, value: directed } = value as Directed;
      if (!(this.#directive instanceof type)) this.#directive = new type();
      value = this.#directive.render(directed);
    }
    if (value === noChange) return;
    if (Array.isArray(value)) this.#setItems(value);
    else if (value instanceof Object && 'strings' in value) this.#setTemplate(value as TemplateResult);
    else if (value !== this.#shown) this.#setOne(value ?? nothing);
  }

  #setItems(values: readonly unknown[]): void {
    if (!this.#items) this.#clear();
    this.#shown = values;
    const items = (this.#items ??= []);
    const last = items.at(-1);
    if (last) last.end = this.end;
    values.forEach((_, index) => {
      if (!items[index]) {
        const start = document.createComment('');
        this.#insert(start);
        const before = items.at(-1);
        if (before) before.end = start;
        items.push(new ChildPart(start, this.end));
      }
      items[index]?.set(values, index);
    });
    const [extra] = items.splice(values.length);
    if (!extra) return;
    remove(extra.start, this.end);
    const kept = items.at(-1);
    if (kept) kept.end = this.end;
  }

  #setTemplate(result: TemplateResult): void {
    const { strings, values } = result;
    const template = templateOf(strings);
    if (this.#instance?.template === template) return this.#instance.update(values);
    const instance = new Instance(template);
    instance.update(values);
    this.#clear();
    this.#insert(instance.content);
    this.#instance = instance;
    this.#shown = result;
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
    const { start } = this;
    (start.nodeType === COMMENT ? start.parentNode : start)?.insertBefore(node, this.end);
  }

  #clear(): void {
    remove(this.#first, this.end);
    this.#shown = this.#instance = this.#items = undefined;
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
