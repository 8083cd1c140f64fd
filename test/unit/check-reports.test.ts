/** Reports by the criteria of an instrument: what a machine can decide, with the words that decided. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InstrumentName, reportOn } from '../../src/check/index.js';
import { main } from '../../src/cli/main.js';

const path = fileURLToPath(new URL('../../content/vertebroplasty.json', import.meta.url));
const reference: unknown = JSON.parse(readFileSync(path, 'utf8'));
const names: InstrumentName[] = ['ipdas', 'pemat'];
const lineOf = (file: unknown, name: InstrumentName, id: string) =>
  reportOn(file, name).lines.find((line) => line.id === id);
const whole = { count: 3, of: 100, event: 'e', population: 'p', comparator: 'c', timeframe: 't', source: 's' };
const panel = (kind: string, item: object) => ({ benefitsAndRisks: { groups: [{ kind, items: [item] }] } });

describe.each(names)('%s', (name) => {
  it('goes through the same criteria for anything, and never throws', () => {
    const ids = reportOn(reference, name).lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(fc.anything(), (file) => {
        expect(reportOn(file, name).lines.map(({ id }) => id)).toEqual(ids);
      }),
    );
  });

  it('finds nothing in an empty file', () => {
    const outcomes = reportOn({}, name).lines.map(({ outcome }) => outcome);
    expect(outcomes).toContain('missing');
    expect(outcomes).not.toContain('found');
  });

  it('quotes words that are in the file, or the advice that decided', () => {
    const { lines } = reportOn(reference, name);
    const quoted = lines.filter(({ outcome }) => outcome === 'found').flatMap(({ words }) => words);
    const texts = JSON.stringify(reference);
    for (const { text } of quoted) {
      for (const part of text.split(/\. (?=[A-Z])/)) expect(texts).toContain(part.replace(/\.$/, ''));
    }
  });

  it('calls nothing by the name of a seal, in either form', async () => {
    const shown = [];
    for (const args of [[], ['--json']]) {
      const { stdout, exitCode } = await main(['check', path, '--report', name, ...args]);
      expect(exitCode).toBe(0);
      shown.push(stdout);
    }
    expect(shown.join()).not.toMatch(/certified|certificate|approved|accredited/i);
    expect(JSON.parse(shown[1]!)).toEqual(reportOn(reference, name));
    expect(shown[0]).toMatch(/a person has to judge\.$/);
  });
});

it.each([
  ['Minimum 2', { provenance: { sources: [{ title: 'Invented study' }] } }, 'Invented study'],
  ['Minimum 3', { provenance: { lastReviewed: '2030-01-31' } }, '2030-01-31'],
  ['Minimum 4', { provenance: { nextReview: '2031-01-31' } }, '2031-01-31'],
  ['Minimum 5', panel('risk', { frequency: { ...whole, certainty: 'Low' } }), 'Low'],
  ['Minimum 6', { provenance: { funding: 'The clinic' } }, 'The clinic'],
  ['Qualifying 3', panel('alternative', { description: 'No treatment' }), 'No treatment'],
])('ipdas, %s is found with the words that decided', (id, file, text) => {
  expect(lineOf(file, 'ipdas', id)).toMatchObject({ outcome: 'found', words: [{ text }] });
  expect(lineOf({}, 'ipdas', id)?.outcome).toBe(id === 'Minimum 5' ? 'none' : 'missing');
});

it.each([
  ['Minimum 5', panel('risk', { description: 'Rash', frequency: whole })],
  ['Minimum 1', { benefitsAndRisks: { groups: [{ kind: 'benefit', items: [{}, {}, {}] }] } }],
  ['Qualifying 3', panel('alternative', { description: 'Another pad' })],
])('ipdas, %s is missing where the words say so', (id, file) => {
  expect(lineOf(file, 'ipdas', id)).toMatchObject({ outcome: 'missing', words: [{}] });
});

it('pemat: tables are judged only where there are some, and need heads', () => {
  const withTable = (table: object) => ({ overview: { sections: [{ heading: 'Costs', table }] } });
  expect(lineOf({}, 'pemat', '19')?.outcome).toBe('none');
  expect(lineOf(withTable({ rows: [['A', '1']] }), 'pemat', '19')).toMatchObject({
    outcome: 'missing',
    words: [{ where: 'overview.sections[0].table', text: 'Costs' }],
  });
  expect(lineOf(withTable({ head: ['Kind', 'Price'], rows: [['A', '1']] }), 'pemat', '19')?.outcome).toBe('person');
});

it('pemat: long texts, unclear numbers and filler are named', () => {
  const file = (text: string) => ({ overview: { paragraphs: [text] } });
  expect(lineOf(file('word '.repeat(101)), 'pemat', '8')?.outcome).toBe('missing');
  expect(lineOf(file('Short.'), 'pemat', '8')?.outcome).toBe('found');
  expect(lineOf(file('It happens to 1 in 20.'), 'pemat', '6')?.outcome).toBe('missing');
  expect(lineOf(file('Please note this.'), 'pemat', '2')?.outcome).toBe('missing');
});

it('pemat: what to do before and afterwards counts as something to do', () => {
  const groups = [{ kind: 'do', items: [{ description: 'Sit on a chair.', image: { src: 'a.png', alt: 'A chair' } }] }];
  const words = [{ where: 'aftercare.groups[0].items[0].description', text: 'Sit on a chair.' }];
  expect(lineOf({ aftercare: { groups } }, 'pemat', '20')).toMatchObject({ outcome: 'found', words });
  expect(lineOf({ aftercare: { groups: [{ heading: 'Do', items: [] }] } }, 'pemat', '20')?.outcome).toBe('missing');
});

it('pemat: speaking to readers is decided in English only', () => {
  const file = (language: string) => ({ language, recovery: { getHelp: 'Call us if you cannot get up.' } });
  expect(lineOf(file('en'), 'pemat', '21')?.outcome).toBe('found');
  expect(lineOf(file('de'), 'pemat', '21')?.outcome).toBe('person');
  expect(lineOf(file('en'), 'pemat', '20')?.outcome).toBe('found');
});

it('another report is a mistake in the command line', async () => {
  const { exitCode, stderr } = await main(['check', path, '--report', 'other']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--report is one of: ipdas, pemat.')]);
});
