/** The JSON Schema of words files: what it takes and what it refuses, beside what the check says. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/check/words.js';
import { notes } from '../../src/locales/notes.js';
import { wordsJsonSchema } from '../../src/words/json-schema.js';
import { dictionary, english, names, textsOf } from '../support/dictionary.js';

interface Schema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  definitions?: Record<string, Schema>;
  $ref?: string;
}
const root = wordsJsonSchema() as Schema;

/** What a value has against a schema: as much of JSON Schema as ours uses. */
function errors(value: unknown, schema: Schema, path = ''): string[] {
  if (schema.$ref) return errors(value, root.definitions![schema.$ref.replace('#/definitions/', '')]!, path);
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: enum`];
  if (schema.type && schema.type !== (Array.isArray(value) ? 'array' : typeof value)) return [`${path}: type`];
  if (schema.pattern && !new RegExp(schema.pattern).test(String(value))) return [`${path}: pattern`];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => {
    const at = path ? `${path}.${key}` : key;
    if (schema.propertyNames && errors(key, schema.propertyNames).length) return [`${at}: name`];
    const known = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
    const part = known ?? schema.additionalProperties ?? true;
    return part === false ? [`${at}: unknown`] : part === true ? [] : errors(inner, part, at);
  });
}

const variants = readdirSync(new URL('../../src/locales/variants', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
);

/** Each message with its part of the schema. */
const parts = textsOf(english).map(([path]) => ({
  path,
  part: path.split('.').reduce((part, key) => part.properties![key]!, root.definitions!.words!),
}));

it.each(['en', ...names])('the dictionary in %s fits, and passes the check', async (name) => {
  const file = JSON.parse(JSON.stringify({ [name]: name === 'en' ? english : await dictionary(name) })) as unknown;
  expect(errors(file, root)).toEqual([]);
  expect(checkWords(file)).toEqual([]);
});

it.each(variants)('%s fits, and passes the check', async (file) => {
  const { default: words } = (await import(`../../src/locales/variants/${file}.ts`)) as { default: object };
  expect(errors(words, root)).toEqual([]);
  expect(checkWords(words)).toEqual([]);
});

const documentation = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8');
it.each(Array.from(documentation.matchAll(/```json\n([\s\S]*?)```/g), ([, json = '']) => json))(
  'a snippet of docs/words.md fits, and passes the check: %s',
  (json) => {
    expect(errors(JSON.parse(json), root)).toEqual([]);
    expect(checkWords(JSON.parse(json))).toEqual([]);
  },
);

it('describes each message: where it shows, what it is in English, and how long it may be', () => {
  for (const { path, part } of parts) {
    const { where, max } = notes[path as keyof typeof notes];
    expect(part.description, path).toContain(where);
    expect(part.description, path).toMatch(/English: “.+” .*Up to \d+ characters/s);
    expect(part.description, path).toContain(` ${max} `);
  }
});

describe('refuses what the check refuses', () => {
  it.each([
    [{ en: { form: { goesTo: 'To us' } } }],
    [{ en: { form: { sending: ' ' } } }],
    [{ en: { form: { sending: 3 } } }],
    [{ en: { form: { notForEmergencies: '' } } }],
    [{ en: { form: { foo: 'Send' } } }],
    [{ en: { forms: {} } }],
    [{ en: { form: { like: { billing: 'money' } } } }],
    [{ en: { form: { topics: { billing: '' } } } }],
    [{ form: { sending: 'Sending' } }],
  ])('%j', (file) => {
    expect(errors(file, root)).toHaveLength(1);
    expect(checkWords(file)).toHaveLength(1);
  });
});

it('takes names of the page’s own where it may have them, and plural forms', () => {
  const form = {
    topics: { billing: 'Ask about a bill' },
    topicHints: { billing: 'Have it at hand.' },
    like: { billing: 'question' },
    send: { billing: 'Send' },
    sent: { billing: 'Sent' },
    next: { billing: '' },
    fields: { insurer: 'Insurer' },
    hints: { insurer: '' },
    missing: { insurer: 'Enter your insurer' },
    tooLong: '{max, plural, one {Use 1 character} other {Use # characters}}',
  };
  const file = { $schema: 'x', 'en-GB': { form }, de_DE_formal: { form } };
  expect(errors(file, root)).toEqual([]);
  expect(checkWords(file)).toEqual([]);
});
