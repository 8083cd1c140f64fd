/** A page's own words: what is used of them, and what is said of the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as english from '../../src/locales/en.js';
import de from '../../src/locales/de.js';
import { type CustomDictionary, PageWords } from '../../src/words/custom-words.lazy.js';
import type { CustomWords, Words } from '../../src/words/words.js';
import { textsOf } from '../support/dictionary.js';

const sections = Object.keys(de) as (keyof Words)[];
const plain: Words = english;

const PROTECTING = ['form.notForEmergencies', 'form.notForEmergenciesCall', 'form.hints.message', 'checklist.discuss'];

/** All messages of a dictionary by their paths. */
function read(dictionary: CustomDictionary, ours?: Words): Map<string, string> {
  const all = sections.map((section) => [section, dictionary.words(section, plain[section], ours?.[section])]);
  return new Map(textsOf(Object.fromEntries(all)));
}

/** A message at a path: `{ form: { topic: message } }`. */
function at(path: string, message: unknown): object {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), message) as object;
}

/** What is said of the words of one element. */
function problemsOf(words: unknown): string[] {
  const dictionary = new PageWords().dictionary('en', words as CustomWords)!;
  read(dictionary, plain);
  return dictionary.ownProblems;
}

describe('a message', () => {
  it.each([
    ['form.topics.billing', 'Ask about a bill'],
    ['form.goesTo', 'To {recipient}'],
    ['form.tooLong', '{max, plural, one {Use 1 character} other {Use {max} characters}}'],
    ['form.hints.email', ''],
    ['form.next.question', ''],
    ['form.like.billing', 'question'],
    ['form.notForEmergencies', 'In danger? Call 112.'],
    ['form.topics.question', 'Under 5 < 6 & over 7 > 6; write to Ana <ana@example.com>'],
  ])('%s: %j can be used', (path, message) => {
    const words = at(path, message) as CustomWords;
    const dictionary = new PageWords().dictionary('en', words)!;
    expect(read(dictionary, plain).get(path)).toBe(message);
    expect(dictionary.ownProblems).toEqual([]);
    expect(dictionary.custom).toEqual(new Set([path]));
  });

  it.each([
    ['form.sending', 3, 'must be text'],
    ['form.sending', '  ', 'cannot be empty. Leave it out'],
    ['form.sending', '\u200b', 'cannot be empty. Leave it out'],
    ['form.sending', 'Sending <b>now</b>', 'has HTML'],
    ['form.sending', 'Sending<br />', 'has HTML'],
    ['form.sending', 'Sending <!-- soon -->', 'has HTML'],
    ['form.sending', 'Sending&hellip;', 'has HTML'],
    ['form.sending', 'Sending&#8230;', 'has HTML'],
    ['form.notForEmergencies', '<p>Not for <a href="tel:112">emergencies</a></p>', 'has HTML'],
    ['form.goesTo', 'To us', 'needs {recipient}'],
    ['form.goesTo', 'To {recipient', 'has a { or } that belongs to no gap'],
    ['form.goesTo', 'To {recipient} by {time}', 'has {time}, which nothing fills. Use: {recipient}'],
    ['form.tooLong', '{max, plural, one {1}}', 'has cases without the case “other”'],
    ['form.tooLong', '{max, plural, ones {1} other {#}}', 'has the case “ones”, which no number has'],
    ['form.tooLong', '{max, plural, one {} other {#}}', 'cannot be empty'],
    ['form.topics.billing', 'Pay {sum}', 'has {sum}, which nothing fills.'],
    ['form.like.billing', 'money', 'must be one of question, appointment'],
    ['form.topics', 'Billing', 'must be an object'],
    ['form', null, 'must be an object'],
    ['form.sennd', 'Send', 'is not known. Use: notForEmergencies'],
    ['forms', {}, 'is not known. Use: steps, checklist'],
    ['form.constructor', 'x', 'is not known'],
    ['form.send.__proto__', {}, 'must be text'],
  ])('%s: %j says “%s”', (path, message, problem) => {
    const words = at(path, message);
    expect(problemsOf(words)).toEqual([expect.stringContaining(problem)]);
    expect(problemsOf(words)[0]).toContain(`“${path}”`);
  });

  const empty = ['', ' ', '\u200b\u00ad', '.', '—', '1'];
  it.each(PROTECTING.flatMap((path) => empty.map((message) => [path, message])))(
    '%s protects patients: %j is refused, with our words in its place',
    (path, message) => {
      const words = at(path, path.endsWith('Call') ? `${message}{number}` : message);
      const dictionary = new PageWords().dictionary('en', words)!;
      expect(read(dictionary, plain).get(path)).toBe(new Map(textsOf(plain)).get(path));
      expect(dictionary.ownProblems).toEqual([expect.stringContaining('protects patients')]);
    },
  );

  it('that protects has words in all its cases', () => {
    const message = '{number, select, none {} other {Call {number}.}}';
    expect(problemsOf(at('form.notForEmergenciesCall', message))).toEqual([
      expect.stringContaining('protects patients'),
    ]);
  });
});

