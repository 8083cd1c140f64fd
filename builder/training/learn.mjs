/**
 * Learns the reader's weights from pages, by these steps:
 *
 * 1. Headings label what stands below them; a first model of words learns from that.
 * 2. The evidence (words, headings, warnings, position) is weighed by what people judged.
 * 3. Both together label all pages anew; words, and the words of headings, are learnt again from that and from what people judged;
 *    then step 2 again.
 * 4. The evidence is weighed again, together with what step 3 found of the blocks around.
 * 5. How likely the likeliest home is right is learnt from scores of sites that step 4 did not see: see `signs.mjs`.
 */
import { learn, probabilities } from './logistic.mjs';
import { dataOf, fit, scoresOf, softLabel } from './evidence.mjs';
import { learnSigns, surenessBy, thresholdsOf } from './signs.mjs';

/** @typedef {{ repository: string, name: string, page: any, features: string[][], headings: Map<object, string[]> }} LearntPage */

/** The share that has to be right of the blocks that have no mark because the model is sure. */
const WANTED = 0.925;
/** Homes that nothing comes to in silence, unless its author says what it is: too much depends on them. */
const ASKED = ['call', 'urgent', 'contact', 'disclaimer'];
/** Homes where a text that warns would say the opposite of what it means: how sure the model is does not suffice. */
const AGREEING = ['benefit', 'candidacy', 'alternative'];
/** In how many parts the judged sites are divided. No part's own scores come from itself. */
const PARTS = 5;
/** How much a judged block counts beside one that was labelled by the model. */
const JUDGED = 2;

/**
 * @param {any} reader the modules of `builder/reading`
 * @param {LearntPage[]} pages to learn from
 * @param {LearntPage[]} judgedPages
 * @param {Record<string, Record<number, string[]>>} judged fair homes by name of the page and number of the block
 * @returns `whole`, learnt from all pages; `parts`, each learnt without the sites of one part; `answers`: the judged blocks, each by what
 *   was learnt without its own part.
 */
export function learnAll(reader, pages, judgedPages, judged) {
  const { homes } = reader;
  const wordsOf = wordsLearner(reader, pages, judgedPages, judged);
  const numbers = Array.from({ length: PARTS }, (_, part) => part);
  const words = numbers.map((part) => wordsOf(judgedPages.filter(({ repository }) => partOf(repository) !== part)));
  const dataBy = (evidence) =>
    numbers.flatMap((part) => {
      const own = judgedPages.filter(({ repository }) => partOf(repository) === part);
      const found = dataOf(reader, own, judged, scorerOf(words[part], homes), evidence?.[part]);
      return found.map((one) => ({ ...one, part }));
    });
  const without = (data) =>
    numbers.map((part) =>
      fit(
        reader,
        data.filter((one) => one.part !== part),
      ),
    );
  const data = dataBy();
  const evidence = without(data);
  const inContext = dataBy(evidence);
  const context = without(inContext);
  const answers = inContext.map((one) => answerOf(reader, { ...one, scores: scoresOf(one, context[one.part]) }));
  const decided = answers.filter(({ isSilent }) => isSilent);
  const signs = numbers.map((part) => learnSigns(decided.filter((one) => one.part !== part)));
  const sure = answers.map((one) => ({ ...one, sure: surenessBy(one.signs, signs[one.part]) }));
  const all = Object.entries(thresholdsOf(sure, WANTED));
  const thresholds = Object.fromEntries(all.filter(([home]) => !AGREEING.includes(home)));
  return {
    whole: {
      words: wordsOf(judgedPages),
      evidence: fit(reader, data),
      context: fit(reader, inContext),
      signs: learnSigns(decided),
      thresholds,
    },
    parts: numbers.map((part) => ({
      words: words[part],
      evidence: evidence[part],
      context: context[part],
      signs: signs[part],
      thresholds,
    })),
    answers: sure,
  };
}

/**
 * Labels pages by a first model and the evidence.
 * @returns what learns words from these pages and from what people judged of others
 */
export function wordsLearner(reader, pages, judgedPages, judged) {
  const { homes } = reader;
  const first = learn(
    pages.flatMap((page) => weakExamples(reader, page)),
    homes,
  );
  const firstEvidence = fit(reader, dataOf(reader, judgedPages, judged, scorerOf(first, homes)));
  const labelled = pages.map((it) => softLabel(reader, it, scorerOf(first, homes), firstEvidence));
  return (taught) => learnWords(reader, pages, labelled, taught, judged);
}

/** Where the reader places a judged block, whether that is right, and whether the model’s sureness decides that it has no mark. */
export function answerOf(reader, { block, it, clues, scores, fair, part }) {
  const sure = reader.place(block, scores, it.page, () => true);
  const unsure = reader.place(block, scores, it.page, () => false);
  const home = sure.home ?? 'none';
  return {
    part,
    site: it.repository,
    home,
    fair,
    signs: reader.signsOf(block, home, { clues, scores }),
    isRight: fair.includes(home),
    isFirst: fair.includes(sure.candidates[0]),
    isAmong: sure.candidates.some((one) => fair.includes(one)),
    isSilent: sure.doubt !== unsure.doubt && !ASKED.includes(home),
  };
}

/** The part that a site belongs to, by its name. */
export function partOf(repository) {
  let sum = 0;
  for (const letter of repository) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % PARTS;
}

export function scorerOf(words, homes) {
  return (features) => [...probabilities(words, features, homes.length)];
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

/** Words of texts and of headings, from what the model labelled and what people judged. */
function learnWords(reader, pages, labelled, judgedPages, judged) {
  const examples = pages.flatMap((it, page) => {
    const weight = Math.min(1, 30 / it.page.blocks.length);
    return labelled[page].flatMap((label, at) => (label ? examplesOf(it, at, label, weight) : []));
  });
  const taught = judgedPages.flatMap((it) =>
    Object.entries(judged[it.name] ?? {}).flatMap(([at, fair]) => {
      const label = reader.homes.map(
        (home) => (fair[0] === home ? 0.6 : 0) + (fair.includes(home) ? 0.4 / fair.length : 0),
      );
      return examplesOf(it, Number(at), label, JUDGED);
    }),
  );
  return learn([...examples, ...taught], reader.homes);
}

function examplesOf({ page, features, headings }, at, label, weight) {
  const block = page.blocks[at];
  if (!block || block.shape === 'heading') return [];
  const [nearest] = block.headings;
  const examples = [{ features: features[at], label, weight }];
  if (nearest) examples.push({ features: headings.get(nearest) ?? [], label, weight });
  return examples;
}
