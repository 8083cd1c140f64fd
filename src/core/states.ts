const internals = new WeakMap<HTMLElement, ElementInternals>();

/** Sets a custom state (`:state(open)`) where the browser has them; elsewhere nothing happens. */
export function setState(element: HTMLElement, state: string, on: boolean): void {
  try {
    let own = internals.get(element);
    if (!own) internals.set(element, (own = element.attachInternals()));
    if (on) own.states.add(state);
    else own.states.delete(state);
  } catch {
    // Chrome before 125 takes only names with two dashes; the state is a convenience for style sheets.
  }
}
