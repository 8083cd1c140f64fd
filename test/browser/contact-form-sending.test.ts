/** What becomes of a message: each way in which it can go well or wrong, and what the visitor is told. */
import { expect } from '@open-wc/testing';
import { pressKeys } from '../support/page.js';
import { quiet, settled, until } from './support/elements.js';
import {
  answered,
  button,
  control,
  expectQuietConsole,
  fill,
  fillIn,
  focusArrives,
  focused,
  type Form,
  inlineErrors,
  kept,
  press,
  readyForm,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { type Answer, Endpoint } from './support/endpoint.js';
import { part, renderedText } from './support/seen.js';

const notSent = 'Your message was not sent';
const cannotTell = 'We cannot tell if your message was sent';
const textKept = 'What you wrote is still here.';
const phone = '555 0123';

interface Fault {
  title: string;
  answer: Answer;
  reason: string;
  heading: string;
  says: string;
}

const words: Record<string, string> = {
  refused: 'We could not take your message.',
  busy: 'Many people are writing to us. Wait a moment, then send it again.',
  server: 'Something went wrong here. Wait a moment, then send it again.',
  network: 'The connection was lost. Wait a moment, then send it again.',
  offline: 'You are offline. Connect, then send it again.',
  invalid: 'Check your answers, then send it again.',
};

const faults: Omit<Fault, 'says'>[] = [
  { title: 'a refusal', answer: { status: 403, body: { title: 'No' } }, reason: 'refused', heading: notSent },
  { title: 'no such page', answer: { status: 404, body: '<h1>Not found</h1>' }, reason: 'refused', heading: notSent },
  { title: 'too much at once', answer: { status: 429, body: {} }, reason: 'busy', heading: notSent },
  { title: 'a failure', answer: { status: 500, body: {} }, reason: 'server', heading: cannotTell },
  { title: 'a gateway', answer: { status: 502, body: '<h1>Bad gateway</h1>' }, reason: 'server', heading: cannotTell },
  { title: 'a pause', answer: { status: 503, body: {} }, reason: 'server', heading: notSent },
  {
    title: 'a web page instead of JSON',
    answer: { status: 200, body: '<!doctype html><title>Thank you</title>' },
    reason: 'server',
    heading: cannotTell,
  },
  {
    title: 'JSON that breaks off',
    answer: { status: 201, body: '{ "reference": "K7', headers: { 'content-type': 'application/json' } },
    reason: 'server',
    heading: cannotTell,
  },
  { title: 'a connection that breaks off', answer: { fault: 'reset' }, reason: 'network', heading: cannotTell },
  {
    title: 'an answer that the page may not read',
    answer: { fault: 'no-cors', body: { reference: 'AAAA-0001' } },
    reason: 'network',
    heading: cannotTell,
  },
  {
    title: 'a redirect',
    answer: { status: 302, headers: { location: '/elsewhere/thanks' } },
    reason: 'network',
    heading: cannotTell,
  },
  {
    title: 'an error in a field that is not there',
    answer: { status: 422, body: { errors: [{ pointer: '/insurer', code: 'missing' }] } },
    reason: 'invalid',
    heading: notSent,
  },
];

const heard = expectQuietConsole();

/** Nothing typed is anywhere but in the form. */
function expectNothingLeaked(): void {
  const places = [
    JSON.stringify(said()),
    JSON.stringify(said('cw-ready')),
    location.href,
    document.title,
    document.cookie,
    JSON.stringify([localStorage, sessionStorage]),
    JSON.stringify(history.state),
    ...heard(),
  ].join('\n');
  for (const text of Object.values(typed)) expect(decodeURIComponent(places)).not.to.include(text);
}

const withPhone = (endpoint: Endpoint, attributes = '') => readyForm(endpoint, `phone="${phone}" ${attributes}`);

async function expectFailure(form: Form, reason: string, heading: string, says: string): Promise<void> {
  expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason } }]);
  expect(said('cw-sent')).to.deep.equal([]);
  expect(summary(form)).to.deep.equal([heading, `${says} ${textKept}`, `You can also call us: ${phone}`]);
  await focusArrives(form, () => part(form, 'error-summary'));
  expect(part(form, 'error-summary')!.querySelector('a')!.href).to.equal('tel:5550123');
  expect(kept(form)).to.deep.equal({ ...typed });
  expect(button(form, 'Send message').getAttribute('aria-disabled')).not.to.equal('true');
  expectNothingLeaked();
}

