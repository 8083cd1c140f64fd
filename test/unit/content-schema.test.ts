/** The JSON Schema that ships says what the run-time check does. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/content/check.js';
import { procedureJsonSchema } from '../../src/content/json-schema.js';
import { procedureShape } from '../../src/content/schema.js';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  format?: string;
  required?: string[];
  additionalProperties?: boolean;
  oneOf?: Schema[];
}
const schema = procedureJsonSchema() as Schema;

/** A value of the schema with every key in it, and in its lists one item of each form. */
function sample({ type, properties, items, enum: known, format }: Schema): unknown {
  if (known) return known[0];
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties!).map(([key, part]) => [key, sample(part)]));
  if (type === 'array') return (items!.oneOf ?? [items!]).map(sample);
  if (type === 'integer') return 1;
  if (type === 'boolean') return true;
  return format === 'date' ? '2030-12-31' : format === 'uri-reference' ? 'a.png' : 'text';
}

it('a file with everything that the schema knows is without a problem, and is kept whole', () => {
  const file = sample(schema);
  expect(check(procedureShape, file, '')).toEqual({ value: file, problems: [] });
});

it('a cell of an option is a text, or a text with a figure', () => {
  const { cells } = schema.properties!.options!.properties!.rows!.items!.properties!;
  expect(cells!.items!.oneOf!.map(({ type }) => type)).toEqual(['string', 'object']);
});

it('every object is closed, and format is required', () => {
  const open: string[] = [];
  const look = (part: Schema, path: string) => {
    if (part.type === 'object' && part.additionalProperties !== false) open.push(path);
    for (const [key, inner] of Object.entries(part.properties ?? {})) look(inner, `${path}.${key}`);
    for (const inner of [part.items ?? [], part.oneOf ?? []].flat()) look(inner, `${path}[]`);
  };
  look(schema, 'file');
  expect(open).toEqual([]);
  expect(schema.required).toEqual(['format']);
});

it('keeps every key that files have had since 0.1', () => {
  expect(Object.keys(schema.properties!)).toEqual(
    expect.arrayContaining([
      '$schema',
      'format',
      'language',
      'name',
      'overview',
      'steps',
      'candidacy',
      'benefitsAndRisks',
      'recovery',
      'disclaimer',
      'contact',
      'provenance',
    ]),
  );
});

it('has no key that says where messages go', () => {
  expect(Object.keys(schema.properties!.contact!.properties!)).toEqual(['heading', 'introduction', 'fields']);
  expect(JSON.stringify(schema)).not.toMatch(/"(action|endpoint|recipient)"/);
});

it('the reference content fits', () => {
  const file = JSON.parse(readFileSync(new URL('../../content/vertebroplasty.json', import.meta.url), 'utf8'));
  const known = (value: unknown, part: Schema): boolean =>
    Array.isArray(value)
      ? value.every((item) => known(item, part.items!))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).every(([key, inner]) => part.properties?.[key] && known(inner, part.properties[key]))
        : true;
  expect(known(file, schema)).toBe(true);
});
