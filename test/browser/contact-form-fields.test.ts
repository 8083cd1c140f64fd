/** What a form asks for: the built-in fields, those of the author, and what stands before them. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { hushWarnings, listen } from './support/listen.js';
import { settled, show, until } from './support/elements.js';
import {
  button,
  control,
  controls,
  delivered,
  expectQuietConsole,
  fill,
  fillIn,
  type Form,
  inlineErrors,
  nameOf,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { part, renderedText, texts } from './support/seen.js';

/** Label and type of every control that can be seen. */
function asked(form: Form): string[] {
  return controls(form).map((it) => `${nameOf(it)} [${it.type}]`);
}

async function choose(form: Form, topic: string): Promise<void> {
  control(form, topic).click();
  await settled(form);
}

const contact = {
  name: 'Full name [text]',
  email: 'Email address [email]',
  phone: 'Phone number (optional) [tel]',
};

describe('contact-form: before the fields', () => {
  it('not for emergencies, who answers, how soon, and the phone', async () => {
    const form = await showForm({
      attributes: 'recipient="the team of Example Spine Clinic" reply-within="two working days" phone="+1 (555) 0123"',
    });
    const lines = renderedText(form).split('\n');
    const first = lines.indexOf('What would you like to do?');
    expect(lines.slice(0, first)).to.deep.equal([
      'Not for emergencies. If you need help right away, call your local emergency number.',
      'Your message goes to the team of Example Spine Clinic.',
      'We reply within two working days.',
      'You can also call us: +1 (555) 0123',
    ]);
    expect(part(form, 'note')!.querySelector('a')!.href).to.equal('tel:+15550123');
  });

  it('not for emergencies stands alone where the author says nothing more', async () => {
    const form = await showForm();
    expect(texts(form, 'urgent')).to.have.lengthOf(1);
    expect(part(form, 'note')).to.equal(undefined);
  });

  it('the author’s heading and introduction come first', async () => {
    const form = await showForm({ html: '<h2>Contact Us</h2><p>Ask a question or book an appointment below.</p>' });
    expect(renderedText(form).split('\n').slice(0, 2)).to.deep.equal([
      'Contact Us',
      'Ask a question or book an appointment below.',
    ]);
  });
});

describe('contact-form: topics', () => {
  it('a question asks for a message', async () => {
    const form = await showForm();
    expect(asked(form)).to.deep.equal([...Object.values(contact), 'Your message [textarea]']);
    button(form, 'Send message');
  });

  it('an appointment asks for a day and a time of day, and calls itself a request', async () => {
    const form = await showForm({ attributes: 'topics="appointment"' });
    expect(asked(form)).to.deep.equal([
      ...Object.values(contact),
      'Preferred day (optional) [date]',
      'Morning [radio]',
      'Afternoon [radio]',
      'Any time [radio]',
      'Your message (optional) [textarea]',
    ]);
    expect(renderedText(form)).to.include('Preferred time of day (optional)');
    button(form, 'Request appointment');
    expect(renderedText(form)).not.to.match(/\bbook/i);
  });

  it('are offered where there is more than one, in the author’s order, the first one chosen', async () => {
    const form = await showForm({ attributes: 'topics="appointment question"' });
    const topics = controls(form).filter((it) => it.name === 'topic') as HTMLInputElement[];
    expect(topics.map(nameOf)).to.deep.equal(['Request an appointment', 'Ask a question']);
    expect(topics.map(({ checked }) => checked)).to.deep.equal([true, false]);
    expect(topics[0]!.closest('fieldset')!.querySelector('legend')!.textContent).to.equal('What would you like to do?');
    button(form, 'Request appointment');
  });

  it('topic chooses another one at first', async () => {
    const form = await showForm({ attributes: 'topics="question appointment" topic="appointment"' });
    expect((control(form, 'Request an appointment') as HTMLInputElement).checked).to.equal(true);
    button(form, 'Request appointment');
  });

  it('a topic that is not one of them is not chosen', async () => {
    const form = await showForm({ attributes: 'topics="question appointment" topic="billing"' });
    expect((control(form, 'Ask a question') as HTMLInputElement).checked).to.equal(true);
  });

  it('both are there when the author names none', async () => {
    const form = await showForm({ attributes: '' });
    control(form, 'Ask a question');
    control(form, 'Request an appointment');
  });

  it('a topic of the author’s own is sent under its own name', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question billing"' });
    await choose(form, 'billing');
    fillIn(form);
    expect((await delivered(form, endpoint)).topic).to.equal('billing');
    expect(said('cw-submit', 'cw-sent').map(({ detail }) => (detail as { topic: string }).topic)).to.deep.equal([
      'billing',
      'billing',
    ]);
  });

  it('changing it keeps what was typed, also into fields that go away and come back', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question appointment"' });
    fillIn(form);
    await choose(form, 'Request an appointment');
    expect(control(form, 'Your message').value).to.equal(typed.message);
    expect(control(form, 'Full name').value).to.equal(typed.name);
    fill(form, 'Preferred day', '2999-12-31');
    control(form, 'Afternoon').click();
    await choose(form, 'Ask a question');
    expect(asked(form).join()).not.to.include('Preferred day');
    await choose(form, 'Request an appointment');
    expect(control(form, 'Preferred day').value).to.equal('2999-12-31');
    expect((control(form, 'Afternoon') as HTMLInputElement).checked).to.equal(true);
    await choose(form, 'Ask a question');
    const message = await delivered(form, endpoint);
    expect(message).to.deep.include({ topic: 'question', ...typed });
    expect(message).not.to.have.any.keys('preferredDate', 'preferredTime');
  });

  it('changing it takes back what was said of the other one', async () => {
    const form = await showForm({ attributes: 'topics="question appointment"' });
    await press(form);
    expect(inlineErrors(form)).to.have.lengthOf(3);
    await choose(form, 'Request an appointment');
    expect(inlineErrors(form)).to.deep.equal([]);
    expect(summary(form)).to.deep.equal([]);
  });

  it('two forms on one page do not share their choices', async () => {
    const both = await show(
      `<div><contact-form action="https://a.invalid"></contact-form><contact-form action="https://b.invalid"></contact-form></div>`,
    );
    const [one, two] = [...both.children] as [Form, Form];
    await Promise.all([settled(one), settled(two)]);
    await choose(one, 'Request an appointment');
    expect((control(two, 'Ask a question') as HTMLInputElement).checked).to.equal(true);
    button(two, 'Send message');
  });
});