describe('contact-form: a message that does not arrive', () => {
  for (const { title, answer, reason, heading } of faults) {
    it(`${title}: ${reason}, “${heading}”, and the text is still there`, async () => {
      const endpoint = await Endpoint.start(answer);
      const form = await withPhone(endpoint);
      await press(form);
      await expectFailure(form, reason, heading, words[reason]!);
      expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    });
  }

  it('half an answer: nobody can tell, whether the browser takes it for an error or for an answer', async () => {
    const endpoint = await Endpoint.start({ fault: 'cut', body: { reference: 'AAAA-0001' } });
    const form = await withPhone(endpoint);
    await press(form);
    const { reason } = said('cw-failed')[0]!.detail as { reason: string };
    expect(reason).to.be.oneOf(['network', 'server']);
    await expectFailure(form, reason, cannotTell, words[reason]!);
  });

  describe('where the browser says that it is offline', () => {
    beforeEach(() => {
      Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    });
    afterEach(() => {
      delete (navigator as { onLine?: boolean }).onLine;
    });

    it('a message is sent all the same: behind a VPN the browser may be wrong', async () => {
      const endpoint = await Endpoint.start();
      const form = await withPhone(endpoint);
      await press(form);
      expect(said('cw-sent')).to.have.lengthOf(1);
      expect(said('cw-failed')).to.deep.equal([]);
      expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    });

    it('a failed request is reported as offline, and nobody can tell whether the message arrived', async () => {
      const endpoint = await Endpoint.start({ fault: 'reset' });
      const form = await withPhone(endpoint);
      await press(form);
      await expectFailure(form, 'offline', cannotTell, words.offline!);
      expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    });

    it('an answer counts for what it says', async () => {
      const endpoint = await Endpoint.start({ status: 500, body: {} });
      const form = await withPhone(endpoint);
      await press(form);
      await expectFailure(form, 'server', cannotTell, words.server!);
    });
  });

  it('no answer within 15 seconds: timeout, and nobody can tell', async () => {
    const endpoint = await Endpoint.start({ fault: 'hang' });
    const form = await withPhone(endpoint);
    // The same limit, a hundred times as fast: nobody wants to wait for it in three engines.
    const limits: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => {
      limits.push(milliseconds);
      return timeout(milliseconds / 100);
    };
    try {
      await press(form);
    } finally {
      AbortSignal.timeout = timeout;
    }
    expect(limits).to.deep.equal([15_000]);
    await expectFailure(form, 'timeout', cannotTell, 'We got no answer in time. Wait a moment, then send it again.');
  });

  it('nobody there: network, and nobody can tell', async () => {
    const form = await showForm({
      action: 'http://127.0.0.1:9/messages',
      attributes: `topics="question" phone="${phone}"`,
    });
    fillIn(form);
    await press(form);
    await expectFailure(form, 'network', cannotTell, words.network!);
  });

  it('a redirect is not followed', async () => {
    const elsewhere = await Endpoint.start();
    const endpoint = await Endpoint.start({ status: 307, headers: { location: elsewhere.url } });
    await press(await withPhone(endpoint));
    expect(await elsewhere.received()).to.deep.equal([]);
  });

  it('says nothing of a phone where there is none', async () => {
    const endpoint = await Endpoint.start({ status: 403 });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal([notSent, `${words.refused!} ${textKept}`]);
  });
});

