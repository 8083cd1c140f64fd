import { describe, expect, it } from 'vitest';
import { formWords, instead } from '../../builder/export/form-words.js';
import { sectionHtml } from '../../builder/export/sections.js';
import { groupTitle, groupTitles } from '../../builder/export/group-titles.js';
import { aftercareTitles, preparationTitles, timedTitle } from '../../builder/export/timed-titles.js';
import { panel } from '../../src/locales/en.js';
import { dictionary, english, names } from '../support/dictionary.js';

const languages = ['en', ...names];

describe('titles of groups without a heading', () => {
  it.each(languages)('are the same as in the dictionary: %s', async (language) => {
    const dictionary = (await import(`../../src/locales/${language}.ts`)) as { default?: { panel: typeof panel } };
    const { groups } = language === 'en' ? panel : dictionary.default!.panel;
    const { benefit, consideration, risk, alternative, considerationAndRisk } = groups;
    expect(groupTitles[language]).toEqual([benefit, consideration, risk, alternative, considerationAndRisk]);
  });

  it.each(languages)('are the same as in the dictionary for what to do before and afterwards: %s', async (language) => {
    const words = language === 'en' ? english : await dictionary(language);
    expect(preparationTitles[language]).toEqual(words.preparation.groups);
    expect(aftercareTitles[language]).toEqual(words.aftercare.groups);
  });

  it('stand over lists of what to do before, with when in each entry', () => {
    const items = [{ when: 'At noon', description: 'Invented' }];
    const groups = [
      { kind: 'food' as const, items },
      { heading: 'Else', introduction: 'All of it.', items },
    ];
    expect(sectionHtml('preparation', { language: 'es', preparation: { groups } }).lines).toEqual([
      ...['<p><strong>Comida y bebida</strong></p>', '<ul data-kind="food">'],
      ...[
        '  <li data-when="At noon">Invented</li>',
        '</ul>',
        '<p><strong>Else</strong></p>',
        '<p>All of it.</p>',
        '<ul>',
      ],
      ...['  <li data-when="At noon">Invented</li>', '</ul>'],
    ]);
    expect(timedTitle(preparationTitles, 'eo', 'food')).toBe(undefined);
    expect(timedTitle(preparationTitles, 'en', undefined)).toBe(undefined);
  });

  it('stand over lists of what to do afterwards', () => {
    const groups = [{ kind: 'dont' as const, items: [{ when: 'At noon', description: 'Invented' }] }];
    expect(sectionHtml('aftercare', { language: 'es', aftercare: { groups } }).lines).toEqual([
      '<p><strong>Qué no hacer</strong></p>',
      '<ul data-kind="dont">',
      '  <li data-when="At noon">Invented</li>',
      '</ul>',
    ]);
  });

  it('are found by every tag of a language', () => {
    expect(groupTitle('es-MX', 'risk', false)).toBe('Riesgos');
    expect(groupTitle('es_ES', 'risk', false)).toBe('Riesgos');
    expect(groupTitle('fil', 'risk', false)).toBe(groupTitles.tl?.[2]);
    expect(groupTitle('zh-CN', 'risk', false)).toBe(groupTitles['zh-Hans']?.[2]);
    for (const tag of [undefined, '', 'x', 'no tag', 'eo', 'zh-TW'])
      expect(groupTitle(tag, 'risk', false)).toBe(undefined);
  });

  it('come before each list, as headings where the panel has a heading, else as bold text', () => {
    const items = [{ description: 'Invented' }];
    const groups = [
      { kind: 'benefit' as const, items },
      { kind: 'consideration' as const, items },
    ];
    const lines = (procedure: object) =>
      sectionHtml('benefitsAndRisks', procedure)
        .lines.filter((line) => !/li>|<\/ul>/.test(line))
        .slice(0, 5);
    expect(lines({ language: 'en', benefitsAndRisks: { heading: 'Both', groups } })).toEqual([
      '<h2>Both</h2>',
      ...['<h3>Benefits</h3>', '<ul data-kind="benefit">'],
      ...['<h3>Things to consider</h3>', '<ul data-kind="consideration">'],
    ]);
    expect(lines({ language: 'en', benefitsAndRisks: { groups } })).toEqual([
      ...['<p><strong>Benefits</strong></p>', '<ul data-kind="benefit">'],
      ...['<p><strong>Things to consider</strong></p>', '<ul data-kind="consideration">'],
    ]);
    expect(lines({ benefitsAndRisks: { groups } })).toEqual([
      '<ul data-kind="benefit">',
      ...['<p>&nbsp;</p>', '<ul data-kind="consideration">'],
    ]);
  });
});

describe('what stands in a form’s tag for visitors without scripts', () => {
  it.each(languages)('names the phone as the form does: %s', async (language) => {
    const words = language === 'en' ? english : await dictionary(language);
    expect(formWords[language]?.call).toBe(words.form.callInstead);
  });

  it('is the phone, as a link where it is clearly one number, and the form’s own page', () => {
    expect(instead('es-MX', ' 555 0123 ', 'https://forms.example/e/clinic')).toEqual([
      '<p data-is="instead">También puede llamarnos: <a href="tel:5550123"><bdi>555 0123</bdi></a></p>',
      '<p data-is="instead"><a href="https://forms.example/e/clinic">Abrir nuestro formulario en una página aparte</a></p>',
    ]);
    expect(instead('en', 'ask <Ann> at 12 or 13', undefined)).toEqual([
      '<p data-is="instead">You can also call us: <bdi>ask &lt;Ann&gt; at 12 or 13</bdi></p>',
    ]);
    expect(instead('en', '  ', undefined)).toEqual([]);
  });

  it('is in English and marked so in a language that the widgets do not have', () => {
    expect(instead('nl', '555 0123', undefined)[0]).toMatch(/^<p data-is="instead" lang="en">You can also call us/);
    expect(instead(undefined, '555 0123', undefined)[0]).toMatch(/^<p data-is="instead">You can also call us/);
  });
});
