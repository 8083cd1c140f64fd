/** Leaving the page: the browser asks while something is typed and not sent, and is left alone at any other time. */
import { expect } from '@open-wc/testing';
import { control, fill, fillIn, type Form, press, readyForm, showForm } from './support/contact-form.js';
import { settled, until } from './support/elements.js';
import { Endpoint } from './support/endpoint.js';
import { part } from './support/seen.js';

/** Whether the browser would ask. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

/** How many listen for the page to be left: browsers may not keep a page that somebody listens on. */
let listening = 0;
const { addEventListener: add, removeEventListener: remove } = window;
before(() => {
  window.addEventListener = function (this: Window, ...args: Parameters<typeof add>) {
    if (args[0] === 'beforeunload') listening++;
    add.apply(this, args);
  };
  window.removeEventListener = function (this: Window, ...args: Parameters<typeof remove>) {
    if (args[0] === 'beforeunload') listening--;
    remove.apply(this, args);
  };
});
after(() => {
  window.addEventListener = add;
  window.removeEventListener = remove;
});

class StarRating extends HTMLElement {
  static formAssociated = true;
}
customElements.define('star-rating', StarRating);

const own = `<label>Office <input name="office" value="North"></label>
  <label>Day <select name="day"><option>Monday</option><option>Tuesday</option></select></label>
  <label><input type="checkbox" name="news" value="yes"> News</label>
  <fieldset><legend>Before?</legend><label><input type="radio" name="before" value="yes"> Yes</label>
  <label><input type="radio" name="before" value="no"> No</label></fieldset>
  <star-rating name="stars"></star-rating>`;

describe('contact-form: leaving the page', () => {
  let form: Form;
  beforeEach(async () => {
    form = await showForm({ html: own });
    expect(listening, 'nobody listens while nothing is typed').to.equal(0);
    expect(asks()).to.equal(false);
  });
  afterEach(() => {
    form.remove();
    expect(listening, 'nobody listens for a form that is gone').to.equal(0);
  });

  const ways: [string, () => void][] = [
    ['words in a field of ours', () => fill(form, 'Your message', 'Hello')],
    ['words in a field of the author', () => fill(form, 'Office', 'South')],
    [
      'words in a field of the author that a framework writes into its attribute, too',
      () => {
        const office = form.querySelector('input')!;
        office.addEventListener('input', () => office.setAttribute('value', office.value));
        fill(form, 'Office', 'South');
      },
    ],
    ['another choice in a list', () => fill(form, 'Day', 'Tuesday')],
    ['a tick', () => control(form, 'News').click()],
    ['a radio button', () => control(form, 'No').click()],
    [
      'a custom element',
      () => form.querySelector('star-rating')!.dispatchEvent(new Event('change', { bubbles: true })),
    ],
    ['answers that a checklist adds', () => (form as Form & { addAnswers(text: string): void }).addAnswers('Mine')],
  ];
  for (const [what, act] of ways) {
    it(`is asked about with ${what}, until the form is started again`, async () => {
      act();
      expect(asks()).to.equal(true);
      expect(listening).to.equal(1);
      form.reset();
      await settled(form);
      expect(asks()).to.equal(false);
      expect(listening).to.equal(0);
    });
  }

  it('is not asked about any more once everything is taken back', () => {
    fill(form, 'Office', 'South');
    fill(form, 'Your message', 'Hello');
    fill(form, 'Your message', '');
    expect(asks()).to.equal(true);
    fill(form, 'Office', 'North');
    expect(asks()).to.equal(false);
    expect(listening).to.equal(0);
  });

  it('is not asked about for what nobody typed: a value of the page, or one in the field that nobody sees', async () => {
    form.querySelector('[name=office]')!.setAttribute('value', 'East');
    await settled(form);
    const trap = form.shadowRoot!.querySelector<HTMLInputElement>('[name=homepage]')!;
    trap.value = 'https://example.com/';
    trap.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(asks()).to.equal(false);
  });

  it('is not asked about while a form is out of the page, and is again when it is back', async () => {
    fill(form, 'Your message', 'Hello');
    const place = form.parentElement!;
    form.remove();
    expect(asks()).to.equal(false);
    expect(listening).to.equal(0);
    place.append(form);
    await settled(form);
    expect(asks()).to.equal(true);
  });

  it('is not asked about when a link opens another program', () => {
    fill(form, 'Your message', 'Hello');
    for (const href of ['tel:5550123', 'mailto:clinic@example.com']) {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'Call' });
      link.addEventListener('click', (event) => event.preventDefault());
      form.after(link);
      link.click();
      expect(asks(), href).to.equal(false);
      link.href = '/elsewhere';
      link.click();
      link.remove();
    }
  });
});

