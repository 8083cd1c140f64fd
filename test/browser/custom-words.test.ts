/**
 * A page's own words: set by a script, by a property, for a language that we do not have. Words stay set, so each test has a
 * language of its own.
 */
import { expect } from '@open-wc/testing';
import { setWords } from '../../src/core/page-words.js';
import { form as english } from '../../src/locales/en.js';
import type { CustomWords, WordsByLanguage } from '../../src/words/words.js';
import { button, control, controls, fill, type Form, nameOf, press, readyForm } from './support/contact-form.js';
import { freshPlace, settled, show, until, type Widget } from './support/elements.js';
import { Endpoint } from './support/endpoint.js';
import { hushWarnings, listen } from './support/listen.js';
import { allParts, part, renderedText } from './support/seen.js';

hushWarnings();

type WidgetWithWords = Widget & { words: CustomWords | null };

const LIST = '<ul><li>One</li></ul>';

async function showForm(lang: string, attributes = 'topics="question"'): Promise<Form> {
  return (await show(
    `<contact-form lang="${lang}" action="https://clinic.invalid/messages" ${attributes}></contact-form>`,
  )) as Form;
}

function buttonText(form: Element): string | undefined {
  return part(form, 'submit')?.textContent.trim();
}

/** The language that an element is in, shadow roots looked through. */
function languageAt(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang')!;
  return languageAt((element.getRootNode() as ShadowRoot).host);
}

function holder(widget: Element, text: string): Element {
  const all = [...widget.shadowRoot!.querySelectorAll('*')].reverse();
  const found = all.find((it) => it.textContent.trim() === text);
  if (!found) throw new Error(`Nothing says “${text}”. There is: ${renderedText(widget)}`);
  return found;
}

