/**
 * Learns the weights in `builder/weights` again: `node builder/training/train.mjs FOLDER`. FOLDER holds the pages of `sources.json`
 * under their names, as `README.md` says. Prints what became of the judged units, each read by what was learnt without its site.
 */
import { writeFileSync } from 'node:fs';
import { learnAll, partOf } from './learn.mjs';
import { outcomesOf } from './outcome.mjs';
import { loadReader, pagesToLearnFrom, readSource } from './pages.mjs';
import { calibrationTable, confusionTable, outcomeTable, percent } from './tables.mjs';

/** The least weight that a feature is kept for: so a language has at most 300 kB. */
const LEAST = 0.42;

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the pages.');

const reader = await loadReader('read-text');
const { pages, judgedPages, others, homes } = pagesToLearnFrom(reader, folder);
const { whole, parts, answers } = learnAll(reader, others, judgedPages, homes);
report();
for (const language of reader.languages) writeWeights(language);

function report() {
  const first = answers.filter(({ isFirst }) => isFirst).length;
  const among = answers.filter(({ isAmong }) => isAmong).length;
  console.log(`right home first: ${percent(first, answers.length)}, among three: ${percent(among, answers.length)}`);
  console.log(
    `thresholds: ${JSON.stringify(whole.thresholds)}\n\n${calibrationTable(answers.filter(({ isSilent }) => isSilent))}\n`,
  );
  const weights = parts.map((part) => weightsOf(part, () => true));
  const units = judgedPages.flatMap((it) => {
    const reading = readSource(reader, folder, it.source, () => weights[partOf(it.repository)]);
    const found = outcomesOf(reader, it.page, reading, homes[it.name]);
    return found.map((unit) => ({ ...unit, name: it.name, language: it.page.language }));
  });
  console.log(`${outcomeTable(units, ({ language }) => language)}\n\n${confusionTable(units)}`);
  if (process.env.SHOW) for (const unit of units) console.log(lineOf(unit));
}

/** For looking at the units one by one: `SHOW=1`. It prints words of the pages. */
function lineOf({ outcome, reasons, name, home, fair, heading, text }) {
  return `${outcome} [${reasons}] ${name} ${home}, fair: ${fair.join('/')} # ${heading.slice(0, 50)} | ${text.slice(0, 90)}`;
}

/** @param {(name: string) => boolean} isKept which features */
function weightsOf({ words, evidence, context, signs, thresholds }, isKept) {
  const kept = [...words].filter(([name, own]) => isKept(name) && Math.max(...own.map(Math.abs)) >= LEAST);
  const letters = kept.map(([name, own]) => [name, [...own].map(reader.letterOf).join('')]);
  return {
    words: Object.fromEntries(letters),
    evidence: rounded(evidence),
    context: rounded(context),
    signs: rounded(signs),
    thresholds,
  };
}

/** The features that a language has, and those of all. */
function writeWeights(language) {
  const own = pages.filter(({ page }) => page.language === language);
  const seen = new Set(own.flatMap(({ features, headings }) => [...features.flat(), ...[...headings.values()].flat()]));
  const text = reader.packed(weightsOf(whole, (name) => !/^[wlh] /.test(name) || seen.has(name)));
  const file = new URL(`../weights/${language}.ts`, import.meta.url);
  writeFileSync(file, `/** Learnt by \`builder/training\`. */\nexport default ${JSON.stringify(text)};\n`);
}

function rounded(weights) {
  const all = Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))]);
  return Object.fromEntries(all.filter(([, weight]) => weight));
}
