import vertebroplasty from '../../../content/vertebroplasty.json';
import type { Example } from '../../core/example.js';

const figures = {
  html: `
    <h2>Benefits and risks of Examplin</h2>
    <p>Examplin is an invented treatment, and so are its figures.</p>
    <h3>What may get better</h3>
    <ul data-kind="benefit">
      <li
        data-count="40"
        data-of="100"
        data-event="less pain after Examplin"
        data-population="adults in an invented study"
        data-comparator="20 in 100 without Examplin"
        data-timeframe="6 weeks"
        data-source="Invented study of Examplin, 2030"
      >
        <strong>Less pain</strong> Examplin may help with pain.
      </li>
    </ul>
    <h3>What may go wrong</h3>
    <ul data-kind="risk">
      <li
        data-count="3"
        data-of="100"
        data-event="a rash after Examplin"
        data-population="adults in an invented study"
        data-comparator="1 in 100 without Examplin"
        data-timeframe="6 weeks"
        data-source="Invented study of Examplin, 2030"
        data-certainty="Low: one small invented study"
      >
        <strong>Rash</strong> Examplin may cause a rash.
      </li>
    </ul>
    <p>Ask your clinician about them.</p>`,
  content: {
    heading: 'Benefits and risks of Examplin',
    introduction: 'Examplin is an invented treatment, and so are its figures.',
    groups: [
      {
        kind: 'benefit',
        heading: 'What may get better',
        items: [
          {
            term: 'Less pain',
            description: 'Examplin may help with pain.',
            frequency: {
              count: 40,
              of: 100,
              event: 'less pain after Examplin',
              population: 'adults in an invented study',
              comparator: '20 in 100 without Examplin',
              timeframe: '6 weeks',
              source: 'Invented study of Examplin, 2030',
            },
          },
        ],
      },
      {
        kind: 'risk',
        heading: 'What may go wrong',
        items: [
          {
            term: 'Rash',
            description: 'Examplin may cause a rash.',
            frequency: {
              count: 3,
              of: 100,
              event: 'a rash after Examplin',
              population: 'adults in an invented study',
              comparator: '1 in 100 without Examplin',
              timeframe: '6 weeks',
              source: 'Invented study of Examplin, 2030',
              certainty: 'Low: one small invented study',
            },
          },
        ],
      },
    ],
    note: 'Ask your clinician about them.',
  },
} satisfies Partial<Example>;

