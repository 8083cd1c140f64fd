/** What happens rarely, and must not cost a visitor the message. */
import { expect } from '@open-wc/testing';
import { quiet, settled, until } from './support/elements.js';
import {
  answered,
  control,
  controls,
  delivered,
  fill,
  fillIn,
  focusArrives,
  inlineErrors,
  isShown,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { part, renderedText } from './support/seen.js';

describe('contact-form: while a message is on its way', () => {
  it('changing the topic does not open the way for a second one', async () => {
    const endpoint = await Endpoint.start({ delay: 400, body: {} }, { delay: 400, body: {} });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question appointment"' });
    fillIn(form);
    part(form, 'submit')!.click();
    await settled(form);
    control(form, 'Request an appointment').click();
    await settled(form);
    part(form, 'submit')!.click();
    await until(() => said('cw-sent').length > 0);
    await quiet(100);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
  });

  it('reset() does not open the way for a second one', async () => {
    const endpoint = await Endpoint.start({ delay: 400, body: {} }, { delay: 400, body: {} });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    part(form, 'submit')!.click();
    await settled(form);
    form.reset();
    await settled(form);
    if (controls(form).length) fillIn(form);
    form.submit();
    await quiet(600);
    expect(await endpoint.requests('POST')).to.have.lengthOf(1);
  });
});

describe('contact-form: cancelled', () => {
  it('what was said before is taken back', async () => {
    const endpoint = await Endpoint.start({ status: 403 });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    form.addEventListener('cw-submit', (event) => event.preventDefault(), { once: true });
    await press(form);
    expect(summary(form)).to.deep.equal([]);
  });
});

describe('contact-form: a challenge that cannot be answered', () => {
  it('no line leads to a sum that is not there', async () => {
    const endpoint = await Endpoint.start({ status: 422, body: { code: 'challenge' } });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(part(form, 'error-summary')!.querySelectorAll('a[href^="#"]')).to.have.lengthOf(0);
    expect(summary(form)[0]).to.equal('Your message was not sent');
  });
});

describe('contact-form: an address with a query', () => {
  it('has its challenge at the sub-path', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({
      action: `${endpoint.url}?form=clinic`,
      attributes: 'topics="question" challenge="auto"',
    });
    control(form, 'Full name').focus();
    await quiet(100);
    const [request] = await endpoint.requests('GET');
    expect(request!.path).to.equal(`${new URL(endpoint.url).pathname}/challenge?form=clinic`);
  });
});

describe('contact-form: fields of the author', () => {
  it('a line of the summary leads to the author’s control', async () => {
    const form = await showForm({
      html: `<label>Which office? <input name="office" required></label>
        <label for="q7">Insurer</label><input id="q7" name="insurer" required>
        <fieldset><legend>Before?</legend><label><input type="radio" name="before" value="yes" required> Yes</label></fieldset>`,
    });
    fillIn(form);
    await press(form);
    const links = [...part(form, 'error-summary')!.querySelectorAll('a')];
    expect(links).to.have.lengthOf(3);
    for (const [index, label] of ['Which office?', 'Insurer', 'Yes'].entries()) {
      links[index]!.click();
      await focusArrives(form, () => control(form, label));
    }
  });

  it('one called “website” is no trap', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<label>Your website <input name="website"></label>' });
    fillIn(form);
    fill(form, 'Your website', 'https://mine.example');
    const message = await delivered(form, endpoint);
    expect(message.signals).to.deep.include({ honeypot: false });
    expect(message.website).to.equal('https://mine.example');
  });

  it('are empty when the form is started again', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<label>Which office? <input name="office"></label>' });
    fillIn(form);
    fill(form, 'Which office?', 'North');
    await delivered(form, endpoint);
    form.reset();
    await settled(form);
    expect(control(form, 'Which office?').value).to.equal('');
  });

  it('keep what was typed when the form is moved', async () => {
    const form = await showForm({ html: '<label>Which office? <input name="office"></label>' });
    fillIn(form);
    fill(form, 'Which office?', 'North');
    const place = document.createElement('section');
    form.before(place);
    place.append(form);
    await settled(form);
    await quiet();
    expect(control(form, 'Full name').value).to.equal(typed.name);
    expect(control(form, 'Which office?').value).to.equal('North');
  });

  it('a hidden one leaves no gap', async () => {
    const form = await showForm({ html: '<input type="hidden" name="campaign" value="autumn">' });
    const fields = [...form.shadowRoot!.querySelectorAll('[part~=field]')].filter(isShown);
    expect(fields).to.have.lengthOf(4);
  });

  it('one with an id of ours does not take our labels away', async () => {
    const form = await showForm({ html: '<label for="email">Second address</label><input id="email" name="second">' });
    fill(form, 'Email address', typed.email);
    fill(form, 'Second address', 'second@example.com');
    expect(control(form, 'Email address').value).to.equal(typed.email);
  });
});

