/** The language of a content, in what the builder and the command line write. */
import { describe, expect, it } from 'vitest';
import { sectionsOf, snippet, systemNames, systems, wholePage } from '../../builder/index.js';
import { contentLanguage } from '../../src/check/index.js';
import type { Procedure } from '../../src/index.js';

const steps = { items: [{ description: 'Invented' }] };
const content = (language?: string): Procedure => ({
  ...{ format: 1, name: 'Examplin', steps, contact: { heading: 'Ask' } },
  ...(language !== undefined && { language }),
});

/** The opening tags of what stands outermost. */
function outermost(html: string): string[] {
  return html.match(/^<[^>]+>/gm)?.filter((tag) => !tag.startsWith('</')) ?? [];
}

describe('contentLanguage', () => {
  it('takes tags as systems write them', () => {
    const tags = ['es', 'es_MX', 'es-MX.UTF-8', ' fil ', 'zh_CN', 'ar', 'he-IL', 'nl'];
    expect(tags.map((tag) => contentLanguage(tag))).toEqual([
      { tag: 'es', name: 'es', dir: 'ltr' },
      { tag: 'es-MX', name: 'es', dir: 'ltr' },
      { tag: 'es-MX', name: 'es', dir: 'ltr' },
      { tag: 'fil', name: 'fil', dir: 'ltr' },
      { tag: 'zh-CN', name: 'zhHans', dir: 'ltr' },
      { tag: 'ar', name: 'ar', dir: 'rtl' },
      { tag: 'he-IL', name: 'he', dir: 'rtl' },
      { tag: 'nl', name: 'nl', dir: 'ltr' },
    ]);
  });

  it.each([undefined, '', ' ', 'English', 'x', '-', 'unknown language', '"><b>'])('is unknown for %j', (written) => {
    expect(contentLanguage(written)).toBe(undefined);
  });
});

describe.each(systemNames)('a snippet for %s', (system) => {
  it.each(['tag', 'div'] as const)('has the language on each outermost %s', (form) => {
    const tags = outermost(snippet(content('es_MX'), { for: system, form }).html);
    expect(tags).toHaveLength(sectionsOf(content()).length);
    const isData = form === 'div' && systems[system].losesLang;
    for (const tag of tags) expect(tag).toContain(isData ? ' data-lang="es-MX"' : ' lang="es-MX"');
    const [arabic] = outermost(snippet(content('ar'), { for: system, form }).html);
    expect(arabic).toContain(isData ? ' data-lang="ar" data-dir="rtl"' : ' lang="ar" dir="rtl"');
  });

  it.each(['tag', 'div', 'link'] as const)('as %s says no language where none is known', (form) => {
    for (const language of [undefined, '', 'Spanish'])
      expect(snippet(content(language), { for: system, form }).html).not.toMatch(/lang=|dir=/);
  });

  it('has the language on a link', () => {
    expect(snippet(content('he'), { for: system, form: 'link', href: '/a' }).html).toContain(
      '<a href="/a" lang="he" dir="rtl">',
    );
  });
});

describe('a whole page', () => {
  it('has the language on its root', () => {
    expect(wholePage(content('ar'), {})).toContain('<html lang="ar" dir="rtl">');
    expect(wholePage(content('pt_BR'), {})).toContain('<html lang="pt-BR">');
  });

  it('has none where none is known', () => {
    expect(wholePage(content('English'), {})).toContain('<html>');
  });
});
