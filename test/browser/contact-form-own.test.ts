/** The author's own fields: controls that are alive, captchas, several answers, and fields in a file or a property. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { hushWarnings, listen } from './support/listen.js';
import { settled, until } from './support/elements.js';
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
import { part, renderedText } from './support/seen.js';

/** A control as component libraries have them. */
class PainScale extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #value = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<span>0 to 10</span>';
  }

  connectedCallback(): void {
    this.tabIndex = 0;
  }

  formResetCallback(): void {
    this.value = '';
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.#internals.setFormValue(value || null);
  }
}
customElements.define('pain-scale', PainScale);

describe('contact-form: a form-associated custom element of the author', () => {
  const html =
    '<h2>Contact</h2><p>Write to us.</p><label for="pain">How strong?</label><pain-scale id="pain" name="pain" required></pain-scale>';

  it('stays where it is, is seen once with its label, and is sent', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    const scale = form.querySelector('pain-scale') as PainScale;
    expect(isShown(scale)).to.equal(true);
    expect(form.shadowRoot!.querySelector('pain-scale')).to.equal(null);
    expect(renderedText(form)).to.match(/Write to us\.[\s\S]*How strong\?/);
    expect(renderedText(form).match(/How strong\?/g)).to.have.lengthOf(1);
    fillIn(form);
    scale.value = '4';
    expect(await delivered(form, endpoint)).to.deep.include({ ...typed, pain: '4' });
  });

  it('says what is wrong beside it, in its own tree, and the summary leads to it', async () => {
    const form = await showForm({ html });
    fillIn(form);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', 'Answer “How strong?”']);
    const scale = form.querySelector('pain-scale') as PainScale;
    expect(scale.getAttribute('aria-invalid')).to.equal('true');
    const note = document.getElementById(scale.getAttribute('aria-describedby')!)!;
    expect(note.textContent).to.equal('Answer “How strong?”');
    expect(isShown(note)).to.equal(true);
    part(form, 'error-summary')!.querySelector('a')!.click();
    await until(() => document.activeElement === scale, 'the focus');
    scale.value = '4';
    form.setAttribute('phone', '555');
    await press(form);
    await until(() => !form.querySelector('[data-cw-error]'), 'no error');
    expect(scale.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('is empty when the form is started again', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    const scale = form.querySelector('pain-scale') as PainScale;
    scale.value = '4';
    await delivered(form, endpoint);
    form.reset();
    await settled(form);
    expect(scale.value).to.equal('');
  });
});

describe('contact-form: a captcha inside the tag', () => {
  const html =
    '<h2>Contact</h2><label>Office <input name="office"></label><div class="captcha" data-sitekey="key"></div>';

  /** What the scripts of captchas do. */
  function draw(place: Element): HTMLElement {
    const box = document.createElement('button');
    box.type = 'button';
    box.textContent = 'I am human';
    place.append(box, Object.assign(document.createElement('textarea'), { name: 'captcha-response', hidden: true }));
    return box;
  }

  it('is seen where its script draws it, keeps working, and its answer is sent', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'Office', 'North');
    const place = form.querySelector('.captcha')!;
    const box = draw(place);
    await settled(form);
    expect(isShown(box)).to.equal(true);
    expect(control(form, 'Office').value, 'what was typed stays').to.equal('North');
    expect(renderedText(form).match(/I am human/g)).to.have.lengthOf(1);
    box.addEventListener('click', () => {
      place.querySelector('textarea')!.value = 'token';
    });
    box.click();
    expect(await delivered(form, endpoint)).to.deep.include({ 'captcha-response': 'token', office: 'North' });
  });

  it('an empty place with an id is one, too', async () => {
    const form = await showForm({ html: '<h2>Contact</h2><div id="human"></div>' });
    const box = draw(form.querySelector('#human')!);
    await settled(form);
    expect(isShown(box)).to.equal(true);
  });

  it('a hidden value that a script sets late is sent as it is then', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<input type="hidden" name="campaign" value="autumn">' });
    fillIn(form);
    form.querySelector('input')!.value = 'winter';
    expect(await delivered(form, endpoint)).to.deep.include({ campaign: 'winter' });
  });
});

