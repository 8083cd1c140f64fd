/** The form and the receiver together: what is stored as agreed to is what stood beside the box. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { quiet, until } from './support/elements.js';
import {
  control,
  controls,
  expectQuietConsole,
  fill,
  fillIn,
  focusArrives,
  type Form,
  inlineErrors,
  kept,
  nameOf,
  press,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { lineCount, part, renderedText } from './support/seen.js';

const first = { version: '1', text: 'You may answer me <by email>.' };
const second = { version: '2', text: 'You may answer me by email\nor by phone.' };
const inTwo = { version: '3', text: { en: 'You may answer me.', es: 'Pueden responderme.' } };
const mustTick = 'Tick the box to let us answer you';
const hasChanged = 'What you agree to has changed. Read it, then tick the box';

interface Stored {
  receivedAt: string;
  form: string;
  values: Record<string, unknown>;
  consentVersion: string | null;
  consentText: string | null;
  consentLanguage?: string;
}

const receiverWith = (usual: object) =>
  executeServerCommand('receiver-consent', {
    origin: location.origin,
    words: { agreeing: usual, summing: usual, bilingual: inTwo },
  });
const inbox = () => executeServerCommand<Stored[], undefined>('receiver-inbox');

expectQuietConsole();

let address = '';
let begun = '';
beforeEach(async function () {
  // The first test starts the receiver.
  this.timeout(60_000);
  await receiverWith(first);
  address = await executeServerCommand<string, string>('receiver', location.origin);
  begun = new Date().toISOString();
});

/** What was stored since the test began. */
async function stored(): Promise<Stored[]> {
  return (await inbox()).filter(({ receivedAt }) => receivedAt >= begun);
}

const show = (attributes: string, name = 'agreeing') =>
  showForm({ action: `${address}/v1/forms/${name}`, attributes: `topics="question" ${attributes}` });

const boxes = (form: Form) => controls(form).filter(({ type }) => type === 'checkbox') as HTMLInputElement[];

/** The box with these words beside it. */
async function boxWith(form: Form, text: string): Promise<HTMLInputElement> {
  const found = () => boxes(form).find((it) => it.labels![0]!.querySelector('span')!.textContent === text);
  await until(() => Boolean(found()), `a box with “${text}”`);
  return found()!;
}

/** Sends a form, and holds that its message is the only one that was stored since the test began. */
async function expectSent(form: Form, words: { version: string; text: string }, language = 'en'): Promise<void> {
  await press(form);
  expect(renderedText(form)).to.include('Your message was sent');
  const [message, ...others] = await stored();
  expect(others).to.deep.equal([]);
  const { consentVersion, consentText, consentLanguage, values } = message!;
  expect({ consentVersion, consentText, consentLanguage }).to.deep.equal({
    consentVersion: words.version,
    consentText: words.text,
    consentLanguage: language,
  });
  expect(values).to.deep.equal({ ...typed, consent: true });
}