describe('contact-form: the built-in fields', () => {
  it('can be filled in by the browser', async () => {
    const form = await showForm({ attributes: 'topics="question appointment"' });
    const tokens = Object.fromEntries(controls(form).map((it) => [it.name, it.autocomplete]));
    expect(tokens).to.deep.include({ name: 'name', email: 'email', phone: 'tel' });
  });

  it('optional ones are marked, the others are not', async () => {
    const form = await showForm({ attributes: 'topics="question" required="phone"' });
    expect(asked(form)).to.deep.equal([
      'Full name (optional) [text]',
      'Email address (optional) [email]',
      'Phone number [tel]',
      'Your message (optional) [textarea]',
    ]);
    expect(renderedText(form)).not.to.include('*');
  });

  it('required names those that must be answered', async () => {
    const form = await showForm({ attributes: 'topics="question" required="phone message"' });
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Enter your phone number', 'Enter your message']);
  });

  it('fields names those that are asked for, in that order, also new ones', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({
      action: endpoint.url,
      attributes: 'topics="question" fields="message email insurer" required="email"',
    });
    expect(asked(form)).to.deep.equal([
      'Your message (optional) [textarea]',
      'Email address [email]',
      'insurer (optional) [text]',
    ]);
    fill(form, 'Email address', typed.email);
    fill(form, 'insurer', 'Example Mutual');
    expect(await delivered(form, endpoint)).to.deep.include({ email: typed.email, insurer: 'Example Mutual' });
  });

  it('the message’s hint asks for no medical details', async () => {
    const form = await showForm();
    expect(texts(form, 'hint')).to.include('Do not write medical details here.');
  });

  it('without privacy-href there is nothing to agree to', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url });
    fillIn(form);
    expect(await delivered(form, endpoint)).not.to.have.any.keys('consent', 'consentVersion');
  });

  it('with it a visitor agrees, and nothing is ticked before', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" privacy-href="/privacy"' });
    fillIn(form);
    const box = control(form, 'You may use what I wrote to answer me.') as HTMLInputElement;
    expect(box.checked).to.equal(false);
    const link = [...form.shadowRoot!.querySelectorAll('a')].find(({ textContent }) =>
      textContent.startsWith('How we use what you send'),
    )!;
    expect(link.getAttribute('href')).to.equal('/privacy');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Tick the box to let us answer you']);
    box.click();
    const message = await delivered(form, endpoint);
    expect(message.consent).to.equal(true);
    expect(message.consentVersion).to.be.a('string').and.not.equal('');
  });

  it('the trap is not seen, named or reached, and only ever counts as a hint', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url });
    const trap = form.shadowRoot!.querySelector<HTMLInputElement>('[aria-hidden="true"] input')!;
    expect(trap.tabIndex).to.equal(-1);
    const { width, height } = trap.closest('[aria-hidden="true"]')!.getBoundingClientRect();
    expect(width * height).to.be.at.most(1);
    fillIn(form);
    trap.value = 'https://spam.example';
    const message = await delivered(form, endpoint);
    expect(message.signals).to.deep.include({ honeypot: true });
    expect(JSON.stringify(message)).not.to.include('spam.example');
    expect(said('cw-sent')).to.have.lengthOf(1);
  });
});

