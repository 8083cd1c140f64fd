import vertebroplasty from '../../../content/vertebroplasty.json';
import { type Example, picture, video, videoHtml } from '../../core/example.js';

export const examples: Example[] = [
  {
    name: 'Reference page',
    html: `
    <h2>What’s Vertebroplasty?</h2>
    <p>
      Vertebroplasty is a minimally invasive medical procedure used to treat vertebral compression fractures,
      which are fractures in the bones of the spine (vertebrae). It involves the injection of a special
      medical-grade cement into the fractured vertebra to stabilize it and relieve pain. Vertebroplasty is
      typically performed by interventional radiologists and is often recommended for patients who have severe
      pain due to vertebral fractures caused by osteoporosis, cancer, or other conditions.
    </p>`,
    content: vertebroplasty.overview,
  },
  {
    name: 'With facts',
    note: 'Examplin is an invented treatment.',
    html: `
    <h2>What is Examplin?</h2>
    <p>Examplin is an invented treatment for this example.</p>
    <p>It does not exist.</p>
    <dl>
      <dt>Takes</dt>
      <dd>About one hour</dd>
      <dt>Anesthesia</dt>
      <dd>Local</dd>
    </dl>`,
    content: {
      heading: 'What is Examplin?',
      paragraphs: ['Examplin is an invented treatment for this example.', 'It does not exist.'],
      facts: [
        { term: 'Takes', description: 'About one hour' },
        { term: 'Anesthesia', description: 'Local' },
      ],
    },
  },
  {
    name: 'With titled parts',
    note: 'Examplin is an invented treatment, and so are its prices.',
    html: `
    <h2>About Examplin</h2>
    <p>Examplin is an invented treatment for this example.</p>
    <h3>The condition</h3>
    <p>A tired samplum is a made-up condition.</p>
    <p>It passes by itself.</p>
    <h3>Kinds of Examplin</h3>
    <p>There are two kinds:</p>
    <ul>
      <li>With one pad</li>
      <li>With two pads</li>
    </ul>
    <p><img src="${picture}" alt="A made-up pad"></p>
    <h3>What it costs</h3>
    <table>
      <caption>Prices of Examplin</caption>
      <thead>
        <tr><th>Kind</th><th>Appointments</th><th>Price</th></tr>
      </thead>
      <tbody>
        <tr><th>With one pad</th><td>1</td><td>100 tokens</td></tr>
        <tr><th>With two pads</th><td></td><td>200 tokens</td></tr>
      </tbody>
    </table>`,
    content: {
      heading: 'About Examplin',
      paragraphs: ['Examplin is an invented treatment for this example.'],
      sections: [
        {
          heading: 'The condition',
          paragraphs: ['A tired samplum is a made-up condition.', 'It passes by itself.'],
        },
        {
          heading: 'Kinds of Examplin',
          paragraphs: ['There are two kinds:'],
          items: ['With one pad', 'With two pads'],
          image: { src: picture, alt: 'A made-up pad' },
        },
        {
          heading: 'What it costs',
          table: {
            caption: 'Prices of Examplin',
            head: ['Kind', 'Appointments', 'Price'],
            rows: [
              ['With one pad', '1', '100 tokens'],
              ['With two pads', '', '200 tokens'],
            ],
          },
        },
      ],
    },
  },
  {
    name: 'With a video',
    note: 'Examplin is an invented treatment, and the video was made for this example.',
    html: `
    <h2>About Examplin</h2>
    <section>
      <h3>What it looks like</h3>
      <p>Examplin is an invented treatment for this example.</p>
      ${videoHtml}
    </section>`,
    content: {
      heading: 'About Examplin',
      sections: [
        {
          heading: 'What it looks like',
          paragraphs: ['Examplin is an invented treatment for this example.'],
          video,
        },
      ],
    },
  },
  {
    name: 'With terms explained',
    note: 'What a term means stands behind its first use. Examplin is an invented treatment.',
    html: `
    <h2>How Examplin works</h2>
    <p>
      Examplin makes a <dfn title="a made-up part of the body">samplum</dfn> rest. Your clinician may show you a
      picture of a <dfn title="a made-up part of the body">samplum</dfn> first.
    </p>`,
  },
];
