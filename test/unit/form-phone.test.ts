/** Phones as authors write them: a link dials exactly the number that is there, or there is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPlainDigits } from '../../src/form/digits.js';
import { isWithoutWords, phoneLink } from '../../src/form/phone.js';

describe('text that is clearly one number', () => {
  it.each([
    ['555 0123', 'tel:5550123'],
    ['(555) 010-0199', 'tel:5550100199'],
    ['(555)010-0199', 'tel:5550100199'],
    ['+1 (555) 010-0199', 'tel:+15550100199'],
    ['1-800-555-0199', 'tel:18005550199'],
    ['+44 1632 960 001', 'tel:+441632960001'],
    ['(01632) 960001', 'tel:01632960001'],
    ['(+44) 1632 960001', 'tel:+441632960001'],
    ['00 44 1632 960001', 'tel:00441632960001'],
    ['01 23 45 67 89', 'tel:0123456789'],
    ['01-23-45-67-89', 'tel:0123456789'],
    ['01.23.45.67.89', 'tel:0123456789'],
    ['+7 (495) 123-45-67', 'tel:+74951234567'],
    ['03-1234-5678', 'tel:0312345678'],
    ['(11) 91234-5678', 'tel:11912345678'],
    ['98765 43210', 'tel:9876543210'],
    ['+39 06 123 4567', 'tel:+39061234567'],
    ['112', 'tel:112'],
    ['116 117', 'tel:116117'],
    ['*3555', 'tel:*3555'],
    ['tel:+15550100199', 'tel:+15550100199'],
    ['Tel.: 030 12345', 'tel:03012345'],
    ['+44 1632 960001.', 'tel:+441632960001'],
    ['0800 123 4567 (free)', 'tel:08001234567'],
  ])('%s', (text, link) => expect(phoneLink(text)).toBe(link));

  it.each([
    ['+44 (0)1632 960 001', 'tel:+441632960001'],
    ['+44(0)1632 960001', 'tel:+441632960001'],
    ['+49 (0) 30 123 456', 'tel:+4930123456'],
    ['(+44) (0)1632 960001', 'tel:+441632960001'],
    ['0044 (0)1632 960001', 'tel:00441632960001'],
    ['(0)30 12345', 'tel:03012345'],
  ])('%s: the (0) is dialled only where there is no country code', (text, link) => expect(phoneLink(text)).toBe(link));

  it.each([
    ['(555) 010-0199 ext. 45', 'tel:5550100199;ext=45'],
    ['+1 555 010 0199 x45', 'tel:+15550100199;ext=45'],
    ['555 0123, extn 45', 'tel:5550123;ext=45'],
    ['555 0123 (Ext. 45)', 'tel:5550123;ext=45'],
    ['555-0123;ext=12', 'tel:5550123;ext=12'],
    ['030 12345 Durchwahl 67', 'tel:03012345;ext=67'],
    ['01 23 45 67 89 poste 12', 'tel:0123456789;ext=12'],
    ['٠١٢ ٣٤٥ ٦٧٨ تحويلة ٤٥', 'tel:012345678;ext=45'],
    ['03-1234567 שלוחה 8', 'tel:031234567;ext=8'],
    ['010 1234 5678 分机 90', 'tel:01012345678;ext=90'],
  ])('%s: with an extension', (text, link) => expect(phoneLink(text)).toBe(link));

  it.each([
    ['1-800-CLINICS', 'tel:18002546427'],
    ['+1 800 CLINICS', 'tel:+18002546427'],
    ['1 (800) CLINICS', 'tel:18002546427'],
    ['1-800-4-CLINIC', 'tel:18004254642'],
    ['1-800-GO-CLINI', 'tel:18004625464'],
    ['800-555-HELP', 'tel:8005554357'],
    ['555-HELP', 'tel:5554357'],
    ['0800 CLINICS', 'tel:08002546427'],
    ['1300 CLINIC', 'tel:1300254642'],
    ['13 CURE', 'tel:132873'],
    ['1-800-CLI.NICS', 'tel:18002546427'],
    ['0800 CLI-NIC', 'tel:0800254642'],
  ])('%s: letters are those of the keys', (text, link) => expect(phoneLink(text)).toBe(link));

  it.each([
    ['030/123 45', 'tel:03012345'],
    ['030 / 123 45', 'tel:03012345'],
    ['030 – 123 45', 'tel:03012345'],
    ['+49 30/123456', 'tel:+4930123456'],
    ['030 12345-0', 'tel:030123450'],
  ])('%s: as German numbers are written', (text, link) => expect(phoneLink(text)).toBe(link));

  it.each([
    ['٠١٢ ٣٤٥ ٦٧٨', 'tel:012345678'],
    ['۰۱۲ ۳۴۵ ۶۷۸', 'tel:012345678'],
    ['０３－１２３４－５６７８', 'tel:0312345678'],
    ['＋４４ １６３２ ９６０ ００１', 'tel:+441632960001'],
    ['（５５５）０１０−０１９９', 'tel:5550100199'],
    ['\u202a+44\u00a01632\u2011960\u200b001\u202c', 'tel:+441632960001'],
  ])('%j: in other digits and signs', (text, link) => expect(phoneLink(text)).toBe(link));
});

describe('text that is not clearly one number', () => {
  it.each([
    ['two numbers', '555 0123 or 555 0199'],
    ['two numbers', '555 0123 / 555 0199'],
    ['two numbers', '555 0123, 555 0199'],
    ['two numbers', '555 0123 - 555 0199'],
    ['two numbers', '555 0123 555 0199'],
    ['two numbers', '555\n0123'],
    ['two numbers', '112 / 911'],
    ['two numbers', '112 - 116117'],
    ['two numbers', '0123/0125'],
    ['two endings', '01632 960 001 / 002'],
    ['two endings', '+49 30 123456 / 57'],
    ['two extensions', '+1 555 010 0199 ext. 45 or 46'],
    ['a range', '555 0123-25'],
    ['a range', '555 0123–0125'],
    ['a range', '555-0123-25'],
    ['a range', '555 0199-05'],
    ['hours', '9-17'],
    ['hours', '8 - 18'],
    ['a number, or a range', '030 12345-67'],
    ['hours', '555 0123 (Mon-Fri 9-17)'],
    ['another number in brackets', '1-800-CLINICS (1-800-254-6427)'],
    ['capitals in brackets', '1-800-555 (HELP)'],
    ['capitals in brackets', '1-800-555 (call HELP)'],
    ['words', 'Call 555 0123'],
    ['words', '555 0123 free'],
    ['words in capitals', '555 0123 FREE'],
    ['words in capitals', '555 0123 NOW'],
    ['words in capitals', '223 344 FREE'],
    ['words in capitals', '911 CLINICS'],
    ['words in capitals', '911-HELP'],
    ['words in capitals', '555 HELP'],
    ['words in capitals', '290 CLINICS'],
    ['words in capitals', '0123 CLINICS'],
    ['words in capitals', '1900 CLINIC'],
    ['words in capitals', '900-HELP FAX'],
    ['a zero that is not dialled from abroad', '+44 01632 960001'],
    ['a zero that is not dialled from abroad', '+44 (01632) 960001'],
    ['a zero that is dialled from abroad, too', '+39 (0)6 123 4567'],
    ['a zero that may be dialled', '44 (0)20 123 4567'],
    ['a footnote', '555 0123¹'],
    ['a code that changes the phone', '*31#'],
    ['a code that changes the phone', '*21*5550123#'],
    ['a code before the number', '*67 555 0123'],
    ['too little', '12'],
    ['too little', '+44 1632'],
    ['too much', '+44 1632 960 001 960 002'],
    ['another address', 'https://clinic.example/5550123'],
    ['another context', 'tel:0123;phone-context=+44'],
    ['far too much', '-'.repeat(100_000)],
    ['nothing', ''],
    ['nothing to see', '\u200b\u202e'],
  ])('%s: %j is no link', (_, text) => expect(phoneLink(text)).toBeUndefined());
});

/** What a phone with letters on its keys dials for a text, all of it. */
function allDigits(text: string): string {
  const keys = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
  return withPlainDigits(text.normalize('NFC'))
    .replace(/[０-９Ａ-Ｚ]/g, (wide) => wide.normalize('NFKC'))
    .replace(/[A-Z]/g, (letter) => String(keys.findIndex((key) => key.includes(letter))))
    .replace(/\D/g, '');
}

