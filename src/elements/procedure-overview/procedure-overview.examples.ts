import vertebroplasty from '../../../content/vertebroplasty.json';
import type { Example } from '../../core/example.js';

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
