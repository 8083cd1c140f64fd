/**
 * An author's controls inside the tag stay the author's own nodes: the page's scripts, forms and styles go on to work with
 * them, and the form sends what they hold.
 */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, until } from './support/elements.js';
import {
  control,
  controls,
  delivered,
  fill,
  fillIn,
  type Form,
  inlineErrors,
  isShown,
  nameOf,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { hushWarnings } from './support/listen.js';
import { renderedText } from './support/seen.js';

hushWarnings();

const office = '<h2>Contact</h2><label>Office <input name="office" /></label>';

/** Presses a key where the focus is, as far as a script can: the browser does nothing by itself. */
function pressKey(target: Element, key: string): void {
  const options = { key, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent('keydown', options));
}

describe('contact-form: an author’s field and the scripts of its page', () => {
  it('is the same node, with its listeners and its value', async () => {
    const place = freshPlace();
    place.innerHTML = `<contact-form topics="question" action="https://clinic.invalid/">${office}</contact-form>`;
    const form = place.firstElementChild as Form;
    const field = form.querySelector('input')!;
    let typedInto = 0;
    field.addEventListener('input', () => typedInto++);
    field.value = 'North';
    await until(() => isShown(field), 'the field');
    await settled(form);
    fill(form, 'Office', 'South');
    expect(control(form, 'Office')).to.equal(field);
    expect(typedInto).to.equal(1);
    expect(form.shadowRoot!.querySelector('[name=office]')).to.equal(null);
  });

  it('is not sent while a script says that it is wrong, and the script’s words are shown at the field', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: office });
    fillIn(form);
    fill(form, 'Office', 'Nowhere');
    const field = control(form, 'Office') as HTMLInputElement;
    field.setCustomValidity('We have no office there.');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['We have no office there.']);
    expect(summary(form)).to.include('We have no office there.');
    expect(await endpoint.requests('POST')).to.deep.equal([]);
    field.setCustomValidity('');
    await delivered(form, endpoint);
  });

  it('has a pattern that holds', async () => {
    const form = await showForm({
      html: '<label>Card <input name="card" pattern="[0-9]+" title="Digits only" /></label>',
    });
    fillIn(form);
    fill(form, 'Card', 'abc');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Digits only']);
  });

  it('may be masked: what the script writes is what is sent', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: office });
    const field = form.querySelector('input')!;
    field.addEventListener('input', () => (field.value = field.value.toUpperCase()));
    fillIn(form);
    fill(form, 'Office', 'north');
    expect(await delivered(form, endpoint)).to.deep.include({ office: 'NORTH' });
  });

  it('may be filled in by a look-up, with a button that sends nothing', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: `${office}<button type="button">Find</button>` });
    const [button] = form.querySelectorAll('button');
    button!.addEventListener('click', () => (form.querySelector('input')!.value = 'Found'));
    fillIn(form);
    expect(isShown(button!)).to.equal(true);
    button!.click();
    expect(await delivered(form, endpoint)).to.deep.include({ office: 'Found' });
  });

  it('is asked for only while a condition shows it', async () => {
    const endpoint = await Endpoint.start();
    const html = `<label><input type="checkbox" name="insured" /> Insured</label>
      <div class="more" hidden><label>Insurer <input name="insurer" required /></label></div>`;
    const form = await showForm({ action: endpoint.url, html });
    const more = form.querySelector<HTMLElement>('.more')!;
    form.querySelector('input')!.addEventListener('change', (event) => {
      more.hidden = !(event.target as HTMLInputElement).checked;
    });
    fillIn(form);
    expect(controls(form).map(({ name }) => name)).not.to.include('insurer');
    await delivered(form, endpoint);
    form.reset();
    await settled(form);
    fillIn(form);
    control(form, 'Insured').click();
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Answer “Insurer”']);
    fill(form, 'Insurer', 'Example Mutual');
    expect(await delivered(form, endpoint)).to.deep.include({ insured: true, insurer: 'Example Mutual' });
  });

  it('may come, be replaced and go', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<h2>Contact</h2>' });
    form.insertAdjacentHTML('beforeend', '<p><label>Office <input name="office" /></label></p>');
    await until(() => isShown(form.querySelector('input')!), 'the field');
    fillIn(form);
    fill(form, 'Office', 'North');
    form.querySelector('p')!.insertAdjacentHTML('beforeend', '<label>Ward <input name="ward" value="3" /></label>');
    await settled(form);
    expect(control(form, 'Office').value).to.equal('North');
    form.querySelector('label')!.remove();
    await settled(form);
    const message = await delivered(form, endpoint);
    expect(message).to.deep.include({ ward: '3' });
    expect(message).not.to.have.property('office');
  });
});

