/** What happens to the HTML inside a form while somebody fills it in takes nothing away. */
import { expect } from '@open-wc/testing';
import { settled, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { renderedText } from './support/seen.js';
import { focusOf, setValue, startForm } from './support/half-filled.js';

hushWarnings();

/** A change of the page's to what is inside the tag, by its own scripts, an extension, a translator or a framework. */
const changes: Record<string, (form: HTMLElement) => unknown> = {
  'an attribute on a field': (form) => original(form, 'plan').setAttribute('data-lastpass-icon-root', ''),
  'a class on a field': (form) => original(form, 'plan').classList.add('extension'),
  'a style on a field': (form) => (original(form, 'plan').style.backgroundImage = 'none'),
  'another placeholder': (form) => original(form, 'plan').setAttribute('placeholder', 'Your plan'),
  'another title': (form) => (original(form, 'note').title = 'As you like'),
  'the value attribute of a field': (form) => original(form, 'plan').setAttribute('value', 'B'),
  'a field that must be answered': (form) => original(form, 'note').setAttribute('required', ''),
  'a translated label': (form) => (form.querySelector('label')!.firstChild!.textContent = 'Versicherung '),
  'a label that a translator wraps': (form) => {
    const [text] = form.querySelector('label')!.childNodes;
    const template = document.createElement('template');
    template.innerHTML = '<font>Versicherung </font>';
    text!.replaceWith(template.content);
  },
  'a translated option': (form) => (form.querySelector('option:last-child')!.textContent = 'Abends'),
  'one more option': (form) => form.querySelector('select')!.append(new Option('At noon', 'noon')),
  'a translated legend': (form) => (form.querySelector('legend')!.textContent = 'Rückruf'),
  'a mark in the heading': (form) => (form.querySelector('h2')!.innerHTML = 'Contact <mark>us</mark>'),
  'an element of an extension in the heading': (form) =>
    form.querySelector('h2')!.append(document.createElement('speak-aloud')),
  'an element of an extension at the end': (form) => form.append(document.createElement('grammar-desktop')),
  'a wrapper around a field': (form) => {
    const field = form.querySelector('label')!;
    const wrapper = document.createElement('section');
    field.before(wrapper);
    wrapper.append(field);
  },
  'a fieldset around a field': (form) => {
    const field = form.querySelector('label')!;
    const fieldset = document.createElement('fieldset');
    field.before(fieldset);
    fieldset.append(field);
  },
  'a label that is unwrapped': (form) => {
    const label = original(form, 'note').closest('label')!;
    label.replaceWith(...label.childNodes);
  },
  'a frame beside a field': (form) => original(form, 'note').after(document.createElement('iframe')),
  'radio buttons in another order': (form) =>
    form.querySelector('fieldset')!.append(original(form, 'call').closest('label')!),
  'radio buttons and boxes in one fieldset': (form) =>
    form.querySelector('fieldset')!.prepend(original(form, 'news').closest('label')!),
  'radio buttons in another order, one of them marked': (form) => {
    const label = original(form, 'call').closest('label')!;
    label.classList.add('extension');
    form.querySelector('fieldset')!.append(label);
  },
  'an element of an extension beside a field': (form) =>
    original(form, 'note').after(document.createElement('grammar-desktop')),
  'a field moved to the end': (form) => form.append(form.querySelector('label')!),
  'one more field before the others': (form) =>
    form.querySelector('h2')!.insertAdjacentHTML('afterend', '<label>Ward <input name="ward" /></label>'),
  'a field gone beside the others': (form) => original(form, 'spare').closest('label')!.remove(),
  'one more paragraph': (form) => form.querySelector('h2')!.insertAdjacentHTML('afterend', '<p>We are here.</p>'),
  'a comment and a script': (form) => form.append(new Comment('x'), document.createElement('script')),
  'an address that is taken away and set again': async (form) => {
    const action = form.getAttribute('action')!;
    form.removeAttribute('action');
    await settled(form as Widget);
    form.setAttribute('action', action);
  },
  'another language': (form) => (form.lang = 'de'),
  'the same HTML anew': (form) => {
    const html = form.innerHTML;
    form.innerHTML = html;
  },
  'the same HTML anew, field by field': (form) => {
    for (const field of form.querySelectorAll('label,fieldset')) field.replaceWith(field.cloneNode(true));
  },
};

function original(form: HTMLElement, name: string): HTMLElement {
  return form.querySelector<HTMLElement>(`[name=${name}]`)!;
}

describe('while a form is half filled in', () => {
  for (const [title, change] of Object.entries(changes)) {
    it(`${title}: nothing is lost`, async () => {
      const { form, filled, focused } = await startForm();
      await change(form);
      await form.updateComplete;
      // Words of another language, and a module, may come later.
      await new Promise((resolve) => setTimeout(resolve, 60));
      await form.updateComplete;
      expect(filled()).to.deep.equal(setValue);
      expect(focused()).to.deep.equal(focusOf('note'));
    });
  }

  it('without an address, what was typed stays to be seen; nothing is sent', async () => {
    const { form, filled } = await startForm();
    form.removeAttribute('action');
    await settled(form);
    expect(filled()).to.deep.equal(setValue);
    const status = form.shadowRoot!.querySelector('p[part~=status]')!;
    expect(status.textContent).to.equal('You cannot write to us here now.');
    form.shadowRoot!.querySelector<HTMLElement>('[part~=submit]')!.click();
    await settled(form);
    expect(form.shadowRoot!.activeElement).to.equal(status);
  });

  const late: Record<string, (form: Widget) => void> = {
    'a property': (form) => {
      Object.assign(form, { content: { fields: [{ name: 'message', type: 'textarea', label: 'Your question' }] } });
    },
    'a property, with a field of one line': (form) => {
      Object.assign(form, { content: { fields: [{ name: 'message', type: 'text', label: 'Your question' }] } });
    },
    'the HTML inside the tag': (form) => {
      form.insertAdjacentHTML('beforeend', '<label>Your question <textarea name="message"></textarea></label>');
    },
  };
  for (const [source, give] of Object.entries(late))
    it(`a field of ${source} that takes the place of the form's own: nothing is lost`, async () => {
      const { form, filled, focused } = await startForm('message');
      give(form);
      await settled(form);
      expect(renderedText(form)).to.contain('Your question');
      expect(filled()).to.deep.equal(setValue);
      expect(focused()).to.deep.equal(focusOf('message'));
    });
});
