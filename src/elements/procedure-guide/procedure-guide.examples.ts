import vertebroplasty from '../../../content/vertebroplasty.json';
import type { Example } from '../../core/example.js';

export const examples: Example[] = [
  {
    name: 'Reference page',
    attributes: { action: 'https://clinic.example/messages', phone: '555 0123' },
    html: `<p>The guide is on its way.</p>`,
    content: vertebroplasty,
  },
  {
    name: 'Some sections in an order of their own',
    attributes: { heading: 'Vertebroplasty in short', sections: 'recovery steps' },
    html: `<p>The guide is on its way.</p>`,
    content: vertebroplasty,
  },
];
