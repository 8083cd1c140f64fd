/** Language tags as systems write them, and which words fit them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, keysOf, languageTag, localeOf, nameOf, tagsFrom } from '../../src/words/language-tag.js';

describe('a tag', () => {
  it.each([
    ['es_ES', 'es-ES'],
    [' de_DE_formal ', 'de-DE-formal'],
    ['es_ES.UTF-8', 'es-ES'],
    ['ca_ES@valencia', 'ca-ES'],
    ['en-GB-x-clinic', 'en-GB'],
    ['x-clinic', ''],
    ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['de, en;q=0.8', 'de'],
    ['', ''],
  ])('%j is %j', (written, tag) => {
    expect(languageTag(written)).toBe(tag);
  });

  it.each([
    ['zh-Hans-CN', ['zh-Hans-CN', 'zh-Hans', 'zh']],
    ['de', ['de']],
    ['', []],
  ])('%j has the more general ones %j', (tag, tags) => {
    expect(tagsFrom(tag)).toEqual(tags);
  });

  it.each([
    ['pt-PT-ao90', 'pt-PT'],
    ['de-DE-formal', 'de-DE-formal'],
    ['C', undefined],
    ['', undefined],
  ])('%j is %j for Intl', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });

  it.each([
    ['iw', 'he'],
    ['tl', 'fil'],
    ['fil-PH', 'fil'],
    ['zh', 'zhHans'],
    ['zh_CN', 'zhHans'],
    ['zh-TW', 'zhHant'],
    ['DE-at', 'de'],
    ['C', ''],
    ['constructor', ''],
    ['__proto__', ''],
  ])('%j is named %j', (tag, name) => {
    expect(nameOf(tag)).toBe(name);
  });

  it('of any text at all does no harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9_@.-]{0,20}$/)), (written) => {
        const tag = languageTag(written);
        expect(tag).not.toMatch(/[_.@\s]/);
        expect(() => Intl.getCanonicalLocales(localeOf(tag) ?? [])).not.toThrow();
        expect(typeof nameOf(written)).toBe('string');
        expect(new Set(keysOf(tag)).size).toBe(keysOf(tag).length);
      }),
    );
  });
});

describe('a key of words', () => {
  it.each([
    [['he', 'iw', 'HE']],
    [['zh', 'zh-Hans', 'ZH-hans']],
    [['tl', 'fil']],
    [['sr', 'sr-Cyrl']],
    [['de-AT', 'de-at']],
  ])('is one for %j', (tags) => {
    expect(new Set(tags.map(keyOf)).size).toBe(1);
  });

  it.each([[['zh-Hans', 'zh-Hant']], [['sr', 'sr-Latn']], [['de', 'de-AT', 'de-CH']]])('tells %j apart', (tags) => {
    expect(new Set(tags.map(keyOf)).size).toBe(tags.length);
  });

  it.each([
    ['de-AT', ['de-at', 'de']],
    ['de-DE-formal', ['de-de-formal', 'de-de', 'de']],
    ['zh-CN', ['zh-cn', 'zhhans']],
    ['zh-TW', ['zh-tw', 'zhhant']],
    ['zh-Hant-HK', ['zh-hant-hk', 'zhhant']],
    ['sr-Latn-RS', ['sr-latn-rs', 'sr-latn']],
    ['sr-RS', ['sr-rs', 'sr']],
    ['iw-IL', ['iw-il', 'he']],
    ['', []],
  ])('for %j is one of %j: no words in another script', (tag, keys) => {
    expect(keysOf(tag)).toEqual(keys);
  });
});
