/** The words of the interface are in the language around the element, and follow it. */
import { expect } from '@open-wc/testing';
import * as en from '../../src/locales/en.js';
import es from '../../src/locales/es.js';
import type { Words } from '../../src/words/words.js';
import { examples, freshPlace, markup, settled, show, tags, until, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { allParts, renderedText } from './support/seen.js';

/** Something that each element says itself, with markup that makes it say so. */
const says: Record<string, { html: string; words: (words: Words) => string }> = {
  'candidacy-checklist': { html: '<ul><li>One</li></ul>', words: (words) => words.checklist.noneApply },
  'benefit-risk-panel': {
    html: '<ul><li>One</li></ul><ul data-kind="risk"><li>Two</li></ul>',
    words: (words) => words.panel.groups.risk,
  },
  'procedure-preparation': {
    html: '<ul data-kind="medicine"><li>One</li></ul>',
    words: (words) => words.preparation.askFirst,
  },
  'aftercare-instructions': {
    html: '<ul data-kind="dont"><li>One</li></ul>',
    words: (words) => words.aftercare.groups.dont,
  },
  'recovery-timeline': { html: '<p>One</p><div data-is="help">Two</div>', words: (words) => words.recovery.getHelp },
  'treatment-options': {
    html: '<table><tr><td></td><th>One</th></tr><tr><th>Two?</th><td></td></tr></table>',
    words: (words) => words.options.notGiven,
  },
  'common-questions': { html: '<ul data-is="ask"><li>One?</li></ul>', words: (words) => words.questions.toAsk },
};

/** A page in some language with an example of every element in it. */
async function pageIn(language: string): Promise<HTMLElement> {
  const place = freshPlace();
  place.lang = language;
  place.innerHTML = tags.map((tag) => examples[tag]!.map((example) => markup(tag, example)).join('')).join('');
  for (const guide of place.querySelectorAll<Widget>('procedure-guide'))
    guide.content = examples['procedure-guide']![0]!.content;
  for (const widget of place.children) await settled(widget);
  return place;
}

for (const [language, words] of [
  ['en', en],
  ['en-GB', en],
  ['es', es],
  ['es-MX', es],
  ['ES', es],
] as const) {
  it(`lang="${language}" has its own words, not marked as foreign`, async () => {
    const place = await pageIn(language);
    const text = () => renderedText(place);
    // The words of a language and a guide's file arrive when they do.
    for (const expected of [
      words.checklist.noneApply,
      words.checklist.discuss,
      words.panel.groups.benefit,
      words.recovery.getHelp,
      words.disclaimer.reviewer,
      // Which number to call depends on the region.
      words.form.notForEmergencies.split('.')[0]!,
      words.form.topics.appointment,
      words.guide.sections.recovery,
    ]) {
      await until(() => text().includes(expected), expected);
    }
    const marked = [...place.querySelectorAll('*')].flatMap((widget) => [
      ...(widget.shadowRoot?.querySelectorAll('[lang]') ?? []),
    ]);
    expect(marked).to.deep.equal([]);
  });
}

/**
 * Shows a list in a page's language and waits for the words of a dictionary.
 * @returns the language that they are marked with, or that is around them.
 */
async function languageOfWords(tag: string, name: string): Promise<string> {
  const words = name === 'en' ? en : ((await import(`../../src/locales/${name}.ts`)) as { default: Words }).default;
  const place = freshPlace();
  place.setAttribute('lang', tag);
  place.innerHTML = '<candidacy-checklist><ul><li>One</li></ul></candidacy-checklist>';
  const widget = await settled(place.firstElementChild as Widget);
  const { noneApply } = words.checklist;
  await until(() => renderedText(widget).includes(noneApply), noneApply);
  return languageAt(
    [...widget.shadowRoot!.querySelectorAll('.words')].find(({ textContent }) => textContent === noneApply)!,
  );
}

/** Where a page's language leads to: the dictionary's file. */
const leads: Record<string, string[]> = {
  ar: ['ar', 'ar-EG'],
  de: ['de-AT'],
  es: ['es-419'],
  fr: ['fr-CA'],
  he: ['he', 'iw'],
  it: ['it'],
  pl: ['pl-PL'],
  pt: ['pt', 'pt-BR', 'pt-PT'],
  tl: ['tl', 'fil', 'fil-PH'],
  vi: ['vi'],
  'zh-Hans': ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-SG', 'zh-SG'],
  en: ['zh-TW', 'zh-Hant', 'zh_HK', 'x', 'C', ''],
};

for (const [name, languages] of Object.entries(leads)) {
  for (const language of languages) {
    it(`lang="${language}" has the words of ${name}`, async () => {
      expect(await languageOfWords(language, name)).to.equal(name === 'en' ? 'en' : language);
    });
  }
}

it('numbers are written as the region of the language writes them', async () => {
  const place = freshPlace();
  place.lang = 'ar-EG';
  place.innerHTML = '<procedure-steps><ol><li>One</li></ol></procedure-steps>';
  const widget = await settled(place.firstElementChild as Widget);
  await until(() => allParts(widget, 'marker')[0]?.textContent === '١', 'an Arabic one');
});

for (const [tag, { html, words }] of Object.entries(says)) {
  it(`<${tag}> changes its words live when a lang around it changes`, async () => {
    const place = freshPlace();
    place.lang = 'en';
    place.innerHTML = `<div><${tag}>${html}</${tag}></div>`;
    const widget = await settled(place.querySelector<Widget>(tag)!);
    expect(renderedText(widget)).to.include(words(en));
    place.lang = 'es';
    await until(() => renderedText(widget).includes(words(es)), 'Spanish');
    (place.firstElementChild as HTMLElement).lang = 'en';
    await until(() => renderedText(widget).includes(words(en)), 'English, from the nearer one');
    widget.lang = 'es';
    await until(() => renderedText(widget).includes(words(es)), 'Spanish, from its own');
    expect(renderedText(widget)).not.to.include(words(en));
  });
}

it('a language that we do not have gives English words, marked as English', async () => {
  const { console } = await listen(async () => {
    const place = await pageIn('eu');
    expect(renderedText(place))
      .to.include(en.checklist.noneApply)
      .and.include(en.form.notForEmergencies)
      .and.include(en.panel.groups.benefit);
    for (const ours of [
      en.checklist.noneApply,
      en.checklist.discuss,
      en.form.notForEmergencies,
      en.recovery.getHelp,
      en.panel.groups.benefit,
      en.disclaimer.reviewer,
    ]) {
      for (const holder of holders(place, ours)) expect(languageAt(holder), ours).to.equal('en');
    }
    for (const theirs of ['Painful Vertebral Fractures', 'You go home.', 'Contact Us', 'B. Reviewer']) {
      for (const holder of holders(place, theirs)) expect(languageAt(holder), theirs).to.equal('eu');
    }
  });
  expect(console.filter((line) => !line.includes('lang="eu": we have no words in this language'))).to.deep.equal([]);
  expect(console, 'said once').to.have.lengthOf(1);
});

/** Tags as systems write them, with the language of our words there. */
const written: Record<string, string> = {
  es_ES: 'es-ES',
  'es-ES.UTF-8': 'es-ES',
  'es_ES.UTF-8@euro': 'es-ES',
  ' es ': 'es',
  'es-x-clinic': 'es',
  de_DE_formal: 'de-DE-formal',
  pt_PT_ao90: 'pt-PT',
  zh_CN: 'zh-CN',
  zh_Hans_CN: 'zh-Hans-CN',
  'zh-cmn-Hans-CN': 'zh-Hans-CN',
  iw_IL: 'iw-IL',
  tl_PH: 'tl-PH',
  en_US: 'en-US',
};

for (const [tag, locale] of Object.entries(written)) {
  it(`lang="${tag}" has the words of ${locale}, marked with a tag that browsers know`, async () => {
    const name = { en: 'en', zh: 'zh-Hans', iw: 'he', tl: 'tl' }[locale.slice(0, 2)] ?? locale.slice(0, 2);
    expect(await languageOfWords(tag, name)).to.equal(locale);
  });
}

it('a guide marks its own headings as English where it has no others, and leaves those of the file', async () => {
  const place = freshPlace();
  place.lang = 'eu';
  const guide = document.createElement('procedure-guide') as unknown as Widget;
  guide.content = {
    format: 1,
    steps: { items: [{ description: 'Bat.' }] },
    recovery: { heading: 'Gero', getHelp: 'Deitu.' },
  };
  place.append(guide);
  await settled(guide);
  const [steps, recovery] = allParts(guide, 'heading');
  expect([steps!.textContent, languageAt(steps!)]).to.deep.equal([en.guide.sections.steps, 'en']);
  expect([recovery!.textContent, languageAt(recovery!)]).to.deep.equal(['Gero', 'eu']);
});

it('the words of a collapsible step are in the language around it', async () => {
  const widget = await show('<procedure-steps lang="es" collapsible><ol><li>Uno.</li></ol></procedure-steps>');
  await until(() => allParts(widget, 'control')[0]?.textContent.trim() === 'Paso 1');
});

/** The elements whose own text is just these words. */
function holders(place: Element, words: string): Element[] {
  const found: Element[] = [];
  const look = (parent: ParentNode) => {
    for (const element of parent.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      else if (
        !element.closest('contact-form, procedure-guide') &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim() === words)
      )
        found.push(element);
    }
  };
  for (const widget of place.children) look(widget.shadowRoot!);
  expect(found, words).not.to.deep.equal([]);
  return found;
}

/** The language that an element is in, shadow roots looked through. */
function languageAt(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang')!;
  return languageAt((element.getRootNode() as ShadowRoot).host);
}
