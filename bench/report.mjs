/** Writes what was measured into `docs/performance.md`, as a table and a chart. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { contenders } from './pages.mjs';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const START = '<!-- measured: `npm run bench` writes what follows -->';
const END = '<!-- end of what was measured -->';

/** @typedef {{ median: number, low: number, high: number }} Spread */

/** @param {number[]} list @returns {Spread} the median and the middle half */
export function spread(list) {
  const sorted = list.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? NaN;
    return low + ((sorted[Math.ceil(place)] ?? NaN) - low) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/**
 * @param {object} measured
 * @param {Map<string, Record<string, number>[]>} measured.figures
 * @param {Map<string, number>} measured.bytes
 * @param {Map<string, Record<50 | 200 | 800, number>[]>} measured.growth
 * @param {{ label: string, bytes: number }[]} measured.profile what each part of the bundle adds to it
 * @param {boolean} measured.write
 */
export async function writeReport({ figures, bytes, growth, profile, write }) {
  const floor = figures.get('floor') ?? [];
  const rows = contenders
    .filter(({ name }) => figures.has(name))
    .map(({ name, label }) => {
      const own = figures.get(name) ?? [];
      const ratio = (/** @type {string} */ key) =>
        spread(own.map((round, i) => (round[key] ?? NaN) / (floor[i]?.[key] ?? NaN)));
      const plain = (/** @type {string} */ key) => spread(own.map((round) => round[key] ?? NaN));
      return {
        name,
        label,
        bytes: bytes.get(name) ?? NaN,
        load: ratio('load'),
        append: ratio('append'),
        update: ratio('update'),
        heap: plain('heap'),
        domHeap: plain('domHeap'),
        nodes: ratio('nodes'),
        longTasks: plain('longTasks'),
        blocking: ratio('blocking'),
        shift: plain('shift'),
        language: plain('language'),
      };
    });
  const times = (/** @type {Spread} */ { median, low, high }) =>
    Number.isFinite(median) ? `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})` : '–';
  const kilo = (/** @type {number} */ value) => (value / 1000).toFixed(1);
  const table = [
    '| | page, kB | load | append 200 | update 200 | JS heap, kB | DOM heap, kB | nodes | long tasks | blocking | shift |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map((row) =>
      [
        '',
        row.label,
        kilo(row.bytes),
        times(row.load),
        times(row.append),
        times(row.update),
        kilo(row.heap.median),
        kilo(row.domHeap.median),
        row.nodes.median.toFixed(2),
        row.longTasks.median,
        times(row.blocking),
        row.shift.median.toFixed(3),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n');
  const own = rows.find(({ name }) => name === 'clinic-widgets');
  const growthTable = [
    '| CPU per block, against that of 200 | 50 | 200 | 800 |',
    '| --- | --: | --: | --: |',
    ...[...growth].map(([name, rounds]) => {
      const label = contenders.find((one) => one.name === name)?.label;
      const ratios = /** @type {const} */ ([50, 800]).map((count) =>
        times(spread(rounds.map((costs) => costs[count] / costs[200]))),
      );
      return `| ${label} | ${ratios[0]} | 1.00 | ${ratios[1]} |`;
    }),
  ].join('\n');
  const causes = [
    '| | load | style | layout | the rest | append 200 | style | layout | the rest |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows
      .filter(({ name }) => /^(floor|clinic-widgets.*|plain-lit)$/.test(name))
      .map(({ name, label }) => {
        const own = figures.get(name) ?? [];
        const shares = ['load', 'append'].flatMap((whole) => {
          const share = (/** @type {string} */ key) =>
            spread(own.map((round, i) => (round[key] ?? NaN) / (floor[i]?.[whole] ?? NaN))).median;
          const [all, style, layout] = [share(whole), share(`${whole} style`), share(`${whole} layout`)];
          return [all, style, layout, all - style - layout].map((value) => value.toFixed(2));
        });
        return `| ${label} | ${shares.join(' | ')} |`;
      }),
  ].join('\n');
  const weights = [
    '| part of the bundle | bytes that it adds |',
    '| --- | --: |',
    ...[...profile].sort((a, b) => b.bytes - a.bytes).map((part) => `| ${part.label} | ${part.bytes} |`),
  ].join('\n');
  const text = `${table}

Two hundred widgets in another language, against their first render: ${own ? times(own.language) : '–'}.

${growthTable}

What the CPU goes to, where all that the hand-written page takes is 1; the rest is scripts, parsing and painting:

${causes}

What each part adds to the bundle, as brotli; what they have in common is in none:

${weights}

${floor.length} rounds.`;
  console.log(text);
  if (!write) return;
  const path = join(docs, 'performance.md');
  const page = await readFile(path, 'utf8');
  const [before = ''] = page.split(START);
  const [, after = ''] = page.split(END);
  const whole = `${before}${START}\n\n${text}\n\n${END}${after}`;
  await writeFile(path, await format(whole, { ...(await resolveConfig(path)), parser: 'markdown' }));
  await writeFile(join(docs, 'images/performance.svg'), chart(rows));
}

/** CPU to append two hundred blocks, as bars; hand-written HTML is 1. @param {{ label: string, append: Spread }[]} rows */
function chart(rows) {
  const widest = Math.max(...rows.map(({ append }) => append.high).filter(Number.isFinite));
  const scale = 420 / widest;
  const line = 28;
  // A letter of this size is about 7 units wide: the longest name has to fit before the bars.
  const labelEnd = 7 * Math.max(...rows.map(({ label }) => label.length));
  const barStart = labelEnd + 10;
  const bars = rows.map(({ label, append: { median } }, index) => {
    const y = 40 + index * line;
    const length = median * scale;
    const fill = label.startsWith('Clinic') ? '#10667d' : '#8a979e';
    return `<text x="${labelEnd}" y="${y + 15}" text-anchor="end">${label}</text><rect x="${barStart}" y="${y}" width="${length.toFixed(1)}" height="20" fill="${fill}"/><text x="${(barStart + 8 + length).toFixed(1)}" y="${y + 15}">${median.toFixed(2)}</text>`;
  });
  const width = barStart + 500;
  const height = 50 + rows.length * line;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14" fill="#16242c" role="img" aria-label="CPU to append 200 blocks, against hand-written HTML"><rect width="${width}" height="${height}" fill="#fff"/><text x="${labelEnd}" y="22" text-anchor="end" font-weight="700">CPU to append 200 blocks</text><text x="${barStart}" y="22">hand-written HTML is 1</text>${bars.join('')}</svg>\n`;
}
