import vertebroplasty from '../../../content/vertebroplasty.json';
import { type Example, picture, video, videoHtml } from '../../core/example.js';

const steps = `
    <h2>During a vertebroplasty procedure:</h2>
    <ol>
      <li>
        <strong>Preparation:</strong> The patient is positioned on the procedure table, usually lying on their
        stomach or back.
      </li>
      <li>
        <strong>Anesthesia:</strong> Local anesthesia is administered to numb the skin and tissues over the
        targeted area.
      </li>
      <li>
        <strong>Needle Placement:</strong> Using fluoroscopic guidance (real-time X-ray imaging), a needle is
        inserted through the skin and guided to the fractured vertebra.
      </li>
      <li>
        <strong>Cement Injection:</strong> Once the needle is in the correct position, a medical-grade cement
        called polymethylmethacrylate (PMMA) is injected into the fractured vertebra. The cement hardens
        quickly, stabilizing the bone.
      </li>
      <li>
        <strong>Monitoring:</strong> The procedure is monitored using fluoroscopy to ensure accurate cement
        placement.
      </li>
      <li>
        <strong>Recovery:</strong> After the procedure, the patient is monitored for a short period and then
        allowed to go home the same day.
      </li>
    </ol>`;

const guided = `
    <h2>During the Examplin treatment</h2>
    <ol>
      <li><strong>Sitting down</strong> You sit down in a chair.</li>
      <li data-current><strong>Waiting</strong> You wait for a minute.</li>
      <li data-concurrent><strong>Watching</strong> A nurse looks after you.</li>
      <li><strong>Getting up</strong> You get up again.</li>
    </ol>`;

const guidedContent = {
  heading: 'During the Examplin treatment',
  items: [
    { term: 'Sitting down', description: 'You sit down in a chair.' },
    { term: 'Waiting', description: 'You wait for a minute.', current: true },
    { term: 'Watching', description: 'A nurse looks after you.', concurrent: true },
    { term: 'Getting up', description: 'You get up again.' },
  ],
};

export const examples: Example[] = [
  { name: 'Reference page', html: steps, content: vertebroplasty.steps },
  { name: 'Collapsible', attributes: { collapsible: '' }, html: steps, content: vertebroplasty.steps },
  {
    name: 'With introduction, picture and note',
    note: 'Examplin is an invented treatment.',
    html: `
    <h2>During the Examplin treatment</h2>
    <p>Examplin is an invented treatment. It has two steps.</p>
    <ol>
      <li>
        <strong>Sitting down</strong>
        <p>You sit down in a chair.</p>
        <img src="${picture}" alt="An empty chair" />
      </li>
      <li>You get up again.</li>
    </ol>
    <p>Both steps take one minute.</p>`,
    content: {
      heading: 'During the Examplin treatment',
      introduction: 'Examplin is an invented treatment. It has two steps.',
      items: [
        {
          term: 'Sitting down',
          description: 'You sit down in a chair.',
          image: { src: picture, alt: 'An empty chair' },
        },
        { description: 'You get up again.' },
      ],
      note: 'Both steps take one minute.',
    },
  },
  {
    name: 'With a video',
    note: 'Examplin is an invented treatment, and the video was made for this example. Nothing of it loads before it is started.',
    html: `
    <h2>During the Examplin treatment</h2>
    <ol>
      <li>
        <strong>Watching</strong>
        <p>You watch a square.</p>
        ${videoHtml}
      </li>
      <li>You get up again.</li>
    </ol>`,
    content: {
      heading: 'During the Examplin treatment',
      items: [{ term: 'Watching', description: 'You watch a square.', video }, { description: 'You get up again.' }],
    },
  },
  {
    name: 'A guided reading',
    note: 'Examplin is an invented treatment. One step happens during another, and one is the current one.',
    html: guided,
    content: guidedContent,
  },
  {
    name: 'A guided reading, collapsible',
    note: 'Examplin is an invented treatment. The arrow keys lead from step to step.',
    attributes: { collapsible: '' },
    html: guided,
    content: guidedContent,
  },
];
