/** A failed check: one summary that leads to the fields, the same words at the fields, and everything typed kept. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { axeCheck, pressKeys } from '../support/page.js';
import { quiet, settled } from './support/elements.js';
import {
  button,
  control,
  controls,
  expectQuietConsole,
  fill,
  fillIn,
  focusArrives,
  focused,
  type Form,
  inlineErrors,
  isShown,
  kept,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { allParts, part, renderedText } from './support/seen.js';

expectQuietConsole();

const nothingTyped = ['Enter your full name', 'Enter your email address', 'Enter your message'];

function summaryLinks(form: Form): HTMLAnchorElement[] {
  return [...part(form, 'error-summary')!.querySelectorAll('a')];
}

/** What assistive technology adds to a control's name. */
function described(form: Form, label: string): string {
  const it = control(form, label);
  const ids = it.getAttribute('aria-describedby') ?? '';
  const root = it.getRootNode() as Document | ShadowRoot;
  return ids
    .split(' ')
    .filter(Boolean)
    .map((id) => renderedText(root.getElementById(id)!))
    .join(' / ');
}

describe('contact-form: what is missing', () => {
  it('has a summary with the focus, each line the same as at its field', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url });
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', ...nothingTyped]);
    expect(inlineErrors(form)).to.deep.equal(nothingTyped);
    await focusArrives(form, () => part(form, 'error-summary'));
    expect(said()).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'invalid' } }]);
    expect(await endpoint.received()).to.deep.equal([]);
    await axeCheck(form);
  });

  it('the summary is named by its first line, and stands before the fields', async () => {
    const form = await showForm();
    await press(form);
    const it = part(form, 'error-summary')!;
    const name = form.shadowRoot!.getElementById(it.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).to.equal('There is a problem');
    expect(it.compareDocumentPosition(part(form, 'form')!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('each line leads to its field, by click and by key', async () => {
    const form = await showForm();
    await press(form);
    const before = location.href;
    for (const [index, label] of ['Full name', 'Email address', 'Your message'].entries()) {
      summaryLinks(form)[index]!.click();
      await focusArrives(form, () => control(form, label));
    }
    summaryLinks(form)[1]!.focus();
    await pressKeys('Enter');
    await focusArrives(form, () => control(form, 'Email address'));
    expect(location.href).to.equal(before);
  });

  it('a line about choices leads to the first of them, about a box to the box', async () => {
    const form = await showForm({
      attributes: 'topics="appointment" required="preferredTime" privacy-href="#privacy"',
    });
    await press(form);
    expect(summary(form).slice(1)).to.deep.equal(['Choose a time of day', 'Tick the box to let us answer you']);
    summaryLinks(form)[0]!.click();
    await focusArrives(form, () => control(form, 'Morning'));
    summaryLinks(form)[1]!.click();
    await focusArrives(form, () => control(form, 'You may use what I wrote to answer me.'));
  });

  it('each line leads to a control that says the same of itself, also where it is the author’s or a box', async () => {
    const form = await showForm({
      attributes: 'topics="question" privacy-href="#privacy"',
      html: `<fieldset><legend>Which office?</legend>
          <label><input type="radio" name="office" value="n" required> North</label>
          <label><input type="radio" name="office" value="s"> South</label></fieldset>
        <fieldset><legend>Times</legend>
          <label><input type="checkbox" name="times" value="m" required> Mornings</label>
          <label><input type="checkbox" name="times" value="e"> Evenings</label></fieldset>
        <label>Insurer <select name="insurer" required><option value=""></option><option>Public</option></select></label>`,
    });
    await press(form);
    const own = ['Answer “Which office?”', 'Answer “Times”', 'Answer “Insurer”'];
    const lines = [...nothingTyped, ...own, 'Tick the box to let us answer you'];
    expect(summary(form).slice(1)).to.deep.equal(lines);
    const firsts = ['Full name', 'Email address', 'Your message', 'North', 'Mornings', 'Insurer', 'You may use'];
    for (const [index, line] of lines.entries()) {
      const label = firsts[index]!;
      summaryLinks(form)[index]!.click();
      await focusArrives(form, () => control(form, label));
      expect(control(form, label).getAttribute('aria-invalid'), line).to.equal('true');
      expect(described(form, label).split(' / '), line).to.include(line);
    }
  });

  it('the fields say what is wrong to assistive technology too, and only those', async () => {
    const form = await showForm();
    fill(form, 'Full name', typed.name);
    await press(form);
    expect(control(form, 'Email address').getAttribute('aria-invalid')).to.equal('true');
    expect(described(form, 'Email address')).to.equal('We use this only to answer you. / Enter your email address');
    expect(described(form, 'Your message')).to.equal('Do not write medical details here. / Enter your message');
    expect(control(form, 'Full name').getAttribute('aria-invalid')).not.to.equal('true');
    expect(described(form, 'Full name')).to.equal('');
    expect(described(form, 'Phone number')).to.equal('');
  });

  it('keeps everything typed, also what is wrong', async () => {
    const form = await showForm();
    fillIn(form);
    fill(form, 'Email address', 'sentinel at example');
    fill(form, 'Phone number', 'call me');
    await press(form);
    expect(kept(form)).to.deep.equal({ ...typed, email: 'sentinel at example', phone: 'call me' });
    expect(summary(form).slice(1)).to.deep.equal([
      'Enter an email address like name@example.com',
      'Enter a phone number',
    ]);
    expect(JSON.stringify(said())).not.to.match(/sentinel/i);
  });

  it('nothing is checked while typing or on leaving a field, and no error goes away before the next try', async () => {
    const form = await showForm();
    control(form, 'Email address').focus();
    await sendKeys({ type: 'no' });
    await pressKeys('Tab');
    await settled(form);
    expect(summary(form)).to.deep.equal([]);
    expect(inlineErrors(form)).to.deep.equal([]);
    await press(form);
    expect(inlineErrors(form)[1]).to.equal('Enter an email address like name@example.com');
    fill(form, 'Email address', typed.email);
    await settled(form);
    expect(inlineErrors(form)[1]).to.equal('Enter an email address like name@example.com');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Enter your full name', 'Enter your message']);
  });

  it('a second failed check takes the focus to the summary again', async () => {
    const form = await showForm();
    await press(form);
    control(form, 'Full name').focus();
    await press(form);
    await focusArrives(form, () => part(form, 'error-summary'));
    expect(said('cw-failed')).to.have.lengthOf(2);
  });

  it('the browser says nothing of its own', async () => {
    const form = await showForm({
      html: '<label>Office <input name="office" required pattern="[A-Z]+" minlength="3"></label>',
    });
    let bubbles = 0;
    for (const root of [form, form.shadowRoot!]) root.addEventListener('invalid', () => bubbles++, true);
    fill(form, 'Email address', 'not an address');
    await press(form);
    await quiet();
    expect(bubbles).to.equal(0);
    expect(summary(form)[0]).to.equal('There is a problem');
  });
});

describe('contact-form: answers that do not fit', () => {
  const cases: [string, string, string][] = [
    ['Email address', 'sentinel@', 'Enter an email address like name@example.com'],
    ['Phone number', 'none', 'Enter a phone number'],
    ['Preferred day', '2001-01-01', 'Choose today or a later day'],
    ['Full name', 'x'.repeat(201), 'Use 200 characters or fewer'],
    ['Your message', 'x'.repeat(5001), 'Use 5,000 characters or fewer'],
  ];
  for (const [label, text, error] of cases) {
    it(`${label}: ${error}`, async () => {
      const form = await showForm({ attributes: 'topics="appointment"' });
      fill(form, 'Full name', typed.name);
      fill(form, 'Email address', typed.email);
      fill(form, label, text);
      await press(form);
      expect(inlineErrors(form)).to.deep.equal([error]);
      expect(control(form, label).value).to.equal(text);
    });
  }

  it('today is a fine day', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="appointment"' });
    const now = new Date();
    const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    fill(form, 'Full name', typed.name);
    fill(form, 'Email address', typed.email);
    fill(form, 'Preferred day', iso);
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });
});

describe('contact-form: by keyboard', () => {
  it('every control and the button are reached in reading order, the trap is not', async () => {
    const form = await showForm({ attributes: 'topics="question appointment"' });
    const places: string[] = [];
    form.shadowRoot!.addEventListener('focusin', (event) => {
      const it = event.target as HTMLElement;
      places.push((it as HTMLInputElement).name || it.textContent.trim());
    });
    const end = document.createElement('button');
    end.textContent = 'After';
    form.after(end);
    controls(form)[0]!.focus();
    // More than there are stops: a focus that never leaves ends the test.
    for (let tabs = 0; tabs < 12 && document.activeElement !== end; tabs++) await pressKeys('Tab');
    expect(document.activeElement).to.equal(end);
    expect(places).to.deep.equal(['topic', 'name', 'email', 'phone', 'message', 'Send message']);
  });

  it('targets are at least 44 px, and text in them at least 16 px', async () => {
    const form = await showForm({
      attributes: 'topics="question appointment" topic="appointment" privacy-href="#privacy"',
    });
    for (const it of controls(form)) {
      const isChoice = it.type === 'radio' || it.type === 'checkbox';
      const target = isChoice ? it.closest('label')! : it;
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), it.name).to.be.at.least(44);
      if (!isChoice) expect(parseFloat(getComputedStyle(it).fontSize), it.name).to.be.at.least(16);
    }
    expect(button(form, 'Request appointment').getBoundingClientRect().height).to.be.at.least(44);
  });

  it('labels stand above their fields', async () => {
    const form = await showForm();
    for (const label of ['Full name', 'Email address', 'Phone number', 'Your message']) {
      const it = control(form, label);
      const above = it.labels![0]!.getBoundingClientRect().bottom;
      expect(above, label).to.be.at.most(it.getBoundingClientRect().top + 1);
    }
    expect(allParts(form, 'label').filter(isShown)).to.have.lengthOf(4);
    expect(focused(form)).to.equal(null);
  });
});