describe('setWords', () => {
  it('changes what is shown, and leaves what was typed and where the focus is', async () => {
    const form = await showForm('en-AU');
    fill(form, 'Your message', 'Half a message');
    control(form, 'Your message').focus();
    setWords({ 'en-AU': { form: { send: { question: 'Send to the clinic' } } } });
    await until(() => buttonText(form) === 'Send to the clinic', 'the new words');
    expect(control(form, 'Your message').value).to.equal('Half a message');
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'Your message'));
    expect(renderedText(form), 'the others stay').to.include('Full name');
  });

  it('adds to what was set before', async () => {
    setWords({ 'en-NZ': { form: { send: { question: 'First' }, sending: 'Under way' } } });
    setWords({ 'en-NZ': { form: { send: { question: 'Second' } } } });
    const form = await showForm('en-NZ');
    expect(buttonText(form)).to.equal('Second');
  });

  it('words of a region are for that region, those of a language for all its regions', async () => {
    setWords({ fr: { checklist: { noneApply: 'Rien' } }, 'fr-CA': { checklist: { notSure: 'Chépas' } } });
    const canada = await show(`<candidacy-checklist lang="fr_CA">${LIST}</candidacy-checklist>`);
    await until(() => renderedText(canada).includes('Chépas'), 'the region');
    expect(renderedText(canada)).to.include('Rien');
    const france = await show(`<candidacy-checklist lang="fr">${LIST}</candidacy-checklist>`);
    await until(() => renderedText(france).includes('Rien'), 'the language');
    expect(renderedText(france)).not.to.include('Chépas');
  });

  it('adds a language; what it lacks is English, and marked so', async () => {
    setWords({ nl: { form: { send: { question: 'Versturen' }, fields: { name: 'Naam' } } } });
    const form = await showForm('nl-BE');
    expect(buttonText(form)).to.equal('Versturen');
    expect(languageAt(part(form, 'submit')!)).to.equal('nl-BE');
    expect(languageAt(holder(form, 'Naam'))).to.equal('nl-BE');
    expect(languageAt(holder(form, english.fields.email))).to.equal('en');
    expect(languageAt(holder(form, english.hints.message))).to.equal('en');
  });

  it('headings that say a kind can be added with a language', async () => {
    setWords({ sv: { panel: { kindWords: { risk: 'Risker; Biverkningar' }, groups: { risk: 'Risker' } } } });
    const panel = await show(
      '<benefit-risk-panel lang="sv"><h3>Biverkningar</h3><ul><li>Ont</li></ul></benefit-risk-panel>',
    );
    await until(() => allParts(panel, 'risk').length === 1, 'a list of risks');
  });

  it('forms of a number follow the language', async () => {
    setWords({
      cs: { form: { tooLong: '{max, plural, one {# znak} few {# znaky} other {# znaků}}' } },
    });
    const place = freshPlace();
    place.innerHTML =
      '<contact-form lang="cs" topics="question" action="https://clinic.invalid/"><label>Věk <input name="age" maxlength="3"></label></contact-form>';
    const form = (await settled(place.firstElementChild as Widget)) as Form;
    const age = controls(form).find(({ name }) => name === 'age')!;
    age.value = '1234';
    form.submit();
    await until(() => renderedText(form).includes('3 znaky'), 'the form for few');
  });

  const unusable: [title: string, words: object, warning: RegExp, shown: string][] = [
    [
      'a name that is not known',
      { form: { sent2: { question: 'x' } } },
      /“form\.sent2” is not known\. Use: .*send/,
      english.send.question,
    ],
    ['a section that is not known', { forms: {} }, /“forms” is not known\. Use: .*form/, english.send.question],
    [
      'a sentence that protects patients, emptied',
      { form: { notForEmergencies: ' ' } },
      /“form\.notForEmergencies” protects patients and cannot be empty/,
      english.notForEmergencies,
    ],
    [
      'a warning of medical details, emptied',
      { form: { hints: { message: '' } } },
      /“form\.hints\.message” protects patients/,
      english.hints.message,
    ],
    ['a button without words', { form: { send: { question: '' } } }, /cannot be empty/, english.send.question],
    [
      'a message without its gap',
      { form: { goesTo: 'To us.' } },
      /“form\.goesTo” needs \{recipient\}/,
      'goes to A clinic',
    ],
    [
      'a gap that nothing fills',
      { form: { send: { question: 'Send {what}' } } },
      /has \{what\}, which nothing fills/,
      english.send.question,
    ],
    [
      'a brace that is not closed',
      { form: { send: { question: 'Send {' } } },
      /belongs to no gap/,
      english.send.question,
    ],
    ['a number', { form: { send: { question: 1 } } }, /must be text/, english.send.question],
    ['a list', { form: [] }, /“form” must be an object/, english.send.question],
    [
      'cases without “other”',
      { form: { replyTime: '{time, select, a {b}}' } },
      /without the case “other”/,
      'We reply within two days',
    ],
  ];
  unusable.forEach(([title, words, warning, shown], at) => {
    it(`${title} is left out, and said once`, async () => {
      const tag = `en-x${'abcdefghijkl'[at]!.repeat(4)}`;
      const { console } = await listen(async () => {
        setWords({ [tag]: words });
        const attributes = 'topics="question" recipient="A clinic" reply-within="two days"';
        expect(renderedText(await showForm(tag, attributes))).to.include(shown);
        await showForm(tag, attributes);
      });
      expect(console.filter((line) => warning.test(line))).to.have.lengthOf(1);
      expect(console[0]).to.include(tag);
    });
  });

  for (const words of [
    null,
    undefined,
    'words',
    [],
    1,
    { en: null },
    { en: 'x' },
    JSON.parse('{"__proto__":{"form":{}}}'),
  ])
    it(`${JSON.stringify(words)} breaks nothing`, async () => {
      setWords(words as WordsByLanguage);
      expect(buttonText(await showForm('en'))).to.equal(english.send.question);
    });
});

