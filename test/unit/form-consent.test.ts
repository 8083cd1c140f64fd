import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/core/language.js';
import type { FormField } from '../../src/elements/contact-form/fields.js';
import { ConsentState, withConsent } from '../../src/elements/contact-form/consent.js';
import { acceptLanguage } from '../../src/form/accept-language.js';
import { readAnswer, type Outcome } from '../../src/form/answer.js';
import { readConsent } from '../../src/form/consent.js';
import { dictionary, english, names } from '../support/dictionary.js';

const words = { version: '2', text: 'You may answer me.' };

describe('words of consent', () => {
  it('are read with their version, and with their language where that is one', () => {
    expect(readConsent({ ...words, language: 'pt-BR', more: 1 })).toEqual({ ...words, language: 'pt-BR' });
    for (const language of [undefined, '', 'e n', 'en_US', '" onclick="', 7, 'a'.repeat(40)]) {
      expect(readConsent({ ...words, language }), String(language)).toEqual(words);
    }
  });

  it('are none without words or a version, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readConsent(value);
        if (!read) return;
        expect(read.version.length).toBeGreaterThan(0);
        expect(read.text.trim().length).toBeGreaterThan(0);
      }),
    );
    for (const value of [undefined, null, 'words', [], { version: '1' }, { text: 'a' }, { version: '', text: 'a' }]) {
      expect(readConsent(value)).toBeUndefined();
    }
  });
});

describe('a refusal for want of consent', () => {
  const refused = (body: object): Promise<Outcome> => {
    const contentType = 'application/problem+json';
    return readAnswer({ status: 422, contentType, retryAfter: null, body: JSON.stringify(body) }, 0);
  };
  const errors = [{ pointer: '/consent', code: 'changed', detail: 'Read it.' }];

  it('brings the words', async () => {
    expect(await refused({ errors, consent: { ...words, language: 'en' } })).toMatchObject({
      reason: 'invalid',
      mayBeStored: false,
      errors: [{ field: 'consent', code: 'changed' }],
      consent: { ...words, language: 'en' },
    });
  });

  it('is one by its words alone', async () => {
    expect(await refused({ title: 'No', consent: words })).toMatchObject({
      reason: 'invalid',
      errors: [{ field: 'consent', code: 'missing' }],
      consent: words,
    });
  });

  it('without words that can be shown brings none', async () => {
    expect(await refused({ errors, consent: 'You may.' })).toMatchObject({ consent: undefined });
  });
});

describe('the languages that an endpoint is asked to answer in', () => {
  it('are that of the page, then those of the browser, each once', () => {
    expect(acceptLanguage('es', ['en-GB', 'en', 'es'])).toBe('es, en-GB, en');
    expect(acceptLanguage('', ['en'])).toBe('en');
    expect(acceptLanguage('en_US', [])).toBe('');
  });

  it('can be sent to another origin without asking first, whatever the page says', () => {
    const many = Array.from({ length: 60 }, (_, index) => `en-x-${index}`);
    expect(acceptLanguage('es', many)).toMatch(/^es, en-x-0, /);
    expect(acceptLanguage('es', many).length).toBeLessThanOrEqual(128);
    const tag = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'es-MX', 'zh-Hans', 'x'.repeat(200)));
    fc.assert(
      fc.property(tag, fc.array(tag, { maxLength: 60 }), (page, browser) => {
        const value = acceptLanguage(page, browser);
        expect(value).toMatch(/^[a-z\d, -]*$/i);
        expect(value.length).toBeLessThanOrEqual(128);
      }),
    );
  });
});

describe('the form’s own words of consent', () => {
  const consentField: FormField = { name: 'consent', type: 'checkbox', label: '', isVisible: true };
  const agreement = (text: typeof english.form) =>
    withConsent([consentField], undefined, text, languageOf('en'))[0]?.agreement;

  it('have a version that is counted up when any of them changes', async () => {
    const all = await Promise.all([...names].sort().map(async (name) => (await dictionary(name)).form.fields.consent));
    const digest = createHash('sha256')
      .update(JSON.stringify([english.form.fields.consent, ...all]))
      .digest('hex');
    // Has the digest changed? Then count up FORM_WORDS_VERSION in consent.ts, and write the new digest here.
    expect([agreement(english.form)?.version, digest.slice(0, 16)]).toEqual(['contact-form-1-en', '8a5edf30e2281d18']);
  });

  it('are in nobody’s way: a field of the author’s stays, and without a field there is no box', () => {
    const theirs = { ...consentField, controls: [] };
    expect(withConsent([theirs], undefined, english.form, languageOf('en'))).toEqual([theirs]);
    expect(withConsent([], undefined, english.form, languageOf('en'))).toEqual([]);
  });
});

describe('a tick', () => {
  const other = { ...words, text: 'You may call me.' };

  it('is given to words and their version, and goes with either', () => {
    for (const [next, stays] of [
      [{ ...words, language: 'en' }, true],
      [other, false],
      [{ ...words, version: '3' }, false],
      [undefined, false],
    ] as const) {
      const state = new ConsentState();
      state.show(words, null);
      const box = { checked: true } as HTMLInputElement;
      state.show(next, box);
      expect(box.checked).toBe(stays);
      expect(state.hasChanged).toBe(!stays);
      expect(state.shown).toEqual(next);
    }
  });

  it('that was never given is nothing to speak of', () => {
    const state = new ConsentState();
    state.show(words, { checked: false } as HTMLInputElement);
    state.show(other, { checked: false } as HTMLInputElement);
    expect(state.hasChanged).toBe(false);
  });
});
