/** The reference content says what the source page says: every sentence, unchanged, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/content/check.js';
import { procedureShape } from '../../src/content/schema.js';

interface Group {
  kind: string;
  items: { kind?: string }[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const file = JSON.parse(read('../../content/vertebroplasty.json'));
const page = read('../fixtures/source-page.txt');

/** The texts of the file that are shown, in order. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['$schema', 'language', 'kind', 'name'].includes(key) ? [] : [value];
  return Object.entries(value ?? {}).flatMap(([name, part]) => texts(part, name));
}

describe('content/vertebroplasty.json', () => {
  it('is without a problem', () => {
    expect(check(procedureShape, file, '').problems).toEqual([]);
  });

  it('has 6 steps, 2 items about candidates, 3 benefits, 2 considerations of which one is a risk', () => {
    expect(file.steps.items).toHaveLength(6);
    expect(file.candidacy.items).toHaveLength(2);
    expect(
      file.benefitsAndRisks.groups.map(({ kind, items }: Group) => [kind, items.map((item) => item.kind)]),
    ).toEqual([
      ['benefit', [undefined, undefined, undefined]],
      ['consideration', [undefined, 'risk']],
    ]);
  });

  it('says the page in its order, but for numbers, bullets, colons and the sum', () => {
    const lines = page.split('\n').map((line) => line.trim().replace(/^(\d+\.|•)\s+/, ''));
    const words = lines.filter((line) => !/^\d+ \+ \d+ =$/.test(line)).join(' ');
    const plain = (text: string) => text.replaceAll(':', '').replace(/\s+/g, ' ').trim();
    expect(plain(texts(file).join(' '))).toBe(plain(words));
  });
});
