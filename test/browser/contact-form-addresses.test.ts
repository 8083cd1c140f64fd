/** What a visitor gives to be answered: taken where it can be used, and sent as it is used. */
import { expect } from '@open-wc/testing';
import {
  control,
  delivered,
  expectQuietConsole,
  fill,
  fillIn,
  type Form,
  inlineErrors,
  press,
  readyForm,
  showForm,
  typed,
} from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';

/** A form that was sent with these answers, and what arrived. */
async function sent(answers: Record<string, string>): Promise<{ form: Form; message: Record<string, unknown> }> {
  const endpoint = await Endpoint.start();
  const form = await readyForm(endpoint);
  for (const [label, answer] of Object.entries(answers)) fill(form, label, answer);
  return { form, message: await delivered(form, endpoint) };
}

describe('contact-form: an address to answer', () => {
  expectQuietConsole();

  for (const address of [
    '<ana@example.com>',
    'mailto:ana@example.com',
    'Ana Ruiz <ana@example.com>,',
    '\u202aana@exam\u00adple.com\u202c',
    'ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ',
  ]) {
    it(`${JSON.stringify(address)} is sent as the one address in it`, async () => {
      const { message } = await sent({ 'Email address': address });
      expect(message.email).to.equal('ana@example.com');
    });
  }

  for (const address of ['ana..ruiz@example.com', 'ana@example,com', 'ana ruiz@example.com', 'ana@example']) {
    it(`${address} is refused with what to write, and stays as it was typed`, async () => {
      const endpoint = await Endpoint.start();
      const form = await readyForm(endpoint);
      fill(form, 'Email address', address);
      await press(form);
      expect(inlineErrors(form)).to.deep.equal(['Enter an email address like name@example.com']);
      expect(control(form, 'Email address').value).to.equal(address);
      expect(await endpoint.messages()).to.deep.equal([]);
    });
  }

  it('in the author’s own control is judged alike', async () => {
    const endpoint = await Endpoint.start();
    const html = '<label>Partner’s email <input type="email" name="partner" required></label>';
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'Partner’s email', 'bob@example,com');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Enter an email address like name@example.com']);
    fill(form, 'Partner’s email', 'Bob <bob@example.com>');
    expect(await delivered(form, endpoint)).to.include({ partner: 'bob@example.com', email: typed.email });
  });

  it('the author’s own pattern still counts', async () => {
    const endpoint = await Endpoint.start();
    const html =
      '<label>Work email <input type="email" name="work" pattern=".*@clinic\\.example" title="Use your work email"></label>';
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'Work email', '<bob@example.com>');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Use your work email']);
  });
});

describe('contact-form: what cannot be seen', () => {
  expectQuietConsole();
  const nothing = '\u200b\u2800\u00ad';

  it('is no name and no message', async () => {
    const form = await readyForm(await Endpoint.start());
    fill(form, 'Full name', nothing);
    fill(form, 'Your message', nothing);
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Enter your full name', 'Enter your message']);
  });

  it('is left out of a phone, and stays in a message', async () => {
    const text = 'می\u200cخواهم \u2067عربي\u2069';
    const { message } = await sent({ 'Phone number': '\u202d555\u00a00123\u200b', 'Your message': text });
    expect(message).to.include({ phone: '555 0123', message: text });
  });

  it('alone is not sent where an answer may be left out', async () => {
    const { message } = await sent({ 'Phone number': nothing });
    expect(message).not.to.have.property('phone');
  });
});