describe('contact-form: how long an answer to a field of the author may be', () => {
  const limit = (most: string) => `Use ${most} characters or fewer`;
  const cases: [string, string, number, string][] = [
    ['a text area', '<label>History <textarea name="history"></textarea></label>', 5000, '5,000'],
    ['a line', '<label>History <input name="history"></label>', 500, '500'],
    [
      'a text area with a limit',
      '<label>History <textarea name="history" maxlength="40"></textarea></label>',
      40,
      '40',
    ],
    ['a text area that the form knows', '<label>History <textarea name="message"></textarea></label>', 5000, '5,000'],
    [
      'the same with more',
      '<label>History <textarea name="message" maxlength="9000"></textarea></label>',
      5000,
      '5,000',
    ],
    ['the same with less', '<label>History <textarea name="message" maxlength="40"></textarea></label>', 40, '40'],
  ];
  for (const [what, html, most, said] of cases) {
    it(`${what}: ${most} characters are sent, and one more is answered with the limit`, async () => {
      const endpoint = await Endpoint.start();
      const form = await showForm({ action: endpoint.url, html });
      fill(form, 'Full name', typed.name);
      fill(form, 'Email address', typed.email);
      if (!html.includes('message')) fill(form, 'Your message', typed.message);
      fill(form, 'History', 'x'.repeat(most + 1));
      await press(form);
      expect(inlineErrors(form)).to.deep.equal([limit(said)]);
      expect(await endpoint.requests('POST')).to.deep.equal([]);
      fill(form, 'History', 'x'.repeat(most));
      await delivered(form, endpoint);
    });
  }

  it('a custom element may hold as much as a text area', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<pain-scale name="pain"></pain-scale>' });
    fillIn(form);
    form.querySelector<PainScale>('pain-scale')!.value = 'x'.repeat(5000);
    await delivered(form, endpoint);
  });

  it('a limit that only the endpoint knows is the one that is said', async () => {
    const errors = [{ pointer: '/history', code: 'long', detail: 'This is too long.', maxLength: 1200 }];
    const endpoint = await Endpoint.start({ status: 422, body: { errors } });
    const html = '<label>History <textarea name="history"></textarea></label>';
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    fill(form, 'History', 'x'.repeat(2000));
    await press(form);
    expect(inlineErrors(form)).to.deep.equal([limit('1,200')]);
  });
});

describe('contact-form: several answers', () => {
  const html = `<fieldset><legend>Which days?</legend>
      <label><input type="checkbox" name="days" value="mon"> Monday</label>
      <label><input type="checkbox" name="days" value="tue"> Tuesday</label>
      <label><input type="checkbox" name="days" value="wed"> Wednesday</label></fieldset>
    <label>Languages <select name="languages" multiple><option>English</option><option>Spanish</option><option>Polish</option></select></label>`;

  for (const format of ['json', 'form']) {
    it(`boxes of one name and a list are sent with all of them (${format})`, async () => {
      const endpoint = await Endpoint.start();
      const form = await showForm({ action: endpoint.url, attributes: `topics="question" format="${format}"`, html });
      fillIn(form);
      control(form, 'Monday').click();
      control(form, 'Wednesday').click();
      for (const option of (control(form, 'Languages') as HTMLSelectElement).options)
        option.selected = option.value !== 'Polish';
      await press(form);
      expect(said('cw-sent')).to.have.lengthOf(1);
      const { body } = (await endpoint.requests('POST'))[0]!;
      const data = new URLSearchParams(body);
      const message =
        format === 'json'
          ? (JSON.parse(body) as Record<string, unknown>)
          : { days: data.getAll('days'), languages: data.getAll('languages') };
      expect(message.days).to.deep.equal(['mon', 'wed']);
      expect(message.languages).to.deep.equal(['English', 'Spanish']);
    });
  }

  it('nothing ticked is nothing sent; where one must be, that is said once', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html });
    fillIn(form);
    expect(await delivered(form, endpoint)).not.to.have.any.keys('days', 'languages');
    const strict = await showForm({ attributes: 'topics="question" required="days name email message"', html });
    fillIn(strict);
    await press(strict);
    expect(summary(strict)).to.deep.equal(['There is a problem', 'Answer “Which days?”']);
  });
});

