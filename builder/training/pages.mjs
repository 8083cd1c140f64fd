/** The pages of `sources.json`, as the reader sees them, and what people judged of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The modules of `builder/reading` as one object, and those of others by their names. */
export async function loadReader(...more) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    resolve: { alias: { 'clinic-widgets/check': join(root, 'src/check/index.ts') } },
  });
  const names = [
    'context',
    'evidence',
    'features',
    'guard',
    'heading-words',
    'homes',
    'html-lines',
    'language',
    'model',
    'page',
  ];
  const all = [...names, 'place', 'text-lines', 'weights', ...more];
  const loaded = await Promise.all(all.map((name) => server.ssrLoadModule(`/builder/reading/${name}.ts`)));
  await server.close();
  return Object.assign({}, ...loaded);
}

export function readJson(name) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** @param {{ name: string, repository: string }} source of `sources.json` */
export function pageOfSource(reader, folder, source) {
  const { name, repository } = source;
  const text = readFileSync(join(folder, name), 'utf8');
  const page = reader.pageOf((name.endsWith('.html') ? reader.linesOfHtml : reader.linesOfText)(text));
  const features = page.blocks.map((_, at) => reader.featuresOf(page.blocks, at, page.detector));
  const headings = new Map(
    page.blocks.flatMap((block) => block.headings.map((it) => [it, reader.headingFeaturesOf(it.text)])),
  );
  return { name: name.replace(/\.\w+$/, ''), source, repository, page, features, headings };
}

/** All pages to learn from, those of them that were judged, and their fair homes by the name of the page. */
export function pagesToLearnFrom(reader, folder) {
  const judged = readJson('judged.json');
  const pages = readJson('sources.json')
    .filter(({ use }) => use === 'learnt from' || use === 'judged')
    .map((source) => pageOfSource(reader, folder, source))
    .filter(({ page }) => page.language && page.blocks.length);
  const judgedPages = pages.filter(({ name }) => name in judged);
  const homes = Object.fromEntries(judgedPages.map((it) => [it.name, judgedBlocks(it.page, judged[it.name].blocks)]));
  return { pages, judgedPages, others: pages.filter(({ name }) => !(name in judged)), homes };
}

/** What the reader makes of a page. */
export function readSource(reader, folder, { name }, weightsFor) {
  const text = readFileSync(join(folder, name), 'utf8');
  return (name.endsWith('.html') ? reader.readRich : reader.readText)(text, weightsFor);
}

/** The homes that were judged fair, by the number of the block: the file has them by its first words, as a hash. */
export function judgedBlocks(page, blocks) {
  return Object.fromEntries(
    page.blocks.flatMap(({ entries: [entry] }, at) => {
      const homes = blocks[hashOf([entry?.term, entry?.description].filter(Boolean).join(': '))];
      return homes ? [[at, homes]] : [];
    }),
  );
}

/** The first words of a text, as a hash. */
export function hashOf(text) {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return createHash('sha1').update(words.slice(0, 60)).digest('hex').slice(0, 10);
}
