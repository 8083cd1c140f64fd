/** A form that is being filled in stays while the module for the author's own fields loads for the first time. */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, until, type Widget } from './support/elements.js';

it('a change that needs the module takes nothing away, neither while it loads nor after', async () => {
  const place = freshPlace();
  place.innerHTML = '<contact-form action="https://clinic.example/messages"><h2>Contact us</h2></contact-form>';
  const form = place.firstElementChild as Widget;
  await settled(form);
  const message = form.shadowRoot!.querySelector<HTMLTextAreaElement>('[name=message]')!;
  message.value = 'It hurts at night.';
  message.focus();
  message.setSelectionRange(3, 8);
  form.querySelector('h2')!.append(document.createElement('speak-aloud'));
  form.insertAdjacentHTML('beforeend', '<label>Ward <input name="ward" /></label>');
  // In each rendering until the new field is there, and in the one that shows it.
  await until(() => {
    expect(form.shadowRoot!.querySelector('[name=message]') === message, 'the same control').to.equal(true);
    return form.querySelector('[name=ward]')!.getClientRects().length > 0;
  }, 'the new field');
  expect(message.value).to.equal('It hurts at night.');
  expect(form.shadowRoot!.activeElement === message, 'the focus').to.equal(true);
  expect([message.selectionStart, message.selectionEnd]).to.deep.equal([3, 8]);
});
