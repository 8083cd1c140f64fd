import { register, type WidgetClass } from '../core/register.js';
import { widgets } from '../widgets.js';

/**
 * Where Lit looks elements up while it renders: registries of our own, one for each prefix, so that none of them is registered
 * where the rest of the process sees it.
 */
const registries = new Map<string, CustomElementRegistry>();

export function registryFor(prefix: string): CustomElementRegistry {
  const known = registries.get(prefix);
  if (known) return known;
  // Node has the class since Lit was imported. A class can be registered once only.
  const registry = new (customElements.constructor as new () => CustomElementRegistry)();
  const classes = widgets.map((widget) => class extends (widget as unknown as WidgetClass) {});
  register(classes, prefix, registry);
  registries.set(prefix, registry);
  return registry;
}

/** Has Lit use a registry for as long as a function runs, which must not wait for anything. */
export function withRegistry<T>(registry: CustomElementRegistry, run: () => T): T {
  const before = customElements;
  globalThis.customElements = registry;
  try {
    return run();
  } finally {
    globalThis.customElements = before;
  }
}
