import { join } from 'node:path';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { storeAt, useDatabases, databases } from './databases.js';
import {
  clinic,
  fetchSum,
  message,
  post,
  postForm,
  receiptOf,
  refusedFields,
  solve,
  startReceiver,
  temporaryFolder,
  type Receiver,
} from './support.js';

const databaseOf = useDatabases();

const consent = { version: '2', text: 'You may answer me by email.' };
const both = { version: '3', text: { en: 'You may answer me.', es: 'Pueden responderme.' } };

async function challengeOf({ app }: Receiver, language?: string) {
  const headers = { origin: clinic, ...(language !== undefined && { 'accept-language': language }) };
  const response = await app.inject({ url: '/v1/forms/clinic/challenge', headers });
  return response.json<{ kind: string; consent?: { version: string; text: string; language?: string } }>();
}

const wordsIn = (response: LightMyRequestResponse) => response.json<{ consent?: object }>().consent;
const stored = async ({ store }: Receiver) => (await store.list(1))[0];

describe('the words of consent', () => {
  it.each(['none', 'arithmetic'])(
    'come with the challenge “%s”, and not where the form asks for none',
    async (kind) => {
      const asking = await startReceiver({ consent, challenge: kind });
      expect(await challengeOf(asking)).toMatchObject({ kind, consent });
      const receiver = await startReceiver({ challenge: kind });
      expect(await challengeOf(receiver)).not.toHaveProperty('consent');
    },
  );

  it('come with the refusal of a message that does not agree, beside whatever else is wrong', async () => {
    const receiver = await startReceiver({ consent });
    const response = await post(receiver, message({ email: 'ana' }));
    expect(response.statusCode).toBe(422);
    expect(refusedFields(response)).toEqual({ '/email': 'email', '/consent': 'missing' });
    expect(wordsIn(response)).toEqual({ ...consent, language: 'en' });
    expect(
      wordsIn(await post(receiver, message({ consent: true, consentVersion: '2', email: 'ana' }))),
    ).toBeUndefined();
  });

  it('are stored as they were shown: version, text and language', async () => {
    const receiver = await startReceiver({ consent });
    receiptOf(await post(receiver, message({ consent: true, consentVersion: '2' })));
    const { version: consentVersion, text: consentText } = consent;
    expect(await stored(receiver)).toMatchObject({ consentVersion, consentText, consentLanguage: 'en' });
    expect((await stored(receiver))?.values).toMatchObject({ consent: true });
  });

  it('are those of the visitor’s language, each with a version of its own', async () => {
    const receiver = await startReceiver({ consent: both, page: { language: 'es' } });
    const inEnglish = { version: '3-en', text: both.text.en, language: 'en' };
    const inSpanish = { version: '3-es', text: both.text.es, language: 'es' };
    for (const [accepted, words] of [
      ['es-MX, en;q=0.5', inSpanish],
      ['EN-gb', inEnglish],
      ['fr, en;q=0.2, es;q=0.1', inEnglish],
      ['fr', inSpanish],
      [';;,q=,*', inSpanish],
      [`${'x,'.repeat(5000)}en`, inSpanish],
      [undefined, inSpanish],
    ] as const) {
      expect((await challengeOf(receiver, accepted)).consent, accepted).toEqual(words);
      const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted };
      expect(wordsIn(await post(receiver, message(), headers)), accepted).toEqual(words);
    }
    // What was shown in one language stays that, whatever the browser says when it is sent.
    const response = await post(receiver, message({ consent: true, consentVersion: '3-en' }), {
      'accept-language': 'es',
    });
    expect(response.statusCode).toBe(201);
    const { version: consentVersion, text: consentText, language: consentLanguage } = inEnglish;
    expect(await stored(receiver)).toMatchObject({ consentVersion, consentText, consentLanguage });
  });

  it('are in the language that the settings name', async () => {
    const german = { version: '1', text: 'Sie dürfen mir antworten.', language: 'de' };
    const receiver = await startReceiver({ consent: german });
    expect((await challengeOf(receiver, 'en')).consent).toEqual(german);
    receiptOf(await post(receiver, message({ consent: true, consentVersion: '1' })));
    expect(await stored(receiver)).toMatchObject({ consentText: german.text, consentLanguage: 'de' });
  });
});