describe('contact-form: fields of the author', () => {
  const html = `
    <label>Which office? <input name="office" required></label>
    <p><label for="heard">How did you hear of us?</label>
    <select id="heard" name="heard"><option value="">Choose</option><option value="friend">From a friend</option><option value="web">On the web</option></select></p>
    <fieldset><legend>Have you been here before?</legend>
      <label><input type="radio" name="before" value="yes" required> Yes</label>
      <label><input type="radio" name="before" value="no"> No</label>
    </fieldset>
    <label><input type="checkbox" name="newsletter"> Send me the newsletter</label>
    <div><label>Anything else? <textarea name="more" maxlength="20"></textarea></label></div>
    <input type="hidden" name="campaign" value="autumn">`;

  it('stand after ours, each once', async () => {
    const form = await showForm({ html });
    const names = asked(form).slice(4);
    expect(names.map((it) => it.replace(/^(How did you hear of us\?) .*(\[)/, '$1 $2'))).to.deep.equal([
      'Which office? [text]',
      'How did you hear of us? [select-one]',
      'Yes [radio]',
      'No [radio]',
      'Send me the newsletter (optional) [checkbox]',
      'Anything else? (optional) [textarea]',
    ]);
    await axeCheck(form);
  });

  it('whose label says that they are optional say so once', async () => {
    const form = await showForm({
      html: `<label>Insurer (optional) <input name="insurer"></label>
        <label><input type="checkbox" name="newsletter"> Optional: send me the newsletter</label>`,
    });
    expect(asked(form).slice(4)).to.deep.equal([
      'Insurer (optional) [text]',
      'Optional: send me the newsletter [checkbox]',
    ]);
    const fromContent = await showForm();
    Object.assign(fromContent, { content: { fields: [{ name: 'insurer', label: 'Your insurer (optional)' }] } });
    await fromContent.updateComplete;
    expect(asked(fromContent)).to.include('Your insurer (optional) [text]');
  });

  it('are sent by name with ours', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'Which office?', 'North');
    fill(form, 'How did you hear of us?', 'web');
    control(form, 'No').click();
    control(form, 'Send me the newsletter').click();
    fill(form, 'Anything else?', 'Nothing');
    expect(await delivered(form, endpoint)).to.deep.include({
      ...typed,
      office: 'North',
      heard: 'web',
      before: 'no',
      newsletter: true,
      more: 'Nothing',
      campaign: 'autumn',
    });
  });

  it('are checked in our words', async () => {
    const form = await showForm({ html });
    fillIn(form);
    fill(form, 'Anything else?', 'x'.repeat(21));
    await press(form);
    expect(inlineErrors(form)).to.deep.equal([
      'Answer “Which office?”',
      'Answer “Have you been here before?”',
      'Use 20 characters or fewer',
    ]);
    expect(summary(form).slice(1)).to.deep.equal(inlineErrors(form));
    expect(control(form, 'Anything else?').value).to.equal('x'.repeat(21));
  });

  it('left empty are left out', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'Which office?', 'North');
    control(form, 'Yes').click();
    expect(await delivered(form, endpoint)).not.to.have.any.keys('heard', 'newsletter', 'more');
  });

  it('keep what was typed when the topic, the words or a failure change the form', async () => {
    const endpoint = await Endpoint.start({ status: 403 });
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question appointment"', html });
    fillIn(form);
    fill(form, 'Which office?', 'North');
    control(form, 'Yes').click();
    await choose(form, 'Request an appointment');
    await press(form);
    form.setAttribute('phone', '555 0123');
    await settled(form);
    expect(control(form, 'Which office?').value).to.equal('North');
    expect((control(form, 'Yes') as HTMLInputElement).checked).to.equal(true);
  });

  it('buttons are none', async () => {
    const form = await showForm({
      html: '<input type="submit" name="go" value="Go"><button name="b">B</button><input type="image" name="i">',
    });
    await press(form);
    expect(summary(form)).to.have.lengthOf(4);
  });

  it('that come later are fields too', async () => {
    const form = await showForm();
    form.insertAdjacentHTML('beforeend', '<label>Which office? <input name="office"></label>');
    await until(() => controls(form).length === 5, 'the new field');
    expect(asked(form)[4]).to.include('Which office?');
  });
});

