/** What a visitor is asked to agree to: the endpoint's words, to the letter; and what is sent of it. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { innerWidgets, settled, show, until } from './support/elements.js';
import {
  control,
  controls,
  delivered,
  expectQuietConsole,
  fillIn,
  focusArrives,
  type Form,
  inlineErrors,
  kept,
  nameOf,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { type Answer, Endpoint } from './support/endpoint.js';
import { lineCount, part, renderedText } from './support/seen.js';

const ours = 'You may use what I wrote to answer me.';
// What looks like HTML, or like the gap of a message, is text.
const first = { version: '7', text: 'Answer me by <b>email</b> or {phone}.\nSecond line.' };
const second = { version: '8', text: 'You may answer me by email or by phone.', language: 'en' };
const mustTick = 'Tick the box to let us answer you';
const hasChanged = 'What you agree to has changed. Read it, then tick the box';

// A browser keeps only so many entries; those of other tests are in the way of the ones that are waited for.
beforeEach(() => performance.clearResourceTimings());

const asking = (consent: object): Answer => ({ status: 200, body: { kind: 'none', consent } });

/** As the receiver refuses. */
function refusing(consent: object | undefined, code = 'missing', others: object[] = []): Answer {
  const errors = [...others, { pointer: '/consent', code, detail: 'Not shown.' }];
  return {
    status: 422,
    headers: { 'content-type': 'application/problem+json' },
    body: { title: 'Not acceptable', status: 422, errors, consent },
  };
}

const boxes = (form: Form) => controls(form).filter(({ type }) => type === 'checkbox') as HTMLInputElement[];
const words = (box: HTMLInputElement) => box.labels![0]!.querySelector('span')!;
const linkTo = (form: Form) =>
  [...form.shadowRoot!.querySelectorAll('a')].find((it) => it.getAttribute('href') === '/privacy');

async function box(form: Form): Promise<HTMLInputElement> {
  await until(() => boxes(form).length === 1, 'a box');
  return boxes(form)[0]!;
}

/** A form whose endpoint has been asked. */
async function begun(endpoint: Endpoint, attributes = '', html = ''): Promise<Form> {
  const all = `topics="question" challenge="auto" ${attributes}`;
  const form = await showForm({ action: endpoint.url, attributes: all, html });
  control(form, 'Full name').focus();
  await until(
    () => boxes(form).some((it) => it.labels![0]!.textContent.trim() === first.text),
    'the words of the endpoint',
  );
  return form;
}

