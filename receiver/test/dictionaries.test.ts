/** The dictionaries of the pages and mails: all say the same, each in its own language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkDictionary } from '../../test/support/dictionary-checks.js';
import { isFurtherForm, names, sayings } from '../../test/support/dictionary.js';
import { languages } from '../src/page/words.js';
import type { ReceiverWords } from '../src/page/receiver-words.js';

const source = fileURLToPath(new URL('../src/', import.meta.url));

async function dictionary(name: string): Promise<ReceiverWords> {
  const { default: words } = (await import(`../src/locales/${name}.ts`)) as { default: ReceiverWords };
  return words;
}

const english = sayings(await dictionary('en'));

/** Words that are the same in English: what is said around the name of the clinic. */
const shared: Record<string, string[]> = { es: ['Error: 111'], tl: ['Appointment: 111'] };

it('there are twelve, as many as of the widgets', () => {
  const files = readdirSync(join(source, 'locales')).map((file) => file.replace('.ts', ''));
  expect([...languages].sort()).toEqual(files.sort());
  expect([...languages].sort()).toEqual([...names, 'en'].sort());
});

describe.each(languages.filter((name) => name !== 'en'))('%s', async (name) => {
  checkDictionary({ name, own: sayings(await dictionary(name)), english, shared: shared[name] });
});

it.each(languages)('%s has the forms for numbers that the language has', async (name) => {
  const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
  const forms = sayings(await dictionary(name))
    .filter(({ path }) => path.startsWith('page.freeTimes.'))
    .map(({ path }) => path.replace('page.freeTimes.', ''));
  expect([...forms].sort()).toEqual([...pluralCategories].sort());
});

it('the English one has short sentences, and none that nothing shows', () => {
  const sentences = english.flatMap(({ text }) => text.split(/(?<=[.?])\s+/));
  expect(sentences.filter((sentence) => sentence.split(' ').length >= 20)).toEqual([]);
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('locales') && !file.endsWith('receiver-words.ts'))
    .map((file) => readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
    .join('\n');
  const messages = english.filter((saying) => !isFurtherForm(saying)).map(({ path }) => path.split('.').slice(0, 2));
  expect(messages.filter(([section, key]) => !code.includes(`${section}.${key}`))).toEqual([]);
});
