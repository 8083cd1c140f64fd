/** How likely it is that the likeliest home is right, learnt from scores of sites that the evidence was not weighed with. */

/** @typedef {{ signs: Record<string, number>, isRight: boolean, part: number, isSilent: boolean }} Answer */

/** Logistic regression, drawn to 0. @param {Answer[]} answers */
export function learnSigns(answers, { strength = 5, rounds = 150, rate = 0.2 } = {}) {
  const names = [...new Set(answers.flatMap(({ signs }) => Object.keys(signs)))];
  const weights = Object.fromEntries(names.map((name) => [name, name === 'likely' ? 0.5 : 0]));
  const squares = Object.fromEntries(names.map((name) => [name, 1e-6]));
  for (let round = 0; round < rounds; round++) {
    const gradient = Object.fromEntries(names.map((name) => [name, 0]));
    for (const { signs, isRight } of answers) {
      const error = Number(isRight) - surenessBy(signs, weights);
      for (const [name, value] of Object.entries(signs)) gradient[name] += error * value;
    }
    for (const name of names) {
      const step = gradient[name] - strength * weights[name];
      squares[name] += step * step;
      weights[name] += (rate * step) / Math.sqrt(squares[name]);
    }
  }
  return weights;
}

/** @param {Record<string, number>} signs */
export function surenessBy(signs, weights) {
  const sum = Object.entries(signs).reduce((all, [name, value]) => all + value * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** How many answers of one site count in full: a site’s pages are much alike. */
const OF_ONE_SITE = 8;

/** How many answers there have to be for a threshold. */
const ENOUGH = 20;

/** How much less of one home may be right than of all together. */
const SLACK = 0.03;

/** The share of what is left out that has to belong nowhere: what is left out, visitors miss. */
const LEFT_OUT = 0.98;

/**
 * For each home, the least sureness at which a block stands there without a mark. One for all homes, so that enough of all are right;
 * higher for a home of which too much would be wrong. A home without a threshold gets nothing in silence.
 * @param {(Answer & { home: string, site: string, sure: number })[]} answers @param {number} wanted the share that has to be right
 */
export function thresholdsOf(answers, wanted) {
  const silent = answers.filter(({ isSilent }) => isSilent);
  const common = thresholdOf(silent, wanted);
  if (common === undefined) return {};
  const homes = [...new Set(silent.map(({ home }) => home))].sort();
  const found = homes.flatMap((home) => {
    const own = thresholdOf(
      silent.filter((it) => it.home === home),
      home === 'none' ? LEFT_OUT : wanted - SLACK,
    );
    return own === undefined ? [] : [[home, Math.max(own, common)]];
  });
  return Object.fromEntries(found);
}

/** A few answers count as half a mistake. */
function thresholdOf(answers, wanted) {
  const bySite = new Map();
  for (const { site } of answers) bySite.set(site, (bySite.get(site) ?? 0) + 1);
  let right = 0;
  let all = 0;
  let threshold;
  for (const { sure, isRight, site } of answers.toSorted((a, b) => b.sure - a.sure)) {
    const weight = Math.min(1, OF_ONE_SITE / bySite.get(site));
    all += weight;
    right += weight * Number(isRight);
    if (all > ENOUGH && (right - 0.5) / all >= wanted) threshold = Number(sure.toFixed(3));
  }
  return threshold;
}