describe('contact-form: words of consent that come with the challenge', () => {
  expectQuietConsole();

  it('stand beside a box to the letter, as text, and are what is sent as agreed to', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const form = await begun(endpoint);
    const it = await box(form);
    expect(it.checked).to.equal(false);
    expect(words(it).textContent).to.equal(first.text);
    expect(words(it).querySelector('b')).to.equal(null);
    expect(lineCount(words(it))).to.equal(2);
    expect(nameOf(it)).not.to.include('optional');
    expect(linkTo(form), 'no link without an address').to.equal(undefined);
    await axeCheck(form);
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', mustTick]);
    expect((await endpoint.requests('POST')).length).to.equal(0);
    it.click();
    const message = await delivered(form, endpoint);
    expect(message).to.deep.include({ ...typed, consent: true, consentVersion: '7' });
  });

  it('take the place of the form’s own, in the same box, with the link beside them', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const form = await showForm({
      action: endpoint.url,
      attributes: 'topics="question" challenge="auto" privacy-href="/privacy"',
    });
    const it = await box(form);
    expect(words(it).textContent).to.equal(ours);
    control(form, 'Full name').focus();
    await until(() => words(it).textContent === first.text, 'the words of the endpoint');
    expect(boxes(form)).to.deep.equal([it]);
    expect(linkTo(form)?.textContent).to.match(/^How we use what you send\b/);
    expect(inlineErrors(form), 'nobody had agreed to anything').to.deep.equal([]);
    fillIn(form);
    it.click();
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, consentVersion: '7' });
  });

  it('untick a box that was ticked for the form’s own, and say why', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [{ ...asking(first), delay: 300 }] });
    const form = await showForm({
      action: endpoint.url,
      attributes: 'topics="question" challenge="auto" privacy-href="/privacy"',
    });
    fillIn(form);
    const it = await box(form);
    it.focus();
    it.click();
    expect(it.checked).to.equal(true);
    await until(() => words(it).textContent === first.text, 'the words of the endpoint');
    expect(it.checked).to.equal(false);
    expect(form.shadowRoot!.activeElement).to.equal(it);
    expect(inlineErrors(form)).to.deep.equal([hasChanged]);
    expect(it.getAttribute('aria-invalid')).to.equal('true');
    expect(it.getAttribute('aria-describedby')).to.equal('consent-error');
    expect(form.shadowRoot!.querySelector('[role=status]:not([part])')!.textContent).to.equal(hasChanged);
    expect(said('cw-failed')).to.deep.equal([]);
    expect(kept(form)).to.deep.equal({ ...typed });
    await axeCheck(form);
    it.click();
    await settled(form);
    expect(inlineErrors(form)).to.deep.equal([]);
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, consentVersion: '7' });
  });

  it('are agreed to by a tick that an extension sets without an event, too', async () => {
    const endpoint = await Endpoint.start({ status: 400, body: {} });
    await endpoint.plan({ challenges: [{ ...asking(first), delay: 300 }], messages: [{ status: 400, body: {} }] });
    const form = await showForm({
      action: endpoint.url,
      attributes: 'topics="question" challenge="auto" privacy-href="/privacy"',
    });
    fillIn(form);
    const it = await box(form);
    it.focus();
    it.click();
    await until(() => words(it).textContent === first.text, 'the words of the endpoint');
    expect(inlineErrors(form)).to.deep.equal([hasChanged]);
    it.checked = true;
    await press(form);
    expect(summary(form)[0]).to.equal('Your message was not sent');
    expect(inlineErrors(form)).to.deep.equal([]);
    expect(it.checked).to.equal(true);
  });

  it('move nothing above them', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    const tops = () =>
      controls(form)
        .filter(({ type }) => type !== 'checkbox')
        .map((it) => it.getBoundingClientRect().top);
    const before = tops();
    control(form, 'Full name').focus({ preventScroll: true });
    const it = await box(form);
    expect(tops()).to.deep.equal(before);
    expect(it.compareDocumentPosition(part(form, 'submit')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    for (const other of controls(form).filter((field) => field !== it)) {
      expect(other.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    }
  });

  it('are marked with their language where it is another one', async () => {
    for (const [page, language, marked] of [
      ['en', 'de', 'de'],
      ['en-GB', 'en', null],
      ['en', undefined, null],
      ['en', 'en-US', 'en-US'],
      ['en', '"><b>', null],
      ['sv', 'sv', 'sv'],
      ['sv', 'en', null],
    ] as const) {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: [asking({ ...first, language })] });
      const form = await begun(endpoint, `lang="${page}"`);
      expect(words(await box(form)).getAttribute('lang'), `${page} ${language}`).to.equal(marked);
    }
  });

  it('are asked for in the language of the page, before those of the browser', async () => {
    const endpoint = await Endpoint.start(refusing(second));
    await endpoint.plan({ challenges: [asking(first)], messages: [refusing(second)] });
    const form = await showForm({
      action: endpoint.url,
      attributes: 'lang="es-MX" topics="question" challenge="auto"',
    });
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    control(form, 'Nombre completo').focus();
    await box(form);
    const [asked] = await endpoint.requests('GET');
    expect(asked!.headers['accept-language']).to.match(/^es-MX\b/);
    expect(asked!.headers['accept-language']).to.include(navigator.languages[0]);
  });

  it('are asked for in a language that the form does not speak, too', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking({ ...first, language: 'sv' })] });
    const form = await begun(endpoint, 'lang="sv"');
    const [asked] = await endpoint.requests('GET');
    expect(asked!.headers['accept-language']).to.match(/^sv\b/);
    expect(words(await box(form)).lang).to.equal('sv');
  });

  it('are asked for, and refused messages sent, without asking the endpoint for permission first', async () => {
    const endpoint = await Endpoint.start(refusing(second));
    await endpoint.plan({ challenges: [asking(first)], messages: [refusing(second)] });
    const form = await begun(endpoint, 'format="form" lang="en_US, x/y"');
    (await box(form)).click();
    fillIn(form);
    await press(form);
    expect(summary(form)[0]).to.equal('There is a problem');
    expect(await endpoint.preflights()).to.equal(0);
  });

  for (const [title, consent] of [
    ['no version', { text: 'Words' }],
    ['an empty version', { version: '', text: 'Words' }],
    ['a number', { version: 1, text: 'Words' }],
    ['no words', { version: '1' }],
    ['empty words', { version: '1', text: ' \n' }],
    ['other words than a text', { version: '1', text: ['Words'] }],
    ['nothing', null],
    ['a text', 'Words'],
  ] as const) {
    it(`${title}: there is nothing to agree to`, async () => {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: [asking(consent as object)] });
      const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
      control(form, 'Full name').focus();
      await until(() => performance.getEntriesByName(`${endpoint.url}/challenge`).length > 0, 'the answer');
      fillIn(form);
      expect(await delivered(form, endpoint)).not.to.have.any.keys('consent', 'consentVersion');
      expect(boxes(form)).to.deep.equal([]);
    });
  }
});

