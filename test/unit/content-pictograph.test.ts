/** A figure drawn as dots: as many as it says, in blocks of ten by ten, with a line around those who make a difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictograph } from '../../src/content/pictograph.lazy.js';

/** Where dots are: the top left corners of their cells. */
function places(outline: string): [number, number][] {
  return Array.from(outline.matchAll(/M(\d+) (\d+)m/g), ([, x, y]) => [Number(x), Number(y)]);
}

/** The sides of a line as `x y` of their start and end. */
function sides(line: string): string[] {
  return Array.from(line.matchAll(/M(\d+) (\d+)([HV])(\d+)/g), ([, x, y, way, to]) =>
    way === 'H' ? `${x} ${y} ${to} ${y}` : `${x} ${y} ${x} ${to}`,
  );
}

const figures = fc
  .integer({ min: 1, max: 1000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of), fc.integer({ min: 0, max: of })));

describe('pictograph', () => {
  it('draws each person once, within ten by ten, those to whom it happened first', () => {
    fc.assert(
      fc.property(figures, ([count, of]) => {
        const blocks = pictograph(count, of)!;
        expect(blocks.flatMap(({ had }) => places(had))).toHaveLength(count);
        blocks.forEach(({ box, had, not, difference }, at) => {
          const all = [...places(had), ...places(not)];
          expect(all).toHaveLength(Math.min(100, of - at * 100));
          expect(new Set(all.map(String)).size).toBe(all.length);
          const [, , width = 0, height = 0] = box.split(' ').map(Number);
          expect([width, height <= 100]).toEqual([100, true]);
          expect(all.filter(([x, y]) => x + 10 > width || y + 10 > height)).toEqual([]);
          const reading = all.map(([x, y]) => y * 10_000 + x);
          expect(reading.every((place, index) => !index || place > reading[index - 1]!)).toBe(true);
          expect(difference).toBe('');
        });
      }),
    );
  });

  it('has ten blocks for a thousand people, of one width', () => {
    const blocks = pictograph(37, 1000)!;
    expect(blocks.map(({ box }) => box)).toEqual(new Array(10).fill('0 0 100 100'));
  });

  it('draws the same line around the difference in both figures', () => {
    fc.assert(
      fc.property(figures, ([count, of, compared]) => {
        const lines = (blocks: ReturnType<typeof pictograph>) => blocks!.map(({ difference }) => difference);
        expect(lines(pictograph(count, of, compared))).toEqual(lines(pictograph(compared, of, count)));
      }),
    );
  });

  it('has the sides that one of the cells of the difference has alone, and no other', () => {
    fc.assert(
      fc.property(figures, ([count, of, compared]) => {
        pictograph(count, of, compared)!.forEach(({ difference }, block) => {
          const [from, to] = [Math.min(count, compared), Math.max(count, compared)].map((it) => it - block * 100);
          const expected = new Map<string, number>();
          for (let at = Math.max(0, from!); at < Math.min(100, to!); at++) {
            const [x, y] = [(at % 10) * 10, Math.floor(at / 10) * 10];
            for (const side of [
              `${x} ${y} ${x + 10} ${y}`,
              `${x} ${y + 10} ${x + 10} ${y + 10}`,
              `${x} ${y} ${x} ${y + 10}`,
              `${x + 10} ${y} ${x + 10} ${y + 10}`,
            ])
              expected.set(side, (expected.get(side) ?? 0) + 1);
          }
          const alone = [...expected].filter(([, times]) => times === 1).map(([side]) => side);
          expect(sides(difference).sort()).toEqual(alone.sort());
        });
      }),
    );
  });

  it('leaves figures alone that are too many to be seen', () => {
    expect(pictograph(1, 1001)).toBeUndefined();
  });
});
