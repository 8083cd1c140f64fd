/** A figure as dots, one for each person. A lazy module: only panels with `pictographs` load it. */
import type { Entry, Figure } from './figures.js';
import type { Problem } from './problem.js';
import { excerpt } from './text.js';

/** Up to 100 people as dots in ten columns: outlines in one coordinate system, which is as wide in every block. */
export interface DotBlock {
  /** For `viewBox`. */
  box: string;
  /** The people to whom it happened: to be filled. */
  had: string;
  /** The others. */
  not: string;
  /** A line around those who make the difference to the figure that is compared; empty where there are none. */
  difference: string;
}

/** The most people that a picture shows. Beyond, they are too small to be seen. */
const MAX_PEOPLE = 1000;

const CELL = 10;
const COLUMNS = 10;
const IN_BLOCK = 100;

/** A dot, from the top left corner of its cell. */
const DOT = 'm2 5a3 3 0 1 0 6 0 3 3 0 1 0-6 0z';

/**
 * Dots in blocks of ten by ten, filled from the start.
 * @param compared how many of the same number it happened to in the figure beside it.
 * @returns `undefined` where there are too many people to draw; the figure is then a sentence only.
 */
export function pictograph(count: number, of: number, compared = count): DotBlock[] | undefined {
  if (of > MAX_PEOPLE) return undefined;
  return [...new Array(Math.ceil(of / IN_BLOCK)).keys()].map((block) => {
    const start = block * IN_BLOCK;
    const size = Math.min(IN_BLOCK, of - start);
    // Counted from the start of the block.
    const had = within(count - start, size);
    const other = within(compared - start, size);
    return {
      box: `0 0 ${CELL * COLUMNS} ${CELL * Math.ceil(size / COLUMNS)}`,
      had: dots(0, had),
      not: dots(had, size),
      difference: lineAround(Math.min(had, other), Math.max(had, other)),
    };
  });
}

function within(number: number, size: number): number {
  return Math.max(0, Math.min(number, size));
}

function left(at: number): number {
  return (at % COLUMNS) * CELL;
}

function top(at: number): number {
  return Math.floor(at / COLUMNS) * CELL;
}

function dots(from: number, to: number): string {
  return [...new Array(to - from).keys()].map((at) => `M${left(from + at)} ${top(from + at)}${DOT}`).join('');
}

/** A line around the cells from one to another: each cell has the sides behind which the next cell is not among them. */
function lineAround(from: number, to: number): string {
  let line = '';
  for (let at = from; at < to; at++) {
    const [x, y, right, bottom] = [left(at), top(at), left(at) + CELL, top(at) + CELL];
    if (at - COLUMNS < from) line += `M${x} ${y}H${right}`;
    if (at + COLUMNS >= to) line += `M${x} ${bottom}H${right}`;
    if (at === from || x === 0) line += `M${x} ${y}V${bottom}`;
    if (at === to - 1 || right === CELL * COLUMNS) line += `M${right} ${y}V${bottom}`;
  }
  return line;
}

/**
 * The figures that are also drawn: pictures can be compared only where all have one denominator, that which most figures have. One
 * problem names the pictures that are left out.
 */
export function drawnFigures<E extends Entry>(
  figures: ReadonlyMap<E, Figure>,
): {
  drawn: ReadonlySet<E>;
  problems: Problem[];
} {
  const common = mostCommon([...figures.values()].map((figure) => figure.of));
  const entries = [...figures];
  const isDrawn = ([, { of }]: readonly [E, Figure]) => of === common && of <= MAX_PEOPLE;
  const drawn = new Set(entries.filter(isDrawn).map(([item]) => item));
  const leftOut = entries.filter((entry) => !isDrawn(entry));
  if (!leftOut.length) return { drawn, problems: [] };
  const names = leftOut.map(([item, { of }]) => `“${excerpt(item.term ?? item.description)}” (of ${of})`).join(', ');
  const reason = drawn.size
    ? `pictures are drawn of ${String(common)} people only, which most figures have`
    : `pictures are drawn of ${MAX_PEOPLE} people at most`;
  const message = `pictographs: no picture of ${names}; ${reason}. The sentences are shown.`;
  return { drawn, problems: [{ code: 'figure', message }] };
}

/** The first of the most frequent numbers. */
function mostCommon(numbers: readonly number[]): number | undefined {
  const times = (number: number) => numbers.filter((other) => other === number).length;
  return [...numbers].sort((a, b) => times(b) - times(a))[0];
}
