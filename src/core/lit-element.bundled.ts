/**
 * Stands for `LitElement` in the script-tag bundle: the part of it that the widgets use, with the same life cycle.
 * Controllers, decorators, converters of one's own and ways around old browsers are left out. The element tests run with
 * it, too.
 */
import { adoptStyles, type Style } from './css-tag.bundled.js';
import { ChildPart } from './templates.bundled.js';

interface Property {
  attribute?: string | false;
  type?: unknown;
  reflect?: boolean;
}
type Changed = Map<string, unknown>;

export class LitElement extends HTMLElement {
  declare static properties?: Record<string, Property>;
  declare static styles?: Style | readonly Style[];
  static finalized = true;
  static elementProperties = new Map<string, Property>();

  static get observedAttributes(): string[] {
    this.finalize();
    return [...this.elementProperties].flatMap(([name, property]) => attributeOf(name, property) ?? []);
  }

  /** Makes the accessors of a class's own properties, once, after those of the classes that it extends. */
  static finalize(): void {
    if (Object.hasOwn(this, 'finalized')) return;
    this.finalized = true;
    const parent = Object.getPrototypeOf(this) as typeof LitElement;
    parent.finalize();
    const own = Object.entries(Object.hasOwn(this, 'properties') ? (this.properties ?? {}) : {});
    this.elementProperties = new Map([...parent.elementProperties, ...own]);
    for (const [name] of own) {
      // A field each is smaller than a map each.
      const key = Symbol() as unknown as 'title';
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this[key];
        },
        set(this: LitElement, value: string) {
          const before = this[key];
          this[key] = value;
          this.requestUpdate(name, before);
        },
      });
    }
  }

  #root: ShadowRoot | undefined;
  #shown: ChildPart | undefined;
  hasUpdated = false;
  isUpdatePending = false;
  #changed: Changed | undefined;
  #isReflecting = false;
  #connect!: (value?: unknown) => void;
  #done = new Promise<unknown>((resolve) => (this.#connect = resolve));

  constructor() {
    super();
    // What a page set before the element was one.
    for (const name of this.#class.elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name as 'title']: value } = this;
      Reflect.deleteProperty(this, name);
      this[name as 'title'] = value;
    }
    this.requestUpdate();
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  /** Made when the element renders for the first time: until then, what is in the tag shows as before. */
  get renderRoot(): ShadowRoot {
    return (this.#root ??= this.createRenderRoot());
  }

  createRenderRoot(): ShadowRoot {
    // eslint-disable-next-line wc/attach-shadow-constructor -- as Lit does: an element that is never shown needs none
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(root, [this.#class.styles ?? []].flat());
    return root;
  }

  connectedCallback(): void {
    if (!this.matches('[defer-hydration]')) this.#connect();
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-function -- subclasses call it
  disconnectedCallback(): void {}

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    if (this.#isReflecting) return;
    for (const [name, property] of this.#class.elementProperties) {
      if (attributeOf(name, property) !== attribute) continue;
      const { type } = property;
      const typed: unknown = type === Boolean ? value !== null : type === Number && value ? Number(value) : value;
      this[name as 'title'] = typed as string;
    }
  }

  requestUpdate(name?: string, before?: unknown): void {
    if (name) {
      if (Object.is(this[name as 'title'], before)) return;
      this.#changed ??= new Map();
      if (!this.#changed.has(name)) this.#changed.set(name, before);
    }
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.#done = this.#done.then(() => this.scheduleUpdate());
  }

  scheduleUpdate(): unknown {
    return this.performUpdate();
  }

  performUpdate(): void {
    const changed = (this.#changed ??= new Map<string, unknown>());
    this.willUpdate(changed);
    this.update(changed);
    this.#changed = undefined;
    this.isUpdatePending = false;
    this.hasUpdated = true;
    this.updated(changed);
  }

  get updateComplete(): Promise<boolean> {
    return this.getUpdateComplete();
  }

  getUpdateComplete(): Promise<boolean> {
    return this.#done.then(() => !this.isUpdatePending);
  }

  update(changed: Changed): void {
    for (const [name, property] of this.#class.elementProperties) {
      if (!property.reflect || !changed.has(name)) continue;
      const value = (this as unknown as Record<string, unknown>)[name];
      this.#isReflecting = true;
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value as string);
      this.#isReflecting = false;
    }
    if (this.#shown) this.#shown.set([this.render()], 0);
    else {
      // What is not in the page yet is put together in less time. What a server rendered makes room for it.
      const content = document.createDocumentFragment();
      this.#shown = new ChildPart(content);
      this.#shown.set([this.render()], 0);
      this.#shown.home = this.renderRoot;
      this.renderRoot.replaceChildren(content);
    }
  }

  render(): unknown {
    return undefined;
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-function -- subclasses override it
  willUpdate(_changed: Changed): void {}

  // eslint-disable-next-line @typescript-eslint/no-empty-function -- subclasses override it
  updated(_changed: Changed): void {}
}

function attributeOf(name: string, { attribute }: Property): string | undefined {
  return attribute === false ? undefined : (attribute ?? name.toLowerCase());
}
