/** How likely it is that the likeliest home is right, learnt from scores of sites that the evidence was not weighed with. */

/** @typedef {{ signs: Record<string, number>, isRight: boolean, part: number, isSilent: boolean }} Answer */

/** Logistic regression, drawn to 0. @param {Answer[]} answers */
export function learnSigns(answers, { strength = 1, rounds = 300, rate = 0.2 } = {}) {
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

/** The least sureness above which enough is right; a few answers count as half a mistake. */
export function thresholdOf(answers, wanted) {
  const ranked = answers.filter(({ isSilent }) => isSilent).sort((a, b) => b.sure - a.sure);
  let right = 0;
  let threshold = 0.999;
  ranked.forEach(({ sure, isRight }, at) => {
    right += Number(isRight);
    if (at > 20 && (right - 0.5) / (at + 1) >= wanted) threshold = sure;
  });
  return Number(threshold.toFixed(3));
}
