/** Where text is typed, or an option is chosen by its first letters. */
const TYPED_INTO = 'input,select,textarea';

/** Keys that mean the same wherever they are pressed. */
const GENERAL = /^(Escape|Tab|F\d+)$/;

/**
 * Keeps the keys with which a visitor types in the controls of a shadow root from the page's keyboard shortcuts. To the page
 * these events come from the element around the control, so that it cannot tell them from keys pressed outside of a field.
 *
 * Shortcuts with Ctrl, Alt or the command key reach the page, and so do Escape, Tab and the function keys.
 */
export function keepTypedKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepInside);
}

function keepInside(event: Event): void {
  const { key, ctrlKey, altKey, metaKey, target, currentTarget } = event as KeyboardEvent;
  const isTyped = target instanceof Element && target.matches(TYPED_INTO) && target.getRootNode() === currentTarget;
  // On some keyboards a letter is typed with Ctrl and Alt.
  const isShortcut = (ctrlKey !== altKey || metaKey) && !(event as KeyboardEvent).getModifierState('AltGraph');
  if (isTyped && !isShortcut && !GENERAL.test(key)) event.stopPropagation();
}
