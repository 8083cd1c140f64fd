import { type Example, picture, video, videoHtml } from '../../core/example.js';

const questions = {
  html: `
    <h2>Questions about Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <details>
      <summary>How long does Examplin take?</summary>
      <p>One minute.</p>
    </details>
    <details>
      <summary>Do I have to sit?</summary>
      <p>Yes, on a chair.</p>
    </details>
    <h3>Questions to ask us</h3>
    <ul data-is="ask">
      <li>What if I cannot sit?</li>
      <li>May somebody come with me?</li>
    </ul>
    <p>We are glad to answer other questions, too.</p>`,
  content: {
    heading: 'Questions about Examplin',
    introduction: 'Examplin is an invented treatment.',
    items: [
      { question: 'How long does Examplin take?', answer: 'One minute.' },
      { question: 'Do I have to sit?', answer: 'Yes, on a chair.' },
      { question: 'What if I cannot sit?' },
      { question: 'May somebody come with me?' },
    ],
    askHeading: 'Questions to ask us',
    note: 'We are glad to answer other questions, too.',
  },
} satisfies Partial<Example>;

const pairs = {
  html: `
    <h2>Questions about Examplin</h2>
    <dl>
      <dt>Is Examplin real?</dt>
      <dd>No. It is an invented treatment.</dd>
      <dt>Does it hurt?</dt>
      <dd>Nobody can say.</dd>
    </dl>`,
  content: {
    heading: 'Questions about Examplin',
    items: [
      { question: 'Is Examplin real?', answer: 'No. It is an invented treatment.' },
      { question: 'Does it hurt?', answer: 'Nobody can say.' },
    ],
  },
} satisfies Partial<Example>;

export const examples: Example[] = [
  { name: 'With questions to ask', note: 'Examplin is an invented treatment.', ...questions },
  { name: 'Collapsible', note: 'Examplin is an invented treatment.', attributes: { collapsible: '' }, ...questions },
  { name: 'As pairs', note: 'Examplin is an invented treatment.', ...pairs },
  {
    name: 'Under sub-headings, with a picture',
    note: 'Examplin is an invented treatment.',
    html: `
    <h2>Questions about Examplin</h2>
    <h3>Is Examplin real?</h3>
    <p>No. It is an invented treatment.</p>
    <h3>Do I have to sit?</h3>
    <p>Yes, on a chair.</p>
    <img src="${picture}" alt="An empty chair" />`,
    content: {
      heading: 'Questions about Examplin',
      items: [
        { question: 'Is Examplin real?', answer: 'No. It is an invented treatment.' },
        {
          question: 'Do I have to sit?',
          answer: 'Yes, on a chair.',
          image: { src: picture, alt: 'An empty chair' },
        },
      ],
    },
  },
  {
    name: 'With a video',
    note: 'Examplin is an invented treatment, and the video was made for this example.',
    html: `
    <h2>Questions about Examplin</h2>
    <details>
      <summary>What will I see?</summary>
      <p>A square.</p>
      ${videoHtml}
    </details>
    <details>
      <summary>Is Examplin real?</summary>
      <p>No. It is an invented treatment.</p>
    </details>`,
    content: {
      heading: 'Questions about Examplin',
      items: [
        { question: 'What will I see?', answer: 'A square.', video },
        { question: 'Is Examplin real?', answer: 'No. It is an invented treatment.' },
      ],
    },
  },
];
