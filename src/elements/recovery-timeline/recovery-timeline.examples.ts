import vertebroplasty from '../../../content/vertebroplasty.json';
import { type Example, picture } from '../../core/example.js';

export const examples: Example[] = [
  {
    name: 'Reference page',
    attributes: { heading: 'After the procedure' },
    html: `
    <p>
      Patients typically experience pain relief shortly after the procedure, although it may take a few days
      for the full effect to be felt. Most patients can resume normal activities with caution, but heavy
      lifting and strenuous activities may need to be avoided for a period of time.
    </p>`,
    content: vertebroplasty.recovery,
  },
  {
    name: 'In order of time',
    note: 'Examplin is an invented treatment.',
    html: `
    <h2>After Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <ol>
      <li><strong>The same day</strong> You go home.</li>
      <li>
        <strong>After one week</strong>
        <p>You have forgotten it.</p>
        <img src="${picture}" alt="An empty chair" />
      </li>
    </ol>
    <div data-is="help">Call the clinic if you cannot get up.</div>
    <p>Everyone is different.</p>`,
    content: {
      heading: 'After Examplin',
      introduction: 'Examplin is an invented treatment.',
      items: [
        { when: 'The same day', description: 'You go home.' },
        {
          when: 'After one week',
          description: 'You have forgotten it.',
          image: { src: picture, alt: 'An empty chair' },
        },
      ],
      getHelp: 'Call the clinic if you cannot get up.',
      note: 'Everyone is different.',
    },
  },
];