describe('contact-form: trying again', () => {
  it('the same content has the same key, other content another, and the same words after success a third', async () => {
    const endpoint = await Endpoint.start({ fault: 'reset' }, { status: 500, body: {} }, { status: 500, body: {} });
    const form = await withPhone(endpoint);
    await press(form);
    await press(form);
    fill(form, 'Your message', 'Something else');
    await press(form);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    button(form, 'Send another message').click();
    await settled(form);
    fillIn(form);
    fill(form, 'Your message', 'Something else');
    await press(form);
    const keys = (await endpoint.messages()).map(({ submissionId }) => String(submissionId));
    expect(keys).to.have.lengthOf(5);
    const [a1, a2, b1, b2, c] = keys as [string, string, string, string, string];
    expect(a2).to.equal(a1);
    expect(b2).to.equal(b1);
    expect(new Set([a1, b1, c]).size).to.equal(3);
    for (const key of keys) expect(key.length).to.be.at.least(16);
  });

  for (const status of [429, 503]) {
    it(`${status} with a short Retry-After: waits that long, then sends the same once more`, async function () {
      this.timeout(20_000);
      const endpoint = await Endpoint.start({ status, headers: { 'retry-after': '1' }, body: {} });
      const form = await withPhone(endpoint);
      const started = Date.now();
      await press(form);
      expect(Date.now() - started).to.be.at.least(1000);
      expect(said('cw-failed')).to.deep.equal([]);
      expect(said('cw-submit')).to.have.lengthOf(1);
      expect(said('cw-sent')).to.have.lengthOf(1);
      const [first, second, ...more] = await endpoint.messages();
      expect(second).to.deep.equal(first);
      expect(more).to.deep.equal([]);
    });
  }

  it('is busy still after that: says so, and does not go on', async function () {
    this.timeout(20_000);
    const busy = { status: 429, headers: { 'retry-after': '0' }, body: {} };
    const endpoint = await Endpoint.start(busy, busy, busy, busy);
    const form = await withPhone(endpoint);
    await press(form);
    await expectFailure(form, 'busy', notSent, words.busy!);
    expect(await endpoint.requests('POST')).to.have.lengthOf(2);
  });

  it('what may have arrived is never sent again by itself', async () => {
    for (const answer of [
      { status: 500, headers: { 'retry-after': '0' }, body: {} },
      { status: 502, headers: { 'retry-after': '0' }, body: {} },
    ]) {
      const endpoint = await Endpoint.start(answer);
      await press(await withPhone(endpoint));
      await quiet(100);
      expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    }
  });
});

describe('contact-form: one message at a time', () => {
  it('a double click, Enter and submit() while one is on its way send nothing more', async () => {
    const endpoint = await Endpoint.start({ delay: 1200, body: { reference: 'AAAA-0001' } });
    const form = await withPhone(endpoint);
    const submit = button(form, 'Send message');
    submit.click();
    submit.click();
    form.submit();
    control(form, 'Full name').focus();
    await pressKeys('Enter');
    await settled(form);
    expect(submit.getAttribute('aria-disabled')).to.equal('true');
    expect(submit.textContent.trim()).to.equal('Sending…');
    expect(renderedText(form)).to.include('Sending…');
    expect(form.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Sending…');
    form.submit();
    await answered(form);
    await quiet(100);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
    expect(said().map(({ type }) => type)).to.deep.equal(['cw-submit', 'cw-sent']);
  });

  it('Enter in a field sends as the button does', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint);
    control(form, 'Email address').focus();
    await pressKeys('Enter');
    await until(() => said('cw-submit').length === 1);
    await answered(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });
});

