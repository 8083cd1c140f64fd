/**
 * Runs something that asks for the computed styles of what stands inside a tag. A browser has none for what is in no slot, so that
 * for this moment all of it is in one that shows nothing.
 */
export function withStyles<T>(host: Element, run: () => T): T {
  const slot = host.ownerDocument.createElement('slot');
  host.shadowRoot?.append(slot);
  try {
    return run();
  } finally {
    slot.remove();
  }
}
