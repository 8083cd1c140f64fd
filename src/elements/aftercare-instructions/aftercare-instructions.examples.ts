import { type Example, picture } from '../../core/example.js';

const whole = {
  html: `
    <h2>After Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <h3>Do</h3>
    <ul>
      <li data-when="Every morning">Sit on a blue chair.</li>
      <li><strong>Samplin</strong> Take it as usual.</li>
    </ul>
    <h3>Do not</h3>
    <ul>
      <li data-when="For two days">Sit on two chairs.</li>
      <li>Wear a green hat.</li>
    </ul>
    <h3>When can I …?</h3>
    <ul>
      <li data-when="The next day">Walk</li>
      <li data-when="After two days"><strong>Chairs</strong> Sit on any chair.</li>
      <li><strong>Hats:</strong> when we have seen you</li>
    </ul>
    <h3>Follow-up</h3>
    <ul>
      <li data-when="After a week">We look at your chair.</li>
    </ul>
    <h3>When to call us</h3>
    <ul>
      <li>Your chair feels odd.</li>
    </ul>
    <h3>When to get urgent help</h3>
    <ul>
      <li>Your chair turns green.</li>
    </ul>
    <h3>When it is an emergency</h3>
    <p>Call an ambulance.</p>
    <ul>
      <li>Your chair is on fire.</li>
    </ul>
    <p>Everyone is different.</p>`,
  content: {
    heading: 'After Examplin',
    introduction: 'Examplin is an invented treatment.',
    groups: [
      {
        heading: 'Do',
        items: [
          { when: 'Every morning', description: 'Sit on a blue chair.' },
          { term: 'Samplin', description: 'Take it as usual.' },
        ],
      },
      {
        heading: 'Do not',
        items: [{ when: 'For two days', description: 'Sit on two chairs.' }, { description: 'Wear a green hat.' }],
      },
      {
        heading: 'When can I …?',
        items: [
          { when: 'The next day', description: 'Walk' },
          { when: 'After two days', term: 'Chairs', description: 'Sit on any chair.' },
          { term: 'Hats', description: 'when we have seen you' },
        ],
      },
      { heading: 'Follow-up', items: [{ when: 'After a week', description: 'We look at your chair.' }] },
      { heading: 'When to call us', items: [{ description: 'Your chair feels odd.' }] },
      { heading: 'When to get urgent help', items: [{ description: 'Your chair turns green.' }] },
      {
        heading: 'When it is an emergency',
        introduction: 'Call an ambulance.',
        items: [{ description: 'Your chair is on fire.' }],
      },
    ],
    note: 'Everyone is different.',
  },
} satisfies Partial<Example>;

const note = 'Examplin and Samplin are invented.';

export const examples: Example[] = [
  { name: 'Whole', note, ...whole },
  { name: 'Checklist', note, attributes: { checklist: '' }, ...whole },
  {
    name: 'Every kind',
    note,
    html: `
    <h2>At home after Examplin</h2>
    <ul data-kind="do"><li>Sit on a blue chair.<img src="${picture}" alt="A blue chair" /></li></ul>
    <ul data-kind="dont"><li>Wear a green hat.</li></ul>
    <ul data-kind="activity"><li data-when="After a week">Wear a hat</li></ul>
    <ul data-kind="follow-up"><li>Come back in a week.</li></ul>
    <ul data-kind="call"><li>Your hat feels odd.</li></ul>
    <ul data-kind="urgent"><li>Your hat turns green.</li></ul>
    <ul data-kind="emergency"><li>Your hat is on fire.</li></ul>`,
    content: {
      heading: 'At home after Examplin',
      groups: [
        { kind: 'do', items: [{ description: 'Sit on a blue chair.', image: { src: picture, alt: 'A blue chair' } }] },
        { kind: 'dont', items: [{ description: 'Wear a green hat.' }] },
        { kind: 'activity', items: [{ when: 'After a week', description: 'Wear a hat' }] },
        { kind: 'follow-up', items: [{ description: 'Come back in a week.' }] },
        { kind: 'call', items: [{ description: 'Your hat feels odd.' }] },
        { kind: 'urgent', items: [{ description: 'Your hat turns green.' }] },
        { kind: 'emergency', items: [{ description: 'Your hat is on fire.' }] },
      ],
    },
  },
  {
    name: 'Headings that do not say the kind',
    note,
    html: `
    <h2>The week after Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <h3>On the first day</h3>
    <ul data-kind="dont"><li>Sit on two chairs.</li></ul>
    <h3>If your hat is too warm</h3>
    <ul data-kind="emergency"><li>Call an ambulance.</li></ul>
    <p>In the evening do not:</p>
    <ul><li>Wear a hat.</li></ul>`,
    content: {
      heading: 'The week after Examplin',
      introduction: 'Examplin is an invented treatment.',
      groups: [
        { kind: 'dont', heading: 'On the first day', items: [{ description: 'Sit on two chairs.' }] },
        { kind: 'emergency', heading: 'If your hat is too warm', items: [{ description: 'Call an ambulance.' }] },
        { heading: 'In the evening do not', items: [{ description: 'Wear a hat.' }] },
      ],
    },
  },
];
