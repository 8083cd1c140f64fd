/**
 * How much is right by how many judged pages are learnt from: `node builder/training/curve.mjs FOLDER`. A fifth of the sites is held
 * out; of the others, a quarter, a half, three quarters and all are learnt from.
 */
import { dataOf, fit, scoresOf } from './evidence.mjs';
import { answerOf, partOf, scorerOf, wordsLearner } from './learn.mjs';
import { loadReader, pagesToLearnFrom } from './pages.mjs';
import { percent, table } from './tables.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the pages.');

const reader = await loadReader();
const { judgedPages, others, homes } = pagesToLearnFrom(reader, folder);
const heldOut = judgedPages.filter(({ repository }) => partOf(repository) === 0);
const sites = [...new Set(judgedPages.map(({ repository }) => repository).filter((site) => partOf(site) !== 0))];
sites.sort((a, b) => orderOf(a) - orderOf(b));
console.log(table(['pages learnt from', 'sites', 'right home first', 'among three'], [0.25, 0.5, 0.75, 1].map(rowOf)));

function rowOf(share) {
  const used = new Set(sites.slice(0, Math.round(share * sites.length)));
  const own = judgedPages.filter(({ repository }) => used.has(repository));
  const learnWords = wordsLearner(reader, others, own, homes);
  const sides = [0, 1].map((side) => own.filter(({ repository }) => orderOf(repository) % 2 === side));
  // The evidence is weighed by words that were not learnt from the same sites.
  const scorers = sides.map((_, at) => scorerOf(learnWords(sides[1 - at]), reader.homes));
  const dataBy = (evidence) => sides.flatMap((side, at) => dataOf(reader, side, homes, scorers[at], evidence));
  const evidence = fit(reader, dataBy());
  const context = fit(reader, dataBy(evidence));
  const answers = dataOf(reader, heldOut, homes, scorerOf(learnWords(own), reader.homes), evidence).map((one) =>
    answerOf(reader, { ...one, scores: scoresOf(one, context) }),
  );
  const first = answers.filter(({ isFirst }) => isFirst).length;
  const among = answers.filter(({ isAmong }) => isAmong).length;
  return [own.length, used.size, percent(first, answers.length), percent(among, answers.length)];
}

/** An order of sites that has nothing to do with what is on them. */
function orderOf(site) {
  let sum = 7;
  for (const letter of site) sum = (sum * 37 + letter.codePointAt(0)) % 10007;
  return sum;
}
