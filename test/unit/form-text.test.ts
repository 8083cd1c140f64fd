/** Digits of other scripts, and characters that nobody sees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlainDigits } from '../../src/form/digits.js';
import { isBlank, withoutUnseen } from '../../src/form/unseen.js';

describe('digits', () => {
  const systems = Intl.supportedValuesOf('numberingSystem').map((numberingSystem) => {
    const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
    return [numberingSystem, Array.from({ length: 10 }, (_, digit) => format.format(digit)).join('')] as const;
  });
  // A few, such as those of Chinese, write their digits with letters.
  const decimal = systems.filter(([, digits]) => /^\p{Nd}{10}$/u.test(digits));

  it('are of many scripts', () => expect(decimal.length).toBeGreaterThan(50));

  it.each(decimal)('of %s: %s', (_, digits) => expect(withPlainDigits(digits)).toBe('0123456789'));

  it('that only look like digits stay as they are', () => expect(withPlainDigits('²①½Ⅳ三')).toBe('²①½Ⅳ三'));
});

describe('what cannot be seen', () => {
  const unseen = [
    ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069'],
    ...['\u00ad', '\ufeff', '\ufe0f', '\u{e0100}', '\u{e0041}', '\u180e', '\u034f', '\u3164', '\u115f', '\u2800'],
    ...['\ufffc', '\ufffb', '\0', '\u001b', '\u0085'],
  ];

  it.each(unseen)('%j is taken out', (mark) => {
    expect(withoutUnseen(`a${mark}b`)).toBe('ab');
    expect(isBlank(` ${mark}\u00a0${mark}\n`)).toBe(true);
  });

  it('is nothing that can be seen, and no space or line break', () => {
    const seen = fc
      .stringMatching(/^[\p{L}\p{N}\p{P}\p{Zs}\t\n]*$/u)
      .filter((text) => !/\p{Default_Ignorable_Code_Point}/u.test(text));
    fc.assert(
      fc.property(seen, (text) => {
        expect(withoutUnseen(text)).toBe(text);
      }),
    );
    expect(isBlank('.')).toBe(false);
  });
});
