/** Undo and redo by keys. In a text field, its own undo goes first, as long as it has something. */

interface Undo {
  undo(): void;
  redo(): void;
}

export function listenForKeys(target: Document, page: Undo): void {
  target.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (!step) return;
    if (!isTextField(event.target)) {
      event.preventDefault();
      page[step]();
      return;
    }
    // A field that undoes something has said so once the key was handled.
    let isDone = false;
    const note = ({ inputType }: Event & { inputType?: string }) =>
      (isDone ||= inputType?.startsWith('history') ?? false);
    target.addEventListener('input', note);
    setTimeout(() => {
      target.removeEventListener('input', note);
      if (!isDone) page[step]();
    });
  });
}

function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: KeyboardEvent): keyof Undo | undefined {
  if (defaultPrevented || altKey || !(ctrlKey || metaKey)) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|file)$/.test(target.type);
}
