import { warn } from '../report.js';

/** A widget's class, as it is registered. */
export interface WidgetClass extends CustomElementConstructor {
  /** The tag without a prefix. */
  readonly tag: string;
  readonly version: string;
  readonly observedAttributes: readonly string[];
}

/** The classes that this copy of the library has registered. */
const ownClasses = new WeakSet<WidgetClass>();

/** Whether a tag is registered by another copy of the library: what is said to this one does not reach its elements. */
export function isOfAnotherCopy(tag: string, prefix?: string): boolean {
  const known = registered(tag, prefix);
  return known !== undefined && !ownClasses.has(known);
}

/** A tag as it is registered. */
export function prefixed(tag: string, prefix?: string): string {
  return prefix ? `${prefix}-${tag}` : tag;
}

/** The widget that is registered for a tag, by this copy of the library or by another. */
export function registered(
  tag: string,
  prefix?: string,
  registry: CustomElementRegistry = customElements,
): WidgetClass | undefined {
  const known = registry.get(prefixed(tag, prefix)) as Partial<WidgetClass> | undefined;
  return known?.tag === tag ? (known as WidgetClass) : undefined;
}

/**
 * Registers widgets under their own names, or under a prefix.
 *
 * A name that is taken is left alone, whether by another copy of the library or by an element of the page's own. One warning
 * says so.
 */
export function register(
  widgets: readonly WidgetClass[],
  prefix?: string,
  registry: CustomElementRegistry = customElements,
): void {
  let other: WidgetClass | undefined;
  for (const widget of widgets) {
    const { tag, version } = widget;
    const name = prefixed(tag, prefix);
    const known = registered(tag, prefix, registry);
    // A class can have one name only; a prefix may come beside the plain name.
    if (!registry.get(name)) {
      const widgetClass = prefix ? class extends widget {} : widget;
      registry.define(name, widgetClass);
      ownClasses.add(widgetClass);
    } else if (!known) warn(`<${name}> is another script's. Use data-prefix="clinic" to have <clinic-${tag}>.`);
    else if (known.version !== version) other = known;
  }
  if (other) warnOfVersions(other.version, widgets[0]?.version);
}

/** Warns that a page loads two versions of the library. */
export function warnOfVersions(used: string, unused: string | undefined): void {
  warn(`version ${used} is used, not ${unused}. Load one only.`);
}
