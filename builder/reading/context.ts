/**
 * What the evidence says of the blocks around a block. Pages tell things in sections, and in much the same order: the second weighing
 * takes it as evidence, too. `builder/training/` learns how much it counts.
 */
import { likeliest, meanOf, type Pieces } from './evidence.js';
import { homes } from './homes.js';
import type { Page } from './page.js';

/** The probabilities of all homes, in the order of `homes`. */
type Scores = readonly number[];

/**
 * For each home, the evidence for a block together with what was found of the blocks around it.
 * @param evidence for each home, that for the block alone. @param first the scores of all blocks by their evidence.
 */
export function inContext(
  { blocks }: Page,
  evidence: readonly Pieces[],
  first: readonly Scores[],
  at: number,
): Pieces[] {
  const [nearest, above] = blocks[at]?.headings ?? [];
  const meanBelow = (isBeside: (headings: readonly unknown[]) => boolean) =>
    meanOf(first.filter((_, place) => place !== at && isBeside(blocks[place]?.headings ?? [])));
  const found: Record<string, Scores | undefined> = {
    itself: first[at],
    'block before': first[at - 1],
    'block after': first[at + 1],
    'same section': nearest && meanBelow(([other]) => other === nearest),
    'sections beside': above && meanBelow((headings) => headings[0] !== nearest && headings.includes(above)),
  };
  return homes.map((home, index) => {
    const pieces: Pieces = { ...evidence[index] };
    for (const [name, scores] of Object.entries(found)) {
      if (!scores) continue;
      pieces[name] = Math.log(Math.max(scores[index] ?? 0, 1e-3));
      pieces[`${name} ${home}`] = pieces[name];
      pieces[`${name} is ${likeliest(scores)} ${home}`] = 1;
    }
    return pieces;
  });
}
