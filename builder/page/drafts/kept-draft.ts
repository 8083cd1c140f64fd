/** A draft as it is kept, with all that undo and redo reach, and earlier states to go back to. */
import { type Draft, newSettings } from '../draft.js';
import type { History } from '../store.js';

export interface KeptDraft {
  id: string;
  format: 1;
  /** One more with each writing: a tab that expects another one has missed something. */
  revision: number;
  /** When it was changed last, in milliseconds since 1970. */
  changed: number;
  history: History;
  points: readonly RestorePoint[];
}

/** A state to go back to: from before an editor went on with a draft, or replaced it. */
export interface RestorePoint {
  at: number;
  draft: Draft;
}

const MOST_POINTS = 20;

export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${Date.now().toString(36)}-${Array.from(random, (it) => it.toString(36)).join('')}`;
}

/** What an editor calls a draft. */
export function nameOf({ procedure }: Draft): string | undefined {
  return procedure.name?.trim() || procedure.overview?.heading?.trim() || undefined;
}

/** The same states, and one more unless it is the last one already. */
export function withPoint(points: readonly RestorePoint[], draft: Draft, at: number): readonly RestorePoint[] {
  const last = points.at(-1);
  if (last && JSON.stringify(last.draft) === JSON.stringify(draft)) return points;
  return [...points, { at, draft }].slice(-MOST_POINTS);
}

/** @returns nothing for what is damaged, or was written by another version of this page that keeps drafts in another way. */
export function usableDraft(value: unknown, base: string): KeptDraft | undefined {
  const kept = value as Partial<KeptDraft> | undefined;
  try {
    if (kept?.format !== 1 || typeof kept.id !== 'string' || typeof kept.revision !== 'number') return undefined;
    const { past, now, future } = kept.history as History;
    if (!now) return undefined;
    const all = (drafts: readonly Draft[]) => drafts.map((draft) => whole(draft, base));
    return {
      id: kept.id,
      format: 1,
      revision: kept.revision,
      changed: Number(kept.changed) || 0,
      history: { past: all(past), now: whole(now, base), future: all(future) },
      points: (kept.points ?? []).map(({ at, draft }) => ({ at, draft: whole(draft, base) })),
    };
  } catch {
    return undefined;
  }
}

/** With the settings that came later. @throws where it is no draft. */
function whole({ procedure, uncertain, settings }: Draft, base: string): Draft {
  if (typeof procedure !== 'object' || !Array.isArray(uncertain)) throw new TypeError('This is no draft.');
  return { procedure, uncertain, settings: { ...newSettings(base), ...settings } };
}
