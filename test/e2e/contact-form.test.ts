/** The built form and the receiver, together: what visitors, browsers and networks do to a message between the two. */
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startClinic, type Clinic } from '../support/clinic.js';
import { launchChromium } from '../support/launch.js';

const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const tag = (attributes = '', content = '') =>
  `<contact-form action="/v1/forms/clinic" ${attributes}>${content}</contact-form>`;
const question = tag('topics="question"');

let browser: Browser;
beforeAll(async () => {
  // A page that is gone back to is where it was left, as in the browsers that people have.
  browser = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }, true);
});
afterAll(() => browser.close());

async function newVisitor(): Promise<BrowserContext> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  return context;
}

async function visit({ address }: Clinic, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newVisitor())).newPage();
  await page.goto(address);
  return page;
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('Email address').fill('visitor@example.com');
  if (await messageOf(page).count()) await messageOf(page).fill(`${name} has a question.`);
}

const messageOf = (page: Page) => page.getByRole('textbox', { name: 'Your message' });
const send = (page: Page) => page.getByRole('button', { name: /^(Send message|Request appointment)$/ });
const told = (page: Page, title: string) => page.getByRole('group', { name: title }).waitFor();

/** Answers the sum that is shown now. */
async function answerSum(page: Page): Promise<void> {
  const words = await page.getByText(/^What is \d+ plus \d+\?$/).innerText();
  const [a = 0, b = 0] = Array.from(words.matchAll(/\d+/g), Number);
  await page.getByLabel(words).fill(String(a + b));
}

async function stored({ store }: Clinic) {
  return (await store.list(100)).map(({ values }) => values);
}

