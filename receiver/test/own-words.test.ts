/** What a clinic says in place of our words, languages that we do not have, and topics of a form's own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/read.js';
import { warningsOf } from '../src/config/warnings.js';
import { acknowledgement } from '../src/delivery/acknowledgement.js';
import { toFhir } from '../src/fhir/resource.js';
import { likeTopic } from '../src/message/topics.js';
import { deriveKeys } from '../src/secrets.js';
import { message, post, receiptOf, refusedFields, startReceiver, temporaryFolder, type Receiver } from './support.js';

const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const time = '2030-01-16T09:30:00+01:00';

/** The settings of the README. */
const [, snippet = ''] = /^#### A clinic’s own words\n[^]*?^```json\n([^]*?)^```/m.exec(
  readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
)!;
const readme = JSON.parse(snippet) as { topics: string[]; page: object };

const get = async ({ app }: Receiver, url: string) => (await app.inject(url)).body.replace(/\s+/g, ' ');
const withWords = (words: unknown, folder = '/srv') =>
  readConfig({ forms: { a: { page: { words } } } }, {}, folder, 'receiver.json').forms.get('a')!;

describe('the settings of the README', () => {
  it('change a button, add Dutch, and give a topic of the form’s own', async () => {
    const receiver = await startReceiver(readme);
    expect(await get(receiver, '/e/clinic?lang=de')).toContain('<button>An die Praxis senden</button>');
    expect(await get(receiver, '/e/clinic?lang=en')).toContain('Ask about a bill');
    const dutch = await get(receiver, '/e/clinic?lang=nl-BE');
    expect(dutch).toContain('<html lang="nl">');
    expect(dutch).toContain('Een vraag stellen');
  });
});

describe('a clinic’s own words', () => {
  const words = {
    de: { page: { send: 'Abschicken' }, mail: { subject: 'Danke ({reference})' }, form: { problem: 'Da fehlt etwas' } },
    'de-AT': { page: { send: 'Senden, bitte' } },
    nl: { page: { send: 'Versturen' }, form: { sumHint: 'Dit helpt ons tegen spam.' } },
  };

  it('stand in place of ours, those of a region before those of the language', async () => {
    const receiver = await startReceiver({ page: { words } });
    expect(await get(receiver, '/e/clinic?lang=de')).toContain('<button>Abschicken</button>');
    const austrian = await get(receiver, '/e/clinic?lang=de_AT');
    expect(austrian).toContain('<html lang="de-AT">');
    expect(austrian).toContain('<button>Senden, bitte</button>');
    expect(austrian).toContain('Eine Frage stellen');
    expect(await get(receiver, '/e/clinic?lang=fr')).toContain('<button>Envoyer</button>');
  });

  it('are those of one form only', () => {
    const { forms } = readConfig({ forms: { a: { page: { words } }, b: {} } }, {}, '/srv', 'receiver.json');
    expect(forms.get('a')!.words?.languages).toEqual(['de', 'de-AT', 'nl']);
    expect(forms.get('b')).not.toHaveProperty('words');
  });

  it('may add a language: what is missing in it is in English, and marked so', async () => {
    const receiver = await startReceiver({ page: { words, language: 'nl' }, openingHours, challenge: 'arithmetic' });
    const body = await get(receiver, '/e/clinic');
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain('<button>Versturen</button>');
    expect(body).toContain('id="challenge-hint">Dit helpt ons tegen spam.</div>');
    expect(body).toMatch(/<legend><span lang="en" dir="ltr">What would you like to do\?<\/span><\/legend>/);
    expect(body).toMatch(/<span lang="en" dir="ltr">What is \d+ plus \d+\?<\/span>/);
    expect(body).toContain('<span lang="en" dir="ltr">4 times</span>');
    const english = body.replace(/<(\w+) lang="en"[^>]*>[^<]*<\/\1>/g, '').replace(/<title>.*?<\/title>/, '');
    expect(english).not.toMatch(/\b(the|you|your|is|not)\b/i);
  });

  it('are in the mail, too', () => {
    const form = withWords(words);
    const stored = {
      ...{ reference: 'K7QM-3TXP', form: 'a', topic: 'question', values: { email: 'ana@example.com' } },
      ...{ status: 'stored' as const, score: 0, receivedAt: '2030-01-15T12:00:00.000Z' },
      ...{ consentVersion: null, consentText: null, language: 'de' },
    };
    const sender = { form, keys: deriveKeys('a secret'), from: 'x@y.example', publicUrl: undefined };
    expect(acknowledgement(stored, sender)!.subject).toBe('Danke (K7QM-3TXP)');
  });

  it('may be in a file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'words.json'), JSON.stringify({ $schema: 'x', ...words }));
    expect(withWords('words.json', folder).words?.languages).toEqual(['de', 'de-AT', 'nl']);
  });

  it.each<[unknown, string]>([
    [7, 'forms.a.page.words: must be messages by language, such as { "de": { … } }, or the path of a file with them.'],
    ['none.json', 'forms.a.page.words (none.json): cannot be read: ENOENT'],
    [{ Deutsch: { page: {} } }, 'forms.a.page.words, Deutsch: is no language tag. Write one such as “en”, “de-AT”'],
    [{ page: { send: 'Send' } }, 'forms.a.page.words, page: is no language tag. Write one such as “en”, “de-AT”'],
    [{ de: 'Senden' }, 'forms.a.page.words, de: must be an object with messages.'],
    [{ de: { pages: {} } }, 'forms.a.page.words, de: “pages” is not known. Use: '],
    [{ de: { page: { sent: 'x' } } }, 'forms.a.page.words, de: “page.sent” is not known. Use: choose, chooseTopic,'],
    [{ de: { page: { send: 7 } } }, '“page.send” must be text.'],
    [{ de: { page: { send: ' ' } } }, '“page.send” cannot be empty. Leave it out for our words.'],
    [{ de: { mail: { subject: 'Danke' } } }, '“mail.subject” needs {reference}.'],
    [{ de: { page: { send: 'An {clinic}' } } }, '“page.send” has {clinic}, which nothing fills.'],
    [{ de: { page: { freeTimes: '{count, plural, one {#}}' } } }, 'has cases without the case “other”.'],
    [{ de: { form: { notForEmergencies: '' } } }, 'protects patients and cannot be empty. Say it in other words,'],
    [{ de: { form: { like: { billing: 'bill' } } } }, '“form.like.billing” must be one of question, appointment.'],
  ])('that cannot be used are named: %j', (given, problem) => {
    expect(() => withWords(given)).toThrow(problem);
  });
});