describe('a receiver that asks for consent', function () {
  // The receiver is a process of its own, on a machine that may be busy.
  this.timeout(30_000);

  for (const attributes of ['', 'challenge="none"', 'privacy-href="/privacy"']) {
    it(`and a form ${attributes || 'without settings'}: the refusal brings the words`, async () => {
      const form = await show(attributes);
      fillIn(form);
      for (const it of boxes(form)) it.click();
      const hadBox = boxes(form).length > 0;
      await press(form);
      const told = hadBox ? hasChanged : mustTick;
      expect(summary(form)).to.deep.equal(['There is a problem', told]);
      expect(inlineErrors(form)).to.deep.equal([told]);
      expect(kept(form)).to.deep.equal({ ...typed });
      const box = await boxWith(form, first.text);
      expect(box.checked).to.equal(false);
      part(form, 'error-summary')!.querySelector('a')!.click();
      await focusArrives(form, () => box);
      box.click();
      await expectSent(form, first);
    });
  }

  for (const name of ['agreeing', 'summing']) {
    it(`${name}: with challenge="auto", the words are there before anything is sent`, async () => {
      const form = await show('challenge="auto" privacy-href="/privacy"', name);
      control(form, 'Full name').focus();
      const box = await boxWith(form, first.text);
      fillIn(form);
      const sum = controls(form).find((it) => nameOf(it).startsWith('What is'));
      if (sum) {
        const [a = 0, b = 0] = Array.from(nameOf(sum).matchAll(/\d+/g), Number);
        fill(form, 'What is', String(a + b));
      }
      expect(Boolean(sum)).to.equal(name === 'summing');
      box.click();
      await expectSent(form, first);
    });
  }

  it('whose words changed between the page and the sending has the new ones agreed to', async () => {
    const form = await show('challenge="auto"');
    control(form, 'Full name').focus();
    const box = await boxWith(form, first.text);
    fillIn(form);
    box.click();
    await receiverWith(second);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', hasChanged]);
    expect(await boxWith(form, second.text)).to.equal(box);
    expect(box.checked).to.equal(false);
    expect(lineCount(box.labels![0]!.querySelector('span')!)).to.equal(2);
    expect(kept(form)).to.deep.equal({ ...typed });
    box.click();
    await expectSent(form, second);
  });

  it('whose words changed without their version never takes the old ones for the new', async () => {
    const form = await show('challenge="auto"');
    control(form, 'Full name').focus();
    const box = await boxWith(form, first.text);
    fillIn(form);
    box.click();
    const changed = { version: '1', text: 'You may sell what I wrote.' };
    await receiverWith(changed);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', hasChanged]);
    await boxWith(form, changed.text);
    box.click();
    await press(form);
    const [message] = await stored();
    expect(message!.consentText).to.equal(changed.text);
    expect(message!.consentVersion).to.match(/^1-/);
  });

  it('is asked in the language of the page', async () => {
    const form = await show('challenge="auto" lang="es"', 'bilingual');
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    control(form, 'Nombre completo').focus();
    const box = await boxWith(form, inTwo.text.es);
    fill(form, 'Nombre completo', typed.name);
    fill(form, 'Correo electrónico', typed.email);
    fill(form, 'Su mensaje', typed.message);
    box.click();
    await press(form);
    const [message] = await stored();
    expect(message).to.deep.include({
      consentVersion: '3-es',
      consentText: inTwo.text.es,
      consentLanguage: 'es',
    });
  });

  it('refuses in the language of the page', async () => {
    const form = await show('lang="es"', 'bilingual');
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    fill(form, 'Nombre completo', typed.name);
    fill(form, 'Correo electrónico', typed.email);
    fill(form, 'Su mensaje', typed.message);
    await press(form);
    await boxWith(form, inTwo.text.es);
  });

  it('takes a message that is written as a form’s', async () => {
    const form = await show('format="form"');
    fillIn(form);
    await press(form);
    (await boxWith(form, first.text)).click();
    await expectSent(form, first);
  });
});

describe('the receiver’s own page that asks for consent, without scripts', function () {
  // The receiver is a process of its own, on a machine that may be busy.
  this.timeout(30_000);

  async function load(frame: HTMLIFrameElement, act: () => void): Promise<Document> {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    act();
    await loaded;
    return frame.contentDocument!;
  }

  it('shows the words that are stored, and asks anew once they have changed', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-forms allow-same-origin');
    frame.src = '/e/agreeing?lang=en';
    let page = await load(frame, () => document.body.append(frame));
    try {
      const box = () => page.querySelector<HTMLInputElement>('[type=checkbox]')!;
      const send = () => load(frame, () => page.querySelector('button')!.click());
      expect(box().labels![0]!.textContent.trim()).to.equal(first.text);
      for (const name of ['name', 'email', 'phone', 'message'] as const) {
        page.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = typed[name];
      }
      box().click();
      await receiverWith(second);
      page = await send();
      const link = page.querySelector<HTMLAnchorElement>('[role=group] a')!;
      expect(link.innerText).to.equal(hasChanged);
      expect(page.querySelector(link.getAttribute('href')!)).to.equal(box());
      expect(box().checked).to.equal(false);
      expect(box().labels![0]!.textContent.trim()).to.equal(second.text);
      expect(page.querySelector<HTMLInputElement>('[name=message]')!.value).to.equal(typed.message);
      box().click();
      page = await send();
      expect(page.querySelector('h1')!.innerText).to.equal('Your message was sent');
      const [message, ...others] = await stored();
      expect(others).to.deep.equal([]);
      expect(message).to.deep.include({ consentVersion: '2', consentText: second.text, consentLanguage: 'en' });
    } finally {
      frame.remove();
      await quiet(0);
    }
  });
});