describe('a message to a form that asks for consent', () => {
  const noConsent = [
    undefined,
    null,
    false,
    '',
    'false',
    'no',
    'No',
    'off',
    '0',
    0,
    1,
    '1',
    'on',
    'yes',
    'TRUE',
    [],
    ['no'],
    {},
  ];

  it('agrees by true alone', async () => {
    const receiver = await startReceiver({ consent });
    for (const given of noConsent) {
      const response = await post(receiver, message({ consent: given, consentVersion: '2' }));
      expect(response.statusCode, JSON.stringify(given)).toBe(422);
      expect(Object.keys(refusedFields(response)), JSON.stringify(given)).toEqual(['/consent']);
      expect(wordsIn(response)).toMatchObject(consent);
    }
    expect(await stored(receiver)).toBeUndefined();
    receiptOf(await post(receiver, message({ consent: true, consentVersion: '2' })));
  });

  it('may come urlencoded', async () => {
    const receiver = await startReceiver({ consent });
    const fields = Object.fromEntries(Object.entries(message()).map(([name, value]) => [name, String(value)]));
    for (const given of ['no', 'on', '0', 'off', 'false', '']) {
      const response = await postForm(receiver, { ...fields, consent: given, consentVersion: '2' });
      expect(refusedFields(response), given).toEqual({ '/consent': 'missing' });
    }
    // Of two answers, neither is a yes.
    const twice = await postForm(receiver, [
      ...Object.entries({ ...fields, consentVersion: '2' }),
      ['consent', 'false'],
      ['consent', 'true'],
    ]);
    expect(refusedFields(twice)).toEqual({ '/consent': 'missing' });
    receiptOf(await postForm(receiver, { ...fields, consent: 'true', consentVersion: '2' }));
    expect(await stored(receiver)).toMatchObject({ consentVersion: '2', consentText: consent.text });
  });

  it('agrees to nothing by a version that the receiver never had', async () => {
    const receiver = await startReceiver({ consent });
    const versions = [
      undefined,
      '',
      '1',
      '02',
      '2 or another',
      'contact-form-1-en',
      consent.text,
      2.5,
      'x'.repeat(300),
      {},
      ['9'],
    ];
    for (const consentVersion of versions) {
      const response = await post(receiver, message({ consent: true, consentVersion }));
      expect(response.statusCode, JSON.stringify(consentVersion)).toBe(422);
      expect(refusedFields(response), JSON.stringify(consentVersion)).toMatchObject({ '/consent': 'changed' });
      expect(wordsIn(response)).toEqual({ ...consent, language: 'en' });
    }
    expect(await stored(receiver)).toBeUndefined();
  });

  it('is kept with the words that were shown, or not at all, whatever is in it', async () => {
    const receiver = await startReceiver({ consent: both });
    const odd = fc.jsonValue({ maxDepth: 2 });
    const body = fc.record(
      {
        consent: fc.oneof(fc.constantFrom(true, 'true', 'on', 'no'), odd),
        consentVersion: fc.oneof(fc.constantFrom('3-en', '3-es', '3'), odd),
        consentText: odd,
        consentLanguage: odd,
        consent_text: fc.string(),
      },
      { requiredKeys: [] },
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(body, async (changes) => {
        const response = await post(receiver, message(changes));
        if (response.statusCode === 422 || response.statusCode === 400) return;
        const { consentVersion, consentText } = (await receiver.store.show(receiptOf(response).reference)) ?? {};
        expect([true, 'true', ['true']]).toContainEqual(changes.consent);
        expect([
          ['3-en', both.text.en],
          ['3-es', both.text.es],
        ]).toContainEqual([consentVersion, consentText]);
        kept += 1;
      }),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(5);
  });

  it('cannot bring words of its own', async () => {
    const receiver = await startReceiver({ consent }, {}, '', {
      RECEIVER_STAFF_TOKEN: `clinic:${'opqrstuv'.repeat(4)}`,
    });
    const forged = { consentText: 'You may sell all of it.', consentLanguage: 'xx' };
    const { reference } = receiptOf(
      await post(receiver, message({ consent: true, consentVersion: '2', 'consentText ': 'Sold.', ...forged })),
    );
    const kept = await stored(receiver);
    expect(kept).toMatchObject({ consentText: consent.text, consentLanguage: 'en' });
    expect(JSON.stringify(kept)).not.toContain('sell all');
    const resource = await receiver.app.inject({
      url: `/v1/forms/clinic/messages/${reference}`,
      headers: { authorization: `Bearer ${'opqrstuv'.repeat(4)}` },
    });
    const { contained } = resource.json<{ contained: { item?: { linkId: string; answer: object[] }[] }[] }>();
    const said = contained.flatMap(({ item = [] }) => item).filter(({ linkId }) => linkId === 'consentText');
    expect(said).toEqual([{ linkId: 'consentText', answer: [{ valueString: consent.text }] }]);
  });

  it('that was refused can be sent again under the same key, with the consent', async () => {
    const receiver = await startReceiver({ consent, challenge: 'arithmetic' });
    const body = message({ challenge: solve(await fetchSum(receiver)) });
    expect(refusedFields(await post(receiver, body))).toEqual({ '/consent': 'missing' });
    // The sum of the first sending is not spent.
    receiptOf(await post(receiver, { ...body, consent: true, consentVersion: '2' }));
    expect(await receiver.store.list(10)).toHaveLength(1);
  });
});

describe('a form without words of consent', () => {
  it('keeps what a page says of words of its own, and takes none of it for the receiver’s', async () => {
    const receiver = await startReceiver();
    const said = { consent: true, consentVersion: 'contact-form-1-en', consentText: 'Forged' };
    receiptOf(await post(receiver, message(said)));
    expect(await stored(receiver)).toMatchObject({
      values: { consent: true },
      consentVersion: 'contact-form-1-en',
      consentText: null,
    });
    for (const no of ['no', '0', 'off', 'false', 'OFF']) {
      receiptOf(await post(receiver, message({ consent: no })));
      expect((await receiver.store.list(10)).filter(({ values }) => values.consent === true)).toHaveLength(1);
    }
  });
});

describe('words that change', () => {
  /** Receivers one after the other, on one database. */
  function restartable() {
    const database = join(temporaryFolder(), 'inbox.db');
    return (words?: object) => startReceiver(words && { consent: words }, { database });
  }

  it('between the page and the sending are not stored as agreed to: the new ones come back', async () => {
    const start = restartable();
    const before = await start({ version: '1', text: 'You may answer me.' });
    const shown = (await challengeOf(before)).consent?.version;
    const kept = message({ consent: true, consentVersion: shown });
    const receipt = receiptOf(await post(before, kept));

    const words = { version: '2', text: 'You may answer me by email.' };
    const after = await start(words);
    const late = message({ consent: true, consentVersion: shown });
    const response = await post(after, late);
    expect(refusedFields(response)).toEqual({ '/consent': 'changed' });
    expect(wordsIn(response)).toEqual({ ...words, language: 'en' });
    const { reference } = receiptOf(await post(after, { ...late, consentVersion: '2' }));
    expect(await after.store.show(reference)).toMatchObject({ consentVersion: '2', consentText: words.text });

    // What was kept before is answered as before, and stays agreed to as it was.
    expect(receiptOf(await post(after, kept))).toEqual(receipt);
    expect(await after.store.show(receipt.reference)).toMatchObject({ consentText: 'You may answer me.' });
  });

  it('without a new version get one, and the log says so', async () => {
    const start = restartable();
    const first = { version: '1', text: 'You may answer me.' };
    const second = { version: '1', text: 'You may answer me by phone.' };
    await start(first);
    const after = await start(second);
    expect(after.log.join('')).toContain('Give them another version.');
    const { version = '', text } = (await challengeOf(after)).consent ?? {};
    expect(text).toBe(second.text);
    expect(version).toMatch(/^1-.+/);
    expect(refusedFields(await post(after, message({ consent: true, consentVersion: '1' })))).toEqual({
      '/consent': 'changed',
    });
    receiptOf(await post(after, message({ consent: true, consentVersion: version })));
    expect(await stored(after)).toMatchObject({ consentVersion: version, consentText: second.text });

    // The same words are called the same, at the next start and once they are back.
    expect((await challengeOf(await start(second))).consent?.version).toBe(version);
    const back = await start(first);
    expect((await challengeOf(back)).consent).toEqual(first);
    expect(back.log.join('')).not.toContain('Give them');
  });

  it.each(databases)('are each form’s own, and one version for all receivers at once on %s', async (name) => {
    const where = await databaseOf(name);
    const [one, two] = [await storeAt(where), await storeAt(where)];
    const at = '2030-01-15T12:00:00.000Z';
    const versions = await Promise.all(
      [one, two, one, two].map((store, index) => store.settleVersion('clinic', '1', `Words ${index % 2}`, at)),
    );
    expect(versions[0]).toBe(versions[2]);
    expect(versions[1]).toBe(versions[3]);
    expect(new Set(versions).size).toBe(2);
    expect(versions).toContain('1');
    expect(await two.settleVersion('other', '1', 'Words of another form', at)).toBe('1');
  });
});
