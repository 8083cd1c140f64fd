import { type Example, picture } from '../../core/example.js';

const whole = {
  html: `
    <h2>Before Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <h3>Food and drink</h3>
    <ul>
      <li data-when="From the evening before">Eat no blue food.</li>
      <li data-when="Until you arrive"><strong>Water</strong> You may drink it.</li>
    </ul>
    <h3>Medicines</h3>
    <p>Tell us about all that you take.</p>
    <ul>
      <li data-when="The day before"><strong>Samplin</strong> Take it as usual.</li>
      <li>Bring a list of your medicines.</li>
    </ul>
    <h3>What to bring</h3>
    <ul data-kind="bring">
      <li>A chair</li>
      <li>A hat</li>
    </ul>
    <p>Everyone is different.</p>`,
  content: {
    heading: 'Before Examplin',
    introduction: 'Examplin is an invented treatment.',
    groups: [
      {
        heading: 'Food and drink',
        items: [
          { when: 'From the evening before', description: 'Eat no blue food.' },
          { when: 'Until you arrive', term: 'Water', description: 'You may drink it.' },
        ],
      },
      {
        heading: 'Medicines',
        introduction: 'Tell us about all that you take.',
        items: [
          { when: 'The day before', term: 'Samplin', description: 'Take it as usual.' },
          { description: 'Bring a list of your medicines.' },
        ],
      },
      { kind: 'bring', heading: 'What to bring', items: [{ description: 'A chair' }, { description: 'A hat' }] },
    ],
    note: 'Everyone is different.',
  },
} satisfies Partial<Example>;

const note = 'Examplin and Samplin are invented.';

export const examples: Example[] = [
  { name: 'With when', note, ...whole },
  { name: 'Checklist', note, attributes: { checklist: '' }, ...whole },
  {
    name: 'Every kind',
    note,
    html: `
    <h2>Getting ready for Examplin</h2>
    <ul data-kind="food"><li>Eat no blue food.</li></ul>
    <ul data-kind="medicine"><li>Take Samplin as usual.</li></ul>
    <ul data-kind="test"><li data-when="A week before"><strong>Chair test</strong> You sit on a chair.</li></ul>
    <ul data-kind="bring"><li>A hat<img src="${picture}" alt="A green hat" /></li></ul>
    <ul data-kind="travel"><li>Come by the blue door.</li></ul>
    <ul data-kind="other"><li>Write down your questions.</li></ul>`,
    content: {
      heading: 'Getting ready for Examplin',
      groups: [
        { kind: 'food', items: [{ description: 'Eat no blue food.' }] },
        { kind: 'medicine', items: [{ description: 'Take Samplin as usual.' }] },
        {
          kind: 'test',
          items: [{ when: 'A week before', term: 'Chair test', description: 'You sit on a chair.' }],
        },
        { kind: 'bring', items: [{ description: 'A hat', image: { src: picture, alt: 'A green hat' } }] },
        { kind: 'travel', items: [{ description: 'Come by the blue door.' }] },
        { kind: 'other', items: [{ description: 'Write down your questions.' }] },
      ],
    },
  },
  {
    name: 'Lists with the lines that lead to them',
    note,
    html: `
    <h2>The day before Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <p>In the evening do not:</p>
    <ul><li>Sit on two chairs.</li></ul>
    <h3>In the morning</h3>
    <p>Get up.</p>
    <p>Put on a hat.</p>`,
    content: {
      heading: 'The day before Examplin',
      introduction: 'Examplin is an invented treatment.',
      groups: [
        { heading: 'In the evening do not', items: [{ description: 'Sit on two chairs.' }] },
        { heading: 'In the morning', items: [{ description: 'Get up.' }, { description: 'Put on a hat.' }] },
      ],
    },
  },
];
