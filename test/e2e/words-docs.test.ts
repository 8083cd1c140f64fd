/** The snippets of docs/words.md, each named as `data-words` on a page, or run on it. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDist } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';

const text = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The code below a heading. */
function snippet(heading: string, language: string): string {
  const section = text.split(`\n### ${heading}\n`)[1] ?? text.split(`\n## ${heading}\n`)[1] ?? '';
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section.split('\n## ')[0] ?? '')?.[1];
  if (!code) throw new Error(`docs/words.md has no ${language} below “${heading}”.`);
  return code;
}

/** A page with a form, in a language, with words; whatever came to the console is an error. */
async function withWords(words: string, lang: string, attributes = '', run?: (page: Page) => Promise<void>) {
  const form = `<contact-form action="https://clinic.test/messages" ${attributes}></contact-form>`;
  const { page, heard } = await openDist(
    browser,
    `<div lang="${lang}">${form}</div>`,
    { '/words.json': words },
    { script: { words: 'words.json' } },
  );
  await page.locator('contact-form:state(ready)').waitFor();
  await run?.(page);
  expect(heard).toEqual([]);
  return page;
}

it('the label of a topic', async () => {
  const page = await withWords(snippet('The label of a topic', 'json'), 'en');
  await page.getByRole('radio', { name: 'Write to our nurses' }).waitFor();
  await page.getByRole('radio', { name: 'Request an appointment' }).waitFor();
});

it('a button', async () => {
  const page = await withWords(snippet('A button', 'json'), 'en', 'topics="question"');
  await page.getByRole('button', { name: 'Send to the clinic' }).waitFor();
});

it('the emergency sentence, without and with a country', async () => {
  const words = snippet('The emergency sentence', 'json');
  const page = await withWords(words, 'en');
  await page.getByText('on weekdays only. In an emergency, call your local emergency number.').waitFor();
  const inAustralia = await withWords(words, 'en-AU');
  await inAustralia.getByText('on weekdays only. In an emergency, call 000.').waitFor();
  await inAustralia.getByRole('link', { name: '000' }).waitFor();
});

it('the label of a field', async () => {
  const page = await withWords(snippet('The label of a field', 'json'), 'en', 'fields="name phone message"');
  await page.getByRole('textbox', { name: 'Mobile number' }).waitFor();
  await page.getByRole('textbox', { name: 'Full name' }).waitFor();
});

it('du and tú: the part, and the whole files', async () => {
  const words = snippet('Informal address: du and tú', 'json');
  const whole = (name: string) => readFileSync(new URL(`../../dist/locales/${name}.json`, import.meta.url), 'utf8');
  for (const [lang, file, topic, sentence] of [
    ['de', 'de-du', 'Was möchtest du tun?', 'Wenn du sofort Hilfe brauchst'],
    ['es', 'es-tu', '¿Qué deseas hacer?', 'Si necesitas ayuda inmediata'],
  ] as const) {
    await (await withWords(words, lang)).getByRole('group', { name: topic }).waitFor();
    const page = await withWords(whole(file), lang);
    await page.getByRole('group', { name: topic }).waitFor();
    await page.getByText(sentence).waitFor();
  }
});

it('a language of one’s own: what it lacks is English, and marked', async () => {
  const page = await withWords(snippet('A language of your own', 'json'), 'nl', 'topics="question"');
  const button = page.getByRole('button', { name: 'Bericht versturen' });
  await button.waitFor();
  await page.getByRole('textbox', { name: 'Uw bericht' }).waitFor();
  await page.getByText('Bel het alarmnummer').waitFor();
  const language = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? 'of the page';
  expect(await page.getByText('Do not write medical details here.').evaluate(language)).toBe('en');
  expect(await page.getByText('Volledige naam').evaluate(language)).not.toBe('en');
});

it('British and American spelling', async () => {
  const words = snippet('British and American spelling', 'json');
  await (await withWords(words, 'en-GB')).getByRole('radio', { name: 'Ask the orthopaedic team' }).waitFor();
  await (await withWords(words, 'en-US')).getByRole('radio', { name: 'Ask the orthopedic team' }).waitFor();
});

it('a topic of one’s own, which is like a question', async () => {
  const page = await withWords(snippet('A topic of your own', 'json'), 'en', 'topics="question billing appointment"');
  await page.getByRole('radio', { name: 'Ask about a bill' }).check();
  await page.getByText('Have the number of the bill at hand.').waitFor();
  await page.getByRole('button', { name: 'Send to billing' }).waitFor();
  expect(await page.getByText('Preferred day').count()).toBe(0);
  await page.getByRole('radio', { name: 'Request an appointment' }).check();
  await page.getByText('Preferred day').first().waitFor();
});

it('one element', async () => {
  const page = await withWords('{}', 'en', 'topics="question"', async (it) => {
    await it.evaluate(snippet('One element', 'js'));
  });
  await page.getByRole('button', { name: 'Write to the surgery' }).waitFor();
});

it('plural forms', async () => {
  const words = snippet('Gaps and plural forms', 'json');
  const page = await withWords(words, 'en', 'topics="question" fields="message"');
  await page.getByRole('textbox', { name: 'Your message' }).fill('a'.repeat(100_000));
  await page.getByRole('button', { name: 'Send message' }).click();
  await page
    .getByText(/Use [\d,]+ characters at most/)
    .first()
    .waitFor();
});
