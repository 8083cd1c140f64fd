import vertebroplasty from '../../../content/vertebroplasty.json';
import type { Example } from '../../core/example.js';

export const examples: Example[] = [
  {
    name: 'Reference page',
    attributes: { heading: 'Talk to a healthcare provider' },
    html: `
    <p>
      As with any medical procedure, it’s important to consult with a healthcare provider to determine if
      vertebroplasty is appropriate for your specific condition. A healthcare provider can assess your
      symptoms, perform necessary tests, and recommend the most suitable treatment approach.
    </p>`,
    content: vertebroplasty.disclaimer,
  },
  {
    name: 'With provenance',
    note: 'Examplin is an invented treatment, and so are its reviewers.',
    attributes: {
      publisher: 'Invented Clinic',
      author: 'A. Writer',
      reviewer: 'B. Reviewer',
      'last-reviewed': '2030-01-31',
      'next-review': '2099-12-31',
      funding: 'Nobody',
    },
    html: `
    <h2>About this page on Examplin</h2>
    <p data-is="urgent">Call your local emergency number if you cannot breathe.</p>
    <p>Examplin is an invented treatment.</p>
    <p>Talk to your clinician before you decide.</p>
    <ul data-is="sources">
      <li><a href="https://example.org/examplin">Invented study of Examplin</a></li>
      <li>Invented handbook</li>
    </ul>`,
    content: {
      heading: 'About this page on Examplin',
      urgent: 'Call your local emergency number if you cannot breathe.',
      paragraphs: ['Examplin is an invented treatment.', 'Talk to your clinician before you decide.'],
      provenance: {
        publisher: 'Invented Clinic',
        author: 'A. Writer',
        reviewer: 'B. Reviewer',
        lastReviewed: '2030-01-31',
        nextReview: '2099-12-31',
        sources: [
          { title: 'Invented study of Examplin', url: 'https://example.org/examplin' },
          { title: 'Invented handbook' },
        ],
        funding: 'Nobody',
      },
    },
  },
  {
    name: 'Review overdue',
    attributes: { heading: 'Talk to a clinician', reviewer: 'B. Reviewer', 'next-review': '2001-01-31' },
    html: `<p>Talk to your clinician before you decide about Examplin, an invented treatment.</p>`,
    content: {
      paragraphs: ['Talk to your clinician before you decide about Examplin, an invented treatment.'],
      provenance: { reviewer: 'B. Reviewer', nextReview: '2001-01-31' },
    },
  },
];
