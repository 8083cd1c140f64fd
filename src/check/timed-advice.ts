/** Advice about what to do before and after a procedure, in any language. */
import type { ResolvedGroup } from '../content/kinds.js';
import type { AftercareKind, PreparationContent, PreparationKind, Procedure } from '../content/schema.js';
import { type Advice, advice } from './advice.js';

/** An entry of what to do before or after a procedure. */
type TimedEntry = NonNullable<NonNullable<PreparationContent['groups']>[number]['items']>[number];

const LEVELS_OF_CARE: readonly (AftercareKind | undefined)[] = ['call', 'urgent', 'emergency'];

/** @param groups with their kinds resolved. */
export function adviseOnPreparation(groups: readonly ResolvedGroup<TimedEntry, PreparationKind>[]): Advice[] {
  return groups.flatMap(({ kind, heading, items }, at) => {
    if (kind !== 'food' || items.some(isTimed) || hasNumber(heading)) return [];
    const message = 'Say from when on not to eat or drink: “when” of each entry.';
    return [advice('food-without-when', `preparation.groups[${at}]`, message)];
  });
}

/** @param groups those of aftercare, with their kinds resolved. */
export function adviseOnAftercare(
  { recovery, aftercare }: Procedure,
  groups: readonly ResolvedGroup<TimedEntry, AftercareKind>[],
): Advice[] {
  const saysWhenToGetHelp = recovery?.getHelp || groups.some(({ kind }) => LEVELS_OF_CARE.includes(kind));
  const where = recovery ? 'recovery.getHelp' : 'aftercare.groups';
  return [
    ...((recovery || aftercare) && !saysWhenToGetHelp
      ? [advice('no-get-help', where, 'Say when and where to get help.')]
      : []),
    ...groups.flatMap(({ kind, items }, at) =>
      items.flatMap((item, index) =>
        kind !== 'activity' || isTimed(item) || (item.term && item.description)
          ? []
          : [
              advice(
                'activity-without-when',
                `aftercare.groups[${at}].items[${index}]`,
                'Say when this is possible again: “when”.',
              ),
            ],
      ),
    ),
  ];
}

/** Whether an entry says when, or has a number that may say so. */
function isTimed({ when, term, description }: TimedEntry): boolean {
  return Boolean(when) || hasNumber(term) || hasNumber(description);
}

function hasNumber(text: unknown): boolean {
  return typeof text === 'string' && /\p{Nd}/u.test(text);
}
