/**
 * Multinomial logistic regression over named features that are there or not, learnt by AdaGrad. The same examples in the
 * same order give the same weights.
 */

/**
 * @typedef {{ features: readonly string[], label: string | readonly number[], weight?: number }} Example
 * @typedef {Map<string, Float64Array>} Weights by feature, one number for each class
 */

/**
 * @param {readonly Example[]} examples
 * @param {readonly string[]} classes
 * @param {{ rounds?: number, rate?: number, decay?: number, least?: number, orders?: number }} [options] `least`: how many
 *   examples a feature has to be in; `decay`: how strongly weights are drawn to 0; `orders`: of how many orders the mean is taken
 * @returns {Weights}
 */
export function learn(examples, classes, { rounds = 4, rate = 0.15, decay = 1e-3, least = 3, orders = 3 } = {}) {
  const size = classes.length;
  const ids = idsOf(examples, least);
  const rows = examples.map((example) => rowOf(example, ids, classes));
  const mean = new Float64Array(ids.size * size);
  // What one order of the examples gives depends on the accidents of that order.
  for (let order = 0; order < orders; order++)
    learnInOrder([...rows], ids.size, size, { rounds, rate, decay, random: randomFrom(order) }).forEach(
      (weight, at) => (mean[at] += weight / orders),
    );
  return new Map([...ids].map(([name, id]) => [name, mean.subarray(id * size, (id + 1) * size)]));
}

function learnInOrder(rows, count, size, { rounds, rate, decay, random }) {
  const weights = new Float64Array(count * size);
  const squares = new Float64Array(count * size).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    shuffle(rows, random);
    for (const { active, wanted, weight } of rows) {
      const value = valueOf(active.length);
      const expected = softmax(sums(weights, active, size, value));
      for (const id of active)
        for (let index = 0; index < size; index++) {
          const at = id * size + index;
          const gradient = (wanted[index] - expected[index]) * weight * value - decay * weights[at];
          squares[at] += gradient * gradient;
          weights[at] += (rate * gradient) / Math.sqrt(squares[at]);
        }
    }
  }
  return weights;
}

/** A number for each feature that is in enough examples; '' is in all of them. */
function idsOf(examples, least) {
  const counts = new Map();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return new Map(['', ...names].map((name, id) => [name, id]));
}

function rowOf({ features, label, weight = 1 }, ids, classes) {
  const active = ['', ...features].flatMap((name) => ids.get(name) ?? []);
  const wanted = typeof label === 'string' ? classes.map((name) => Number(name === label)) : label;
  return { active: Int32Array.from(active), wanted, weight };
}

function sums(weights, active, size, value) {
  const scores = new Float64Array(size);
  for (const id of active)
    for (let index = 0; index < size; index++) scores[index] += weights[id * size + index] * value;
  return scores;
}

/**
 * @param {Weights} weights
 * @param {readonly string[]} features
 * @param {number} size how many classes
 */
export function probabilities(weights, features, size) {
  const scores = new Float64Array(size);
  const known = ['', ...features].flatMap((name) => weights.get(name) ?? []);
  const value = valueOf(known.length);
  for (const own of known) for (let index = 0; index < size; index++) scores[index] += own[index] * value;
  return softmax(scores);
}

/** @param {Float64Array} scores */
export function softmax(scores) {
  const most = Math.max(...scores);
  let sum = 0;
  const powers = scores.map((score) => Math.exp(score - most));
  for (const power of powers) sum += power;
  return powers.map((power) => power / sum);
}

/** A long text has many words, and is no surer for that. @param {number} count */
function valueOf(count) {
  return 4 / Math.sqrt(Math.max(count, 16));
}

/** @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * @param {unknown[]} list
 * @param {() => number} random
 */
function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
