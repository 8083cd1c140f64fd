/** A whole procedure with every section, as long as a clinic's page is. Examplin is an invented treatment, and so is all that is said of it. */
import type { Procedure } from '../../src/content/schema.js';

const figure = (event: string, count: number, comparatorCount: number) => ({
  count,
  of: 100,
  event,
  population: 'adults in an invented study',
  comparator: 'no treatment',
  comparatorCount,
  timeframe: '6 weeks',
  source: 'Invented study of Examplin, 2030',
});

export const wholeProcedure = {
  format: 1,
  language: 'en',
  name: 'Examplin',
  overview: {
    heading: 'What is Examplin?',
    paragraphs: [
      'Examplin is an invented treatment with a patch on your arm. It may help people who sit badly. A sitting nurse puts the patch on.',
    ],
    facts: [
      { term: 'How long', description: 'Half an hour' },
      { term: 'Stay at the clinic', description: 'None: you go home the same day' },
    ],
    sections: [
      {
        heading: 'What it costs',
        paragraphs: ['These prices are invented, too.'],
        table: {
          caption: 'Prices until the end of 2030',
          head: ['Part', 'Price'],
          rows: [
            ['First talk', '10 coins'],
            ['Examplin', '90 coins'],
          ],
        },
      },
    ],
  },
  preparation: {
    heading: 'Before Examplin',
    groups: [
      {
        kind: 'food',
        items: [
          { when: 'Until 6 hours before', description: 'You may eat as usual.' },
          { when: 'In the 6 hours before', description: 'Eat nothing. You may drink water.' },
        ],
      },
      {
        kind: 'medicine',
        items: [
          { when: 'A week before', term: 'Samplin', description: 'Ask us whether you should stop it.' },
          { term: 'All other medicines', description: 'Take them as usual.' },
        ],
      },
      { kind: 'test', items: [{ when: 'Two weeks before', description: 'We measure how you sit.' }] },
      {
        kind: 'bring',
        items: [{ description: 'Your list of medicines' }, { description: 'A shirt with short sleeves' }],
      },
      { kind: 'travel', items: [{ description: 'Ask somebody to drive you home.' }] },
    ],
  },
  steps: {
    heading: 'During Examplin',
    items: [
      { term: 'Welcome', description: 'A nurse asks your name and how you sit.' },
      { term: 'Cleaning', description: 'We clean the skin of your arm.' },
      { term: 'Patch', description: 'The nurse puts the patch on. You may feel that it is cold.' },
      { term: 'Rest', description: 'You sit for ten minutes.' },
    ],
  },
  candidacy: {
    heading: 'Who is it for?',
    introduction: 'Examplin is considered for people who',
    items: [{ description: 'cannot sit for an hour' }, { description: 'have tried two other chairs' }],
  },
  options: {
    heading: 'Your options',
    options: [
      { name: 'Examplin', description: 'A patch on your arm.' },
      { name: 'A new chair' },
      { name: 'No treatment', description: 'You wait and see.' },
    ],
    rows: [
      { term: 'What does it involve?', cells: ['One visit', 'You choose a chair', 'You see us after six weeks'] },
      { term: 'How long does it last?', cells: ['About a year', 'About ten years', ''] },
    ],
    note: 'Talk to your clinician about what matters to you.',
  },
  benefitsAndRisks: {
    heading: 'Benefits and risks',
    groups: [
      {
        kind: 'benefit',
        items: [
          {
            term: 'Sitting better',
            description: 'You may sit for an hour.',
            frequency: figure('sat for an hour', 40, 20),
          },
        ],
      },
      {
        kind: 'risk',
        items: [
          { term: 'A rash', description: 'The skin below the patch may itch.', frequency: figure('had a rash', 5, 1) },
        ],
      },
    ],
  },
  recovery: {
    heading: 'What to expect afterwards',
    items: [
      { when: 'The same day', description: 'Your arm may feel cold.' },
      { when: 'The first week', description: 'You begin to sit for longer.' },
      { when: 'After six weeks', description: 'You take the patch off.' },
    ],
  },
  aftercare: {
    heading: 'At home after Examplin',
    groups: [
      { kind: 'do', items: [{ when: 'Every day', description: 'Sit for ten minutes.' }] },
      { kind: 'dont', items: [{ when: 'For two days', description: 'Wash the patch.' }] },
      {
        kind: 'activity',
        items: [
          { when: 'The next day', term: 'Drive a car' },
          { when: 'After two days', term: 'Take a shower' },
          { when: 'After a week', term: 'Dance' },
        ],
      },
      { kind: 'follow-up', items: [{ when: 'After six weeks', description: 'We look at your arm.' }] },
      { kind: 'call', introduction: 'Call 555 0123 if', items: [{ description: 'the patch comes off.' }] },
      { kind: 'urgent', introduction: 'Come to the clinic today if', items: [{ description: 'your arm turns blue.' }] },
      { kind: 'emergency', items: [{ description: 'You cannot breathe well.' }] },
    ],
  },
  questions: {
    heading: 'Common questions',
    items: [
      { question: 'Does Examplin hurt?', answer: 'Most people feel nothing but cold.' },
      { question: 'May I have it twice?', answer: 'Yes, after a year.' },
      { question: 'Which chair suits me?' },
    ],
  },
  disclaimer: {
    urgent: 'Call your local emergency number if you cannot breathe.',
    paragraphs: ['Everybody sits in their own way. Talk to your clinician before you decide.'],
  },
  contact: { heading: 'Contact us', introduction: 'Ask a question, or ask for an appointment.' },
  provenance: {
    publisher: 'Invented Clinic',
    reviewer: 'B. Reviewer',
    lastReviewed: '2030-01-31',
    nextReview: '2099-12-31',
    sources: [{ title: 'Invented study of Examplin' }, { title: 'Invented handbook' }],
  },
} satisfies Procedure;