describe('contact-form: where messages may not go', () => {
  hushWarnings();

  const refused: [string, string, RegExp][] = [
    ['no action', '', /has no action/],
    ['http', 'http://clinic.example/messages', /only by https.*http:\/\/clinic\.example/],
    ['a script', 'javascript:alert(1)', /only by https/],
    ['mail', 'mailto:a@clinic.example', /only by https/],
    ['a host that only looks local', 'http://localhost.example/m', /only by https/],
    ['what is no address', 'https://', /only by https/],
  ];
  for (const [title, action, message] of refused) {
    it(`${title}: one problem, the phone, and no form to fill in in vain`, async () => {
      let form: Form | undefined;
      const { problems } = await listen(async () => {
        form = await showForm({ action, attributes: 'phone="555 0123"', html: '<h2>Contact</h2>' });
      });
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]!.code).to.equal('no-action');
      expect(problems[0]!.message).to.match(message);
      const text = renderedText(form!);
      expect(text)
        .to.include('You cannot write to us here now.')
        .and.include('Contact')
        .and.include('You can also call us: 555 0123');
      expect(controls(form!)).to.deep.equal([]);
      form!.submit();
      await settled(form!);
      expect(said('cw-submit', 'cw-failed')).to.deep.equal([]);
    });
  }

  for (const action of [
    'https://clinic.example/m',
    '/messages',
    'http://localhost:1/m',
    'http://127.0.0.1:1/m',
    'http://[::1]:1/m',
  ]) {
    it(`${action} is fine`, async () => {
      const { problems } = await listen(async () => {
        const form = await showForm({ action });
        control(form, 'Full name');
      });
      expect(problems).to.deep.equal([]);
    });
  }

  it('an action that comes later brings the form', async () => {
    const form = await showForm({ action: '' });
    form.action = 'https://clinic.example/messages';
    await settled(form);
    control(form, 'Full name');
    expect(form.problems).to.deep.equal([]);
  });
});

describe('contact-form in Spanish', () => {
  expectQuietConsole();

  async function showSpanish(attributes: string, action?: string): Promise<Form> {
    const form = await showForm({ ...(action !== undefined && { action }), attributes: `lang="es" ${attributes}` });
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    return form;
  }

  it('says everything in Spanish, before the fields and in them', async () => {
    const form = await showSpanish(
      'phone="555 0123" reply-within="dos días" recipient="la clínica" topic="appointment"',
    );
    const text = renderedText(form);
    for (const line of [
      'No es para urgencias.',
      'Su mensaje se envía a: la clínica.',
      'Respondemos en un plazo de dos días.',
      'También puede llamarnos: 555 0123',
      '¿Qué desea hacer?',
      'Día preferido (opcional)',
      'Por la mañana',
      'Solicitar cita',
    ]) {
      expect(text).to.include(line);
    }
    expect(text).not.to.match(/\b(the|your|message|optional|you)\b/i);
    await axeCheck(form);
  });

  it('errors, failures and success too', async () => {
    const endpoint = await Endpoint.start({ status: 500, body: {} });
    const form = await showSpanish('topics="question"', endpoint.url);
    await press(form);
    expect(summary(form)).to.deep.equal([
      'Hay un problema',
      'Escriba su nombre completo',
      'Escriba su correo electrónico',
      'Escriba su mensaje',
    ]);
    fill(form, 'Nombre completo', typed.name);
    fill(form, 'Correo electrónico', typed.email);
    fill(form, 'Su mensaje', typed.message);
    await press(form);
    expect(summary(form)[0]).to.equal('No sabemos si su mensaje se ha enviado');
    await press(form);
    expect(renderedText(part(form, 'status')!)).to.include('Su mensaje se ha enviado');
  });

  it('a form that speaks English becomes Spanish, and keeps what was typed', async () => {
    const form = await showForm();
    fillIn(form);
    await press(form);
    form.lang = 'es';
    await until(() => renderedText(form).includes('Nombre completo'), 'Spanish words');
    expect(control(form, 'Nombre completo').value).to.equal(typed.name);
  });
});
