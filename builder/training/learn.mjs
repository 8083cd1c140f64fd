/**
 * Learns the reader's weights from pages, by these steps:
 *
 * 1. Headings label what stands below them; a first model of words learns from that.
 * 2. The evidence (words, headings, warnings, position) is weighed by what people judged.
 * 3. Both together label all pages anew, and the words are learnt again from that; then step 2 again.
 * 4. Thresholds come from scores of sites that step 2 did not see: see `train.mjs`.
 */
import { learn, probabilities } from './logistic.mjs';

/** @typedef {{ repository: string, name: string, page: any, features: string[][] }} LearntPage */

/**
 * @param {any} reader the modules of `builder/reading`
 * @param {LearntPage[]} pages to learn from
 * @param {LearntPage[]} judgedPages
 * @param {Record<string, Record<number, string[]>>} judged fair homes by name of the page and number of the block
 */
export function learnAll(reader, pages, judgedPages, judged) {
  const { homes } = reader;
  const weak = pages.flatMap((page) => weakExamples(reader, page));
  let words = learn(weak, homes, { rounds: 4 });
  let evidence = fit(reader, dataOf(reader, judgedPages, judged, words));
  words = learn(
    pages.flatMap((page) => softExamples(reader, page, words, evidence)),
    homes,
    { rounds: 4 },
  );
  const data = dataOf(reader, judgedPages, judged, words);
  evidence = fit(reader, data);
  return { words, evidence, results: crossFit(reader, data) };
}

/** What the headings say about the blocks below them. */
function weakExamples({ homes, homeOfHeading, guardOf }, { page, features }) {
  const found = page.blocks.flatMap((block, at) => {
    const named = block.headings.map(({ text }) => homeOfHeading(text, page.language)).find(Boolean);
    if (!homes.includes(named) || block.shape === 'heading') return [];
    const [warning] = guardOf(block, page.detector).warnings;
    let label = named;
    if (warning === 'call' && block.shape === 'text')
      label = named === 'contact' || named === 'urgent' ? named : 'call';
    else if (named === 'candidacy' && warning === 'exclusion') label = 'consideration';
    else if (warning === 'harm' && !['risk', 'consideration', 'recovery', 'disclaimer'].includes(named)) return [];
    else if (['benefit', 'candidacy'].includes(named) && warning) return [];
    return [{ features: features[at], label }];
  });
  return found.map((example) => ({ ...example, weight: Math.min(1, 20 / found.length) }));
}

/** What both models say about each block of a page. */
function softExamples(reader, it, words, evidence) {
  const { page, features } = it;
  return page.blocks.flatMap((block, at) => {
    if (block.shape === 'heading') return [];
    const label = softmax(scores(evidenceAt(reader, it, at, words), evidence));
    return [{ features: features[at], label, weight: Math.min(1, 30 / page.blocks.length) }];
  });
}

function evidenceAt({ evidenceOf, homeOfHeading, homes }, { page, features }, at, words) {
  const byWord = [...probabilities(words, ['', ...features[at]], homes.length)];
  return evidenceOf(page.blocks, at, byWord, page.detector, (text) => homeOfHeading(text, page.language));
}

function dataOf(reader, pages, judged, words) {
  return pages.flatMap((it) =>
    Object.entries(judged[it.name] ?? {}).flatMap(([number, homes]) => {
      const at = Number(number);
      const block = it.page.blocks[at];
      if (!block || block.shape === 'heading') return [];
      // What to expect and what to do afterwards are fair homes of each other.
      const after = homes.some((home) => home === 'recovery' || home === 'aftercare');
      const fair = after ? [...new Set([...homes, 'recovery', 'aftercare'])] : homes;
      return [{ it, at, block, fair, pieces: evidenceAt(reader, it, at, words) }];
    }),
  );
}

const FIRST = { words: 0.7, nearest: 4, above: 2, 'above alone': 3 };

/** Weighs the evidence so that the fair homes are as likely as possible; drawn to what is known beforehand. */
function fit({ homes }, data, { strength = 1, rounds = 300, rate = 0.3 } = {}) {
  const weights = { ...FIRST };
  const squares = {};
  for (let round = 0; round < rounds; round++) {
    const gradient = {};
    for (const { pieces, fair } of data) {
      const expected = softmax(scores(pieces, weights));
      const total = homes.reduce((sum, home, at) => sum + (fair.includes(home) ? expected[at] : 0), 1e-9);
      homes.forEach((home, at) => {
        const error = (fair.includes(home) ? expected[at] / total : 0) - expected[at];
        for (const [name, value] of Object.entries(pieces[at])) gradient[name] = (gradient[name] ?? 0) + error * value;
      });
    }
    for (const name of Object.keys(gradient)) {
      const step = gradient[name] - strength * ((weights[name] ?? 0) - (FIRST[name] ?? 0));
      squares[name] = (squares[name] ?? 1e-6) + step * step;
      weights[name] = (weights[name] ?? 0) + (rate * step) / Math.sqrt(squares[name]);
    }
  }
  return weights;
}

/** Each judged block with its scores, by evidence weighed without its site. */
function crossFit(reader, data) {
  const sites = [...new Set(data.map(({ it }) => it.repository))];
  return sites.flatMap((site) => {
    const weights = fit(
      reader,
      data.filter(({ it }) => it.repository !== site),
    );
    const own = data.filter(({ it }) => it.repository === site);
    return own.map((one) => ({ ...one, scores: softmax(scores(one.pieces, weights)) }));
  });
}

function scores(pieces, weights) {
  return pieces.map((own) => Object.entries(own).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0));
}

function softmax(values) {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
