import vertebroplasty from '../../../content/vertebroplasty.json';
import { type Example, picture } from '../../core/example.js';

const candidates = `
    <h2>Vertebroplasty is typically considered for patients with:</h2>
    <ul>
      <li>
        <strong>Painful Vertebral Fractures:</strong> It is most commonly used to treat painful fractures
        caused by osteoporosis or cancer that have not responded well to conservative treatments.
      </li>
      <li>
        <strong>Spinal Tumors:</strong> Vertebroplasty can also be used to stabilize vertebrae weakened by
        tumors.
      </li>
    </ul>`;

export const examples: Example[] = [
  { name: 'Reference page', html: candidates, content: vertebroplasty.candidacy },
  { name: 'Static', attributes: { static: '' }, html: candidates, content: vertebroplasty.candidacy },
  {
    name: 'With introduction and note',
    note: 'Examplin is an invented treatment.',
    html: `
    <h2>Examplin may suit people who</h2>
    <p>Examplin is an invented treatment.</p>
    <ul>
      <li>
        <strong>Chairs</strong>
        <p>You like to sit.</p>
        <img src="${picture}" alt="An empty chair" />
      </li>
      <li>have one minute</li>
    </ul>
    <p>Bring this list with you.</p>`,
    content: {
      heading: 'Examplin may suit people who',
      introduction: 'Examplin is an invented treatment.',
      items: [
        { term: 'Chairs', description: 'You like to sit.', image: { src: picture, alt: 'An empty chair' } },
        { description: 'have one minute' },
      ],
      note: 'Bring this list with you.',
    },
  },
];
