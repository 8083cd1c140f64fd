import type { Example } from '../../core/example.js';

const note = 'Examplin and Samplex are invented treatments, and so are their figures.';

const text = {
  html: `
    <h2>Your options</h2>
    <p>Examplin and Samplex are invented treatments.</p>
    <table>
      <thead>
        <tr>
          <td></td>
          <th><strong>Examplin</strong> A patch on your arm.</th>
          <th><strong>Samplex</strong> A small invented operation.</th>
          <th><strong>No treatment</strong> You wait and see.</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>What does it involve?</th>
          <td>You wear the patch for six weeks.</td>
          <td>You stay in hospital for one night.</td>
          <td>You see us again after six weeks.</td>
        </tr>
        <tr>
          <th>When can I drive?</th>
          <td>At once.</td>
          <td>After a week.</td>
          <td></td>
        </tr>
      </tbody>
    </table>
    <p>Talk to your clinician about what matters to you.</p>`,
  content: {
    heading: 'Your options',
    introduction: 'Examplin and Samplex are invented treatments.',
    options: [
      { name: 'Examplin', description: 'A patch on your arm.' },
      { name: 'Samplex', description: 'A small invented operation.' },
      { name: 'No treatment', description: 'You wait and see.' },
    ],
    rows: [
      {
        term: 'What does it involve?',
        cells: [
          'You wear the patch for six weeks.',
          'You stay in hospital for one night.',
          'You see us again after six weeks.',
        ],
      },
      { term: 'When can I drive?', cells: ['At once.', 'After a week.', ''] },
    ],
    note: 'Talk to your clinician about what matters to you.',
  },
} satisfies Partial<Example>;

const facts = {
  of: 100,
  event: 'less pain',
  population: 'adults in an invented study',
  comparator: 'the other option',
  timeframe: '6 weeks',
  source: 'Invented study of Examplin, 2030',
};
const attributes = `data-of="100"
            data-event="less pain"
            data-population="adults in an invented study"
            data-comparator="the other option"
            data-timeframe="6 weeks"
            data-source="Invented study of Examplin, 2030"`;

export const examples: Example[] = [
  { name: 'Three options', note, ...text },
  {
    name: 'With figures',
    note,
    html: `
    <h2>Examplin or no treatment</h2>
    <table>
      <tr>
        <td></td>
        <th>Examplin</th>
        <th>No treatment</th>
      </tr>
      <tr>
        <th>Will I have less pain?</th>
        <td
            data-count="40"
            ${attributes}
        >
          Examplin may help with pain.
        </td>
        <td
            data-count="20"
            ${attributes}
        >
          Pain may also get better by itself.
        </td>
      </tr>
      <tr>
        <th>What may go wrong?</th>
        <td>You may have a rash.</td>
        <td>Your pain may last.</td>
      </tr>
    </table>`,
    content: {
      heading: 'Examplin or no treatment',
      options: [{ name: 'Examplin' }, { name: 'No treatment' }],
      rows: [
        {
          term: 'Will I have less pain?',
          cells: [
            { text: 'Examplin may help with pain.', frequency: { count: 40, ...facts } },
            { text: 'Pain may also get better by itself.', frequency: { count: 20, ...facts } },
          ],
        },
        { term: 'What may go wrong?', cells: ['You may have a rash.', 'Your pain may last.'] },
      ],
    },
  },
  {
    name: 'Under sub-headings',
    note,
    html: `
    <h2>Examplin, or nothing</h2>
    <h3>Examplin</h3>
    <p>A patch on your arm.</p>
    <ul>
      <li><strong>How long does it take?</strong> Six weeks.</li>
      <li><strong>When can I drive?</strong> At once.</li>
    </ul>
    <h3>No treatment</h3>
    <p>You wait and see.</p>
    <ul>
      <li><strong>When can I drive?</strong> At once.</li>
    </ul>`,
    content: {
      heading: 'Examplin, or nothing',
      options: [
        { name: 'Examplin', description: 'A patch on your arm.' },
        { name: 'No treatment', description: 'You wait and see.' },
      ],
      rows: [
        { term: 'How long does it take?', cells: ['Six weeks.', ''] },
        { term: 'When can I drive?', cells: ['At once.', 'At once.'] },
      ],
    },
  },
  {
    name: 'Five options, with headings of rows',
    note: 'All treatments but the last are invented.',
    html: `
    <h2>All options</h2>
    <table>
      <tr>
        <td></td>
        <th>Examplin</th>
        <th>Samplex</th>
        <th>Testol</th>
        <th>Demonal</th>
        <th>No treatment</th>
      </tr>
      <tr>
        <th colspan="6">Before</th>
      </tr>
      <tr>
        <th>May I eat?</th>
        <td>Yes</td>
        <td>No</td>
        <td>Yes</td>
        <td colspan="2">Yes</td>
      </tr>
    </table>`,
    content: {
      heading: 'All options',
      options: [
        { name: 'Examplin' },
        { name: 'Samplex' },
        { name: 'Testol' },
        { name: 'Demonal' },
        { name: 'No treatment' },
      ],
      rows: [{ term: 'Before' }, { term: 'May I eat?', cells: ['Yes', 'No', 'Yes', 'Yes', 'Yes'] }],
    },
  },
  {
    name: 'What the options are',
    note,
    html: `
    <h2>Your options</h2>
    <h3>Examplin</h3>
    <p>A patch on your arm.</p>
    <h3>No treatment</h3>
    <p>You wait and see.</p>`,
    content: {
      heading: 'Your options',
      options: [
        { name: 'Examplin', description: 'A patch on your arm.' },
        { name: 'No treatment', description: 'You wait and see.' },
      ],
    },
  },
];
