/** The one draft that earlier versions of this page kept where their editor ticked a box: it becomes one of many. */
import { type Draft, newSettings } from '../draft.js';
import { write } from './database.js';
import { newId } from './kept-draft.js';

const KEY = 'clinic-widgets-builder';

/** Rejects where the database refuses it: it then stays where it is. */
export async function takeOldDraft(base: string): Promise<void> {
  const draft = oldDraft(base);
  if (!draft) return;
  const history = { past: [], now: draft, future: [] };
  await write({ id: newId(), format: 1, revision: 1, changed: Date.now(), history, points: [] }, undefined);
  localStorage.removeItem(KEY);
}

function oldDraft(base: string): Draft | undefined {
  try {
    const text = localStorage.getItem(KEY);
    const { procedure, uncertain = [], settings } = JSON.parse(text ?? '{}') as Partial<Draft>;
    return procedure && { procedure, uncertain, settings: { ...newSettings(base), ...settings } };
  } catch {
    // Storage may be forbidden, and what is in it may be anything.
    return undefined;
  }
}
