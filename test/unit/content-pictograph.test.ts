/** A figure drawn as people: as many as it says, in tens, all of them within the picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictograph } from '../../src/content/pictograph.lazy.js';

/** Where people stand: the top left corners of their cells. */
function places(outline: string): [number, number][] {
  return Array.from(outline.matchAll(/M(\d+) (\d+)m/g), ([, x, y]) => [Number(x), Number(y)]);
}

const figures = fc
  .integer({ min: 1, max: 1000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe('pictograph', () => {
  it('draws each person once, within the box, those to whom it happened first', () => {
    fc.assert(
      fc.property(figures, ([count, of]) => {
        const { box, had, not } = pictograph(count, of)!;
        const all = [...places(had), ...places(not)];
        expect([places(had).length, all.length]).toEqual([count, of]);
        expect(new Set(all.map(String)).size).toBe(of);
        const [, , width = 0, height = 0] = box.split(' ').map(Number);
        expect(all.filter(([x, y]) => x + 10 > width || y + 18 > height)).toEqual([]);
        const reading = all.map(([x, y]) => y * 10_000 + x);
        expect(reading.every((place, at) => !at || place > reading[at - 1]!)).toBe(true);
      }),
    );
  });

  it('sets every ten apart, and every hundred', () => {
    const xs = [...new Set(places(pictograph(100, 100)!.had).map(([x]) => x))];
    expect(xs[10]! - xs[9]!).toBeGreaterThan(xs[9]! - xs[8]!);
    expect(xs).toHaveLength(20);
    const ys = [...new Set(places(pictograph(1000, 1000)!.had).map(([, y]) => y))];
    expect(ys[2]! - ys[1]!).toBeGreaterThan(ys[1]! - ys[0]!);
    expect(ys).toHaveLength(20);
  });

  it('leaves figures alone that are too many to be seen', () => {
    expect(pictograph(1, 1001)).toBeUndefined();
  });
});
