/**
 * What becomes of judged units on pages that nobody looked at before: `node builder/training/measure.mjs FOLDER`. FOLDER holds the
 * pages of `sources.json` whose use is `measured last`. They are judged in `judged-last.json`, from which nothing is learnt.
 */
import { outcomesOf } from './outcome.mjs';
import { judgedBlocks, loadReader, pageOfSource, readJson, readSource } from './pages.mjs';
import { confusionTable, outcomeTable } from './tables.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the pages.');

const reader = await loadReader('read-page');
const judged = readJson('judged-last.json');
const sources = readJson('sources.json').filter(({ use }) => use === 'measured last');
const units = sources.flatMap((source) => {
  const it = pageOfSource(reader, folder, source);
  const reading = readSource(reader, folder, source);
  const homes = judgedBlocks(it.page, judged[it.name]?.blocks ?? {});
  return outcomesOf(reader, it.page, reading, homes).map((unit) => ({ ...unit, language: it.page.language }));
});
const [withHome, without] = [units.filter(hasHome), units.filter((unit) => !hasHome(unit))];
console.log(`Units that belong in a procedure file:\n\n${outcomeTable(withHome, ({ language }) => language)}\n`);
console.log(`Units about the clinic or its website:\n\n${outcomeTable(without, ({ language }) => language)}\n`);
console.log(confusionTable(units));

function hasHome({ fair }) {
  return fair.some((home) => home !== 'none' && home !== 'questions');
}
