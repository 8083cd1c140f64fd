/** Weighs the evidence of `builder/reading/evidence.ts` by what people judged. */
import { softmax } from './logistic.mjs';

/** What is known beforehand of how much counts. */
const FIRST = { words: 0.7, nearest: 3, 'named above': 1, 'named above alone': 2 };

/**
 * Judged blocks with their evidence.
 * @param {(features: string[]) => number[]} score by words
 * @param [weights] of the evidence: then it is the evidence in its context
 */
export function dataOf(reader, pages, judged, score, weights) {
  return pages.flatMap((it) => {
    const clues = reader.cluesOf(it.page, score);
    const alone = clues.map((_, at) => reader.evidenceOf(it.page, clues, at));
    const first = weights && alone.map((pieces) => scoresOf({ pieces }, weights));
    return Object.entries(judged[it.name] ?? {}).flatMap(([number, homes]) => {
      const at = Number(number);
      const block = it.page.blocks[at];
      if (!block || block.shape === 'heading') return [];
      const after = homes.some((home) => reader.isAfter(home));
      const fair = after ? [...new Set([...homes, 'recovery', 'aftercare'])] : homes;
      const pieces = first ? reader.inContext(it.page, alone[at], first, at) : alone[at];
      return [{ it, at, block, fair, clues: clues[at], pieces }];
    });
  });
}

/** Weighs the evidence so that the fair homes are as likely as possible; drawn to what is known beforehand. */
export function fit({ homes }, data, { strength = 1, rounds = 60, rate = 0.3 } = {}) {
  const names = [...new Set([...Object.keys(FIRST), ...data.flatMap(({ pieces }) => pieces.flatMap(Object.keys))])];
  const ids = new Map(names.map((name, id) => [name, id]));
  const first = Float64Array.from(names, (name) => FIRST[name] ?? 0);
  const weights = first.slice();
  const squares = new Float64Array(names.length).fill(1e-6);
  const rows = data.map(({ pieces, fair }) => ({
    fair: homes.map((home) => fair.includes(home)),
    own: pieces.map((piece) => ({
      ids: Int32Array.from(Object.keys(piece), (name) => ids.get(name) ?? 0),
      values: Float64Array.from(Object.values(piece)),
    })),
  }));
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length);
    for (const row of rows) addGradient(gradient, row, weights);
    for (let id = 0; id < names.length; id++) {
      const step = gradient[id] - strength * (weights[id] - first[id]);
      squares[id] += step * step;
      weights[id] += (rate * step) / Math.sqrt(squares[id]);
    }
  }
  return Object.fromEntries(names.map((name, id) => [name, weights[id]]));
}

function addGradient(gradient, { fair, own }, weights) {
  const expected = softmax(
    Float64Array.from(own, ({ ids, values }) => {
      let sum = 0;
      for (let at = 0; at < ids.length; at++) sum += values[at] * weights[ids[at]];
      return sum;
    }),
  );
  let total = 1e-9;
  for (let home = 0; home < fair.length; home++) if (fair[home]) total += expected[home];
  own.forEach(({ ids, values }, home) => {
    const error = (fair[home] ? expected[home] / total : 0) - expected[home];
    for (let at = 0; at < ids.length; at++) gradient[ids[at]] += error * values[at];
  });
}

export function scoresOf({ pieces }, weights) {
  return [
    ...softmax(
      Float64Array.from(pieces, (piece) =>
        Object.entries(piece).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0),
      ),
    ),
  ];
}

/** What words and evidence say about each block of a page. */
export function softLabel(reader, it, score, evidence) {
  const clues = reader.cluesOf(it.page, score);
  return it.page.blocks.map(({ shape }, at) =>
    shape === 'heading' ? undefined : scoresOf({ pieces: reader.evidenceOf(it.page, clues, at) }, evidence),
  );
}
