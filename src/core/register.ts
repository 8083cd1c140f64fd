import { warn } from './report.js';

/** A widget's class, as it is registered. */
export interface WidgetClass extends CustomElementConstructor {
  /** The tag without a prefix. */
  readonly tag: string;
  readonly version: string;
}

/**
 * Registers a widget under its own name, or under a prefix.
 *
 * The first one to take a name keeps it: a second copy of the library is passed over, and so is an element of the
 * page's own that has the same name. Both are said once.
 */
export function register(widget: WidgetClass, prefix?: string, registry: CustomElementRegistry = customElements): void {
  const name = prefix ? `${prefix}-${widget.tag}` : widget.tag;
  const known = registry.get(name) as Partial<WidgetClass> | undefined;
  if (!known) {
    // A class can have one name only; a prefix may come beside the plain name.
    registry.define(name, prefix ? class extends widget {} : widget);
  } else if (known.tag !== widget.tag) {
    warn(`<${name}> is another script's. Use data-prefix="clinic" to have <clinic-${widget.tag}>.`);
  } else if (known.version !== widget.version) {
    warn(`<${name}>: version ${String(known.version)} is used, not ${widget.version}.`);
  }
}
