/** The table of the form's own fields in the documentation is that of the code. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtIn, type Field, topicFields } from '../../src/form/message.js';
import * as en from '../../src/locales/en.js';

const text = readFileSync(new URL('../../docs/contact-form.md', import.meta.url), 'utf8');
const rows = Array.from(text.matchAll(/^\| `(\w+)` +\| (.*) \|$/gm), ([, name = '', rest = '']) => [
  name,
  ...rest.split('|').map((cell) => cell.trim()),
]);

const use = (topic: string, name: string) => {
  const { shown, required } = topicFields(topic);
  if (!shown.some((it) => it === name)) return 'no';
  return required.some((it) => it === name) ? 'required' : 'optional';
};

it('names each field with its label, its type, its length, and which topic asks for it', () => {
  const fields = Object.values(builtIn) as Field[];
  expect(rows.map(([name]) => name)).toEqual(fields.map(({ name }) => name));
  for (const [index, { name, type, maxLength }] of fields.entries()) {
    const [, label, kind, takes, ...topics] = rows[index]!;
    if (name !== 'consent') expect(label).toBe(`“${en.form.fields[name as keyof typeof en.form.fields]}”`);
    expect(kind).toBe(`\`${type}\``);
    if (maxLength) expect(takes).toContain(`${maxLength.toLocaleString('en')} characters`);
    expect(topics, name).toEqual([use('question', name), use('appointment', name)]);
  }
});
