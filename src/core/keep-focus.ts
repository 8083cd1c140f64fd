/** The element that has the focus in a tree, shadow roots in it looked into. */
function focusedIn(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const { activeElement } = root;
  if (!(activeElement instanceof HTMLElement)) return undefined;
  return (activeElement.shadowRoot && focusedIn(activeElement.shadowRoot)) ?? activeElement;
}

/**
 * Renders, and gives the focus back where rendering has moved the element that had it, or has put another one in its place
 * that is for the same: a control of the same name, a link to the same address.
 */
export function keepFocus(root: ShadowRoot, render: () => void): void {
  const focused = focusedIn(root);
  if (!focused) return render();
  const selection = selectionOf(focused);
  render();
  if (focusedIn(root) === focused) return;
  const next = focused.isConnected ? focused : successorOf(focused, root);
  // The visitor is there already: nothing scrolls.
  next?.focus({ preventScroll: true });
  if (selection && next) select(next, selection);
}

type Selection = [start: number, end: number, direction: HTMLInputElement['selectionDirection']];

/** What is selected in a control with text; nothing where a control has none, or does not say. */
function selectionOf(element: HTMLElement): Selection | undefined {
  const { selectionStart, selectionEnd, selectionDirection } = element as HTMLInputElement;
  return typeof selectionStart === 'number' && typeof selectionEnd === 'number'
    ? [selectionStart, selectionEnd, selectionDirection]
    : undefined;
}

function select(element: HTMLElement, [start, end, direction]: Selection): void {
  try {
    (element as HTMLInputElement).setSelectionRange(start, end, direction ?? undefined);
  } catch {
    // A control without text takes no selection.
  }
}

function successorOf(lost: HTMLElement, root: ShadowRoot): HTMLElement | undefined {
  const attributes = lost.matches('a')
    ? ['href']
    : lost.matches('[type=radio],[type=checkbox]')
      ? ['name', 'value']
      : ['name'];
  return [...root.querySelectorAll<HTMLElement>(lost.localName)].find((other) =>
    attributes.every((name) => lost.hasAttribute(name) && other.getAttribute(name) === lost.getAttribute(name)),
  );
}