describe('contact-form: words of consent that come with a refusal', () => {
  expectQuietConsole();

  for (const attributes of ['', 'challenge="none"', 'challenge="auto"']) {
    it(`${attributes || 'without challenge'}: a box appears with its error, and nothing typed is lost`, async () => {
      const endpoint = await Endpoint.start(refusing(second));
      const form = await showForm({ action: endpoint.url, attributes: `topics="question" ${attributes}` });
      fillIn(form);
      expect(boxes(form)).to.deep.equal([]);
      await press(form);
      expect(summary(form)).to.deep.equal(['There is a problem', mustTick]);
      expect(inlineErrors(form)).to.deep.equal([mustTick]);
      expect(kept(form)).to.deep.equal({ ...typed });
      const it = await box(form);
      expect(words(it).textContent).to.equal(second.text);
      expect(it.checked).to.equal(false);
      expect(it.getAttribute('aria-invalid')).to.equal('true');
      expect(form.shadowRoot!.getElementById(it.getAttribute('aria-describedby')!)!.textContent).to.equal(mustTick);
      await focusArrives(form, () => part(form, 'error-summary'));
      await axeCheck(form);
      part(form, 'error-summary')!.querySelector('a')!.click();
      await focusArrives(form, () => it);

      it.click();
      const message = await delivered(form, endpoint);
      expect(message).to.deep.include({ ...typed, consent: true, consentVersion: '8' });
      const [refused] = await endpoint.messages();
      expect(refused).not.to.have.any.keys('consent', 'consentVersion');
      expect(message.submissionId, 'other content is another message').not.to.equal(refused!.submissionId);
    });
  }

  it('beside another mistake: both are said', async () => {
    const others = [{ pointer: '/phone', code: 'phone', detail: '' }];
    const endpoint = await Endpoint.start(refusing(second, 'missing', others));
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', 'Enter a phone number', mustTick]);
  });

  it('replace those that were agreed to: the box is not ticked any more, and says why', async () => {
    const endpoint = await Endpoint.start(refusing(second, 'changed'));
    await endpoint.plan({ challenges: [asking(first)], messages: [refusing(second, 'changed')] });
    const form = await begun(endpoint, 'privacy-href="/privacy"');
    fillIn(form);
    const it = await box(form);
    it.click();
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', hasChanged]);
    expect(inlineErrors(form)).to.deep.equal([hasChanged]);
    const status = form.shadowRoot!.querySelector('[role=status]:not([part])')!;
    expect(status.textContent, 'said once, in the summary').to.equal('');
    expect(boxes(form)).to.deep.equal([it]);
    expect(words(it).textContent).to.equal(second.text);
    expect(it.checked).to.equal(false);
    expect(kept(form)).to.deep.equal({ ...typed });
    await press(form);
    expect(summary(form), 'not sent without a tick').to.deep.equal(['There is a problem', mustTick]);
    it.click();
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, consentVersion: '8' });
    const [before, after] = await endpoint.messages();
    expect(before).to.deep.include({ consent: true, consentVersion: '7' });
    expect(after!.submissionId).not.to.equal(before!.submissionId);
  });

  it('leave it to be seen when a message can be sent again', async () => {
    const busy = { status: 429, headers: { 'retry-after': '600' }, body: {} };
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(second)], messages: [busy] });
    const form = await showForm({ action: endpoint.url, attributes: 'challenge="auto" privacy-href="/privacy"' });
    fillIn(form);
    const it = await box(form);
    it.click();
    await press(form);
    control(form, 'Full name').focus();
    await until(() => words(it).textContent === second.text, 'the words of the endpoint');
    expect(it.checked).to.equal(false);
    // The failure is gone with another topic; the pause is not.
    form.shadowRoot!.querySelector<HTMLElement>('[name=topic][value=appointment]')!.click();
    await settled(form);
    expect(inlineErrors(form)).to.deep.equal([hasChanged]);
    const status = form.shadowRoot!.querySelector('[role=status]:not([part])')!;
    expect(status.textContent).to.match(/^You can send/);
    expect(status.classList.contains('unseen')).to.equal(false);
  });

  it('stay where an older answer to the challenge comes later', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [{ ...asking(first), delay: 600 }], messages: [refusing(second)] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    control(form, 'Full name').focus();
    fillIn(form);
    await press(form);
    const it = await box(form);
    it.click();
    await until(() => performance.getEntriesByName(`${endpoint.url}/challenge`).length > 0, 'the older answer');
    await settled(form);
    expect(words(it).textContent).to.equal(second.text);
    expect(it.checked).to.equal(true);
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, consentVersion: '8' });
  });

  it('replace the form’s own, which are never called by a version of the endpoint’s', async () => {
    const endpoint = await Endpoint.start(refusing({ ...second, version: '1' }, 'changed'));
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" privacy-href="/privacy"' });
    fillIn(form);
    const it = await box(form);
    it.click();
    await press(form);
    expect((await endpoint.messages())[0]).to.deep.include({ consent: true, consentVersion: 'contact-form-1-en' });
    expect(summary(form)).to.deep.equal(['There is a problem', hasChanged]);
    expect(it.checked).to.equal(false);
    it.click();
    expect(await delivered(form, endpoint)).to.deep.include({ consentVersion: '1' });
  });

  it('come with a sum: both are asked for', async () => {
    const sum = {
      kind: 'arithmetic',
      operands: [4, 9],
      question: '4 + 9',
      token: 't',
      expires: '2999-01-01T00:00:00Z',
    };
    const refusal = { ...refusing(second), body: { code: 'challenge', challenge: sum, consent: second } };
    const endpoint = await Endpoint.start(refusal);
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', mustTick, 'Enter the answer to the sum']);
  });

  it('that do not come leave a refusal as any other, where there is no box', async () => {
    const endpoint = await Endpoint.start(refusing(undefined));
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(summary(form)[0]).to.equal('Your message was not sent');
    expect(boxes(form)).to.deep.equal([]);
  });

  it('are sent once more by themselves nowhere: every retry of the same content has the same key', async () => {
    const endpoint = await Endpoint.start(refusing(second), { fault: 'reset' }, { fault: 'reset' });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    (await box(form)).click();
    await press(form);
    await press(form);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const [, one, two, three] = await endpoint.messages();
    expect(new Set([one, two, three].map((it) => it!.submissionId)).size).to.equal(1);
    expect(three).to.deep.include({ consent: true, consentVersion: '8' });
  });
});

