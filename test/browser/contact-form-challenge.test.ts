/** The sum: asked for when it is needed, checked by the endpoint, and never at the cost of what was typed. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { quiet, settled, until } from './support/elements.js';
import {
  button,
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
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { type Answer, Endpoint } from './support/endpoint.js';
import { part, renderedText } from './support/seen.js';

expectQuietConsole();

function sum(a: number, b: number, token = `token-${a}-${b}`) {
  return { kind: 'arithmetic', operands: [a, b], question: `${a} + ${b}`, token, expires: '2999-12-31T00:00:00Z' };
}

const ok = (body: unknown): Answer => ({ status: 200, body });

/** As the receiver answers what it did not take. */
function wrong(next: unknown): Answer {
  const errors = [{ pointer: '/challenge', code: 'wrong', detail: 'That was not the answer.' }];
  return {
    status: 422,
    headers: { 'content-type': 'application/problem+json' },
    body: { title: 'Sum not accepted', code: 'challenge', errors, challenge: next },
  };
}

const hasSum = (form: Form) => controls(form).some((it) => nameOf(it).startsWith('What is '));

async function withSum(endpoint: Endpoint, attributes = ''): Promise<Form> {
  const form = await showForm({ action: endpoint.url, attributes: `topics="question" challenge="auto" ${attributes}` });
  control(form, 'Full name').focus();
  await until(() => hasSum(form), 'a sum');
  return form;
}

