/** What search engines are told: what is shown, in the words of the vocabulary, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { structuredData } from '../../src/content/structured-data.lazy.js';
import { hostileAddresses } from '../support/hostile-addresses.js';

const reference = JSON.parse(readFileSync(new URL('../../content/vertebroplasty.json', import.meta.url), 'utf8'));
const provenance = {
  reviewer: 'B. Reviewer',
  lastReviewed: '2030-01-31',
  sources: [{ title: 'Invented study', url: 'https://example.org/' }],
};
const tell = (procedure: object, sections?: string[]) => JSON.parse(structuredData(procedure, sections) ?? 'null');

it('says what the reference content says', () => {
  const page = tell({ ...reference, provenance });
  expect(page).toEqual({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    lastReviewed: '2030-01-31',
    reviewedBy: { '@type': 'Person', name: 'B. Reviewer' },
    citation: [{ '@type': 'CreativeWork', name: 'Invented study', url: 'https://example.org/' }],
    audience: { '@type': 'Patient' },
    mainEntity: {
      '@type': 'TherapeuticProcedure',
      name: 'Vertebroplasty',
      procedureType: 'https://schema.org/PercutaneousProcedure',
      bodyLocation: 'spine',
      howPerformed: expect.stringMatching(/^Preparation: The patient is positioned .* the same day\.$/),
      followup: reference.recovery.items[0].description,
      adverseOutcome: [
        {
          '@type': 'MedicalEntity',
          name: 'Cement Leakage',
          description: reference.benefitsAndRisks.groups[1].items[1].description,
        },
      ],
    },
  });
});

it('says nothing of what is not shown', () => {
  expect(tell({ ...reference, provenance }, ['steps'])).toEqual({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    audience: { '@type': 'Patient' },
    mainEntity: {
      '@type': 'TherapeuticProcedure',
      name: 'Vertebroplasty',
      howPerformed: expect.any(String),
    },
  });
  expect(tell({ ...reference, name: undefined })).toBeNull();
  const overview = { paragraphs: ['Examplin is invented.'], bodyLocation: { name: 'spine' } };
  expect(tell({ name: 'Examplin', overview }).mainEntity).toEqual({
    '@type': 'TherapeuticProcedure',
    name: 'Examplin',
  });
});

it('names questions that have an answer, and leaves out those that a visitor may ask', () => {
  const questions = {
    items: [{ question: 'Is it real?', answer: 'No.' }, { question: 'Does it hurt?' }, { answer: 'A.' }],
  };
  expect(tell({ name: 'Examplin', questions }).hasPart).toEqual({
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: 'Is it real?', acceptedAnswer: { '@type': 'Answer', text: 'No.' } }],
  });
  expect(tell({ name: 'Examplin', questions: { items: [{ question: 'Does it hurt?' }] } }).hasPart).toBeUndefined();
  expect(tell({ name: 'Examplin', questions }, ['steps']).hasPart).toBeUndefined();
});

it('says how to prepare with the heading of each list, without which an entry could mean the opposite', () => {
  const groups = [
    {
      heading: 'Do not',
      introduction: 'From noon.',
      items: [{ when: 'At night', term: 'Blue food', description: 'Eat it.' }],
    },
    { kind: 'bring', items: [{ description: 'A hat.' }] },
  ];
  const { preparation } = tell({ name: 'Examplin', preparation: { groups } }).mainEntity;
  expect(preparation).toBe('Do not: From noon. At night: Blue food: Eat it. A hat.');
  expect(tell({ name: 'Examplin', preparation: { groups } }, ['steps']).mainEntity.preparation).toBeUndefined();
});

it('says what to do afterwards with what each list is, without which an entry could mean the opposite', () => {
  const items = [{ when: 'For a day', description: 'Wear a hat.' }];
  const groups = [
    { kind: 'dont' as const, items },
    { kind: 'dont' as const, heading: 'At home', items },
    { heading: 'Avoid', introduction: 'In the sun.', items },
    { heading: 'On Sundays', items },
  ];
  const said = tell({ name: 'Examplin', recovery: { items: [{ description: 'You sit.' }] }, aftercare: { groups } });
  expect(said.mainEntity.followup).toBe(
    'You sit. Do not: For a day: Wear a hat. Do not: At home: For a day: Wear a hat. Avoid: In the sun. For a day: Wear a hat. On Sundays: For a day: Wear a hat.',
  );
  const german = tell({ name: 'Examplin', language: 'de', aftercare: { groups: [{ kind: 'dont', items }] } });
  expect(german.mainEntity.followup).toBe('Was Sie nicht tun sollten: For a day: Wear a hat.');
  expect(tell({ name: 'Examplin', aftercare: { groups } }, ['steps']).mainEntity.followup).toBeUndefined();
});

it('cannot end the script that it stands in', () => {
  const name = '</script><script>alert(1)</script><!--';
  const text = structuredData({ name })!;
  expect(text).not.toContain('<');
  expect(JSON.parse(text).mainEntity.name).toBe(name);
});

it('names no address that runs', () => {
  for (const url of hostileAddresses) {
    const sources = [
      { title: 'A study', url },
      { title: 'Another', url: 'https://example.org/' },
    ];
    expect(tell({ name: 'Examplin', provenance: { sources } }).citation).toEqual([
      { '@type': 'CreativeWork', name: 'A study' },
      { '@type': 'CreativeWork', name: 'Another', url: 'https://example.org/' },
    ]);
  }
});
