/** The words of a page by `data-words` and `data-country` on the script's tag, with the built files. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDist } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';

const BODY = '<contact-form action="https://clinic.test/messages" topics="question"></contact-form>';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The page with a form, and what its button says once it is ready. */
async function open(script: Record<string, string>, files: Record<string, string | null> = {}, body = BODY) {
  const { page, heard } = await openDist(browser, body, files, { script });
  await page.locator('contact-form:state(ready)').first().waitFor();
  return { page, heard, button: page.getByRole('button').first() };
}

describe('data-words', () => {
  it('brings the words of the page', async () => {
    const words = JSON.stringify({ en: { form: { send: { question: 'Send to the clinic' } } } });
    const { page, heard } = await open({ words: 'words.json' }, { '/words.json': words });
    await page.getByRole('button', { name: 'Send to the clinic' }).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });

  it.each([
    ['is not there', null, 'The server answered 404'],
    ['is no JSON', '<!doctype html>', 'JSON'],
    ['is a list', '[]', 'must be an object with messages by language'],
  ])('says once that the file %s; the widgets have our words', async (_, file, reason) => {
    const { page, heard, button } = await open({ words: '/words.json' }, { '/words.json': file }, BODY + BODY);
    expect(await button.textContent()).toContain('Send message');
    const findWarnings = () => heard.filter((line) => line.startsWith('warning'));
    await expect.poll(findWarnings, { timeout: 5000 }).not.toEqual([]);
    const warnings = findWarnings();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(reason);
    await page.close();
  });

  it('takes no address that could run', async () => {
    const { page, heard } = await open({ words: 'data:application/json,{}' });
    await expect
      .poll(() => heard.join(), { timeout: 5000 })
      .toContain('It must be an address by https, http or relative');
    await page.close();
  });
});

describe('data-country', () => {
  it('names the country whose emergency number is shown', async () => {
    const { page } = await open({ country: 'AU' });
    expect(await page.getByRole('link', { name: '000' }).getAttribute('href')).toBe('tel:000');
    await page.close();
  });
});

describe('a dictionary that cannot be loaded', () => {
  it('is said once, and not as a language that we do not have', async () => {
    const body = '<contact-form lang="es" action="https://clinic.test/messages" topics="question"></contact-form>';
    const { page, heard, button } = await open({}, { '/locales/es.js': null }, body);
    expect(await button.textContent()).toContain('Send message');
    const warnings = heard.filter((line) => line.startsWith('warning'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('the words in “es” could not be loaded');
    await page.close();
  });
});
