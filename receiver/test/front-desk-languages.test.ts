/** The dictionaries of the front desk: all say the same, each in its own language; and that its pages and mail are in it throughout. */
import { describe, expect, it } from 'vitest';
import { checkDictionary } from '../../test/support/dictionary-checks.js';
import { sayings, textsOf, type Saying } from '../../test/support/dictionary.js';
import { languages, wordsIn } from '../src/page/words.js';
import { deskLanguages, deskWordsIn } from '../src/staff/words.js';
import { ana, startDesk, type Browser, type Desk } from './front-desk-support.js';
import { message, post, receiptOf } from './support.js';

const others = deskLanguages.filter((name) => name !== 'en');
const english = sayings(deskWordsIn('en'));

/** Words that are the same in English. */
const shared: Record<string, string[]> = {
  es: ['No'],
  fr: ['Menu', 'Messages', 'Message 111'],
  it: ['Menu', 'No'],
  pl: ['Menu'],
  pt: ['Menu'],
  tl: ['Menu', 'Form', 'Appointment'],
};

/** What is written in Latin letters in every language. */
const withoutNames = (all: readonly Saying[]) =>
  all.map((saying) => ({ ...saying, text: saying.text.replace(/https|X-Forwarded-Proto/g, '⟦⟧') }));

it('there are as many as of the pages for visitors', () => {
  expect([...deskLanguages].sort()).toEqual([...languages].sort());
});

describe.each(others)('%s', (name) => {
  const own = withoutNames(sayings(deskWordsIn(name)));
  checkDictionary({ name, own, english, shared: shared[name] });

  it('names the same headers and protocols', () => {
    const named = (language: string) => deskWordsIn(language).signIn.insecure.match(/https|X-Forwarded-Proto/g);
    expect(named(name)).toEqual(named('en'));
  });

  it('has the forms for numbers that the language has, and says how many in those for several numbers', () => {
    const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
    const counted = textsOf(deskWordsIn(name)).filter(([, text]) => text.includes(', plural,'));
    expect(counted).toHaveLength(5);
    for (const [path, text] of counted) {
      const forms = Array.from(text.matchAll(/(?<key>=?\w+) \{(?<form>[^{}]*)\}/g), ({ groups }) => groups!);
      const keys = forms.map(({ key }) => key!).filter((key) => !key.startsWith('='));
      expect([path, ...keys.sort()]).toEqual([path, ...[...pluralCategories].sort()]);
      const several = forms.filter(({ key }) => ['few', 'many', 'other'].includes(key!));
      expect(several.filter(({ form }) => !form!.includes('#'))).toEqual([]);
    }
  });
});

const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[ \n]+/g, ' ');

/** English messages of several words that are in a page of another language. */
function englishIn(text: string): string[] {
  return english.map((saying) => saying.text).filter((said) => /[a-z] [a-z]/i.test(said) && text.includes(said));
}

async function deskWithMessage(): Promise<{ desk: Desk; who: Browser; reference: string }> {
  const weekly = { wednesday: ['09:00-11:00'] };
  const desk = await startDesk({ openingHours: { timeZone: 'Europe/Madrid', weekly, leadHours: 1 } });
  const time = '2030-01-16T09:30:00+01:00';
  const { reference } = receiptOf(await post(desk.receiver, message({ name: '⟦N⟧', topic: 'appointment', time })));
  return { desk, who: await desk.signedIn(ana), reference };
}

it('each page is in what the browser asks for, throughout, and in its direction', async () => {
  const { who, reference } = await deskWithMessage();
  const at = `/staff/messages/${reference}`;
  const paths = ['/staff', at, `${at}/delete`, `${at}/cancel`, '/staff/day/2030-01-16', '/staff/week/2030-01-16'];
  const more = ['calendars', 'person', 'record', 'access', 'sign-in', 'gone'].map((path) => `/staff/${path}`);
  const found: unknown[] = [];
  for (const language of others) {
    for (const path of [...paths, ...more]) {
      const { body, headers } = await who.get(path, { 'accept-language': `${language},en;q=0.5` });
      const direction = /^(ar|he)$/.test(language) ? ' dir="rtl"' : '';
      expect(headers['content-language']).toBe(language);
      expect(body).toContain(`<html lang="${language}"${direction}>`);
      expect(body).toContain(` – ${deskWordsIn(language).name}</title>`);
      expect(textOf(body)).not.toMatch(/[{}]/);
      found.push(...englishIn(textOf(body)).map((said) => `${language} ${path}: ${said}`));
    }
  }
  expect(found).toEqual([]);
});

it.each(['ar', 'pl'])('in %s, a search says how many it found, in the form for that number', async (language) => {
  const { desk, who } = await deskWithMessage();
  await Promise.all(['a', 'b'].map((name) => post(desk.receiver, message({ name: `⟦M⟧ ${name}` }))));
  for (const [search, count] of [
    ['⟦N⟧', 1],
    ['⟦M⟧', 2],
    ['⟦X⟧', 0],
  ] as const) {
    await who.get('/staff');
    await who.post('/staff/search', { words: search }, { 'accept-language': language });
    const words = wordsIn(language);
    expect(textOf(who.page)).toContain(words.format(deskWordsIn(language).list.found, { count }));
  }
});

it.each([
  ['iw', 'he', undefined],
  // A language that the form's page has from the clinic.
  ['pt-BR', 'pt', { 'pt-BR': { page: { send: 'Mandar' } } }],
])('the mail with a link is in the language of the first form’s page, %s', async (written, language, words) => {
  const { server, browser, receiver } = await startDesk({ page: { language: written, ...(words && { words }) } });
  await browser().post('/staff/sign-in', { address: ana });
  await receiver.deliver();
  const { mailText, mailOther } = deskWordsIn(language).signIn;
  const { text = '' } = server.mails.at(-1) ?? {};
  expect(text).toContain(mailText);
  expect(text).toContain(mailOther);
});
