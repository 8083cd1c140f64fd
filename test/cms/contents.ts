/** The contents that snippets are made of in these tests, and the settings of their forms. */
import type { SnippetOptions } from '../../builder/index.js';
import procedure from '../../content/vertebroplasty.json' with { type: 'json' };
import type { Procedure } from '../../src/index.js';
import { hostile } from '../support/hostile-content.js';

const { $schema: _, ...own } = procedure;
const provenance = { reviewer: 'Sample Reviewer', lastReviewed: '2026-01-15' };

export const contents = { reference: { ...own, provenance } as Procedure, hostile };

export const settings = {
  contact: { action: 'https://www.clinic.example/v1/forms/clinic', replyWithin: '2 days', phone: '+1 555 0100' },
  href: 'https://www.clinic.example/ask?a=1&b=“2”',
} satisfies Partial<SnippetOptions>;
