/** The words of the builder's page: each language says the same, in plural forms of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { systemNames, systems } from '../../builder/index.js';
import { groupTitles } from '../../builder/export/group-titles.js';
import en, { type Texts } from '../../builder/locales/en.js';
import {
  formatText,
  languageNames,
  type PageLanguage,
  pageLanguages,
  preferredLanguage,
} from '../../builder/page/language.js';
import { CASE, GAP } from '../../src/words/cases.js';
import { textsOf } from '../support/dictionary.js';
import { BREAKING, ending, ownScript } from '../support/dictionary-checks.js';

const builder = fileURLToPath(new URL('../../builder/', import.meta.url));
/** The messages of a dictionary as they are written. */
function messagesOf(texts: Texts): { path: string; message: string }[] {
  return textsOf(texts).map(([path, message]) => ({ path, message }));
}

const english = messagesOf(en);
const others = pageLanguages.filter((language) => language !== 'en');

/** Names of things, and what is written in the same way in several languages. */
const SAME =
  /^(named|video\.title|edit\.(entry|entryNamed|inContext)|export\.(formChoice|systems\.(joomla|framework)))$/;
const shared: Partial<Record<PageLanguage, string[]>> = {
  de: ['edit.term', 'edit.description', 'preview.themes.warm', 'start.templates.operation'],
  fr: ['items.sources', 'items.questions', 'items.options', 'edit.introduction', 'edit.question'],
};

async function dictionary(language: string): Promise<Texts> {
  return ((await import(`../../builder/locales/${language}.ts`)) as { default: Texts }).default;
}

/** The names of all gaps, those within cases included. */
function gapsOf(message: string): string[] {
  const outer = Array.from(message.matchAll(GAP), ([, name = '', , cases = '']) => [
    name,
    ...Array.from(cases.matchAll(CASE)).flatMap(([, , text = '']) => gapsOf(text)),
  ]);
  return [...new Set(outer.flat())].sort();
}

/** The message as it is shown for some numbers. */
function shown(language: PageLanguage, message: string): string[] {
  const names = gapsOf(message).filter((name) => name !== 'count');
  const values = Object.fromEntries(names.map((name) => [name, '111']));
  return [0, 1, 2, 3, 5, 11, 21, 100].map((count) => formatText(language, message, { ...values, count }));
}

it('there is a dictionary for each language that can be chosen', () => {
  const files = readdirSync(join(builder, 'locales')).map((file) => file.replace(/\.ts$/, ''));
  expect(pageLanguages.toSorted()).toEqual(files.sort());
  expect(Object.values(languageNames).filter((name) => !name.trim())).toEqual([]);
});

describe.each(others)('%s', async (language) => {
  const texts = await dictionary(language);
  const own = messagesOf(texts);

  it('says everything that the English one says, in its order, and nothing else', () => {
    expect(own.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  });

  it('has the gaps of the English one, in all cases', () => {
    const gaps = (list: typeof own) => list.map(({ path, message }) => `${path} ${gapsOf(message).join(' ')}`);
    expect(gaps(own)).toEqual(gaps(english));
  });

  it('has no brace and no number sign but those of gaps and cases', () => {
    expect(own.flatMap(({ message }) => shown(language, message)).filter((text) => /[{}#]/.test(text))).toEqual([]);
  });

  it('has a form for each kind of number that the language has', () => {
    const rules = new Intl.PluralRules(language);
    const lacking = own.flatMap(({ path, message }) =>
      Array.from(message.matchAll(GAP)).flatMap(([, , type, cases = '']) => {
        const keys = Array.from(cases.matchAll(CASE), ([, key]) => key);
        const needed = keys.length > 2 || keys.includes('one') ? rules.resolvedOptions().pluralCategories : ['other'];
        return type === 'plural' ? needed.filter((it) => !keys.includes(it)).map((it) => `${path} ${it}`) : [];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('has plural forms where the English one has them, if its nouns have any', () => {
    // Nouns have no plural after a number in these.
    if (/^(tl|vi|zh)/.test(language)) return;
    const inflected = english.filter(({ message }) => message.includes('one {')).map(({ path }) => path);
    expect(inflected).toHaveLength(4);
    expect(own.filter(({ path, message }) => inflected.includes(path) && !message.includes('one {'))).toEqual([]);
  });

  it('says each thing as the same kind of text: a sentence, a question, a lead or a label', () => {
    const kinds = (list: typeof own, its: PageLanguage) =>
      list.map(({ path, message }) => `${path} ${ending(shown(its, message)[4]!.replace(/\p{Cf}/gu, ''))}`);
    expect(kinds(own, language)).toEqual(kinds(english, 'en'));
  });

  it('leaves nothing in English', () => {
    const same = own.filter(({ path, message }, at) => message === english[at]!.message && !SAME.test(path));
    expect(same.filter(({ path }) => !shared[language]?.includes(path))).toEqual([]);
  });

  it('is in its own script, but for names and code that are in the English one, too', () => {
    const script = ownScript(language);
    const latin = /\p{sc=Latin}+/gu;
    const bare = (message: string) =>
      message.replace(GAP, (_, __, ___, cases = '') => ` ${cases} `).replace(/(=\w+|\b\w+) \{/g, '{');
    const wrong = own.flatMap(({ path, message }, at) => {
      if (SAME.test(path)) return [];
      const text = bare(message);
      if (!script) return /\p{sc=Latin}/u.test(text) ? [] : [path];
      const known: readonly string[] = [...english[at]!.message.matchAll(latin)].map(([word]) => word);
      const foreign = (text.match(latin) ?? []).filter((word) => !known.includes(word));
      return script.test(text) ? foreign.map((word) => `${path} ${word}`) : [path];
    });
    expect(wrong).toEqual([]);
  });

  it('has no space that a line may end with before a sign or within guillemets', () => {
    expect(own.filter(({ message }) => BREAKING.test(message))).toEqual([]);
  });

  it('has neither double spaces nor straight quotes', () => {
    expect(own.filter(({ message }) => / {2}|^ | $|["'<>]/.test(message))).toEqual([]);
  });

  it('names kinds of lists as visitors see them', () => {
    const { benefit, consideration, risk, alternative } = texts.kinds;
    expect([benefit, consideration, risk, alternative]).toEqual(groupTitles[language]!.slice(0, 4));
  });
});

describe('the page', () => {
  it('names systems in English as the package does', () => {
    expect(en.export.systems).toEqual(Object.fromEntries(systemNames.map((name) => [name, systems[name].name])));
  });

  it('says each English message somewhere', () => {
    const code = readdirSync(builder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
      .map((file) => readFileSync(join(builder, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .join('\n');
    const keys = [...new Set(english.flatMap(({ path }) => path.split('.')))].filter(Boolean);
    expect(keys.filter((key) => !new RegExp(`[.'"{, ]${key}\\b`).test(code))).toEqual([]);
  });

  it.each([
    [['pt-BR', 'en'], 'pt'],
    [['fil-PH'], 'tl'],
    [['iw'], 'he'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-TW', 'de_AT'], 'de'],
    [['eo', '', 'no tag', 'fr_CA'], 'fr'],
    [['eo'], 'en'],
    [[], 'en'],
  ] as const)('for a browser that prefers %j is in %s', (tags, expected) => {
    expect(preferredLanguage(tags)).toBe(expected);
  });
});
