/** Pages to begin with: the sections that are open, all of them empty. What belongs into each stands in its form. */
import type { SectionForm } from './section-forms.js';

export const templates = {
  operation: [
    ...(['overview', 'preparation', 'steps', 'candidacy', 'options', 'benefitsAndRisks', 'recovery'] as const),
    ...(['aftercare', 'questions', 'disclaimer', 'contact', 'provenance'] as const),
  ],
  test: ['overview', 'preparation', 'steps', 'benefitsAndRisks', 'aftercare', 'questions', 'contact', 'provenance'],
  treatment: ['overview', 'candidacy', 'options', 'benefitsAndRisks', 'recovery', 'questions', 'contact', 'provenance'],
} as const satisfies Record<string, readonly SectionForm['key'][]>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];