describe('contact-form: a message that arrives', () => {
  it('is one POST of JSON to the action, with everything that was typed and nothing else', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint);
    fill(form, 'Full name', `  ${typed.name}  `);
    await press(form);
    const [request, ...more] = await endpoint.received();
    expect(more).to.deep.equal([]);
    expect(request!.method).to.equal('POST');
    expect(request!.path).to.equal(new URL(endpoint.url).pathname);
    expect(request!.headers['content-type']).to.equal('application/json');
    expect(request!.headers).not.to.have.property('cookie');
    const { submissionId, signals, ...rest } = JSON.parse(request!.body) as Record<string, unknown>;
    expect(rest).to.deep.equal({ topic: 'question', ...typed });
    expect(submissionId).to.be.a('string');
    expect(signals).to.deep.include({ honeypot: false });
    expect((signals as { seconds: number }).seconds).to.be.within(0, 60);
    expectNothingLeaked();
  });

  it('format="form" sends it as an HTML form would', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint, 'format="form"');
    await press(form);
    const [request] = await endpoint.requests('POST');
    expect(request!.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    const body = Object.fromEntries(new URLSearchParams(request!.body));
    expect(body).to.deep.include({ topic: 'question', ...typed, 'signals.honeypot': 'false' });
    expect(said('cw-sent')).to.have.lengthOf(1);
  });

  it('format="form": where only a form with files is taken, it is sent as one', async () => {
    // As Contact Form 7 does, which wants to know the place of its form, too.
    const unfit = { status: 415, body: { code: 'wpcf7_unsupported_media_type', data: { status: 415 } } };
    const endpoint = await Endpoint.start(unfit, { status: 200, body: { status: 'mail_sent', invalid_fields: [] } });
    const form = await showForm({
      action: endpoint.url,
      attributes: 'topics="question" format="form"',
      html: '<input type="hidden" name="_wpcf7_unit_tag" value="wpcf7-f12-o1">',
    });
    fillIn(form);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const [first, second, ...more] = await endpoint.requests('POST');
    expect(more).to.deep.equal([]);
    expect(first!.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    const type = second!.headers['content-type']!;
    expect(type).to.match(/^multipart\/form-data; ?boundary=/);
    const body = await new Response(second!.body, { headers: { 'content-type': type } }).formData();
    const same = new URLSearchParams(first!.body);
    expect(Object.fromEntries(body)).to.deep.equal(Object.fromEntries(same));
    expect(Object.fromEntries(body)).to.deep.include({ ...typed, _wpcf7_unit_tag: 'wpcf7-f12-o1' });
  });

  it('format="form": what is still not taken is refused', async () => {
    const endpoint = await Endpoint.start({ status: 415 }, { status: 415 });
    const form = await withPhone(endpoint, 'format="form"');
    await press(form);
    expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'refused' } }]);
    expect(await endpoint.requests('POST')).to.have.lengthOf(2);
  });

  it('shows the reference, what happens next and the phone, and takes the focus', async () => {
    const endpoint = await Endpoint.start({ body: { reference: 'K7QM-3TXP' } });
    const form = await withPhone(endpoint, 'reply-within="two working days"');
    await press(form);
    expect(said()).to.deep.equal([
      { type: 'cw-submit', detail: { topic: 'question' } },
      { type: 'cw-sent', detail: { topic: 'question', reference: 'K7QM-3TXP' } },
    ]);
    const status = part(form, 'status')!;
    expect(renderedText(status).split('\n')).to.deep.equal([
      'Your message was sent',
      'Your reference',
      'K7QM-3TXP',
      'We will read your message and answer you. We reply within two working days.',
      `You can also call us: ${phone}`,
      'Send another message',
    ]);
    await focusArrives(form, () => status);
    expect(part(form, 'form') === undefined).to.equal(true);
    expect(form.matches(':focus-within')).to.equal(true);
    expectNothingLeaked();
  });

  it('an appointment is a request, in every word of ours', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="appointment"' });
    fill(form, 'Full name', typed.name);
    fill(form, 'Email address', typed.email);
    fill(form, 'Preferred day', '2999-12-31');
    control(form, 'Morning').click();
    button(form, 'Request appointment').click();
    await answered(form);
    expect(said('cw-sent')[0]!.detail).to.deep.equal({ topic: 'appointment', reference: 'AAAA-0001' });
    expect(renderedText(part(form, 'status')!))
      .to.include('Your request was sent')
      .and.include('This is a request.');
    const [message] = await endpoint.messages();
    expect(message).to.deep.include({
      topic: 'appointment',
      preferredDate: '2999-12-31',
      preferredTime: 'morning',
      name: typed.name,
    });
    expect(message).not.to.have.property('message');
  });

  it('without a reference says nothing of one', async () => {
    const endpoint = await Endpoint.start({ status: 200, body: { ok: true } });
    const form = await withPhone(endpoint);
    await press(form);
    expect(said('cw-sent')[0]!.detail).to.deep.equal({ topic: 'question', reference: '' });
    expect(renderedText(part(form, 'status')!)).not.to.include('reference');
  });

  it('can be started again, with an empty form', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint);
    await press(form);
    button(form, 'Send another message').click();
    await until(() => Boolean(part(form, 'form')));
    expect(Object.values(kept(form)).join('')).to.equal('');
    await focusArrives(form, () => control(form, 'Full name'));
    expect(part(form, 'status')).to.equal(undefined);
  });

  it('success-href is where the page goes', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint, 'success-href="#thank-you"');
    const before = location.href.replace(/#.*/, '');
    await press(form);
    await until(() => location.hash === '#thank-you');
    expect(location.href).to.equal(`${before}#thank-you`);
    history.replaceState(null, '', before);
  });

  it('success-href is not where the page goes when nothing was sent', async () => {
    const endpoint = await Endpoint.start({ status: 500, body: {} });
    const form = await withPhone(endpoint, 'success-href="#thank-you"');
    await press(form);
    await quiet();
    expect(location.hash).to.equal('');
  });
});