describe('contact-form: an author’s field and the forms of its page', () => {
  /** A form of the page's around the tag, as pages of some systems are one form altogether. */
  async function inForm(html: string): Promise<{ page: HTMLFormElement; form: Form }> {
    const place = freshPlace();
    place.innerHTML = `<form><input name="search" value="x" />
      <contact-form topics="question" action="https://clinic.invalid/">${html}</contact-form></form>`;
    const form = place.querySelector<Form>('contact-form')!;
    await until(() => isShown(form.querySelector('[name]')!), 'the field');
    await settled(form);
    return { page: place.querySelector('form')!, form };
  }

  it('a form around the tag neither checks it nor sends it', async () => {
    const { page } = await inForm('<label>Office <input name="office" value="North" required pattern="x" /></label>');
    expect(page.checkValidity()).to.equal(true);
    expect([...new FormData(page).keys()]).to.deep.equal(['search']);
  });

  it('once the page takes it out of the tag, it is the page’s again', async () => {
    const { page, form } = await inForm('<label>Office <input name="office" value="North" /></label>');
    page.append(form.querySelector('label')!);
    await settled(form);
    expect([...new FormData(page).keys()]).to.deep.equal(['search', 'office']);
  });

  it('one that its author gave to another form is not ours, and a problem says so', async () => {
    const form = await showForm({ html: '<label>Office <input name="office" form="search" /></label>' });
    expect(form.querySelector('input')!.getAttribute('form')).to.equal('search');
    expect(form.problems.map(({ message }) => message)).to.deep.equal([
      'The field “office” belongs to another form. Remove its attribute form to send it with this one.',
    ]);
  });

  for (const [how, send] of Object.entries({
    'a button of the author’s': (form: Form) => form.querySelector('button')!.click(),
    'the Enter key': (form: Form) => pressKey(form.querySelector('input')!, 'Enter'),
  }))
    it(`${how} sends it, and no script of the page hears a form being submitted`, async () => {
      const endpoint = await Endpoint.start();
      const form = await showForm({ action: endpoint.url, html: `${office}<button>Send it</button>` });
      fillIn(form);
      fill(form, 'Office', 'North');
      let heard = 0;
      const listen = () => heard++;
      document.addEventListener('submit', listen, true);
      send(form);
      await until(() => said('cw-sent').length > 0, 'that it is sent');
      document.removeEventListener('submit', listen, true);
      expect(heard).to.equal(0);
      expect((await endpoint.messages()).at(-1)).to.deep.include({ ...typed, office: 'North' });
    });

  it('a script that has handled the Enter key has it for itself', async () => {
    const form = await showForm({ html: office });
    const field = form.querySelector('input')!;
    field.addEventListener('keydown', (event) => event.preventDefault());
    pressKey(field, 'Enter');
    await settled(form);
    expect(summary(form)).to.deep.equal([]);
  });

  it('two copies of one tag have a form each', async () => {
    const first = await showForm({ html: '<label>Office <input name="office" required /></label>' });
    await press(first);
    const second = first.cloneNode(true) as Form;
    first.after(second);
    await until(() => isShown(second.querySelector('input')!), 'the copy');
    await settled(second);
    const forms = [first, second].map((it) => it.querySelector('input')!.form!);
    expect(forms.map((it) => it.parentElement)).to.deep.equal([first, second]);
    expect(second.querySelectorAll('[data-cw-added]')).to.have.lengthOf(1);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).to.deep.equal([]);
    fill(first, 'Office', 'North');
    expect(control(second, 'Office').value).to.equal('');
  });

  it('resetting empties both the author’s fields and the form’s own', async () => {
    const form = await showForm({ html: `${office}<button type="reset">Clear</button>` });
    for (const clear of [() => form.reset(), () => form.querySelector('button')!.click()]) {
      fillIn(form);
      fill(form, 'Office', 'North');
      clear();
      await settled(form);
      expect(controls(form).map(({ value }) => value)).to.deep.equal(['', '', '', '', '']);
    }
  });
});

describe('contact-form: an author’s field after sending', () => {
  it('does not go on holding what was sent', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: office });
    fillIn(form);
    fill(form, 'Office', 'North');
    expect(await delivered(form, endpoint)).to.deep.include({ office: 'North' });
    expect(form.querySelector('input')!.value).to.equal('');
  });
});

describe('contact-form: a block around the author’s heading and fields', () => {
  it('stands before the form’s own fields', async () => {
    const form = await showForm({ html: `<div>${office}</div>` });
    const text = renderedText(form);
    expect(text.indexOf('Contact')).to.be.greaterThan(-1);
    expect(text.indexOf('Contact')).to.be.lessThan(text.indexOf('Full name'));
    expect(text.match(/Contact/g)).to.have.lengthOf(1);
  });
});

