/**
 * Learns the weights in `builder/weights` again: `node builder/training/train.mjs FOLDER`. FOLDER holds the pages of `sources.json`
 * under their names, as `README.md` says. Prints what is right in silence on sites that the evidence was not weighed with.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { learnAll } from './learn.mjs';

/** The share of blocks without a mark that has to be right. */
const WANTED = 0.955;
const SUPPORTS = ['named', 'named steps', 'named overview', 'not named'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the pages.');

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, ws: false },
  resolve: { alias: { 'clinic-widgets/check': join(root, 'src/check/index.ts') } },
});
const modules = [
  'features',
  'guard',
  'heading-words',
  'homes',
  'html-lines',
  'language',
  'model',
  'page',
  'text-lines',
  'weights',
];
const loaded = await Promise.all(modules.map((name) => server.ssrLoadModule(`/builder/reading/${name}.ts`)));
const reader = Object.assign({}, ...loaded);
await server.close();

const sources = read('sources.json').filter(({ use }) => use !== 'kept apart');
const judged = read('judged.json');
const pages = sources.map(pageOfSource).filter(({ page }) => page.language && page.blocks.length);
const isJudged = ({ name }) => name in judged;
const { words, evidence, results } = learnAll(
  reader,
  pages.filter((it) => !isJudged(it)),
  pages.filter(isJudged),
  Object.fromEntries(pages.filter(isJudged).map((it) => [it.name, judgedBlocks(it)])),
);
const placed = results.map(placedOf);
const thresholds = Object.fromEntries(SUPPORTS.map((support) => [support, thresholdOf(support)]));
const silent = placed.filter(({ support, sure, isSilent }) => isSilent && sure >= thresholds[support]);
const share = (list, all) => `${list.length} of ${all.length} (${((100 * list.length) / all.length).toFixed(1)} %)`;
console.log(
  'right home first:',
  share(
    placed.filter(({ isRight }) => isRight),
    placed,
  ),
);
console.log(
  'right home among three:',
  share(
    placed.filter(({ isAmong }) => isAmong),
    placed,
  ),
);
console.log('without a mark:', share(silent, placed));
console.log(
  'right of these:',
  share(
    silent.filter(({ isRight }) => isRight),
    silent,
  ),
);
for (const language of reader.languages) writeWeights(language);

function read(name) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

function pageOfSource({ name, repository }) {
  const text = readFileSync(join(folder, name), 'utf8');
  const page = reader.pageOf((name.endsWith('.html') ? reader.linesOfHtml : reader.linesOfText)(text));
  const features = page.blocks.map((_, at) => reader.featuresOf(page.blocks, at, page.detector));
  return { name: name.replace(/\.\w+$/, ''), repository, page, features };
}

/** The homes that were judged fair, by the number of the block: the file has them by its first words, as a hash. */
function judgedBlocks({ name, page }) {
  return Object.fromEntries(
    page.blocks.flatMap(({ entries: [entry] }, at) => {
      const text = [entry?.term, entry?.description].filter(Boolean).join(': ');
      const homes = judged[name].blocks[hashOf(text)];
      return homes ? [[at, homes]] : [];
    }),
  );
}

function hashOf(text) {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return createHash('sha1').update(words.slice(0, 60)).digest('hex').slice(0, 10);
}

/** Where a judged block would be placed, by the rules of `place.ts`. */
function placedOf({ block, it, scores, fair }) {
  const guard = reader.guardOf(block, it.page.detector);
  const ranked = reader.homes
    .map((home, at) => ({ home, score: scores[at] }))
    .filter(({ home }) => guard.allows(home))
    .sort((a, b) => b.score - a.score);
  const { home } = ranked[0];
  const isFair = (other) => other === home || (reader.isAfter(home) && reader.isAfter(other));
  const nearest = reader.homeOfHeading(block.headings[0]?.text ?? '', it.page.language);
  return {
    support: reader.supportOf(home, nearest, block.shape),
    sure: ranked.reduce((sum, one) => sum + (isFair(one.home) ? one.score : 0), 0),
    isRight: fair.includes(home),
    isAmong: ranked.slice(0, 3).some((one) => fair.includes(one.home)),
    isSilent: guard.isSilentIn(home) && !['none', 'call', 'urgent'].includes(home),
  };
}

/** The least probability above which enough is right; few blocks count as half a mistake. */
function thresholdOf(wanted) {
  const ranked = placed
    .filter(({ support, isSilent }) => support === wanted && isSilent)
    .sort((a, b) => b.sure - a.sure);
  let right = 0;
  let threshold = 0.999;
  ranked.forEach(({ sure, isRight }, at) => {
    right += Number(isRight);
    if ((right + 0.5) / (at + 1.5) >= WANTED) threshold = sure;
  });
  return Number(Math.max(0.5, threshold).toFixed(3));
}

/** The features that a language has, and those of all. */
function writeWeights(language) {
  const own = pages.filter(({ page }) => page.language === language);
  const seen = new Set(own.flatMap(({ features }) => features.flat()));
  const kept = [...words].filter(
    ([name, weights]) => (!/^[wl] /.test(name) || seen.has(name)) && Math.max(...weights.map(Math.abs)) >= 0.2,
  );
  const letters = kept.map(([name, weights]) => [name, [...weights].map(reader.letterOf).join('')]);
  const rounded = Object.entries(evidence).map(([name, weight]) => [name, Number(weight.toFixed(3))]);
  const text = reader.packed({ words: Object.fromEntries(letters), evidence: Object.fromEntries(rounded), thresholds });
  const file = new URL(`../weights/${language}.ts`, import.meta.url);
  writeFileSync(file, `/** Learnt by \`builder/training\`. */\nexport default ${JSON.stringify(text)};\n`);
}
