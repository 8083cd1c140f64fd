/** How likely it is that the likeliest home is right, learnt from scores of sites that the evidence was not weighed with. */

/** @typedef {{ signs: Record<string, number>, isRight: boolean, part: number, isSilent: boolean }} Answer */

/** Logistic regression, drawn to 0. @param {Answer[]} answers */
export function learnSigns(answers, { strength = 1, rounds = 150, rate = 0.2 } = {}) {
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

/**
 * For each home, the least sureness above which enough is right. A few answers count as half a mistake.
 * @param {(Answer & { home: string, site: string, sure: number })[]} answers @param {number} wanted the share that has to be right
 */
export function thresholdsOf(answers, wanted) {
  const homes = [...new Set(answers.map(({ home }) => home))].sort();
  const found = homes.map((home) => [
    home,
    thresholdOf(
      answers.filter((it) => it.home === home && it.isSilent),
      wanted,
    ),
  ]);
  return Object.fromEntries(found.filter(([, threshold]) => threshold !== undefined));
}

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
    if (all > 20 && (right - 0.5) / all >= wanted) threshold = Number(sure.toFixed(3));
  }
  return threshold;
}
