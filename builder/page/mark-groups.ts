/** Marks that are alike stand together, so that one answer may serve for all of them. Each can still be answered on its own. */
import { isOfWhole, type Mark } from './marks.js';

/** One mark, or those of one list. */
export type MarkPart = readonly [Mark, ...Mark[]];

/** Parts with the same question in the same section, or about the same kind of thing in no section. */
export type MarkGroup = readonly [MarkPart, ...MarkPart[]];

/** In the order of the first mark of each. */
export function groupsOf(marks: readonly Mark[]): MarkGroup[] {
  return gathered(gathered(marks, partKey), ([mark]) => groupKey(mark));
}

/** Marks of one list that is in one place. Those with another key stand alone. */
function partKey(mark: Mark): string | undefined {
  const { list, path, reason } = mark;
  if (list === undefined || !path?.endsWith(']')) return undefined;
  return [reason, list, path.slice(0, path.lastIndexOf('['))].join(' ');
}

function groupKey(mark: Mark): string | undefined {
  const { reason, path } = mark;
  // What a list is, and where a warning belongs, is answered for each.
  if (isOfWhole(mark) || reason === 'kind' || reason === 'set-apart') return undefined;
  return [reason, path?.split('.')[0] ?? ''].join(' ');
}

/** Items with the same key together, where the first of them stands. */
function gathered<T>(items: readonly T[], keyOf: (item: T) => string | undefined): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  const known = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === undefined ? undefined : known.get(key);
    if (group) group.push(item);
    else {
      const begun: [T, ...T[]] = [item];
      groups.push(begun);
      if (key !== undefined) known.set(key, begun);
    }
  }
  return groups;
}