describe('contact-form: consent, and fields of the author', () => {
  const own = '<label><input type="checkbox" name="consent" value="no"> I agree to everything</label>';

  it('a box of the author’s is no agreement to words that the form knows', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: own });
    await until(() => boxes(form).length === 1, 'the author’s box');
    fillIn(form);
    boxes(form)[0]!.click();
    const message = await delivered(form, endpoint);
    expect(message.consent).to.equal(true);
    expect(message).not.to.have.property('consentVersion');
  });

  it('where the endpoint has words, only a tick beside them agrees to them; the author reads why', async () => {
    const hidden =
      '<input type="hidden" name="consent" value="true"><input type="hidden" name="consentText" value="Mine">';
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const form = await begun(
      endpoint,
      '',
      // The author's box stands before the one with the endpoint's words.
      `<fieldset><legend>You</legend><input name="age">${own}</fieldset>${hidden}`,
    );
    fillIn(form);
    const mine = boxes(form).find((it) => it.id === 'consent')!;
    for (const it of boxes(form)) if (it !== mine) it.click();
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', mustTick]);
    part(form, 'error-summary')!.querySelector('a')!.click();
    await focusArrives(form, () => mine);
    mine.click();
    const message = await delivered(form, endpoint);
    expect(message).to.deep.include({ consent: true, consentVersion: '7' });
    expect(message).not.to.have.property('consentText');
    expect(form.problems.map(({ message: text }) => text).join()).to.include('Remove the field “consent”');
  });

  it('a consent field of the author’s takes no other field of its group with it', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const html = `<fieldset><legend>Before you send</legend><label><input type="checkbox" name="consent"> Agreed</label>
      <label><input type="checkbox" name="letter"> By letter</label></fieldset>`;
    const form = await begun(endpoint, '', html);
    fillIn(form);
    form.shadowRoot!.querySelector<HTMLInputElement>('#consent')!.click();
    form.querySelector<HTMLInputElement>('[name=letter]')!.click();
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, letter: true });
  });

  it('what is typed elsewhere is not asked of another endpoint: its words are its own', async () => {
    const endpoint = await Endpoint.start();
    const other = await Endpoint.start();
    await endpoint.plan({ challenges: [asking(first)] });
    const form = await begun(endpoint);
    (await box(form)).click();
    form.action = other.url;
    await settled(form);
    expect(boxes(form)).to.deep.equal([]);
    fillIn(form);
    expect(await delivered(form, other)).not.to.have.any.keys('consent', 'consentVersion');
  });

  it('words in another language are other words', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" privacy-href="/privacy"' });
    fillIn(form);
    const it = await box(form);
    it.click();
    form.lang = 'es';
    await until(() => words(it).textContent !== ours, 'Spanish words');
    expect(it.checked).to.equal(false);
    it.click();
    await press(form);
    expect((await endpoint.messages())[0]).to.deep.include({ consent: true, consentVersion: 'contact-form-1-es' });
  });
});

describe('procedure-guide: the form in it', () => {
  expectQuietConsole();

  it('asks for consent as a form by itself does', async () => {
    const endpoint = await Endpoint.start(refusing(second, 'changed'));
    await endpoint.plan({ challenges: [asking(first)], messages: [refusing(second, 'changed')] });
    const attributes = `action="${endpoint.url}" topics="question" challenge="auto" privacy-href="/privacy"`;
    const guide = await show(`<procedure-guide sections="contact" ${attributes}><p>On its way.</p></procedure-guide>`);
    guide.content = { format: 1, language: 'en', name: 'Examplin', contact: { heading: 'Contact us' } };
    await settled(guide);
    const [form] = innerWidgets(guide) as [Form];
    control(form, 'Full name').focus();
    await until(() => boxes(form).some((it) => words(it).textContent === first.text), 'the words of the endpoint');
    fillIn(form);
    const it = await box(form);
    it.click();
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', hasChanged]);
    expect(words(it).textContent).to.equal(second.text);
    expect(linkTo(form)).not.to.equal(undefined);
    it.click();
    expect(await delivered(form, endpoint)).to.deep.include({ consent: true, consentVersion: '8' });
  });
});
