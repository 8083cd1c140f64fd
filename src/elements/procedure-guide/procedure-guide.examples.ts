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
  {
    name: 'With provenance and structured data',
    note: 'Examplin is an invented treatment, and so are its reviewers.',
    attributes: { 'structured-data': '', sections: 'overview recovery disclaimer' },
    html: `<p>The guide is on its way.</p>`,
    content: {
      format: 1,
      language: 'en',
      name: 'Examplin',
      overview: { heading: 'What is Examplin?', paragraphs: ['Examplin is an invented treatment for this example.'] },
      recovery: { items: [{ when: 'The same day', description: 'You can go home.' }] },
      disclaimer: { paragraphs: ['Talk to your clinician before you decide.'] },
      provenance: {
        publisher: 'Invented Clinic',
        reviewer: 'B. Reviewer',
        lastReviewed: '2030-01-31',
        nextReview: '2099-12-31',
        sources: [{ title: 'Invented study of Examplin', url: 'https://example.org/examplin' }],
      },
    },
  },
];
