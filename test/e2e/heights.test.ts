/** The heights that `clinic-widgets.css` reserves are those that the elements have. `npm run heights` writes them again. */
import { expect, it } from 'vitest';
import { measureHeights, writtenHeights } from '../../scripts/heights.mjs';

/** In em: fonts differ a little from machine to machine. */
const TOLERANCE = 0.5;

it.each(writtenHeights())('$path is as high as the elements are', async ({ tag, heights }) => {
  const measured = await measureHeights(tag, heights);
  const differences = Object.entries(measured).map(([name, { em }]) => [name, Math.abs(em - heights[name]!.em)]);
  expect(differences.filter(([, difference]) => Number(difference) > TOLERANCE)).toEqual([]);
});
