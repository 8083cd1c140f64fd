/** What the scripts of form plug-ins and of menus with a search do to an author's controls, in a few lines. */
import { expect } from '@open-wc/testing';
import { settled, until } from './support/elements.js';
import { control, delivered, fill, fillIn, inlineErrors, isShown, press, showForm } from './support/contact-form.js';
import { Endpoint } from './support/endpoint.js';
import { hushWarnings } from './support/listen.js';

hushWarnings();

/** The top edge of an element, to tell what stands above what. */
const topOf = (element: Element) => element.getBoundingClientRect().top;

describe('contact-form: an author’s fields and what stands among them', () => {
  it('what stands between controls, and after them, stays there: a button, a heading, words', async () => {
    const form = await showForm({
      html: `<h2>Contact</h2><p id="first">Write to us.</p>
        <p id="a"><label>Postcode <input name="postcode" /></label></p>
        <p id="b"><button type="button">Find the street</button></p>
        <p id="c"><label>Street <input name="street" /></label></p>
        <h3 id="d">Insurance</h3>
        <p id="e">As on your card.</p>
        <p id="f"><label>Insurer <input name="insurer" /></label></p>
        <p id="g">We answer on weekdays.</p>`,
    });
    const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => form.querySelector(`#${id}`)!);
    expect(parts.every(isShown)).to.equal(true);
    const tops = parts.map(topOf);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    expect(form.shadowRoot!.querySelector('[part~=introduction]')!.textContent.trim()).to.equal('Write to us.');
    expect(topOf(form.shadowRoot!.querySelector('[part~=submit]')!)).to.be.greaterThan(tops.at(-1)!);
  });

  it('what stands among them is shown where nothing can be sent, too', async () => {
    const form = await showForm({
      action: '',
      html: `<label>Insurer <input name="insurer" /></label><p id="hours">Or come by.</p>
        <label>Card <input name="card" /></label>`,
    });
    expect(isShown(form.querySelector('#hours')!)).to.equal(true);
  });

  it('one that only `aria-required` marks must be answered, and is not called optional', async () => {
    const form = await showForm({
      html: '<label>Office <span>*</span> <input name="office" aria-required="true" /></label>',
    });
    expect(form.querySelector('label')!.textContent).to.not.include('optional');
    fillIn(form);
    await press(form);
    expect(inlineErrors(form)).to.have.lengthOf(1);
  });

  it('after sending, conditions and menus of the page’s scripts follow what the controls then hold', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({
      action: endpoint.url,
      html: `<label>Kind <select name="kind"><option value="">None</option><option value="own">Own</option></select></label>
        <p id="shown">None</p><p id="more" hidden><label>Insurer <input name="insurer" /></label></p>`,
    });
    const menu = form.querySelector('select')!;
    menu.addEventListener('change', () => {
      form.querySelector('#shown')!.textContent = menu.selectedOptions[0]!.text;
      form.querySelector<HTMLElement>('#more')!.hidden = menu.value !== 'own';
      // As scripts do that write the menu anew: what is chosen becomes what is chosen at first.
      for (const option of menu.options) option.toggleAttribute('selected', option.selected);
    });
    menu.value = 'own';
    menu.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(form);
    fillIn(form);
    fill(form, 'Insurer', 'Sentinel');
    expect(await delivered(form, endpoint)).to.deep.include({ kind: 'own', insurer: 'Sentinel' });
    expect([menu.value, form.querySelector('#shown')!.textContent]).to.deep.equal(['', 'None']);
    expect(form.querySelector<HTMLElement>('#more')!.hidden).to.equal(true);
  });
});

describe('contact-form: a menu with a search that a script shows in the place of a control', () => {
  const html = `<p><label for="office">Office</label>
    <select id="office" name="office" required><option value=""></option><option>North</option></select></p>`;

  /** As Tom Select does: a field beside the control, which takes over its label. */
  const replace = (select: HTMLSelectElement) => {
    select.style.cssText = 'position: absolute; width: 1px; height: 1px; clip-path: inset(50%); overflow: hidden';
    select.tabIndex = -1;
    select.insertAdjacentHTML('afterend', '<div><input id="office-search" role="combobox" /></div>');
    select.parentElement!.querySelector('label')!.htmlFor = 'office-search';
  };

  it('keeps its label in the errors, the summary leads to it, and its search is no problem', async () => {
    const form = await showForm({ html });
    replace(control(form, 'Office') as HTMLSelectElement);
    await settled(form);
    fillIn(form);
    await press(form);
    const link = () => form.shadowRoot!.querySelector<HTMLElement>('[part~=error-summary] a');
    await until(() => link() !== null, 'the summary');
    expect(link()!.textContent).to.include('“Office”');
    link()!.click();
    expect(document.activeElement!.id).to.equal('office-search');
    expect(form.problems.filter(({ code }) => code === 'field')).to.deep.equal([]);
  });
});