export const examples: Example[] = [
  {
    name: 'Reference page',
    html: `
    <ul data-kind="benefit">
      <li>
        <strong>Pain Relief:</strong> Vertebroplasty can provide rapid and significant pain relief by
        stabilizing the fractured vertebra.
      </li>
      <li>
        <strong>Improved Function:</strong> Pain reduction can lead to improved mobility and quality of life.
      </li>
      <li>
        <strong>Minimally Invasive:</strong> The procedure is performed through a small incision, resulting in
        less trauma to surrounding tissues and a shorter recovery time compared to open surgery.
      </li>
    </ul>
    <ul data-kind="consideration">
      <li>
        <strong>Suitable Candidates:</strong> The procedure is most effective for recent fractures (typically
        within a few months of the fracture) and in cases where the pain is clearly related to the fracture.
      </li>
      <li data-kind="risk">
        <strong>Cement Leakage:</strong> In some cases, a small amount of cement may leak out of the vertebral
        body, which can cause discomfort. However, this is generally well-tolerated.
      </li>
    </ul>`,
    content: vertebroplasty.benefitsAndRisks,
  },
  { name: 'With figures', note: 'The figures are of an invented treatment.', ...figures },
  {
    name: 'With pictographs',
    note: 'The figures are of an invented treatment.',
    attributes: { pictographs: '' },
    ...figures,
  },
  {
    name: 'Pictographs of 1,000, risks first',
    note: 'The figures are of an invented treatment.',
    attributes: { pictographs: '' },
    html: `
    <h2>Risks and benefits of Examplin</h2>
    <h3>What may go wrong</h3>
    <ul data-kind="risk">
      <li
        data-count="37"
        data-of="1000"
        data-event="a rash after Examplin"
        data-population="adults in an invented study"
        data-comparator="12 in 1,000 without Examplin"
        data-timeframe="6 weeks"
        data-source="Invented study of Examplin, 2030"
      >
        <strong>Rash</strong> Examplin may cause a rash.
      </li>
    </ul>
    <h3>What may get better</h3>
    <ul data-kind="benefit">
      <li><strong>Less pain</strong> Examplin may help with pain.</li>
    </ul>`,
    content: {
      heading: 'Risks and benefits of Examplin',
      groups: [
        {
          kind: 'risk',
          heading: 'What may go wrong',
          items: [
            {
              term: 'Rash',
              description: 'Examplin may cause a rash.',
              frequency: {
                count: 37,
                of: 1000,
                event: 'a rash after Examplin',
                population: 'adults in an invented study',
                comparator: '12 in 1,000 without Examplin',
                timeframe: '6 weeks',
                source: 'Invented study of Examplin, 2030',
              },
            },
          ],
        },
        {
          kind: 'benefit',
          heading: 'What may get better',
          items: [{ term: 'Less pain', description: 'Examplin may help with pain.' }],
        },
      ],
    },
  },
  {
    name: 'With and without the treatment',
    note: 'The figures are of an invented treatment.',
    attributes: { pictographs: '' },
    html: `
    <h2>Examplin, with and without</h2>
    <h3>What may get better</h3>
    <ul data-kind="benefit">
      <li
        data-count="40"
        data-of="100"
        data-comparatorcount="20"
        data-event="less pain"
        data-population="adults in an invented study"
        data-comparator="no Examplin"
        data-timeframe="6 weeks"
        data-source="Invented study of Examplin, 2030"
      >
        <strong>Less pain</strong> Examplin may help with pain.
      </li>
    </ul>
    <h3>What may go wrong</h3>
    <ul data-kind="risk">
      <li
        data-count="3"
        data-of="100"
        data-comparatorcount="4"
        data-event="a rash"
        data-population="adults in an invented study"
        data-comparator="no Examplin"
        data-timeframe="6 weeks"
        data-source="Invented study of Examplin, 2030"
      >
        <strong>Rash</strong> Examplin may cause a rash.
      </li>
    </ul>`,
    content: {
      heading: 'Examplin, with and without',
      groups: [
        {
          kind: 'benefit',
          heading: 'What may get better',
          items: [
            {
              term: 'Less pain',
              description: 'Examplin may help with pain.',
              frequency: {
                count: 40,
                of: 100,
                comparatorCount: 20,
                event: 'less pain',
                population: 'adults in an invented study',
                comparator: 'no Examplin',
                timeframe: '6 weeks',
                source: 'Invented study of Examplin, 2030',
              },
            },
          ],
        },
        {
          kind: 'risk',
          heading: 'What may go wrong',
          items: [
            {
              term: 'Rash',
              description: 'Examplin may cause a rash.',
              frequency: {
                count: 3,
                of: 100,
                comparatorCount: 4,
                event: 'a rash',
                population: 'adults in an invented study',
                comparator: 'no Examplin',
                timeframe: '6 weeks',
                source: 'Invented study of Examplin, 2030',
              },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'Headings that say the kind',
    note: 'A heading such as “Possible benefits” says what its list is; another one does not. Examplin is an invented treatment.',
    html: `
    <h2>Before you decide about Examplin</h2>
    <h3>Possible benefits</h3>
    <ul>
      <li>Examplin may help.</li>
    </ul>
    <h3>Risks and side effects</h3>
    <ul>
      <li>Examplin may cause a rash.</li>
    </ul>
    <h3>What it takes</h3>
    <ul>
      <li>Examplin takes a minute.</li>
    </ul>
    <h3>Alternatives</h3>
    <ul>
      <li><strong>No treatment</strong> You may also wait.</li>
    </ul>`,
    content: {
      heading: 'Before you decide about Examplin',
      groups: [
        { heading: 'Possible benefits', items: [{ description: 'Examplin may help.' }] },
        { heading: 'Risks and side effects', items: [{ description: 'Examplin may cause a rash.' }] },
        { heading: 'What it takes', items: [{ description: 'Examplin takes a minute.' }] },
        { heading: 'Alternatives', items: [{ term: 'No treatment', description: 'You may also wait.' }] },
      ],
    },
  },
];