describe('contact-form: errors in fields that the topic does not ask for', () => {
  it('are a refusal: nobody is sent to a field that is not seen', async () => {
    const endpoint = await Endpoint.start({
      status: 422,
      body: { errors: [{ pointer: '/preferredDate', code: 'missing' }] },
    });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    await press(form);
    expect(part(form, 'error-summary')!.querySelectorAll('a[href^="#"]')).to.have.lengthOf(0);
    expect(inlineErrors(form)).to.deep.equal([]);
    expect(summary(form)[0]).to.equal('Your message was not sent');
  });
});

describe('contact-form: the answers of form services', () => {
  const bodies: [string, unknown][] = [
    [
      'a list with field and message',
      { errors: [{ field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' }] },
    ],
  ];
  for (const [title, body] of bodies) {
    it(`${title}: lands on the field`, async () => {
      const endpoint = await Endpoint.start({ status: 422, body });
      const form = await showForm({ action: endpoint.url });
      fillIn(form);
      await press(form);
      expect(inlineErrors(form)).to.deep.equal(['should be an email']);
    });
  }
});

describe('contact-form: the sending button', () => {
  it('looks busy only while it is', async () => {
    const endpoint = await Endpoint.start({ delay: 200, body: {} });
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    const submit = part(form, 'submit')!;
    expect(getComputedStyle(submit).cursor).to.equal('pointer');
    submit.click();
    await settled(form);
    expect(getComputedStyle(submit).cursor).to.equal('progress');
    await answered(form);
  });
});

describe('contact-form: a day that was typed in half', () => {
  it('is not dropped without a word', async () => {
    const form = await showForm({ attributes: 'topics="appointment"' });
    fill(form, 'Full name', typed.name);
    fill(form, 'Email address', typed.email);
    const day = control(form, 'Preferred day') as HTMLInputElement;
    // What a browser says of a date with only some of its parts.
    Object.defineProperty(day, 'validity', { value: { badInput: true, valid: false } });
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Enter a real date']);
    expect(renderedText(form)).not.to.include('was sent');
  });
});

describe('contact-form: a late sum', () => {
  it('does not take the place of the one that came with a refusal', async () => {
    const sum = (a: number, b: number) => ({
      kind: 'arithmetic',
      operands: [a, b],
      question: '',
      token: `t-${a}`,
      expires: '2999-12-31T00:00:00Z',
    });
    const endpoint = await Endpoint.start({ status: 422, body: { code: 'challenge', challenge: sum(4, 9) } });
    await endpoint.plan({ challenges: [{ status: 200, body: sum(13, 12), delay: 500 }] });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" challenge="auto"' });
    control(form, 'Full name').focus();
    fillIn(form);
    await press(form);
    fill(form, 'What is 4 plus 9?', '13');
    await quiet(700);
    expect(control(form, 'What is 4 plus 9?').value).to.equal('13');
  });
});
