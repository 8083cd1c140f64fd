/** E-mail addresses as visitors give them: exactly one that can be answered, or none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../src/form/email.js';

const ana = 'ana@example.com';

describe('one address, with what does not change it taken off', () => {
  it.each([
    ['spaces around it', '  ana@example.com\u00a0\n'],
    ['a mark of direction', '\u202aana@example.com\u202c'],
    ['a zero-width space', 'ana@\u200bexample.com'],
    ['a soft hyphen', 'ana@exam\u00adple.com'],
    ['a byte order mark', '\ufeffana@example.com'],
    ['a variation selector', 'ana\ufe0f@example.com'],
    ['a tag', 'ana@example.com\u{e0041}'],
    ['a space that does not break', 'ana@example.com\u00a0'],
    ['a space that does not break', 'ana\u00a0@example.com'],
    ['mailto', 'mailto:ana@example.com'],
    ['mailto', 'MAILTO: ana@example.com'],
    ['brackets', '<ana@example.com>'],
    ['brackets', '‹ana@example.com›'],
    ['brackets', '(ana@example.com)'],
    ['quotation marks', '"ana@example.com"'],
    ['quotation marks', '„ana@example.com“'],
    ['a comma', 'ana@example.com,'],
    ['a full stop', 'ana@example.com.'],
    ['a semicolon', 'ana@example.com; '],
    ['all of it', '“<mailto:ana@example.com>”,'],
    ['a name', 'Ana Ruiz <ana@example.com>'],
    ['a name in quotation marks', '"Ruiz, Ana" <ana@example.com>;'],
    ['itself as a name', "'ana@example.com' <ana@example.com>"],
    ['full-width characters', 'ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['another full stop', 'ana@example。com'],
    ['a domain in capitals', 'ana@EXAMPLE.com'],
  ])('%s: %j', (_, text) => expect(readEmail(text)).toBe(ana));

  it.each([
    ['Ana.Ruiz+clinic@example.com', 'Ana.Ruiz+clinic@example.com'],
    ["o'hara@example.ie", "o'hara@example.ie"],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@例子.公司', 'ana@xn--fsqu00a.xn--55qx5d'],
    ['ana@a.b-c.example.co.uk', 'ana@a.b-c.example.co.uk'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%s is %s', (text, address) => expect(readEmail(text)).toBe(address));
});

describe('no address', () => {
  it.each([
    ['nothing', ''],
    ['nothing inside', '<>'],
    ['no domain', 'ana'],
    ['no domain', 'ana@'],
    ['no domain', 'ana@example'],
    ['no mailbox', '@example.com'],
    ['two addresses', 'ana@example.com, bob@example.com'],
    ['two addresses', 'ana@example.com;bob@example.com'],
    ['two addresses', 'bob@example.com <ana@example.com>'],
    ['two @', 'ana@b@example.com'],
    ['a space', 'ana @example.com'],
    ['a space', 'ana ruiz@example.com'],
    ['words', 'Email: ana@example.com'],
    ['words', 'ana@example.com (Ana)'],
    ['a comma for a full stop', 'ana@example,com'],
    ['a comma', 'ana,ruiz@example.com'],
    ['two full stops', 'ana..ruiz@example.com'],
    ['two full stops', 'ana@example..com'],
    ['a full stop in front', '.ana@example.com'],
    ['a full stop at the end', 'ana.@example.com'],
    ['one bracket', '<ana@example.com'],
    ['a header', 'ana@example.com\r\nBcc: bob@example.com'],
    ['quoted spaces', '"ana ruiz"@example.com'],
    ['letters that few servers take', 'ána@example.com'],
    ['letters that only look alike', '\u0430na@example.com'],
    ['a number for a domain', 'ana@127.0.0.1'],
    ['a number for a domain', 'ana@[127.0.0.1]'],
    ['an underscore in the domain', 'ana@exam_ple.com'],
    ['a hyphen at the edge', 'ana@-example.com'],
    ['a percent sign in the domain', 'ana@exam%70le.com'],
    ['an ending of one letter', 'ana@example.c'],
    ['an address of a page', 'mailto://ana@example.com'],
    ['more than an address', 'mailto:ana@example.com?bcc=bob@example.com'],
    ['a domain that an unseen mark tells from another', 'ana@\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example'],
    ['a mailbox that is too long', `${'a'.repeat(65)}@example.com`],
    ['a domain that is too long', `ana@${'a'.repeat(64)}.com`],
    ['too much', `ana@${'abcdefghi.'.repeat(25)}com`],
    ['far too much', `${'('.repeat(50_000)}${ana}${')'.repeat(50_000)}`],
  ])('%s: %j', (_, text) => expect(readEmail(text)).toBeUndefined());
});

describe('whatever a visitor types', () => {
  const unseen = fc.constantFrom('\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u{e0061}', '\ufe0f');

  it('is one address in ASCII, which stays as it is when it is looked at again; or none', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'ana',
        '@',
        '.',
        'example',
        'com',
        '<',
        '>',
        '"',
        ',',
        ' ',
        'mailto:',
        '‹',
        '›',
        '例',
        '\r\n',
        'xn--',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      unseen,
    );
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    const likely = fc.tuple(text, text).map(([before, after]) => `${before}@${after}.example`);
    fc.assert(
      fc.property(fc.oneof(text, likely), (typed) => {
        const address = readEmail(typed);
        if (address === undefined) return;
        expect(address).toMatch(/^[!-?A-~]+@[a-z\d-]+(\.[a-z\d-]+)+$/);
        expect(readEmail(address)).toBe(address);
      }),
      { numRuns: 5000 },
    );
  });

  it('an address of the standard is the same with anything unseen in it and around it', () => {
    fc.assert(
      fc.property(fc.emailAddress(), unseen, fc.nat(60), (address, mark, at) => {
        const [local = '', domain = ''] = address.split('@');
        const expected = `${local}@${domain.toLowerCase()}`;
        expect(readEmail(address)).toBe(expected);
        expect(readEmail(`<${address.slice(0, at)}${mark}${address.slice(at)}>,`)).toBe(expected);
      }),
    );
  });
});