describe('a topic of a form’s own', () => {
  it('without a label is a warning that says what to write', () => {
    const warnings = (page: object) =>
      warningsOf(readConfig({ forms: { a: { topics: ['question', 'billing'], page } } }, {}, '/srv', 'receiver.json'));
    expect(warnings({ language: 'fr' })).toEqual([
      'forms.a.topics: "billing" has no label, so visitors see this name. Give it one in "page": { "words": { "fr": { "form": { "topics": { "billing": "…" } } } } }.',
    ]);
    expect(warnings({ language: 'fr', words: { en: { form: { topics: { billing: 'Bills' } } } } })).toEqual([]);
  });

  const words = {
    en: {
      form: {
        topics: { billing: 'Ask about a bill', second: 'Get a second opinion' },
        topicHints: { billing: 'Have it at hand' },
        like: { second: 'appointment' },
        sent: { billing: 'Your question about a bill was sent' },
        next: { billing: 'Our office will answer you.' },
      },
    },
    es: { form: { topics: { second: 'Segunda opinión' } } },
  };
  const form = { topics: ['question', 'billing', 'second'], openingHours, page: { words } };

  it('is called so, with its hint; in a language without words for it, in English', async () => {
    const receiver = await startReceiver(form);
    const body = await get(receiver, '/e/clinic');
    expect(body).toMatch(/>Ask about a bill <span class="topic-hint">Have it at hand<\/span>/);
    const spanish = await get(receiver, '/e/clinic?lang=es');
    expect(spanish).toContain('Segunda opinión');
    expect(spanish).toContain('<span lang="en" dir="ltr">Ask about a bill</span>');
  });

  it('asks for what the topic asks for that it is like', async () => {
    const receiver = await startReceiver(form);
    expect(await get(receiver, '/e/clinic')).toContain(`name="time" value="${time}"`);
    expect(refusedFields(await post(receiver, message({ topic: 'billing', message: '' })))).toEqual({
      '/message': 'missing',
    });
    receiptOf(await post(receiver, message({ topic: 'second', message: '' })));
  });

  it('that is like an appointment books its time, from the widget and from the page', async () => {
    const receiver = await startReceiver(form);
    const { appointment } = receiptOf(await post(receiver, message({ topic: 'second', time })));
    expect(appointment).toMatchObject({ start: time });
    const late = await post(receiver, message({ topic: 'billing', time: '2030-01-16T10:00:00+01:00' }));
    expect(refusedFields(late)).toEqual({ '/time': 'time' });

    const sent = await receiver.app.inject({
      method: 'POST',
      url: '/e/clinic',
      payload: new URLSearchParams({
        ...{ submissionId: 'p', topic: 'second', name: 'Ana', email: 'ana@example.com' },
        time: '2030-01-16T10:00:00+01:00',
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
    });
    expect(sent.statusCode).toBe(303);
    expect(await get(receiver, String(sent.headers.location))).toContain('Your appointment is booked');
  });

  it('has its own words after sending', async () => {
    const receiver = await startReceiver(form);
    const sent = await receiver.app.inject({
      method: 'POST',
      url: '/e/clinic',
      payload: 'submissionId=q&topic=billing&name=Ana&email=ana%40example.com&message=Hello',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
    });
    const thanks = await get(receiver, String(sent.headers.location));
    expect(thanks).toContain('<h1>Your question about a bill was sent</h1>');
    expect(thanks).toContain('Our office will answer you.');
  });

  it('is an appointment for other programs, too', async () => {
    const receiver = await startReceiver(form);
    receiptOf(await post(receiver, message({ topic: 'second' })));
    const [stored] = await receiver.store.list(1);
    const settings = receiver.config.forms.get('clinic')!;
    expect(toFhir(stored!, settings).resourceType).toBe('Appointment');
    expect(likeTopic(settings, 'billing')).toBe('question');
  });

  it('shows its fields only where it is chosen', async () => {
    const body = await get(await startReceiver(form), '/e/clinic');
    expect(body).toContain('value="second" data-like="appointment"');
    expect(body).toContain('value="billing" data-like="question"');
    const style = (await (await startReceiver(form)).app.inject('/e/clinic/page.css')).body;
    expect(style).toContain(":not([data-like='appointment'])) .only-appointment");
  });
});