describe('an appointment', () => {
  it('that two visitors want is one visitor’s; the other keeps everything typed, and chooses another time', async () => {
    const booking = tag('topics="appointment" challenge="auto"');
    const clinic = await startClinic(booking, { challenge: 'arithmetic', openingHours });
    const pages = await Promise.all([visit(clinic), visit(clinic)]);
    for (const [index, page] of pages.entries()) {
      await fillIn(page, `Visitor ${index}`);
      await page
        .getByRole('radio', { name: /^0?9:30/ })
        .first()
        .check();
      await page.getByText('The check is done.').waitFor();
    }
    await Promise.all(pages.map((page) => send(page).click()));
    const titles = await Promise.all(
      pages.map(async (page) => {
        const box = page.getByRole('group', { name: /^(Your appointment is booked|There is a problem)$/ });
        return (await box.innerText()).split('\n')[0];
      }),
    );
    expect([...titles].sort()).toEqual(['There is a problem', 'Your appointment is booked']);
    const loser = titles.indexOf('There is a problem');
    const [lost, won] = [pages[loser]!, pages[1 - loser]!];

    expect(await lost.getByRole('link', { name: 'That time has just been taken. Choose another' }).count()).toBe(1);
    expect(await lost.getByLabel('Full name').inputValue()).toBe(`Visitor ${loser}`);
    expect(await lost.getByLabel('Email address').inputValue()).toBe('visitor@example.com');
    const first = lost.locator('[part~=group]').first();
    expect(await first.getByRole('radio').count()).toBe(3);
    expect(await first.getByRole('radio', { name: /^0?9:30/ }).count()).toBe(0);
    await first.getByRole('radio', { name: /^10:00/ }).check();
    await send(lost).click();
    await told(lost, 'Your appointment is booked');
    expect((await clinic.store.list(10)).map(({ appointment }) => appointment?.start).sort()).toEqual([
      '2030-01-16T08:30:00.000Z',
      '2030-01-16T09:00:00.000Z',
    ]);

    const [download] = await Promise.all([
      won.waitForEvent('download'),
      won.getByRole('link', { name: 'Add it to your calendar' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('DTSTART:20300116T083000Z');
  });
});

describe('a message', () => {
  it('from each of two tabs is a message of its own', async () => {
    const clinic = await startClinic(question);
    const context = await newVisitor();
    const [one, two] = [await visit(clinic, context), await visit(clinic, context)];
    await fillIn(one, 'First tab');
    await fillIn(two, 'Second tab');
    await send(one).click();
    await told(one, 'Your message was sent');
    expect(await messageOf(two).inputValue()).toBe('Second tab has a question.');
    await send(two).click();
    await told(two, 'Your message was sent');
    expect((await stored(clinic)).map(({ name }) => name).sort()).toEqual(['First tab', 'Second tab']);
  });

  it('is one, by double click or by Enter', async () => {
    const clinic = await startClinic(question);
    const page = await visit(clinic);
    await fillIn(page, 'Clicked twice');
    await send(page).dblclick();
    await told(page, 'Your message was sent');
    await page.getByRole('button', { name: 'Send another message' }).click();
    await fillIn(page, 'Entered');
    await page.getByLabel('Full name').press('Enter');
    await page.keyboard.press('Enter');
    await told(page, 'Your message was sent');
    expect((await stored(clinic)).map(({ name }) => name).sort()).toEqual(['Clicked twice', 'Entered']);
  });

  it('has what a browser filled in by itself, without a key being pressed', async () => {
    const clinic = await startClinic(question);
    const page = await visit(clinic);
    const tokens = { name: 'Filled Inn', email: 'filled@example.com', tel: '555 0190' };
    for (const [token, value] of Object.entries(tokens)) {
      // As browsers do that tell the page nothing of it.
      await page.locator(`[autocomplete="${token}"]`).evaluate((input: HTMLInputElement, text) => {
        input.value = text;
      }, value);
    }
    await messageOf(page).fill('Hello');
    await send(page).click();
    await told(page, 'Your message was sent');
    const { name, email, tel: phone } = tokens;
    expect(await stored(clinic)).toEqual([expect.objectContaining({ name, email, phone })]);
  });

  it('is not sent again by going back to its page', async () => {
    const clinic = await startClinic(tag('topics="question" success-href="/thanks.html"'));
    const page = await visit(clinic);
    await fillIn(page, 'Went back');
    await send(page).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    // A page that comes back as it was is not loaded, which is what goBack() would wait for.
    const wasKept = page.evaluate(() => {
      history.back();
    });
    await wasKept.catch(() => undefined);
    await told(page, 'Your message was sent');
    expect(await stored(clinic)).toHaveLength(1);
    // A page that was not kept is a new one, with nothing in it.
    await page.reload();
    expect(await page.getByLabel('Full name').inputValue()).toBe('');
    expect(await messageOf(page).inputValue()).toBe('');
    expect(await stored(clinic)).toHaveLength(1);
  });

  it('on its way is spoken of when the page is about to be left, and goes on', async () => {
    const clinic = await startClinic(question);
    const page = await visit(clinic);
    let pass: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (pass = resolve));
    await page.route('**/v1/forms/clinic', async (route) => {
      await held;
      await route.continue();
    });
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await fillIn(page, 'Stayed');
    await send(page).click();
    await page.getByText('Sending…').first().waitFor();
    await page.evaluate(() => {
      location.href = '/thanks.html';
    });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    pass();
    await told(page, 'Your message was sent');
    await page.goto(`${clinic.address}/thanks.html`);
    expect(asked).toHaveLength(1);
    expect(await stored(clinic)).toHaveLength(1);
  });

  it('that is not sent yet is spoken of when the page is left, but not for a call', async () => {
    const clinic = await startClinic(tag('topics="question" phone="555 0123"'));
    const page = await visit(clinic);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.getByLabel('Full name').click();
    await page.keyboard.type('Stayed');
    await page.evaluate(() => {
      location.reload();
    });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    expect(await page.getByLabel('Full name').inputValue()).toBe('Stayed');
    await page.getByRole('link', { name: '555 0123' }).click();
    // What comes after the link is followed by the browser's own process.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(asked).toHaveLength(1);
    await page.getByLabel('Full name').fill('');
    await page.goto(`${clinic.address}/thanks.html`);
    expect(asked).toHaveLength(1);
  });

  it('stays where it is while the privacy page is read', async () => {
    const clinic = await startClinic(tag('topics="question" privacy-href="/thanks.html"'));
    const page = await visit(clinic);
    await fillIn(page, 'Reader');
    const link = page.getByRole('link', { name: 'How we use what you send (opens in a new tab)' });
    const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    expect(new URL(opened.url()).pathname).toBe('/thanks.html');
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    expect(await messageOf(page).inputValue()).toBe('Reader has a question.');
  });

  it('waits for the visitor to be online, and for a receiver that asks for a moment', async () => {
    const clinic = await startClinic(question, { rateLimit: { max: 1, seconds: 2 } });
    const context = await newVisitor();
    const page = await visit(clinic, context);
    await fillIn(page, 'Offline');
    await context.setOffline(true);
    await send(page).click();
    await page.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await page.getByText('You can send it now.').first().waitFor();
    expect(await stored(clinic)).toEqual([]);
    await send(page).click();
    await told(page, 'Your message was sent');
    await page.getByRole('button', { name: 'Send another message' }).click();
    await fillIn(page, 'In haste');
    const answers: number[] = [];
    page.on('response', (response) => answers.push(response.status()));
    await send(page).click();
    await told(page, 'Your message was sent');
    expect(answers).toEqual([429, 201]);
    expect((await stored(clinic)).map(({ name }) => name).sort()).toEqual(['In haste', 'Offline']);
  });
});

describe('consent', () => {
  const consent = { version: '2', text: 'You may answer me by email.' };

  it.each(['', 'challenge="none"', 'challenge="auto" privacy-href="/privacy.html"'])(
    'with %j: is given to the receiver’s words by keyboard alone, and stored with them',
    async (attributes) => {
      const clinic = await startClinic(tag(`topics="question" ${attributes}`), { consent });
      const page = await visit(clinic);
      await page.getByLabel('Full name').focus();
      await page.keyboard.type('Keys Only');
      await page.keyboard.press('Tab');
      await page.keyboard.type('keys@example.com');
      await page.keyboard.press('Enter');
      await told(page, 'There is a problem');
      await messageOf(page).focus();
      await page.keyboard.type('May I ask?');
      await page.getByLabel('Full name').press('Enter');
      await page.getByRole('link', { name: /^(Tick the box to let us answer you)$/ }).focus();
      await page.keyboard.press('Enter');
      const box = page.getByRole('checkbox', { name: consent.text });
      await expect.poll(() => box.evaluate((it) => it.matches(':focus'))).toBe(true);
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await told(page, 'Your message was sent');
      const [kept, ...others] = await clinic.store.list(10);
      expect(others).toEqual([]);
      expect(kept).toMatchObject({ consentVersion: '2', consentText: consent.text, consentLanguage: 'en' });
    },
  );
});

describe('a check that was left for hours', () => {
  const hours = 2 * 60 * 60 * 1000;
  const asking = tag('topics="question" challenge="auto"');

  it('brings a new sum, and costs nothing that was typed', async () => {
    const clinic = await startClinic(asking, { challenge: 'arithmetic' });
    const page = await visit(clinic);
    await fillIn(page, 'Came back');
    await answerSum(page);
    clinic.clock.now += hours;
    await send(page).click();
    await page.getByRole('link', { name: 'That sum was too old. Here is a new one.' }).waitFor();
    expect(await messageOf(page).inputValue()).toBe('Came back has a question.');
    await answerSum(page);
    await send(page).click();
    await told(page, 'Your message was sent');
  });

  it('is done anew without a word, where the visitor’s device does it', async () => {
    const clinic = await startClinic(asking, { challenge: 'arithmetic' });
    const page = await visit(clinic);
    await fillIn(page, 'Device');
    await page.getByRole('button', { name: 'Use a check without a sum' }).click();
    await page.getByText('The check is done.').waitFor({ timeout: 60_000 });
    clinic.clock.now += hours;
    await send(page).click();
    await page.getByRole('group', { name: 'Your message was sent' }).waitFor({ timeout: 60_000 });
    expect(await stored(clinic)).toHaveLength(1);
  });
});

describe('the fields of a page', () => {
  const fields = [
    { name: 'nickname', type: 'text', label: 'Called', hint: 'As friends do.', maxLength: 8 },
    { name: 'other', type: 'email', label: 'Second address' },
    { name: 'mobile', type: 'tel', label: 'Mobile' },
    { name: 'seen', type: 'date', label: 'Last seen' },
    { name: 'office', type: 'select', label: 'Which office?', options: ['North', 'South'], required: true },
    { name: 'by', type: 'radio', label: 'Answer by', options: ['Post', 'Phone'] },
    { name: 'days', type: 'checkbox', label: 'Days', options: ['Monday', 'Tuesday', 'Friday'] },
    { name: 'notes', type: 'textarea', label: 'Notes' },
  ];
  // A captcha: its script draws into its place, and sets a value that has to go along.
  const captcha = `const place = document.querySelector('.captcha');
    place.innerHTML = '<button type="button">I am a person</button><input type="hidden" name="captcha-response">';
    place.querySelector('button').onclick = () => { place.querySelector('input').value = 'token-1'; };`;
  const files = {
    'procedure.json': JSON.stringify({ format: 1, language: 'en', name: 'Example', contact: { fields } }),
    'captcha.js': captcha,
  };
  const own = '<div class="captcha" data-sitekey="key"></div><label>Insurer <input name="insurer"></label>';
  const page = `${tag('topics="question" src="/procedure.json"', own)}<script type="module" src="/captcha.js"></script>`;

  it('from its file and its tag, and a captcha, arrive with what was answered', async () => {
    const clinic = await startClinic(page, {}, { files });
    const visitor = await visit(clinic);
    await visitor.getByLabel('Which office?').selectOption('South');
    await fillIn(visitor, 'Fields');
    await visitor.getByLabel('Called').fill('Much too long');
    expect(await visitor.getByText('As friends do.').isVisible()).toBe(true);
    await visitor.getByLabel('Second address').fill('second@example.com');
    await visitor.getByLabel('Mobile').fill('555 0100');
    await visitor.getByLabel('Last seen').fill('2020-02-03');
    await visitor.getByLabel('Phone', { exact: true }).check();
    await visitor.getByLabel('Monday').check();
    await visitor.getByLabel('Friday').check();
    await visitor.getByLabel('Notes').fill('None');
    await visitor.getByRole('textbox', { name: 'Insurer' }).fill('Public');
    await visitor.getByRole('button', { name: 'I am a person' }).click();
    await send(visitor).click();
    await visitor.getByRole('link', { name: 'Use 8 characters or fewer' }).click();
    await visitor.keyboard.press('Control+A');
    await visitor.keyboard.type('Fi');
    await send(visitor).click();
    await told(visitor, 'Your message was sent');
    expect(await stored(clinic)).toEqual([
      {
        name: 'Fields',
        email: 'visitor@example.com',
        message: 'Fields has a question.',
        nickname: 'Fi',
        other: 'second@example.com',
        mobile: '555 0100',
        seen: '2020-02-03',
        office: 'South',
        by: 'Phone',
        days: 'Monday, Friday',
        notes: 'None',
        insurer: 'Public',
        'captcha-response': 'token-1',
      },
    ]);
  });
});

describe('a lazy module that cannot be loaded', () => {
  async function without(file: string, body: string, form: object = {}): Promise<{ clinic: Clinic; page: Page }> {
    const clinic = await startClinic(body, form);
    const context = await newVisitor();
    await context.route(`**/lazy/${file}.js`, (route) => route.abort());
    return { clinic, page: await visit(clinic, context) };
  }

  it('times: a day is asked for, and it is a request', async () => {
    const booking = tag('topics="appointment" challenge="auto"');
    const { clinic, page } = await without('times', booking, { challenge: 'arithmetic', openingHours });
    await fillIn(page, 'No times');
    await page.getByLabel('Preferred day').fill('2031-02-03');
    await answerSum(page);
    await send(page).click();
    await told(page, 'Your request was sent');
    expect(await stored(clinic)).toEqual([expect.objectContaining({ preferredDate: '2031-02-03' })]);
  });

  it('the author’s fields: ours are there, and can be sent', async () => {
    const own = tag('topics="question"', '<label>Insurer <input name="insurer"></label>');
    const { clinic, page } = await without('author-fields', own);
    await fillIn(page, 'No fields');
    await send(page).click();
    await told(page, 'Your message was sent');
    expect(await stored(clinic)).toHaveLength(1);
  });

  it('the check without a sum: the sum is there', async () => {
    const { page } = await without('work', tag('topics="question" challenge="auto"'), { challenge: 'arithmetic' });
    await fillIn(page, 'No work');
    await page.getByRole('button', { name: 'Use a check without a sum' }).click();
    await answerSum(page);
    await send(page).click();
    await told(page, 'Your message was sent');
  });

  it('the answers of services: not sent, or nobody can tell, and the text stays', async () => {
    const { page } = await without('services', question);
    await fillIn(page, 'No services');
    for (const [status, title] of [
      [422, 'Your message was not sent'],
      [200, 'We cannot tell if your message was sent'],
    ] as const) {
      await page.route('**/v1/forms/clinic', (route) =>
        route.fulfill({ status, contentType: 'application/json', body: '{"errors":{"email":["is invalid"]}}' }),
      );
      await send(page).click();
      await told(page, title);
      expect(await messageOf(page).inputValue()).toBe('No services has a question.');
    }
  });
});