describe('contact-form: files', () => {
  const html = '<label>Letter of referral <input type="file" name="letter" multiple required /></label>';

  function choose(form: Form, ...files: File[]): void {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    form.querySelector('input')!.files = data.files;
  }

  it('are sent to a form service, all that were chosen', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, attributes: 'topics="question" format="form"', html });
    fillIn(form);
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Answer “Letter of referral”']);
    choose(form, new File(['Dear colleague'], 'one.txt'), new File(['P.S.'], 'two.txt'));
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
    const { body, headers } = (await endpoint.requests('POST'))[0]!;
    expect(headers['content-type']).to.match(/^multipart\/form-data/);
    const data = await new Response(body, { headers: { 'content-type': headers['content-type']! } }).formData();
    const files = data.getAll('letter') as File[];
    expect(files.map(({ name }) => name)).to.deep.equal(['one.txt', 'two.txt']);
    expect(await files[0]!.text()).to.equal('Dear colleague');
    expect(data.get('message')).to.equal(typed.message);
  });

  it('cannot be chosen where they cannot be sent, which is said to the visitor and to the author', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    const field = control(form, 'Letter') as HTMLInputElement;
    expect(field.disabled).to.equal(true);
    expect(renderedText(form)).to.include('What is entered here cannot be sent with this form.');
    expect(form.problems.map(({ message }) => message).join()).to.include('only format="form" sends files');
    fillIn(form);
    await delivered(form, endpoint);
    form.setAttribute('format', 'form');
    form.reset();
    await settled(form);
    form.append(document.createElement('br'));
    await settled(form);
    expect(field.disabled).to.equal(false);
    expect(renderedText(form)).not.to.include('cannot be sent');
  });
});

describe('contact-form: the names of an author’s fields', () => {
  it('a field that the form knows has its words where its author gave none', async () => {
    const form = await showForm({ html: '<input type="email" name="email" required />' });
    const field = control(form, 'Email address');
    expect(field.parentElement).to.equal(form);
    expect(nameOf(field)).to.equal('Email address');
    await press(form);
    expect(inlineErrors(form)).to.include('Enter your email address');
    form.lang = 'de';
    await until(() => nameOf(form.querySelector('input')!).includes('E-Mail'), 'German words');
    field.remove();
    await settled(form);
    expect(form.querySelector('label')).to.equal(null);
  });

  it('an address beside a field that is not used is not followed, and a problem names it', async () => {
    const form = await showForm({
      html: '<label>Office <a href="javascript:void 0">where?</a> <input name="office" /></label>',
    });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    form.querySelector('a')!.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(form.problems.map(({ message }) => message).join()).to.include('<a> href="javascript:void 0" is not used.');
  });

  it('what has no name is not sent, which a problem says', async () => {
    const form = await showForm({ html: '<label>Office <input /></label>' });
    expect(form.problems.map(({ message }) => message)).to.deep.equal([
      'A control without a name is shown, but what is entered there is not sent. Give it a name.',
    ]);
  });
});

describe('contact-form: traps for programs, as form services ask authors to add them', () => {
  const traps: Record<string, string> = {
    'a class on a wrapper': '<p class="cw-test-gone"><label>Leave empty <input name="trap" value="seen" /></label></p>',
    'an attribute on a wrapper': '<div hidden><label>Leave empty <input name="trap" value="seen" /></label></div>',
    'a style on the control': '<input name="trap" value="seen" style="display: none" />',
    'a position off the screen':
      '<input name="trap" value="seen" tabindex="-1" style="position: absolute; inset-inline-start: -9999px" />',
  };
  for (const [how, html] of Object.entries(traps))
    it(`${how}: hidden as in the page, and its value is sent`, async () => {
      const style = document.createElement('style');
      style.textContent = '.cw-test-gone { display: none }';
      document.head.append(style);
      const endpoint = await Endpoint.start();
      const form = await showForm({ action: endpoint.url, html: `<h2>Contact</h2>${html}` });
      const { right, width } = form.querySelector('input')!.getBoundingClientRect();
      expect(width === 0 || right < 0).to.equal(true);
      expect(renderedText(form)).not.to.include('trap');
      fillIn(form);
      expect(await delivered(form, endpoint)).to.deep.include({ trap: 'seen' });
      style.remove();
    });

  it('one with the name of a field that the form needs does not take its place', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<input name="email" style="display: none" />' });
    await until(() => controls(form).some(({ name }) => name === 'email'), 'the form’s own field');
    fillIn(form);
    expect(await delivered(form, endpoint)).to.deep.include(typed);
  });
});

describe('contact-form: what else is on the page', () => {
  it('the page’s keyboard shortcuts do not hear what is typed, but those with Ctrl and the Escape key', async () => {
    const form = await showForm({ html: office });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => {
      // As scripts of shortcuts tell a field from the rest of the page.
      if (!(event.target as Element).matches('input,select,textarea')) heard.push(event.key);
    };
    document.addEventListener('keydown', listen);
    for (const label of ['Your message', 'Office'])
      for (const key of ['?', 'j', 'ArrowLeft', ' ']) pressKey(control(form, label), key);
    expect(heard).to.deep.equal([]);
    pressKey(control(form, 'Your message'), 'Escape');
    const save = { key: 's', ctrlKey: true, bubbles: true, composed: true };
    control(form, 'Your message').dispatchEvent(new KeyboardEvent('keydown', save));
    expect(heard).to.deep.equal(['Escape', 's']);
    document.removeEventListener('keydown', listen);
  });
});