describe('contact-form: the error of an author’s field', () => {
  const fields: Record<string, string> = {
    'in its label': '<label>Office <input name="office" required></label>',
    'in its label, after a break': '<label>Office<br><span><input name="office" required></span></label>',
    'below its label and a hint':
      '<p><label for="o">Office</label> <small>As on our letter</small> <input id="o" name="office" required></p>',
    'of several to choose from':
      '<fieldset><legend>Office</legend><p>As on our letter</p><label><input type="radio" name="office" value="a" required> A</label><label><input type="radio" name="office" value="b"> B</label></fieldset>',
  };
  for (const [title, html] of Object.entries(fields)) {
    it(`stands between its label and the control, as the form’s own do: ${title}`, async () => {
      const endpoint = await Endpoint.start();
      const form = await showForm({ action: endpoint.url, html: `<h2>Ask</h2>${html}` });
      const input = form.querySelector('input')!;
      const name = nameOf(input);
      await press(form);
      const error = form.querySelector<HTMLElement>('[data-cw-added=error]')!;
      const top = error.getBoundingClientRect().top;
      const words = document.createRange();
      words.selectNodeContents(form.querySelector('small, fieldset > p') ?? form.querySelector('label')!.firstChild!);
      expect(words.getBoundingClientRect().bottom, 'label and hint').to.be.at.most(top + 1);
      expect(error.getBoundingClientRect().bottom, 'the control').to.be.at.most(input.getBoundingClientRect().top + 1);
      expect(nameOf(input)).to.equal(name);
      expect(input.getAttribute('aria-describedby')).to.include(error.id);
    });
  }

  it('stands after the mark of a field that becomes optional', async () => {
    const endpoint = await Endpoint.start();
    const form = await showForm({ action: endpoint.url, html: '<label>Office <input name="office" required></label>' });
    await press(form);
    form.querySelector('input')!.required = false;
    const added = () =>
      [...form.querySelectorAll('label > [data-cw-added]')].map((it) => it.getAttribute('data-cw-added'));
    await until(() => added().includes('optional'), 'the mark');
    expect(added()).to.deep.equal(['optional', 'error']);
  });
});

describe('contact-form: several fields in one fieldset', () => {
  const html = `<fieldset><legend>Your insurer</legend>
    <label for="i-name">Name of the insurer</label><input id="i-name" name="insurer" required>
    <label for="i-no">Number</label><input id="i-no" name="number" pattern="[0-9]+" title="Use numbers only"></fieldset>`;

  it('are each a field, shown once, with the error at the right one', async () => {
    const form = await showForm({ html });
    expect(controls(form).map((it) => it.name)).to.deep.equal([
      'name',
      'email',
      'phone',
      'message',
      'insurer',
      'number',
    ]);
    expect(nameOf(control(form, 'Number'))).to.include('optional');
    fillIn(form);
    fill(form, 'Number', 'abc');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Answer “Name of the insurer”', 'Use numbers only']);
    for (const label of ['Name of the insurer', 'Number']) {
      const it = control(form, label);
      expect(it.getAttribute('aria-invalid')).to.equal('true');
      const note = document.getElementById(it.getAttribute('aria-describedby')!)!;
      expect(it.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_PRECEDING, label).to.be.greaterThan(0);
    }
    await axeCheck(form);
    fill(form, 'Name of the insurer', 'Example Mutual');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Use numbers only']);
    expect(control(form, 'Name of the insurer').hasAttribute('aria-invalid')).to.equal(false);
  });
});

