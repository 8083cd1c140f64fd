/** In which language a page or mail is, and that it is in that language throughout. */
import { describe, expect, it } from 'vitest';
import { sayings } from '../../test/support/dictionary.js';
import { readConfig } from '../src/config/read.js';
import { acknowledgement } from '../src/delivery/acknowledgement.js';
import { spanWords, timeWords } from '../src/page/dates.js';
import { english } from '../src/page/english.js';
import { languages, wordsIn } from '../src/page/words.js';
import { deriveKeys } from '../src/secrets.js';
import type { StoredMessage } from '../src/store/store.js';
import { startReceiver } from './support.js';

const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const settings = { page: { recipient: '⟦R⟧', replyWithin: '⟦T⟧', phone: '+44 1632 960 001' }, openingHours };

/** English messages that are in a text of another language, which does not have the same. */
function englishIn(text: string, language: string): string[] {
  const { form, times, page, mail } = wordsIn(language);
  const own = new Set(sayings({ form, times, page, mail }).map((saying) => saying.text));
  const messages = sayings({ form: english.form, times: english.times, page: english.page, mail: english.mail });
  // A single word may be part of a word of another language.
  return messages
    .map((saying) => saying.text)
    .filter((message) => message.includes(' ') && !own.has(message) && text.includes(message));
}

const textOf = (body: string) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[ \n]+/g, ' ');

const others = languages.filter((language) => language !== 'en');

describe('the language of a page', () => {
  it.each([
    ['de-AT, en;q=0.5', 'de'],
    ['es_ES', 'es'],
    ['pt-BR,pt;q=0.9', 'pt'],
    ['iw', 'he'],
    ['fil', 'tl'],
    ['zh_CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW, fr;q=0.5', 'fr'],
    ['zh-Hant, it;q=0.5', 'it'],
    ['zh-HK', 'en'],
    ['*, pl;q=0.5', 'pl'],
    ['nl', 'en'],
    ['!, , de', 'de'],
  ])('for a browser that asks for %s is %s', async (accepted, language) => {
    const { app } = await startReceiver();
    const { body, headers } = await app.inject({ url: '/e/clinic', headers: { 'accept-language': accepted } });
    expect(headers['content-language']).toBe(language);
    expect(body).toContain(`<html lang="${language}"`);
  });

  it.each([
    ['de_DE_formal', 'de'],
    ['AR-eg', 'ar'],
    ['zh-TW', 'fr'],
    [`de-${'x1234567-'.repeat(1000)}`, 'fr'],
  ])('that a link names as %.20s is %s', async (written, language) => {
    const { app } = await startReceiver();
    const url = `/e/clinic?lang=${written}`;
    const { headers } = await app.inject({ url, headers: { 'accept-language': 'fr' } });
    expect(headers['content-language']).toBe(language);
  });

  it.each([
    ['pt_BR', 'pt'],
    ['iw', 'he'],
  ])('may be the form’s own, written as %s', async (written, language) => {
    const { app } = await startReceiver({ page: { language: written } });
    expect((await app.inject('/e/clinic')).headers['content-language']).toBe(language);
  });

  it.each(['zh-TW', 'nl', '?'])('cannot be %s in the settings: what there is is named', (language) => {
    const read = () => readConfig({ forms: { a: { page: { language } } } }, {}, '/srv', 'receiver.json');
    expect(read).toThrow(`forms.a.page.language: there are no words in "${language}". Use one of ar, de, en, es,`);
  });
});

