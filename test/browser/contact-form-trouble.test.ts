/** What to do until a message can be sent; the check without a sum; the pages that form services answer with. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { quiet, settled, until } from './support/elements.js';
import {
  button,
  control,
  controls,
  fill,
  type Form,
  inlineErrors,
  kept,
  press,
  readyForm,
  said,
  summary,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { challengeWithWork as sum } from './support/work.js';
import { part, renderedText } from './support/seen.js';

const send = (form: Form) => button(form, 'Send message');

describe('contact-form: an endpoint that wants to be left alone for longer', () => {
  it('the button waits, says when, and keeps what was typed', async () => {
    const endpoint = await Endpoint.start({ status: 429, headers: { 'retry-after': '120' }, body: {} });
    const form = await readyForm(endpoint);
    await press(form);
    expect(summary(form)[0]).to.equal('Your message was not sent');
    expect(summary(form)[1]).to.match(/^You can send it again at \d.*\. What you wrote is still here\.$/);
    expect(send(form).getAttribute('aria-disabled')).to.equal('true');
    expect(kept(form)).to.deep.equal({ ...typed });
    send(form).click();
    form.submit();
    await quiet(100);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    await axeCheck(form);
  });

  it('a wait of days names the day', async () => {
    const endpoint = await Endpoint.start({ status: 503, headers: { 'retry-after': '200000' }, body: {} });
    const form = await readyForm(endpoint, 'lang="en-GB"');
    await press(form);
    expect(summary(form)[1]).to.match(/again at \d+ \p{L}+ \d{4}/u);
  });

  it('once the time has come it says so, and can be sent', async function () {
    this.timeout(20_000);
    const endpoint = await Endpoint.start({ status: 429, headers: { 'retry-after': '6' }, body: {} });
    const form = await readyForm(endpoint);
    await press(form);
    expect(send(form).getAttribute('aria-disabled')).to.equal('true');
    for (let tries = 0; tries < 100 && send(form).getAttribute('aria-disabled') === 'true'; tries++) await quiet(100);
    expect(form.shadowRoot!.querySelector('form > [role=status]')!.textContent).to.equal('You can send it now.');
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });
});

/** Does something while the browser says that it is offline. */
async function whileOffline(act: () => unknown): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
  try {
    await act();
  } finally {
    delete (navigator as { onLine?: boolean }).onLine;
  }
}

describe('contact-form: offline and back', () => {
  it('says when it can be sent, and does not send by itself', async () => {
    const endpoint = await Endpoint.start({ fault: 'reset' });
    const form = await readyForm(endpoint);
    await whileOffline(() => press(form));
    expect(summary(form)[1]).to.include('You are offline.');
    window.dispatchEvent(new Event('online'));
    await settled(form);
    expect(summary(form)[1]).to.equal('You can send it now. What you wrote is still here.');
    await quiet(100);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const [first, second] = await endpoint.messages();
    expect(second!.submissionId).to.equal(first!.submissionId);
  });
});

describe('contact-form: offline, and moved within the page', () => {
  for (const [title, comeBack] of [
    ['before it is back', (form: Element) => document.body.append(form)],
    [
      'after it is back',
      async (form: Element) => {
        await whileOffline(() => document.body.append(form));
        window.dispatchEvent(new Event('online'));
      },
    ],
  ] as const) {
    it(`says when it can be sent, where the network comes ${title}`, async () => {
      const endpoint = await Endpoint.start({ fault: 'reset' });
      const form = await readyForm(endpoint);
      await whileOffline(() => press(form));
      const place = form.parentElement!;
      form.remove();
      await comeBack(form);
      await settled(form);
      expect(summary(form)[1]).to.equal('You can send it now. What you wrote is still here.');
      place.append(form);
    });
  }
});

describe('contact-form: going back to the page', () => {
  it('a page that comes back with a sent form does not send again', async () => {
    const endpoint = await Endpoint.start();
    const form = await readyForm(endpoint);
    await press(form);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    form.submit();
    await quiet(100);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    expect(renderedText(form)).to.include('Your message was sent');
  });
});

