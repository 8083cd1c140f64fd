import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChallenge, readNumber } from '../../src/form/challenge.js';

describe('a challenge', () => {
  const sum = { kind: 'arithmetic', operands: [13, 12], question: '13 + 12', token: 'opaque', expires: '2030-01-15' };

  it('a sum is one', () => expect(readChallenge(sum)).toEqual(sum));

  it('a sum has its numbers in its question', () => {
    const { operands: _, ...sent } = sum;
    expect(readChallenge(sent)).toEqual(sum);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '13 + 12'],
    ['a number', 25],
    ['a list', [sum]],
    ['one that says none', { kind: 'none' }],
    ['another kind', { ...sum, kind: 'picture' }],
    ['one without operands', { ...sum, operands: undefined, question: undefined }],
    ['a question that is no sum', { ...sum, operands: undefined, question: '13 plus 12' }],
    ['a question that is no text', { ...sum, operands: undefined, question: [13, 12] }],
    ['one operand', { ...sum, operands: [13] }],
    ['operands that are text', { ...sum, operands: ['13', '12'] }],
    ['operands that are not whole', { ...sum, operands: [1.5, 12] }],
    ['one without a token', { ...sum, token: undefined }],
    ['a token that is no text', { ...sum, token: 7 }],
  ])('%s is none', (_, value) => expect(readChallenge(value)).toEqual({ kind: 'none' }));

  it('anything from the wire is a challenge or none, without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(['arithmetic', 'none']).toContain(readChallenge(value).kind);
      }),
    );
  });
});

describe('a number', () => {
  /** Numbering systems that locales use. */
  const systems = [
    'latn',
    'arab',
    'arabext',
    'deva',
    'beng',
    'guru',
    'gujr',
    'tamldec',
    'telu',
    'thai',
    'khmr',
    'mymr',
  ];
  const others = ['fullwide', 'laoo', 'tibt', 'mong', 'nkoo', 'olck', 'adlm'];

  it.each([
    ['25', 25],
    [' 25\u00A0', 25],
    ['025', 25],
    ['0', 0],
    ['٢٥', 25],
    ['۲۵', 25],
    ['२५', 25],
    ['২৫', 25],
    ['๒๕', 25],
    ['２５', 25],
    ['𞥒𞥕', 25],
  ])('%s is %i', (text, number) => expect(readNumber(text)).toBe(number));

  it.each([
    '',
    ' ',
    'twenty-five',
    '2 5',
    '2,5',
    '2.5',
    '-25',
    '+25',
    '2e1',
    '0x19',
    'Infinity',
    '½',
    '²',
    'Ⅻ',
    '廿五',
  ])('%j is none', (text) => expect(readNumber(text)).toBeUndefined());

  it('one that is far too long is none', () => expect(readNumber('1'.repeat(400))).toBeUndefined());

  it('is read back from the digits of every script that a locale writes with', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.constantFrom(...systems, ...others), (number, system) => {
        const text = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(number);
        expect(readNumber(text), `${text} (${system})`).toBe(number);
      }),
    );
  });

  it('any text is a whole number or none, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const number = readNumber(text);
        expect(number === undefined || Number.isSafeInteger(number)).toBe(true);
      }),
    );
  });
});
