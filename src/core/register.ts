import { warn } from '../report.js';

/** A widget's class, as it is registered. */
export interface WidgetClass extends CustomElementConstructor {
  /** The tag without a prefix. */
  readonly tag: string;
  readonly version: string;
  readonly observedAttributes: readonly string[];
}

/** A tag as it is registered. */
export function prefixed(tag: string, prefix?: string): string {
  return prefix ? `${prefix}-${tag}` : tag;
}

/** Our own class that has a tag, where there is one: from this copy of the library or from another. */
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
 * The first one to take a name keeps it: a second copy of the library is passed over, and so is an element of the
 * page's own that has the same name. Both are said once.
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
    if (!registry.get(name)) registry.define(name, prefix ? class extends widget {} : widget);
    else if (!known) warn(`<${name}> is another script's. Use data-prefix="clinic" to have <clinic-${tag}>.`);
    else if (known.version !== version) other = known;
  }
  if (other) warnOfVersions(other.version, widgets[0]?.version);
}

/** Two copies of the library on one page: which of them is used. */
export function warnOfVersions(used: string, unused: string | undefined): void {
  warn(`version ${used} is used, not ${unused}. Load one only.`);
}
