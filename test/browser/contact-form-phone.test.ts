/** The phone that a form offers: a link where it is clearly one number, else the author's text and a problem. */
import { expect } from '@open-wc/testing';
import { hushWarnings, listen } from './support/listen.js';
import { innerWidgets, settled, show } from './support/elements.js';
import { type Form, press, showForm } from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { allParts, part, renderedText } from './support/seen.js';

async function withPhone(phone: string, attributes = 'topics="question"'): Promise<Form> {
  const form = await showForm({ attributes });
  form.setAttribute('phone', phone);
  await settled(form);
  return form;
}

function linkOf(form: Form): HTMLAnchorElement | null {
  return part(form, 'note')!.querySelector('a');
}

const dialled: Record<string, string> = {
  '(555) 010-0199 ext. 45': 'tel:5550100199;ext=45',
  '+44 (0)1632 960 001': 'tel:+441632960001',
  '1-800-CLINICS': 'tel:18002546427',
  '٠١٢ ٣٤٥ ٦٧٨': 'tel:012345678',
  '555-0100;ext=12': 'tel:5550100;ext=12',
};

const unclear = ['555 0123 or 555 0199', '555 0123 (Mon-Fri 9-17)', '555 0123-25', 'ask at the desk', '*31#'];

describe('contact-form: the phone', () => {
  for (const [phone, address] of Object.entries(dialled)) {
    it(`${phone} is a link with the author’s words that dials ${address}`, async () => {
      const { problems } = await listen(async () => {
        const form = await withPhone(phone);
        expect(linkOf(form)!.getAttribute('href')).to.equal(address);
        expect(linkOf(form)!.textContent).to.equal(phone);
      });
      expect(problems).to.deep.equal([]);
    });
  }

  describe('that is not clearly one number', () => {
    hushWarnings();

    for (const phone of unclear) {
      it(`${phone}: is text, and one problem says what to write`, async () => {
        let form: Form | undefined;
        const { problems } = await listen(async () => {
          form = await withPhone(phone);
        });
        expect(linkOf(form!)?.outerHTML).to.equal(undefined);
        expect(renderedText(part(form!, 'note')!)).to.equal(`You can also call us: ${phone}`);
        expect(problems.map(({ code }) => code)).to.deep.equal(['phone']);
        expect(problems[0]!.message).to.include(phone).and.include('phone="+44 1632 960 001"');
        form!.setAttribute('phone', '555 0123');
        await settled(form!);
        expect(form!.problems).to.deep.equal([]);
        expect(linkOf(form!)!.getAttribute('href')).to.equal('tel:5550123');
      });
    }

    it('is text where sending failed, too, and inside a guide', async () => {
      const phone = '555 0123 or 555 0199';
      const endpoint = await Endpoint.start({ status: 500 });
      const form = await showForm({ action: endpoint.url, attributes: 'topics="question" required="none"' });
      form.setAttribute('phone', phone);
      await press(form);
      expect(renderedText(part(form, 'error-summary')!)).to.include(`You can also call us: ${phone}`);
      expect(form.shadowRoot!.querySelectorAll('a[href^="tel:"]')).to.have.lengthOf(0);

      const guide = await show(
        `<procedure-guide action="https://clinic.invalid/m" phone="${phone}" sections="contact"></procedure-guide>`,
      );
      guide.content = { format: 1, name: 'Examplin', contact: { heading: 'Contact us' } };
      await settled(guide);
      const inner = innerWidgets(guide).find(({ localName }) => localName === 'contact-form')!;
      expect(inner.problems.map(({ code }) => code)).to.deep.equal(['phone']);
    });

    it('text in the other direction does not turn the words before it', async () => {
      const { problems } = await listen(async () => {
        const form = await withPhone('٠١٢ ٣٤٥ أو ٦٧٨');
        const node = part(form, 'note')!.querySelector('bdi')!;
        expect(getComputedStyle(node).unicodeBidi).to.equal('isolate');
        expect(getComputedStyle(node).direction).to.equal('rtl');
      });
      expect(problems).to.have.lengthOf(1);
    });
  });

  it('a number stays on one line where it fits on one', async () => {
    const form = await showForm({ attributes: 'phone="+1 555 012 3456" style="inline-size: 200px"' });
    const number = form.shadowRoot!.querySelector<HTMLElement>('[part~=note] a[href^=tel]')!;
    expect(number.innerText).to.equal('+1 555 012 3456');
    expect(number.getBoundingClientRect().height).to.be.lessThan(30);
    form.style.inlineSize = '90px';
    expect(number.getBoundingClientRect().width).to.be.at.most(90);
  });

  it('a number from a script is one, and what cannot be seen is none', async () => {
    const form = await withPhone('');
    Object.assign(form, { phone: 5550123 });
    await settled(form);
    expect(linkOf(form)!.getAttribute('href')).to.equal('tel:5550123');
    for (const nothing of ['', '  ', '\u200e\u00a0']) {
      form.setAttribute('phone', nothing);
      await settled(form);
      expect(allParts(form, 'note'), JSON.stringify(nothing)).to.deep.equal([]);
    }
  });

  it('is read from left to right on a page that runs from right to left, in Arabic digits, too', async () => {
    for (const phone of ['+966 55 010 0199', '+٩٦٦ ٥٥ ٠١٠-٠١٩٩', '۰۱۲ ۳۴۵ ۶۷۸']) {
      const form = await withPhone(phone, 'topics="question" dir="rtl" lang="ar"');
      const text = document.createTreeWalker(linkOf(form)!, NodeFilter.SHOW_TEXT).nextNode()!;
      const places = Array.from(phone, (_, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
      expect(places, phone).to.deep.equal([...places].sort((a, b) => a - b));
    }
  });
});
