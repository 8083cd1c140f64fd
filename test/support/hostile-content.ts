/** Content that is hard to carry through an editor: for tests of snippets. */
import type { Procedure } from '../../src/index.js';

/** Texts that spoil badly made HTML, and are spoilt by filters. */
export const HOSTILE = [
  ...[
    '</script><script>alert(1)</script>',
    '<!-- no comment',
    '-->',
    '"double" and \'single\'',
    '“curly” ‘quotes’',
    '&amp; & &lt;',
  ],
  ...[
    '\u200fעברית\u200e',
    '\u2067نص\u2069',
    'a -- b --- c',
    '<b>bold</b>',
    '</li></ol></procedure-steps>',
    '[shortcode]',
    '{{ mustache }}',
  ],
  ...[
    'soft\u00adhyphen',
    'non\u00a0breaking',
    ']]>',
    '<![CDATA[',
    'x < y > z',
    '%3Cscript%3E',
    '😀',
    'ends with a colon:',
    '5:30',
  ],
];

/** An invented treatment with everything that a file can say, in words that spoil badly made HTML. */
export const hostile: Procedure = {
  format: 1,
  language: 'en',
  name: 'Examplin “<b>”',
  overview: {
    heading: 'What’s </h2> Examplin?',
    paragraphs: HOSTILE.map((text) => `Says ${text}`),
    facts: HOSTILE.map((text) => ({ term: `Fact ${text}`, description: `Of ${text}` })),
  },
  steps: {
    heading: 'During:',
    introduction: 'First </script>',
    items: HOSTILE.map((text, at) => ({
      term: `Step ${text}`,
      description: `Does ${text}`,
      // One step happens during another, and one has a picture.
      ...(at === 2 && { concurrent: true }),
      ...(at === 3 && { image: { src: '/docs/images/clinic-page.png?a=1&b="2"', alt: 'A “picture” </li>' } }),
    })),
    note: 'Then -- “done”',
  },
  candidacy: { items: [{ term: 'Only a term' }, { description: 'Only what is said of it' }] },
  benefitsAndRisks: {
    introduction: 'Both <!-- kinds',
    groups: [
      { kind: 'benefit', heading: 'Good “things”', items: [{ term: 'One', description: 'first' }] },
      {
        kind: 'consideration',
        items: [
          {
            term: 'Two',
            description: 'second',
            kind: 'risk',
            frequency: {
              ...{
                count: 3,
                of: 100,
                event: '“sore” <skin>',
                population: 'a "group"',
                comparator: 'none',
                timeframe: '1 week',
              },
              source: 'invented & unreal',
            },
          },
        ],
      },
      { kind: 'alternative', heading: 'Others:', items: [{ description: 'Waiting' }] },
    ],
    note: 'After all.',
  },
  options: {
    heading: 'Options:',
    introduction: 'A “choice” of <two>.',
    options: [{ name: 'Examplin:', description: 'A "patch" & more.' }, { name: 'No treatment' }],
    rows: [
      { term: 'Before --now--:' },
      { term: 'How <long>?', cells: ['"One" hour', ''] },
      {
        term: 'Less pain?',
        cells: [
          {
            text: 'May help: yes.',
            frequency: {
              ...{ count: 40, of: 100, event: 'less "pain"', population: 'adults', comparator: 'none' },
              ...{ timeframe: '6 weeks', source: 'Study <1>' },
            },
          },
          '…',
        ],
      },
    ],
    note: 'Ask us.',
  },
  recovery: {
    heading: 'Afterwards',
    items: [{ when: 'Day 1:', description: 'Rest.' }, { description: 'Walk.' }],
    getHelp: 'Call us if "sore".',
  },
  disclaimer: { heading: 'Talk', paragraphs: ['To <someone>.'], urgent: 'Call 112 --now--.' },
  contact: { heading: 'Contact', introduction: 'Write to “us”.' },
  provenance: {
    ...{
      publisher: 'An "invented" clinic',
      author: '<A>',
      reviewer: 'B & C',
      lastReviewed: '2031-03-03',
      nextReview: '2999-01-01',
    },
    sources: [{ title: 'A “source” </a>', url: 'https://clinic.example/?a=1&b="2"' }],
    funding: 'None\u200f',
  },
};

/** The stored results of WordPress were made without it. */
export const hostilePreparation: Procedure['preparation'] = {
  heading: 'Before:',
  introduction: 'First <!-- of all.',
  groups: [
    { kind: 'medicine', items: [{ when: 'At "noon" & later', term: 'A <b>', description: 'C: --d--' }] },
    {
      heading: 'Groups:',
      introduction: 'All <of> them.',
      items: [{ description: 'One.' }, { when: '<i>', description: 'Two' }],
    },
  ],
  note: 'After “all”.',
};

/** The stored results of WordPress were made without it. */
export const hostileAftercare: Procedure['aftercare'] = {
  heading: 'After:',
  introduction: 'First <!-- of all.',
  groups: [
    { kind: 'dont', heading: 'Week "one" & two', items: [{ term: 'Hats', description: 'C: --d--' }] },
    { kind: 'activity', items: [{ when: 'At "noon" & later', term: 'A <b>', description: '<i>' }] },
    { kind: 'emergency', introduction: 'All <of> them.', items: [{ description: 'One.' }, { description: 'Two' }] },
  ],
  note: 'After “all”.',
};

/** The stored results of WordPress were made without them. */
export const hostileQuestions: Procedure['questions'] = {
  heading: 'Questions:',
  items: [
    { question: 'Is "it" <safe>?', answer: 'A & B: no.' },
    { answer: 'Only an answer.' },
    { question: 'Costs: what --now--' },
  ],
  askHeading: 'Ask “us”:',
  note: 'After all.',
};
