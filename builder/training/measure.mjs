/**
 * What becomes of judged units on pages that nothing is learnt from: `node builder/training/measure.mjs FOLDER`. FOLDER holds the
 * pages of `sources.json` whose use is `measured last`. They are judged in `judged-last.json`, and once more by another person in
 * `judged-second.json`. `node builder/training/measure.mjs FOLDER tried` measures those whose use is `tried`.
 */
import { agreementOf, pairsOf, together } from './agreement.mjs';
import { outcomesOf } from './outcome.mjs';
import { judgedBlocks, loadReader, pageOfSource, readJson, readSource } from './pages.mjs';
import { confusionTable, outcomeTable } from './tables.mjs';

const [folder, wanted = 'measured last'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder with the pages.');

const reader = await loadReader('read-page');
const first = { ...readJson('judged.json'), ...readJson('judged-last.json') };
const second = readJson('judged-second.json');
const pages = readJson('sources.json')
  .filter(({ use }) => use === wanted)
  .map((source) => ({ ...pageOfSource(reader, folder, source), reading: readSource(reader, folder, source) }));
const units = unitsOf(first);
const [withHome, without] = [units.filter(hasHome), units.filter((unit) => !hasHome(unit))];
console.log(`${pages.length} pages of ${new Set(pages.map(({ repository }) => repository)).size} sites\n`);
console.log(`Units that belong in a procedure file:\n\n${outcomeTable(withHome, ({ language }) => language)}\n`);
console.log(`Units about the clinic or its website:\n\n${outcomeTable(without, ({ language }) => language)}\n`);
console.log(`${confusionTable(units)}\n`);
if (wanted === 'measured last') compareJudges();

function compareJudges() {
  console.log(`${agreementOf(pairsOf(first, second), reader.isAfter)}\n`);
  const either = unitsOf(together(first, second, (one, other) => [...new Set([...one, ...other])])).filter(hasHome);
  console.log(`With the homes that either person gave:\n\n${outcomeTable(either, ({ language }) => language)}\n`);
  const both = unitsOf(together(first, second, (one, other) => one.filter((home) => other.includes(home)))).filter(
    hasHome,
  );
  console.log(`With the homes that both gave:\n\n${outcomeTable(both, ({ language }) => language)}`);
}

function unitsOf(judged) {
  return pages.flatMap(({ name, page, reading }) => {
    const homes = judgedBlocks(page, judged[name]?.blocks ?? {});
    return outcomesOf(reader, page, reading, homes).map((unit) => ({ ...unit, language: page.language }));
  });
}

function hasHome({ fair }) {
  return fair.some((home) => home !== 'none' && home !== 'questions');
}