describe('the property words', () => {
  it('changes one element, before and after it has rendered', async () => {
    const place = freshPlace();
    place.innerHTML = `<candidacy-checklist id="a">${LIST}</candidacy-checklist><candidacy-checklist>${LIST}</candidacy-checklist>`;
    const [one, other] = [...place.children] as WidgetWithWords[];
    one!.words = { checklist: { noneApply: 'Nothing here' } };
    await until(() => renderedText(one!).includes('Nothing here'), 'its own words');
    expect(renderedText(other!)).to.include('None of these apply to me');
    one!.words = null;
    await until(() => renderedText(one!).includes('None of these apply to me'), 'ours again');
  });

  it('goes before the words of the page', async () => {
    setWords({ 'en-IE': { checklist: { noneApply: 'Of the page' } } });
    const list = (await show(`<candidacy-checklist lang="en-IE">${LIST}</candidacy-checklist>`)) as WidgetWithWords;
    await until(() => renderedText(list).includes('Of the page'), 'the words of the page');
    list.words = { checklist: { noneApply: 'Of the element' } };
    await until(() => renderedText(list).includes('Of the element'), 'its own words');
  });

  it('reports what cannot be used as a problem of the element', async () => {
    const { problems } = await listen(async () => {
      const list = (await show(`<candidacy-checklist>${LIST}</candidacy-checklist>`)) as WidgetWithWords;
      list.words = { checklist: { discuss: '' } };
      await until(() => list.problems.length > 0, 'a problem');
      expect(renderedText(list)).to.include('Talk about it with your clinician.');
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['words']);
    expect(problems[0]!.message).to.match(/“checklist\.discuss” protects patients/);
  });

  for (const words of ['{"checklist":{}}', 1, true, []])
    it(`${JSON.stringify(words)} is a problem, and our words stay`, async () => {
      const list = (await show(`<candidacy-checklist>${LIST}</candidacy-checklist>`)) as WidgetWithWords;
      list.words = words as CustomWords;
      await until(() => list.problems.length > 0, 'a problem');
      expect(list.problems.map(({ message }) => message)).to.deep.equal(['words: must be an object with messages.']);
      expect(renderedText(list)).to.include('None of these apply to me');
    });

  it('is handed on by a guide', async () => {
    const place = freshPlace();
    const guide = document.createElement('procedure-guide') as unknown as WidgetWithWords;
    guide.content = { format: 1, candidacy: { items: [{ term: 'One' }] } };
    guide.words = { checklist: { noneApply: 'Nothing here' }, guide: { sections: { candidacy: 'For whom' } } };
    place.append(guide);
    await settled(guide);
    const list = () => guide.shadowRoot!.querySelector('candidacy-checklist')!;
    await until(() => renderedText(list()).includes('Nothing here'), 'the words of the list');
    expect(allParts(guide, 'heading').map(({ textContent }) => textContent)).to.include('For whom');
  });
});

describe('topics and fields of one’s own', () => {
  it('have labels, hints and buttons, and are like one of ours', async () => {
    setWords({
      'en-ZA': {
        form: {
          topics: { billing: 'A bill', visit: 'A visit' },
          topicHints: { billing: 'Have the number at hand.' },
          like: { visit: 'appointment' },
          send: { billing: 'Ask about the bill' },
        },
      },
    });
    const form = await showForm('en-ZA', 'topics="billing visit"');
    expect(buttonText(form)).to.equal('Ask about the bill');
    expect(renderedText(form)).to.include('Have the number at hand.');
    expect(controls(form).map(nameOf)).not.to.include('Preferred day (optional)');
    control(form, 'A visit').click();
    await until(
      () => controls(form).some((it) => nameOf(it).includes('Preferred day')),
      'the fields of an appointment',
    );
    expect(buttonText(form)).to.equal(english.send.appointment);
    expect(form.problems).to.deep.equal([]);
  });

  it('a topic without words is a problem that says what to write', async () => {
    const form = await showForm('en', 'topics="question billing"');
    expect(form.problems.map(({ message }) => message)).to.deep.equal([
      'The topic “billing” has no words. Give it some as form.topics.billing, with data-words, setWords or the property words.',
    ]);
  });

  it('names that every object has are names like others', async () => {
    const attributes = 'topics="constructor toString" fields="name valueOf" required="valueOf"';
    const form = await showForm('en', attributes);
    expect(controls(form).map(nameOf)).to.deep.equal(['constructor', 'toString', 'Full name (optional)', 'valueOf']);
    expect(form.problems.map(({ message }) => message.slice(0, 24))).to.deep.equal([
      'The topic “constructor” ',
      'The topic “toString” has',
    ]);
  });

  it('a field that `fields` names has its words', async () => {
    setWords({
      'en-SG': {
        form: { fields: { ward: 'Ward' }, hints: { ward: 'On your letter.' }, missing: { ward: 'Name the ward' } },
      },
    });
    const form = await showForm('en-SG', 'topics="question" fields="ward" required="ward"');
    expect(controls(form).map(nameOf)).to.deep.equal(['Ward']);
    expect(renderedText(form)).to.include('On your letter.');
    button(form, english.send.question).click();
    await until(() => renderedText(form).includes('Name the ward'), 'what to do');
  });

  it('words of consent of one’s own have a version of their own', async () => {
    setWords({ 'en-HK': { form: { fields: { consent: 'You may answer me.' } } } });
    const versions = [];
    for (const lang of ['en-HK', 'en']) {
      const endpoint = await Endpoint.start();
      const form = await readyForm(endpoint, `lang="${lang}" privacy-href="/privacy"`);
      controls(form)
        .find(({ type }) => type === 'checkbox')!
        .click();
      await press(form);
      versions.push((await endpoint.messages()).at(-1)!.consentVersion);
    }
    expect(versions[0]).to.match(/^contact-form-own-[a-z\d]+$/);
    expect(versions[1]).to.equal('contact-form-1-en');
  });
});

describe('the number to call in an emergency', () => {
  const numbers: [lang: string, attributes: string, number: string | undefined][] = [
    ['de-AT', '', '112'],
    ['en_GB', '', '999'],
    ['es-419', 'country="mx"', '911'],
    ['de', 'country="DE"', '112'],
    ['de-CH', 'country="DE"', '144'],
    ['de', '', undefined],
    ['en', 'country="ZZ"', undefined],
    ['en', 'country="Germany"', undefined],
  ];
  for (const [lang, attributes, number] of numbers)
    it(`lang="${lang}" ${attributes}: ${number ?? 'none is named'}`, async () => {
      const form = await showForm(lang, `topics="question" ${attributes}`);
      const urgent = part(form, 'urgent')!;
      await until(
        () => languageAt(urgent) === lang || urgent.textContent !== english.notForEmergencies || lang === 'en',
      );
      const link = urgent.querySelector('a');
      expect(link?.getAttribute('href')).to.equal(number && `tel:${number}`);
      expect(urgent.textContent.includes(number ?? 'no number')).to.equal(number !== undefined);
    });

  it('a country that is not that of the language is a problem, which says what is shown', async () => {
    const problemsOf = async (lang: string, country: string) =>
      (await showForm(lang, `topics="question" country="${country}"`)).problems.map(({ message }) => message);
    expect(await problemsOf('en-US', 'DE')).to.deep.equal([
      'lang="en-US" and country="DE": 911 is shown as the emergency number. Write lang="en" to have that of the country.',
    ]);
    expect(await problemsOf('en-UK', 'GB')).to.deep.equal([
      'lang="en-UK" and country="GB": no emergency number is shown. Write lang="en" to have that of the country.',
    ]);
    expect(await problemsOf('de-DE', 'de')).to.deep.equal([]);
  });

  it('a country that we cannot use is a problem', async () => {
    const messages = async (country: string) =>
      (await showForm('en', `topics="question" country="${country}"`)).problems.map(({ message }) => message);
    expect((await messages('Germany'))[0]).to.include('write two letters, such as DE');
    expect((await messages('ZZ'))[0]).to.include('we have no emergency number for it');
    expect(await messages('DE')).to.deep.equal([]);
  });

  it('a sentence of the page’s own goes before it', async () => {
    setWords({ 'en-IN': { form: { notForEmergencies: 'In an emergency call the ward.' } } });
    const form = await showForm('en-IN', 'topics="question" country="DE"');
    expect(part(form, 'urgent')!.textContent.trim()).to.equal('In an emergency call the ward.');
  });
});
