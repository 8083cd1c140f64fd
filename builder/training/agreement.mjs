/** How far two people who judged the same blocks agree. */
import { percent } from './tables.mjs';

/**
 * @param {Record<string, { blocks: Record<string, string[]> }>} first @param {typeof first} second fair homes, the best first, by page
 * @returns the blocks that both judged
 */
export function pairsOf(first, second) {
  return Object.entries(second).flatMap(([page, { blocks }]) =>
    Object.entries(blocks).flatMap(([block, homes]) => {
      const own = first[page]?.blocks[block];
      return own ? [[own, homes]] : [];
    }),
  );
}

/** @param {string[][][]} pairs @param {(home: string) => boolean} isAfter homes that are fair for each other */
export function agreementOf(pairs, isAfter) {
  const named = pairs.map((pair) => pair.map((homes) => homes.map((home) => (isAfter(home) ? 'afterwards' : home))));
  const common = named.filter(([one, other]) => one.some((home) => other.includes(home))).length;
  const same = named.filter(([[one], [other]]) => one === other).length;
  const homes = [...new Set(named.flat(2))];
  const share = (side, home) => named.filter((pair) => pair[side][0] === home).length / named.length;
  const byChance = homes.reduce((sum, home) => sum + share(0, home) * share(1, home), 0);
  const kappa = (same / named.length - byChance) / (1 - byChance);
  return [
    `${pairs.length} blocks judged by two people: a fair home in common ${percent(common, pairs.length)}`,
    `the same best home ${percent(same, pairs.length)}, Cohen’s kappa of the best ${kappa.toFixed(2)}`,
  ].join('; ');
}

/** Both people’s homes of each block. @param {(one: string[], other: string[]) => string[]} how */
export function together(first, second, how) {
  return Object.fromEntries(
    Object.entries(first).map(([page, { blocks }]) => {
      const joined = Object.entries(blocks).flatMap(([block, homes]) => {
        const other = second[page]?.blocks[block];
        const both = other ? how(homes, other) : [];
        return both.length ? [[block, both]] : [];
      });
      return [page, { blocks: Object.fromEntries(joined) }];
    }),
  );
}
