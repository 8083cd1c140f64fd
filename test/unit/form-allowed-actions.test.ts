/** Where forms may send: places compared as parsed addresses, paths by whole segments. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, readPlaces } from '../../src/form/allowed-actions.js';

const OWN = 'https://www.clinic.example';
const within = (address: string, list: string) => isWithin(address, readPlaces(list, OWN).places);

describe('an origin as a place', () => {
  it.each([
    'https://www.clinic.example',
    'https://www.clinic.example/v1/forms/clinic',
    'HTTPS://WWW.Clinic.Example/v1',
    'https:\\\\www.clinic.example\\v1',
    'https://www.clinic.example:443/v1',
    'https://www.clinic.example/?a=b#c',
    'https://www.clinic.example/a%2f..%2fb',
  ])('holds %s', (address) => expect(within(address, 'https://www.clinic.example/')).toBe(true));

  it.each([
    'http://www.clinic.example/',
    'https://clinic.example/',
    'https://www.clinic.example.evil.example/',
    'https://www.clinic.example@evil.example/',
    'https://www.clinic.example:secret@evil.example/',
    'https://user@www.clinic.example/',
    'https://user:secret@www.clinic.example/',
    'https://evil.example/https://www.clinic.example/',
    'https://evil.example#https://www.clinic.example/',
    'https://evil.example\\@www.clinic.example/',
    'https://www.clinic.example:8443/',
    'https://www.clinic.example./',
    'https://www.clinıc.example/',
    'https://ｗｗｗ.evil.example/',
    'blob:https://www.clinic.example/1234',
    'filesystem:https://www.clinic.example/1234',
    'javascript://www.clinic.example/',
    'ftp://www.clinic.example/',
    'wss://www.clinic.example/',
    '//www.clinic.example/',
    '/v1/forms',
    '',
    'https://',
  ])('does not hold %j', (address) => expect(within(address, 'https://www.clinic.example/')).toBe(false));
});

describe('a path as a place', () => {
  it.each([
    'https://forms.example/v1/forms/clinic',
    'https://forms.example/v1/forms/clinic/',
    'https://forms.example/v1/forms/clinic/challenge',
    'https://forms.example/v1/forms/clinic?lang=es',
    'https://forms.example/v1/forms/other/../clinic',
    'https://forms.example/v1/%2e%2e/v1/forms/clinic',
    'https://forms.example/v1/forms/clinic/a%20b',
  ])('holds %s', (address) => {
    expect(within(address, 'https://forms.example/v1/forms/clinic')).toBe(true);
    expect(within(address, 'https://forms.example/v1/forms/clinic/')).toBe(true);
  });

  it.each([
    'https://forms.example/',
    'https://forms.example/v1/forms',
    'https://forms.example/v1/forms/clinic-2',
    'https://forms.example/v1/forms/clinicevil',
    'https://forms.example/v1/forms/Clinic',
    'https://forms.example/V1/forms/clinic',
    'https://forms.example//v1/forms/clinic',
    'https://forms.example/v1/forms/clinic/../evil',
    'https://forms.example/v1/forms/clinic/%2e%2e/evil',
    'https://forms.example/v1/forms/clinic/.%2e/evil',
    'https://forms.example/v1/forms/clinic\\..\\evil',
    'https://forms.example/v1/forms/clinic/..%2fevil',
    'https://forms.example/v1/forms/clinic/..%5cevil',
    'https://forms.example/v1/forms/clinic/a%2f..%2f..%2fevil',
    'https://forms.example/v1/forms/clinic/%252e%252e/evil',
    'https://forms.example/v1/forms/clinic/%252e%252e%252fevil',
    'https://forms.example/v1/forms/clinic/%25252e%25252e%25252fevil',
    'https://forms.example/v1/forms/clinic/..;/evil',
    'https://forms.example/v1/forms/clinic/..;a=b/evil',
    'https://forms.example/v1/forms/clinic/%2e%2e;/evil',
    'https://forms.example/v1/forms/clinic/%ff/evil',
    'https://forms.example/v1/forms/clinic%2fevil',
    'https://forms.example/v1/forms%2fclinic',
    'https://forms.example:444/v1/forms/clinic',
  ])('does not hold %s', (address) => expect(within(address, 'https://forms.example/v1/forms/clinic')).toBe(false));

  it('a query, where a place has one, is the same', () => {
    const list = 'https://forms.example/send?form=7';
    expect(within('https://forms.example/send?form=7', list)).toBe(true);
    expect(within('https://forms.example/send?form=8', list)).toBe(false);
    expect(within('https://forms.example/send', list)).toBe(false);
  });
});

describe('a list', () => {
  it('holds what any of its places holds', () => {
    const list = ' https://a.example\n https://b.example/forms\t/v1 ';
    expect(readPlaces(list, OWN).wrong).toEqual([]);
    expect(within('https://a.example/x', list)).toBe(true);
    expect(within('https://b.example/forms/x', list)).toBe(true);
    expect(within('https://www.clinic.example/v1/forms', list)).toBe(true);
    expect(within('https://b.example/', list)).toBe(false);
    expect(within('https://www.clinic.example/', list)).toBe(false);
  });

  it('that is empty holds nothing', () => expect(within(`${OWN}/`, '')).toBe(false));

  it.each([
    'www.clinic.example',
    '*',
    'https://*.clinic.example',
    'https:',
    'https://',
    '//clinic.example',
    'javascript:1',
    'data:,x',
    'https://user@clinic.example/',
    'self',
    "'self'",
  ])('names an entry that is no place: %s', (entry) => {
    const { places, wrong } = readPlaces(`https://a.example ${entry}`, OWN);
    expect(wrong).toEqual([entry]);
    expect(places.map(({ href }) => href)).toEqual(['https://a.example/']);
  });

  it('a path is nothing on a page without an origin', () => {
    expect(readPlaces('/v1', 'null')).toEqual({ places: [], wrong: ['/v1'] });
  });
});

describe('any address', () => {
  const host = fc.constantFrom('forms.example', 'evil.example', 'forms.example.evil.example', 'evil@forms.example');
  const part = fc.constantFrom(
    ...[
      'v1',
      'forms',
      'clinic',
      'clinic-2',
      '..',
      '.',
      '',
      '%2e%2e',
      '..%2f',
      '%2f',
      '..;',
      '\\',
      '..\\',
      'é',
      '%c3%a9',
    ],
  );
  const address = fc
    .tuple(fc.constantFrom('https://', 'http://', 'https:\\\\', 'https:/', 'blob:https://', '//'), host, fc.array(part))
    .map(([scheme, name, parts]) => `${scheme}${name}/${parts.join('/')}`);
  const anything = fc.oneof(address, fc.string({ unit: 'binary' }), fc.webUrl());

  it('is within a place only where scheme, host, port and each segment are the same, and no reading of its path leaves it', () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          address,
          fc.array(part).map((parts) => `https://forms.example/v1/forms/${parts.join('/')}`),
        ),
        (url) => {
          if (!within(url, 'https://forms.example/v1/forms')) return;
          held++;
          // What the browser sends, and what servers may make of that.
          const sent = new URL(url).href;
          const decoded = decodeURIComponent(sent);
          for (const read of [sent, decoded, decoded.replaceAll('\\', '/').replace(/;[^/]*/g, '')]) {
            const { protocol, host: hostname, pathname } = new URL(read);
            expect(`${protocol}//${hostname}`).toBe('https://forms.example');
            expect(pathname.split('/').slice(0, 3)).toEqual(['', 'v1', 'forms']);
          }
        },
      ),
      { numRuns: 5000 },
    );
    expect(held).toBeGreaterThan(100);
  }, 30_000);

  it('as a place or as an address never throws, and is within itself where it is a place', () => {
    fc.assert(
      fc.property(anything, anything, (list, url) => {
        const { places } = readPlaces(list, OWN);
        isWithin(url, places);
        for (const { href, pathname } of places)
          if (!/%|;/.test(pathname)) expect(isWithin(href, places), href).toBe(true);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);
});
