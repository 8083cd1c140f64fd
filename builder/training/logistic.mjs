/**
 * Multinomial logistic regression over named features that are there or not, learnt by AdaGrad. The same examples in the
 * same order give the same weights.
 */

/**
 * @typedef {{ features: string[], label: string | readonly number[], weight?: number }} Example
 * @typedef {Map<string, Float64Array>} Weights by feature, one number for each class
 */

/**
 * @param {readonly Example[]} examples
 * @param {readonly string[]} classes
 * @param {{ rounds?: number, rate?: number, decay?: number, least?: number, seed?: number }} [options] `least`: how many
 *   examples a feature has to be in; `decay`: how strongly weights are drawn to 0
 * @returns {Weights}
 */
export function learn(examples, classes, { rounds = 12, rate = 0.15, decay = 1e-3, least = 3, seed = 7 } = {}) {
  const counts = new Map();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weights = new Map();
  for (const [name, count] of counts) if (count >= least) weights.set(name, new Float64Array(classes.length));
  weights.set('', new Float64Array(classes.length));
  const squares = new Map([...weights.keys()].map((name) => [name, new Float64Array(classes.length).fill(1e-6)]));
  const random = randomFrom(seed);
  const order = examples.map((_, at) => at);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, label, weight = 1 } = examples[at];
      const active = ['', ...features].filter((name) => weights.has(name));
      const expected = probabilities(weights, active, classes.length);
      const value = valueOf(active.length);
      for (const name of active) {
        const own = weights.get(name);
        const square = squares.get(name);
        for (let index = 0; index < classes.length; index++) {
          const wanted = typeof label === 'string' ? Number(classes[index] === label) : label[index];
          const gradient = (wanted - expected[index]) * weight * value - decay * own[index];
          square[index] += gradient * gradient;
          own[index] += (rate * gradient) / Math.sqrt(square[index]);
        }
      }
    }
  }
  return weights;
}

/**
 * @param {Weights} weights
 * @param {readonly string[]} features
 * @param {number} size how many classes
 */
export function probabilities(weights, features, size) {
  const scores = new Float64Array(size);
  const known = features.filter((name) => weights.has(name));
  const value = valueOf(known.length);
  for (const name of known) {
    const own = weights.get(name);
    for (let index = 0; index < size; index++) scores[index] += own[index] * value;
  }
  const most = Math.max(...scores);
  let sum = 0;
  for (let index = 0; index < size; index++) sum += scores[index] = Math.exp(scores[index] - most);
  return scores.map((score) => score / sum);
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