describe('contact-form: challenge="auto"', () => {
  it('asks the endpoint when a field is first focused, once, and not before', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12)), ok(sum(1, 1))] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    await quiet(100);
    expect(await endpoint.received()).to.deep.equal([]);
    expect(hasSum(form)).to.equal(false);
    control(form, 'Email address').focus();
    await until(() => hasSum(form), 'a sum');
    control(form, 'Your message').focus();
    control(form, 'Full name').focus();
    await quiet(100);
    const received = await endpoint.received();
    expect(received.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      `GET ${new URL(endpoint.url).pathname}/challenge`,
    ]);
  });

  it('is the sum of the source page: as text, asked in words, with a way around it', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await withSum(endpoint, 'phone="555 0123"');
    const text = renderedText(form);
    expect(text).to.include('13 + 12 =').and.include('What is 13 plus 12?');
    expect(text).to.include('If you cannot answer, call or email us.');
    expect(nameOf(control(form, 'What is 13 plus 12?'))).to.equal('What is 13 plus 12?');
    expect(control(form, 'What is').inputMode).to.equal('numeric');
    expect(form.shadowRoot!.querySelector('canvas, svg, img')).to.equal(null);
    expect(form.shadowRoot!.innerHTML).not.to.match(/\b25\b/);
    await axeCheck(form);
  });

  it('what is typed at the time stays, and so does the focus', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [{ ...ok(sum(13, 12)), delay: 100 }] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    control(form, 'Your message').focus();
    fillIn(form);
    await until(() => hasSum(form), 'a sum');
    expect(kept(form)).to.deep.equal({ ...typed });
    await focusArrives(form, () => control(form, 'Your message'));
  });

  it('has to be answered before anything is sent', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await withSum(endpoint);
    fillIn(form);
    for (const text of ['', '  ', 'twenty-five', '2,5']) {
      fill(form, 'What is 13 plus 12?', text);
      await press(form);
      expect(inlineErrors(form), text).to.deep.equal(['Enter the answer to the sum']);
      expect(summary(form)).to.deep.equal(['There is a problem', 'Enter the answer to the sum']);
    }
    part(form, 'error-summary')!.querySelector('a')!.click();
    await focusArrives(form, () => control(form, 'What is 13 plus 12?'));
    expect(await endpoint.requests('POST')).to.deep.equal([]);
  });

  for (const answer of ['25', ' 25 ', '٢٥', '२५', '２５']) {
    it(`“${answer}” is sent as 25, with the endpoint’s own token`, async () => {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: [ok(sum(13, 12, 'opaque.token'))] });
      const form = await withSum(endpoint);
      fillIn(form);
      fill(form, 'What is 13 plus 12?', answer);
      await press(form);
      expect(said('cw-sent')).to.have.lengthOf(1);
      const [message] = await endpoint.messages();
      expect(message!.challenge).to.deep.equal({ token: 'opaque.token', answer: '25' });
    });
  }

  it('a wrong answer brings a new sum and costs nothing that was typed', async () => {
    const endpoint = await Endpoint.start(wrong(sum(4, 9)));
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await withSum(endpoint);
    fillIn(form);
    fill(form, 'What is 13 plus 12?', '24');
    await press(form);
    expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'challenge' } }]);
    const words = 'That answer was not right. Here is a new sum.';
    expect(summary(form)).to.deep.equal(['There is a problem', words]);
    expect(inlineErrors(form)).to.deep.equal([words]);
    await focusArrives(form, () => part(form, 'error-summary'));
    expect(kept(form)).to.deep.equal({ ...typed });
    const next = control(form, 'What is 4 plus 9?');
    expect(next.value).to.equal('');
    expect(renderedText(form)).to.include('4 + 9 =').and.not.include('13 + 12');
    part(form, 'error-summary')!.querySelector('a')!.click();
    await focusArrives(form, () => next);

    fill(form, 'What is 4 plus 9?', '13');
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const [first, second] = await endpoint.messages();
    expect(second!.challenge).to.deep.equal({ token: 'token-4-9', answer: '13' });
    expect(second!.submissionId).to.equal(first!.submissionId);
    expect((await endpoint.requests('GET')).length).to.equal(1);
  });

  it('after a failure the same sum is still there, with its answer', async () => {
    const endpoint = await Endpoint.start({ fault: 'reset' });
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await withSum(endpoint);
    fillIn(form);
    fill(form, 'What is 13 plus 12?', '25');
    await press(form);
    expect(control(form, 'What is 13 plus 12?').value).to.equal('25');
    await press(form);
    const [first, second] = await endpoint.messages();
    expect(second).to.deep.equal({ ...first, signals: second!.signals });
  });

  it('a form that is started again asks for another one', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12)), ok(sum(4, 9))] });
    const form = await withSum(endpoint);
    fillIn(form);
    fill(form, 'What is', '25');
    await press(form);
    button(form, 'Send another message').click();
    await until(() => hasSum(form), 'another sum');
    expect(renderedText(form)).to.include('What is 4 plus 9?');
  });

  const none: [string, Answer][] = [
    ['that there is none', ok({ kind: 'none' })],
    ['another kind', ok({ ...sum(1, 2), kind: 'picture' })],
    ['a sum without a token', ok({ ...sum(1, 2), token: undefined })],
    ['a page', { status: 200, body: '<h1>Hello</h1>' }],
    ['not found', { status: 404, body: {} }],
    ['a failure with a sum in it', { status: 500, body: sum(1, 2) }],
    ['nothing', { fault: 'reset' }],
    ['what the page may not read', { ...ok(sum(1, 2)), fault: 'no-cors' }],
  ];
  for (const [title, answer] of none) {
    it(`an endpoint that says ${title}: the form goes without`, async () => {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: [answer] });
      const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
      control(form, 'Full name').focus();
      await quiet(150);
      expect(hasSum(form)).to.equal(false);
      fillIn(form);
      await press(form);
      expect(said('cw-sent')).to.have.lengthOf(1);
      expect((await endpoint.messages())[0]).not.to.have.property('challenge');
    });
  }

  it('speaks Spanish', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await showForm({ action: endpoint.url, attributes: 'lang="es" topics="question" challenge="auto"' });
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    control(form, 'Nombre completo').focus();
    await until(() => renderedText(form).includes('¿Cuánto es 13 más 12?'), 'the sum in Spanish');
  });
});

describe('contact-form: the button', () => {
  it('is no field: to focus it asks for nothing, so that it does not move away under the pointer', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [ok(sum(13, 12))] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    button(form, 'Send message').focus();
    await quiet(100);
    expect(await endpoint.received()).to.deep.equal([]);
    control(form, 'Full name').focus();
    await until(() => hasSum(form), 'a sum');
  });
});

describe('contact-form: without challenge="auto"', () => {
  for (const attributes of ['', 'challenge="none"', 'challenge="always"']) {
    it(`${attributes || 'nothing said'}: asks for none`, async () => {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: [ok(sum(13, 12))] });
      const form = await showForm({ action: endpoint.url, attributes: `topics="question" ${attributes}` });
      control(form, 'Full name').focus();
      await quiet(100);
      expect(await endpoint.received()).to.deep.equal([]);
    });
  }

  it('a sum that comes with a refusal is shown, as something still to do and not as a mistake', async () => {
    const endpoint = await Endpoint.start(wrong(sum(4, 9)));
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', 'Enter the answer to the sum']);
    expect(kept(form)).to.deep.equal({ ...typed });
    fill(form, 'What is 4 plus 9?', '13');
    await press(form);
    await settled(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });
});