describe('contact-form: leaving the page around the sending', () => {
  it('is asked about until the message is stored, and not afterwards', async () => {
    const endpoint = await Endpoint.start({ delay: 300, body: {} });
    const form = await readyForm(endpoint);
    expect(asks()).to.equal(true);
    const sending = press(form);
    await settled(form);
    expect(asks()).to.equal(true);
    // From here on a page may go to another one, as with `success-href`.
    let asksOnceSent: boolean | undefined;
    form.addEventListener('cw-sent', () => (asksOnceSent = asks()));
    await sending;
    expect(asksOnceSent).to.equal(false);
    expect(asks()).to.equal(false);
    expect(listening).to.equal(0);
  });

  it('is asked about while something is on its way that nobody typed', async () => {
    const endpoint = await Endpoint.start({ delay: 300, body: {} });
    const attributes = 'topics="question" fields="office" required="office"';
    const form = await showForm({ action: endpoint.url, attributes, html: own });
    expect(asks()).to.equal(false);
    const sending = press(form);
    await settled(form);
    expect(asks()).to.equal(true);
    await sending;
    expect(asks()).to.equal(false);
  });

  it('is asked about after a message that was refused', async () => {
    const endpoint = await Endpoint.start({ status: 500, body: {} });
    const form = await readyForm(endpoint);
    await press(form);
    expect(asks()).to.equal(true);
    form.remove();
  });
});

describe('contact-form: the link to the privacy page', () => {
  const words = {
    ar: ' (يُفتح في علامة تبويب جديدة)',
    de: ' (öffnet sich in einem neuen Tab)',
    en: ' (opens in a new tab)',
    es: ' (se abre en una pestaña nueva)',
    fr: ' (s’ouvre dans un nouvel onglet)',
    he: ' (נפתח בכרטיסייה חדשה)',
    it: ' (si apre in una nuova scheda)',
    pl: ' (otwiera się w nowej karcie)',
    pt: ' (abre numa nova janela)',
    tl: ' (magbubukas sa bagong tab)',
    vi: ' (mở trong thẻ mới)',
    'zh-Hans': '（在新标签页中打开）',
  };
  for (const [language, says] of Object.entries(words)) {
    it(`opens in a new tab, and says so (${language})`, async () => {
      const form = await showForm({ attributes: `topics="question" privacy-href="/privacy" lang="${language}"` });
      await until(() => part(form, 'form') !== undefined, 'the form');
      const link = part(form, 'form')!.querySelector<HTMLAnchorElement>('a[href="/privacy"]')!;
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
      await until(() => link.textContent.endsWith(says), `${says} in ${link.textContent}`);
      form.remove();
    });
  }

  it('no link of the form’s own words leads away in the same tab while something is typed', async () => {
    const form = await showForm({ attributes: 'topics="question" privacy-href="/privacy" phone="555 0123"' });
    fillIn(form);
    await press(form);
    const links = [...form.shadowRoot!.querySelectorAll('a')];
    const away = links.filter((it) => /^https?:$/.test(it.protocol) && !it.getAttribute('href')!.startsWith('#'));
    expect(away.map(({ target }) => target)).to.deep.equal(['_blank']);
    form.remove();
  });
});
