// Written by `npm run lists` from the folders in src/elements.
import type { Example } from '../../src/core/example.js';
import { examples as aftercareInstructions } from '../../src/elements/aftercare-instructions/aftercare-instructions.examples.js';
import { examples as benefitRiskPanel } from '../../src/elements/benefit-risk-panel/benefit-risk-panel.examples.js';
import { examples as candidacyChecklist } from '../../src/elements/candidacy-checklist/candidacy-checklist.examples.js';
import { examples as commonQuestions } from '../../src/elements/common-questions/common-questions.examples.js';
import { examples as contactForm } from '../../src/elements/contact-form/contact-form.examples.js';
import { examples as medicalDisclaimer } from '../../src/elements/medical-disclaimer/medical-disclaimer.examples.js';
import { examples as procedureGuide } from '../../src/elements/procedure-guide/procedure-guide.examples.js';
import { examples as procedureOverview } from '../../src/elements/procedure-overview/procedure-overview.examples.js';
import { examples as procedurePreparation } from '../../src/elements/procedure-preparation/procedure-preparation.examples.js';
import { examples as procedureSteps } from '../../src/elements/procedure-steps/procedure-steps.examples.js';
import { examples as recoveryTimeline } from '../../src/elements/recovery-timeline/recovery-timeline.examples.js';
import { examples as treatmentOptions } from '../../src/elements/treatment-options/treatment-options.examples.js';

/** The examples of every element, by tag. */
export const examplesByTag: Readonly<Record<string, Example[]>> = {
  'aftercare-instructions': aftercareInstructions,
  'benefit-risk-panel': benefitRiskPanel,
  'candidacy-checklist': candidacyChecklist,
  'common-questions': commonQuestions,
  'contact-form': contactForm,
  'medical-disclaimer': medicalDisclaimer,
  'procedure-guide': procedureGuide,
  'procedure-overview': procedureOverview,
  'procedure-preparation': procedurePreparation,
  'procedure-steps': procedureSteps,
  'recovery-timeline': recoveryTimeline,
  'treatment-options': treatmentOptions,
};