describe('contact-form: fields in a file or a property', () => {
  const fields = [
    { name: 'office', type: 'select', label: 'Which office?', required: true, options: ['North', 'South'] },
    { name: 'days', type: 'checkbox', label: 'Which days?', hint: 'Any number.', options: ['Monday', 'Tuesday'] },
    { name: 'before', type: 'radio', label: 'Here before?', options: ['Yes', 'No'] },
    { name: 'born', type: 'date', label: 'Date of birth' },
    { name: 'news', type: 'checkbox', label: 'Send me news' },
    { name: 'insurer', label: 'Insurer', maxLength: 10 },
    { name: 'message', label: 'Your question', hint: 'One or two sentences.', required: true, maxLength: 100 },
  ];

  async function withFields(list: unknown[], attributes?: string, action?: string): Promise<Form> {
    const form = await showForm({ ...(action && { action }), ...(attributes && { attributes }) });
    form.content = { heading: 'Contact us', fields: list };
    await settled(form);
    return form;
  }

  it('are asked for with label, hint and options, and sent by name', async () => {
    const endpoint = await Endpoint.start();
    const form = await withFields(fields, undefined, endpoint.url);
    expect(renderedText(form)).to.include('Any number.').and.include('One or two sentences.');
    expect(renderedText(form)).not.to.include('Your message');
    await axeCheck(form);
    fill(form, 'Full name', typed.name);
    fill(form, 'Email address', typed.email);
    fill(form, 'Your question', 'How long?');
    fill(form, 'Which office?', 'South');
    control(form, 'Monday').click();
    control(form, 'Tuesday').click();
    control(form, 'No').click();
    fill(form, 'Date of birth', '1950-02-03');
    control(form, 'Send me news').click();
    expect(await delivered(form, endpoint)).to.deep.include({
      message: 'How long?',
      office: 'South',
      days: ['Monday', 'Tuesday'],
      before: 'No',
      born: '1950-02-03',
      news: true,
    });
  });

  it('the attributes name which of them are asked for, and which must be answered', async () => {
    const form = await withFields(fields, 'topics="question" fields="insurer email office" required="insurer"');
    expect(controls(form).map((it) => it.name)).to.deep.equal(['insurer', 'email', 'office']);
    await press(form);
    expect(summary(form)).to.deep.equal(['There is a problem', 'Answer “Insurer”', 'Answer “Which office?”']);
    fill(form, 'Insurer', 'longer than ten');
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Use 10 characters or fewer', 'Answer “Which office?”']);
  });

  describe('that cannot be asked for', () => {
    hushWarnings();
    it('are problems, and left out', async () => {
      const { problems } = await listen(async () => {
        const form = await withFields([
          { label: 'No name' },
          { name: 'topic', label: 'Taken' },
          { name: 'a', type: 'radio', label: 'Nothing to choose' },
          { name: 'b', type: 'text', label: 'Fine' },
          { name: 'b', type: 'text', label: 'Twice' },
          { name: 'c', type: 'file', label: 'Unknown' },
        ]);
        expect(controls(form).map((it) => it.name)).to.deep.equal(['name', 'email', 'phone', 'message', 'b', 'c']);
      });
      expect(problems.map(({ code }) => code).sort()).to.deep.equal(['field', 'field', 'field', 'field', 'wrong-type']);
    });

    it('are a problem where the attributes name them', async () => {
      const { problems } = await listen(() =>
        showForm({ attributes: 'fields="name time message" required="name topic"' }),
      );
      expect(problems.map(({ message }) => message)).to.deep.equal([
        'The field “time” needs another name.',
        'The field “topic” needs another name.',
      ]);
    });

    it('are a problem where they are controls inside the tag, too', async () => {
      const { problems } = await listen(async () => {
        const form = await showForm({
          html: `<label>Your topic <input name="topic"></label><label>Time <input name="time"></label>
            <input type="hidden" name="challenge" value="x"><label>Scan <input type="file" name="scan"></label>
            <label>Key <input type="password" name="key"></label><label>Office <input name="office"></label>
            <input type="hidden" name="page" value="1"><button name="go">Go</button>`,
        });
        const usable = controls(form).filter((it) => !it.disabled);
        expect(usable.map((it) => it.name)).to.deep.equal(['name', 'email', 'phone', 'message', 'office']);
        for (const label of ['Your topic', 'Time', 'Scan', 'Key']) {
          const note = document.getElementById(control(form, label).getAttribute('aria-describedby')!)!;
          expect(note.textContent, label).to.equal('What is entered here cannot be sent with this form.');
        }
      });
      expect(problems).to.deep.equal(
        [
          'The field “topic” needs another name.',
          'The field “time” needs another name.',
          'The field “challenge” needs another name.',
          'The field “scan” is left out: only format="form" sends files, to a form service that takes them.',
          'The field “key” is left out: a message holds no password.',
        ].map((message) => ({ code: 'field', message })),
      );
    });

    for (const name of ['elements', 'homepage', 'insertBefore', 'querySelector', 'querySelectorAll', 'reset'])
      it(`are a problem where the form itself uses them: ${name}`, async () => {
        const { problems } = await listen(async () => {
          const form = await showForm({
            html: `<label>Extra <input name="${name}" value="x"></label><label>Office <input name="office"></label>`,
          });
          const usable = controls(form).filter((it) => !it.disabled);
          expect(usable.map((it) => it.name)).to.deep.equal(['name', 'email', 'phone', 'message', 'office']);
        });
        expect(problems).to.deep.equal([{ code: 'field', message: `The field “${name}” needs another name.` }]);
      });
  });
});