describe('contact-form: the check without a sum', () => {
  async function withWork(endpoint: Endpoint): Promise<Form> {
    const form = await readyForm(endpoint, 'challenge="auto"');
    control(form, 'Full name').focus();
    await until(() => renderedText(form).includes('Use a check without a sum'), 'the way around');
    button(form, 'Use a check without a sum').click();
    return form;
  }

  it('stands beside the sum, and is sent in its place', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [await sum('one')] });
    const form = await withWork(endpoint);
    await until(() => renderedText(form).includes('The check is done.'), 'the check');
    expect(controls(form).some((it) => it.name === 'challenge')).to.equal(false);
    await axeCheck(form);
    await press(form);
    const { challenge } = (await endpoint.messages())[0] as {
      challenge: { token: string; solution: { counter: number } };
    };
    expect(challenge.token).to.equal('one');
    expect(challenge.solution.counter).to.equal(3);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });

  it('a message that is sent while it is worked on waits for it', async () => {
    const endpoint = await Endpoint.start();
    await endpoint.plan({ challenges: [await sum('one', 300)] });
    const form = await withWork(endpoint);
    await until(() => renderedText(form).includes('Your device is doing the check.'), 'the work');
    await press(form);
    expect((await endpoint.messages())[0]).to.have.nested.property('challenge.solution.counter', 300);
  });

  it('one that is too old is done again, without a word', async () => {
    const errors = [{ pointer: '/challenge', code: 'expired' }];
    const { body: challenge } = await sum('two', 5);
    const endpoint = await Endpoint.start({ status: 422, body: { code: 'challenge', errors, challenge } });
    await endpoint.plan({ challenges: [await sum('one')] });
    const form = await withWork(endpoint);
    await until(() => renderedText(form).includes('The check is done.'), 'the check');
    await press(form);
    expect(said('cw-failed')).to.deep.equal([]);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const [first, second] = (await endpoint.messages()) as { submissionId: string; challenge: { token: string } }[];
    expect(second!.challenge.token).to.equal('two');
    expect(second!.submissionId).to.equal(first!.submissionId);
  });

  it('where it does not work, the sum is back', async () => {
    const endpoint = await Endpoint.start();
    const answer = await sum('one');
    Object.assign((answer.body as { alternative: { parameters: object } }).alternative.parameters, { cost: 1e9 });
    await endpoint.plan({ challenges: [answer] });
    const form = await withWork(endpoint);
    await until(() => renderedText(form).includes('The check did not work here.'), 'the failure');
    fill(form, 'What is 13 plus 12?', '25');
    await press(form);
    expect((await endpoint.messages())[0]).to.have.nested.property('challenge.answer', '25');
  });

  it('a sum that was too old is no wrong answer', async () => {
    const errors = [{ pointer: '/challenge', code: 'expired' }];
    const { body: challenge } = await sum('two');
    const endpoint = await Endpoint.start({ status: 422, body: { code: 'challenge', errors, challenge } });
    await endpoint.plan({ challenges: [await sum('one')] });
    const form = await readyForm(endpoint, 'challenge="auto"');
    control(form, 'Full name').focus();
    await until(() => renderedText(form).includes('What is 13 plus 12?'), 'the sum');
    fill(form, 'What is 13 plus 12?', '25');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['That sum was too old. Here is a new one.']);
  });
});

describe('contact-form: the pages that form services answer with', () => {
  const thanks = '<!doctype html><title>Thank you!</title><h1>Thank you!</h1>';
  const again =
    '<!doctype html><title>Thank you for trying</title><form><input name="email" aria-invalid="true" aria-describedby="e"><p id="e">Not this one.</p></form>';

  for (const [format, body, outcome] of [
    ['form', thanks, 'Your message was sent'],
    ['form', '<!doctype html><title>Guest network</title>', 'We cannot tell if your message was sent'],
    ['form', '<!doctype html><title>Blocked</title><h1>Please confirm that you are human</h1>', 'We cannot tell'],
    ['json', thanks, 'We cannot tell if your message was sent'],
  ] as const) {
    it(`${format}, ${body.replace(/<[^>]*>/g, ' ').trim()}: ${outcome}`, async () => {
      const endpoint = await Endpoint.start({ status: 200, body });
      const form = await readyForm(endpoint, `format="${format}"`);
      await press(form);
      expect(renderedText(form)).to.include(outcome);
    });
  }

  it('the form again, with its mistakes: they land on the fields', async () => {
    for (const status of [200, 422]) {
      const endpoint = await Endpoint.start({ status, body: again });
      const form = await readyForm(endpoint, 'format="form"');
      await press(form);
      expect(inlineErrors(form)).to.deep.equal(['Not this one.']);
      expect(part(form, 'status')).to.equal(undefined);
    }
  });
});