describe('whatever an author writes', () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^\d{1,5}$/) },
    { weight: 4, arbitrary: fc.constantFrom(' ', '-', '.', '/', ' - ', '(', ')', ') ', ' (', ', ', '–', ' or ', '\n') },
    fc.constantFrom('+', '+44', '+1 ', '0', '(0)', ' (0) ', '00', '٣٤', '７８', '\u200e', '\u00a0'),
    fc.constantFrom(' ext. ', 'x', ';ext=', ' Durchwahl ', 'CLINICS', 'HELP', ' FAX ', '(free)', '*', '#', 'tel:', '²'),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

  it(
    'what is dialled is all its digits in their order, but for one (0) behind a country code; or there is no link',
    { timeout: 60_000 },
    () => {
      let links = 0;
      fc.assert(
        fc.property(text, (written) => {
          const link = phoneLink(written);
          if (link === undefined) return;
          links += 1;
          expect(link).toMatch(/^tel:(\+?\d{3,17}|\*\d{4,6})(;ext=\d{1,7})?$/);
          // In an extension's word, and in a remark behind the number, letters are no digits.
          const plain = written.replace(/[！-～]/g, (wide) => wide.normalize('NFKC'));
          const number = plain.replace(/\((?!.*[A-Z]{4})[^()\p{Nd}]*\)\W*$/u, '');
          const said = link.includes(';ext=') ? number.replace(/(?:durchwahl|ext|x)(?=\P{L}*$)/iu, '') : number;
          const dialled = link.replace(/\D/g, '');
          const whole = [said, said.replace(/\( *[0٠０] *\)/, '')].map((it) => allDigits(it.replace(/^\W*tel/i, '')));
          expect(whole).toContain(dialled);
          if (dialled !== whole[0]) expect(written).toMatch(/[+＋]|00/);
        }),
        { numRuns: 20_000 },
      );
      // Not by having no links.
      expect(links).toBeGreaterThan(200);
    },
  );

  const local = fc.constantFrom('555 0123', '01632 960 001', '(555) 010-0199', '030 12345', '0800 123 4567');
  const number = fc.oneof(
    local,
    local.map((it) => it.replace(/^0/, '+44 (0)')),
    fc.constantFrom('+1 555 010 0199', '+44 1632 960001', '1-800-CLINICS', '116 117'),
  );

  it('two numbers are no link, whatever stands between them', () => {
    const between = fc.constantFrom(
      ' or ',
      ' / ',
      '/',
      ', ',
      '; ',
      ' und ',
      ' & ',
      '\n',
      ' | ',
      ' + ',
      ' (',
      ' - ',
      ' • ',
    );
    fc.assert(
      fc.property(number, between, number, (one, sign, other) => {
        expect(phoneLink(`${one}${sign}${other}`)).toBeUndefined();
        expect(phoneLink(`${one}${sign}${other})`)).toBeUndefined();
      }),
    );
  });

  it('a number is the same link in any script’s digits, with marks that nobody sees in it', () => {
    const zero = fc.constantFrom('0', '٠', '۰', '०', '๐', '０', '၀');
    const mark = fc.constantFrom('\u200b', '\u200e', '\u202a', '\u2066', '\ufeff', '\u00ad', '\ufe0f', '\u{e0030}');
    fc.assert(
      fc.property(number, zero, mark, fc.nat(20), (written, from, unseen, at) => {
        const first = from.codePointAt(0)!;
        const other = written.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
        expect(phoneLink(other.slice(0, at) + unseen + other.slice(at))).toBe(phoneLink(written));
        expect(phoneLink(written)).toBeDefined();
      }),
    );
  });
});

it('a phone is digits and signs alone, or has words', () => {
  expect(isWithoutWords('+٩٦٦ ٣٤٥-٦٧٨')).toBe(true);
  expect(isWithoutWords('(555) 010-0199 ext. 45')).toBe(false);
});