describe.each(others)('in %s', (language) => {
  it('the page of a form is so throughout, and in the right direction', async () => {
    const { app } = await startReceiver({ ...settings, challenge: 'arithmetic' });
    const { body } = await app.inject(`/e/clinic?lang=${language}`);
    const words = wordsIn(language);
    const text = textOf(body);
    expect(body).toContain(`<html lang="${language}"${/^(ar|he)$/.test(language) ? ' dir="rtl"' : ''}>`);
    expect(text).toContain(words.form.notForEmergencies);
    expect(text).toContain(words.form.topics.appointment);
    expect(text).toContain(words.format(words.page.freeTimes, { count: 4 }));
    expect(text).toContain(words.page.send);
    expect(text).toMatch(/⟦R⟧[^]*⟦T⟧/);
    expect(text).not.toMatch(/[{}]/);
    expect(englishIn(text, language)).toEqual([]);
  });

  it('the form says what is wrong', async () => {
    const { app } = await startReceiver(settings);
    const { body } = await app.inject({
      method: 'POST',
      url: `/e/clinic?lang=${language}`,
      payload: 'submissionId=a&topic=x&email=y&unknown=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' },
    });
    const { form, page } = wordsIn(language);
    const text = textOf(body);
    for (const said of [form.problem, form.notSent, form.textKept, form.errors.choice, form.errors.email, page.send])
      expect(text).toContain(said);
    expect(englishIn(text, language)).toEqual([]);
  });

  it.each([false, true])('the mail is so throughout (with an appointment: %s)', (isBooked) => {
    const form = readConfig({ forms: { clinic: settings } }, {}, '/srv', 'test').forms.get('clinic')!;
    const span = { start: '2030-01-16T08:30:00.000Z', end: '2030-01-16T09:00:00.000Z', cancelledAt: null };
    const message: StoredMessage = {
      ...stored,
      language,
      ...(isBooked ? { topic: 'appointment', appointment: span } : {}),
    };
    const sender = { form, keys: deriveKeys('a secret'), from: 'x@y.example', publicUrl: 'https://forms.example' };
    const { subject, text } = acknowledgement(message, sender)!;
    const words = wordsIn(language);
    expect(subject).toBe(words.format(words.mail.subject, { reference: 'K7QM-3TXP' }));
    expect(text).toContain('K7QM-3TXP');
    expect(text).toContain(words.mail.why);
    expect(text).toContain(isBooked ? words.page.booked : words.form.next.question);
    if (isBooked) expect(text).toContain(`${words.mail.calendar}\nhttps://forms.example/e/clinic/appointment.ics?`);
    expect(text).not.toMatch(/[{}]/);
    expect(englishIn(`${subject}\n${text}`, language)).toEqual([]);
  });
});

const stored: StoredMessage = {
  reference: 'K7QM-3TXP',
  form: 'clinic',
  topic: 'question',
  values: { email: 'ana@example.com' },
  status: 'stored',
  score: 0,
  receivedAt: '2030-01-15T12:00:00.000Z',
  consentVersion: null,
  consentText: null,
};

describe('times', () => {
  const appointment = {
    start: '2030-01-16T14:40:00+01:00',
    end: '2030-01-16T15:10:00+01:00',
    timeZone: 'Europe/Madrid',
  };

  it.each([...languages, 'en-US'])('in %s do not break over lines', (language) => {
    const words = wordsIn(language);
    const { before, time, after } = spanWords(appointment, words);
    expect(time).not.toMatch(/[ \u2009]/);
    expect(time).toMatch(/\p{Nd}{1,2}.\p{Nd}{2}.*\p{Nd}{1,2}.\p{Nd}{2}/u);
    expect(before + after).not.toMatch(/\p{Nd}:\p{Nd}/u);
    expect(timeWords(appointment.start, 'Europe/Madrid', words, true)).not.toMatch(/[ \u2009]/);
  });

  it('are written as the language does', () => {
    const whole = (language: string) => Object.values(spanWords(appointment, wordsIn(language))).join('');
    expect(whole('en')).toBe('Wednesday, 16 January 2030, 14:40–15:10');
    expect(whole('de')).toBe('Mittwoch, 16. Januar 2030, 14:40–15:10\u00a0Uhr');
    expect(whole('vi')).toBe('14:40–15:10 Thứ Tư, 16 tháng 1, 2030');
    expect(whole('zh-Hans')).toBe('2030年1月16日星期三 14:40–15:10');
  });

  it('stay in one line on the page', async () => {
    const { app } = await startReceiver(settings);
    expect((await app.inject('/e/clinic')).body).toContain('<span class="unbroken">09:00</span>');
    expect((await app.inject('/e/clinic/page.css')).body).toContain('.unbroken { white-space: nowrap; }');
  });
});

it('Chinese sentences have no space between them', () => {
  const form = readConfig({ forms: { clinic: settings } }, {}, '/srv', 'test').forms.get('clinic')!;
  const sender = { form, keys: deriveKeys('a secret'), from: 'x@y.example', publicUrl: undefined };
  expect(acknowledgement({ ...stored, language: 'zh-Hans' }, sender)!.text).toContain('答复您。回复时间：⟦T⟧。');
});