describe('words of a page', () => {
  it('an element’s go before setWords, setWords before the file, all before ours, ours before English', () => {
    const page = new PageWords();
    const form = (words: object) => ({ de: { form: words } });
    page.add(form({ problem: 'file', again: 'file', sending: 'file' }), 'data-words');
    page.add(form({ problem: 'script', again: 'script' }), 'setWords');
    const found = read(page.dictionary('de', { form: { problem: 'element' } })!, de);
    expect(['form.problem', 'form.again', 'form.sending', 'form.topic'].map((path) => found.get(path))).toEqual([
      'element',
      'script',
      'file',
      de.form.topic,
    ]);
  });

  it('of a region go before those of the language; what neither has is English, and known to be', () => {
    const page = new PageWords();
    page.add({ nl: { form: { again: 'nl', problem: 'nl' } }, 'nl-BE': { form: { again: 'nl-BE' } } }, 'setWords');
    const dictionary = page.dictionary('nl-BE', null)!;
    const found = read(dictionary);
    expect(found.get('form.again')).toBe('nl-BE');
    expect(found.get('form.problem')).toBe('nl');
    expect(found.get('form.topic')).toBe(plain.form.topic);
    expect(dictionary.isEnglish(plain.form.topic)).toBe(true);
    expect(dictionary.isEnglish('nl')).toBe(false);
  });

  it('that equal an English message elsewhere are the page’s own, and not English', () => {
    const page = new PageWords();
    page.add({ nl: { handover: { close: plain.handover.print } } }, 'setWords');
    const dictionary = page.dictionary('nl', null)!;
    read(dictionary);
    expect(dictionary.isEnglish(plain.handover.print)).toBe(false);
    expect(dictionary.isEnglish(plain.handover.copy)).toBe(true);
  });

  it('are in the forms of their language, and English messages among them in those of English', () => {
    const page = new PageWords();
    page.add({ fa: { form: { replyTime: 'fa {time}' } } }, 'setWords');
    const dictionary = page.dictionary('fa', null)!;
    read(dictionary);
    const persian = { locale: 'fa', number: (value: number) => value.toLocaleString('fa') };
    expect(dictionary.format('fa {time}', { time: 'one day' }, persian)).toBe('fa \u2068one day\u2069');
    const english = dictionary.format(plain.form.tooLong, { max: 12 }, persian);
    expect(english).toBe('Use 12 characters or fewer');
    expect(dictionary.isEnglish(english)).toBe(true);
  });

  it('given twice are put together', () => {
    const page = new PageWords();
    page.add({ en: { form: { again: 'one', problem: 'one' } } }, 'setWords');
    page.add({ en: { form: { again: 'two' } } }, 'setWords');
    const found = read(page.dictionary('en', null)!, plain);
    expect([found.get('form.again'), found.get('form.problem')]).toEqual(['two', 'one']);
  });

  it('that are undefined leave those from before', () => {
    const page = new PageWords();
    page.add({ en: { form: { again: 'one' } } }, 'setWords');
    for (const none of [undefined, { form: undefined }, { form: { again: undefined } }])
      page.add({ en: none }, 'setWords');
    expect(read(page.dictionary('en', null)!, plain).get('form.again')).toBe('one');
  });

  it('of one script are not for another', () => {
    const page = new PageWords();
    page.add({ 'zh-Hans': { form: { again: '再' } }, sr: { form: { again: 'Поново' } } }, 'setWords');
    expect(page.dictionary('zh-TW', null)).toBeUndefined();
    expect(page.dictionary('sr-Latn-RS', null)).toBeUndefined();
    expect(page.dictionary('sr-RS', null)).toBeDefined();
  });

  it.each(['form', 'english', '', '123', 'constructor', '__proto__'])(
    'under %j are for no language, and it is said',
    (key) => {
      const words = JSON.parse(`{${JSON.stringify(key)}:{"form":{}}}`) as unknown;
      expect(new PageWords().add(words, 'setWords')).toEqual([expect.stringContaining('is no language tag')]);
    },
  );

  it.each([[null], [3], ['words'], [[]]])('that are %j are refused', (words) => {
    expect(new PageWords().add(words, 'setWords')).toHaveLength(1);
    expect(new PageWords().add({ en: words }, 'setWords')).toHaveLength(1);
  });

  it('may name their schema', () => {
    expect(new PageWords().add({ $schema: 'words.schema.json' }, 'data-words')).toEqual([]);
  });
});

describe('whatever anybody gives', () => {
  const keys = [
    'form',
    'topics',
    'send',
    'question',
    'notForEmergencies',
    'hints',
    'message',
    'goesTo',
    'checklist',
    'discuss',
  ];
  const key = fc.oneof(fc.constantFrom(...keys, 'constructor', '__proto__', 'toString'), fc.string());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('', ' ', '{recipient}', '{', '{x, plural, other {}}', '{number}'),
      fc.anything(),
      // Like JSON, which has keys such as `__proto__`.
      fc.array(fc.tuple(key, tie('tree'))).map((entries) => Object.fromEntries(entries) as unknown),
    ),
  }));

  it('nothing throws, every message is text, and none that protects is empty', () => {
    fc.assert(
      fc.property(tree, tree, (one, two) => {
        const page = new PageWords();
        page.add({ de: one }, 'data-words');
        page.add({ de: two }, 'data-words');
        const found = read(page.dictionary('de-AT', two as CustomWords) ?? page.dictionary('de', {})!, de);
        for (const [path, text] of textsOf(plain)) {
          expect(found.get(path), path).toBeTypeOf('string');
          if (PROTECTING.includes(path)) expect(found.get(path)?.replace(/\{.*\}/, '')).toMatch(/\p{L}/u);
          else if (text && !/\.(hints|next)\./.test(path)) expect(found.get(path)).toMatch(/\S/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every key that is not known is named', () => {
    const unknown = fc.string().filter((name) => !(name in plain.form) || Object.hasOwn(Object.prototype, name));
    fc.assert(
      fc.property(unknown, fc.anything(), (name, value) => {
        const form = Object.fromEntries([[name, value]]);
        fc.pre(!['topicHints', 'like'].includes(name));
        expect(problemsOf({ form })).toEqual([expect.stringContaining(`“form.${name}” is not known`)]);
      }),
    );
  });
});