describe('contact-form: scripts', () => {
  it('cw-submit can be cancelled: nothing is sent, the text stays, and it can be sent later', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint);
    const topics: unknown[] = [];
    form.addEventListener(
      'cw-submit',
      (event) => {
        topics.push((event as CustomEvent<unknown>).detail);
        event.preventDefault();
      },
      { once: true },
    );
    await press(form);
    await quiet();
    expect(topics).to.deep.equal([{ topic: 'question' }]);
    expect(await endpoint.received()).to.deep.equal([]);
    expect(kept(form)).to.deep.equal({ ...typed });
    expect(said('cw-sent', 'cw-failed')).to.deep.equal([]);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });

  it('submit() checks and sends as the button does', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url });
    form.submit();
    await settled(form);
    expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'invalid' } }]);
    expect(await endpoint.received()).to.deep.equal([]);
    fillIn(form);
    form.submit();
    await until(() => said('cw-sent').length === 1);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
  });

  it('reset() empties the form and takes back what it said', async () => {
    const endpoint = await Endpoint.start({ status: 403 });
    const form = await withPhone(endpoint);
    await press(form);
    form.reset();
    await settled(form);
    expect(summary(form)).to.deep.equal([]);
    expect(Object.values(kept(form)).join('')).to.equal('');
    await press(form);
    expect(inlineErrors(form)).to.have.lengthOf(3);
    form.reset();
    await settled(form);
    expect(inlineErrors(form)).to.deep.equal([]);
    expect(focused(form)?.localName).not.to.equal('input');
  });

  it('reset() after sending shows the form again', async () => {
    const endpoint = await Endpoint.start();
    const form = await withPhone(endpoint);
    await press(form);
    form.reset();
    await settled(form);
    expect(Object.values(kept(form)).join('')).to.equal('');
  });

  it('reset() goes back to the first topic', async () => {
    const form = await showForm({ attributes: 'topics="question appointment"' });
    control(form, 'Request an appointment').click();
    await settled(form);
    button(form, 'Request appointment');
    form.reset();
    await settled(form);
    expect((control(form, 'Ask a question') as HTMLInputElement).checked).to.equal(true);
    button(form, 'Send message');
  });

  it('the states follow: sending, then sent', async () => {
    const endpoint = await Endpoint.start({ delay: 1200, body: { reference: 'AAAA-0001' } });
    const form = await withPhone(endpoint);
    // Where the browser knows custom states.
    const is = (state: string) => !CSS.supports(`selector(:state(${state}))`) || form.matches(`:state(${state})`);
    const isNot = (state: string) => !CSS.supports(`selector(:state(${state}))`) || !form.matches(`:state(${state})`);
    expect(isNot('sending') && isNot('sent')).to.equal(true);
    part(form, 'submit')!.click();
    await settled(form);
    expect(is('sending') && isNot('sent')).to.equal(true);
    await until(() => said('cw-sent').length === 1, 'cw-sent', 3000);
    await until(() => isNot('sending') && is('sent'), 'the state sent');
  });
});

describe('contact-form: what an endpoint says of fields', () => {
  it('lands on the fields, in our words where we have some, else in its own', async () => {
    const errors = [
      { pointer: '/message', code: 'invalid', detail: 'Your message has a link in it. Take it out.' },
      { pointer: '/email', code: 'email', detail: 'bad mail' },
      { pointer: '#/phone', detail: 'We cannot call this number.' },
    ];
    const endpoint = await Endpoint.start({
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: { title: 'No', errors },
    });
    const form = await withPhone(endpoint);
    await press(form);
    expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'invalid' } }]);
    expect(summary(form)[0]).to.equal('There is a problem');
    expect(summary(form).slice(1)).to.have.members([
      'Your message has a link in it. Take it out.',
      'Enter an email address like name@example.com',
      'We cannot call this number.',
    ]);
    expect(inlineErrors(form)).to.have.members(summary(form).slice(1));
    expect(control(form, 'Email address').getAttribute('aria-invalid')).to.equal('true');
    expect(kept(form)).to.deep.equal({ ...typed });
    expectNothingLeaked();
  });

  it('is shown as text, whatever it is', async () => {
    const detail = '<img src=x onerror="document.title = 1"><b>Bold</b>';
    const endpoint = await Endpoint.start({
      status: 422,
      body: { errors: [{ pointer: '/email', detail }] },
    });
    const form = await withPhone(endpoint);
    await press(form);
    expect(inlineErrors(form)).to.deep.equal([detail]);
    expect(form.shadowRoot!.querySelector('img, b')).to.equal(null);
  });
});
