/** A figure as a picture of people. A lazy module: only panels with `pictographs` load it. */
import { MAX_PEOPLE } from './figures.js';

/** What to draw: two outlines in one coordinate system, each for any number of people. */
export interface Pictograph {
  /** For `viewBox`. */
  box: string;
  /** The people to whom it happened: to be filled. */
  had: string;
  /** The others. */
  not: string;
}

const WIDTH = 10;
const HEIGHT = 18;
const GAP = 6;

/** Head and shoulders, from the top left corner of a cell of `WIDTH` by `HEIGHT`. */
const PERSON = 'm3 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0m-1 11v-4a3 3 0 0 1 6 0v4z';

/**
 * People in rows, filled from the start: in tens, and where there are more than 100 of them, every 100 apart.
 * @returns `undefined` where there are too many people to draw; the figure is then a sentence only.
 */
export function pictograph(count: number, of: number): Pictograph | undefined {
  if (of > MAX_PEOPLE) return undefined;
  const inRow = Math.min(of, of > 100 ? 50 : 20);
  const left = (column: number) => column * WIDTH + Math.floor(column / 10) * GAP;
  const top = (person: number) => Math.floor(person / inRow) * HEIGHT + Math.floor(person / 100) * GAP;
  const outline = (from: number, to: number) =>
    [...new Array(to - from).keys()].map((at) => `M${left((from + at) % inRow)} ${top(from + at)}${PERSON}`).join('');
  return {
    box: `0 0 ${left(inRow - 1) + WIDTH} ${top(of - 1) + HEIGHT}`,
    had: outline(0, count),
    not: outline(count, of),
  };
}
