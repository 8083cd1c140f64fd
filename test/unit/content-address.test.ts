/** The one check of addresses: what it lets through, and that no spelling gets round it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressProblem, isUsableAddress } from '../../src/content/address.js';
import { hostileAddresses } from '../support/hostile-addresses.js';

describe('isUsableAddress', () => {
  it.each([
    ...['https://a.example/', 'http://a.example', 'HTTPS://A.EXAMPLE', ' https://a.example ', '//a.example/b'],
    ...['/a', 'a/b.png?c=d:e', './javascript:1', '?javascript:1', '#javascript:1', '#a', '?a', ''],
  ])('takes %j everywhere', (address) => {
    expect(isUsableAddress(address, 'link')).toBe(true);
    expect(isUsableAddress(address, 'resource')).toBe(true);
  });

  it.each(['mailto:a@b.example', 'tel:+1555', 'MailTo:a@b.example?subject=c', '\ttel:555'])(
    'takes %j in a link only',
    (address) => {
      expect(isUsableAddress(address, 'link')).toBe(true);
      expect(isUsableAddress(address, 'resource')).toBe(false);
    },
  );

  it.each(hostileAddresses)('refuses %j', (address) => {
    expect(isUsableAddress(address, 'link')).toBe(false);
    expect(isUsableAddress(address, 'resource')).toBe(false);
  });

  it.each(['https://', 'https://[', 'http://a b/', 'https://a.example:port/'])('refuses %j, which is none', (address) =>
    expect(isUsableAddress(address, 'link')).toBe(false),
  );

  it('lets nothing through whose scheme is not on its list, however it is spelt', () => {
    // Most of the time what browsers pass over; sometimes what they do not.
    const within = fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom('', '', '\t', '\n', '\r\n') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\f', '\v', '\u0000', '\u00a0', '\u200b') },
    );
    const front = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('', ' ', '\n\t ', '\u0000', '\u001f ') },
      { weight: 1, arbitrary: fc.constantFrom('\u00a0', '\ufeff', '/', '.') },
    );
    const scheme = fc.constantFrom(
      'javascript',
      'vbscript',
      'data',
      'blob',
      'file',
      'ftp',
      'filesystem',
      'about',
      'https',
      'tel',
    );
    const spelling = fc
      .tuple(front, scheme, fc.array(within, { minLength: 12, maxLength: 12 }), fc.nat())
      .map(([start, name, gaps, capitals]) => {
        const letters = Array.from(`${name}:`, (letter, at) => (capitals & (1 << at) ? letter.toUpperCase() : letter));
        return `${start}${letters.map((letter, at) => letter + (gaps[at] ?? '')).join('')}//a.example/,alert(1)`;
      });
    const anything = fc.oneof(
      { weight: 3, arbitrary: spelling },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    );
    let refused = 0;
    fc.assert(
      fc.property(anything, (address) => {
        const named = schemeIn(address);
        const isLetThrough = (schemes: readonly string[]) => named === undefined || schemes.includes(named);
        const isForNothing = !isLetThrough(['https', 'http', 'mailto', 'tel']);
        if (isForNothing) refused++;
        if (isForNothing && isUsableAddress(address, 'link')) throw new Error('in a link');
        if (!isLetThrough(['https', 'http']) && isUsableAddress(address, 'resource')) throw new Error('in a picture');
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  }, 30_000);
});

describe('addressProblem', () => {
  it('names what has the address and what to write instead', () => {
    expect(addressProblem('privacy-href', 'javascript:1', 'link')).toEqual({
      code: 'address',
      message:
        'privacy-href="javascript:1" is not used. Write an address that starts with https://, http://, mailto: or tel:, or a relative one.',
    });
  });

  it('quotes the start of a long one', () => {
    expect(addressProblem('src', `data:${'x'.repeat(1_000_000)}`, 'resource').message.length).toBeLessThan(250);
  });
});

/** The scheme as the standard for addresses reads it, written down here once more: nothing where it is relative. */
function schemeIn(address: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- these are what browsers pass over
  const read = address.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}
