import { BenefitRiskPanel } from './elements/benefit-risk-panel/benefit-risk-panel.js';
import { CandidacyChecklist } from './elements/candidacy-checklist/candidacy-checklist.js';
import { ContactForm } from './elements/contact-form/contact-form.js';
import { MedicalDisclaimer } from './elements/medical-disclaimer/medical-disclaimer.js';
import { ProcedureGuide } from './elements/procedure-guide/procedure-guide.js';
import { ProcedureOverview } from './elements/procedure-overview/procedure-overview.js';
import { ProcedureSteps } from './elements/procedure-steps/procedure-steps.js';
import { RecoveryTimeline } from './elements/recovery-timeline/recovery-timeline.js';

/** All widgets; the guide last, so that what it shows is there before it. */
export const widgets = [
  ProcedureOverview,
  ProcedureSteps,
  CandidacyChecklist,
  BenefitRiskPanel,
  RecoveryTimeline,
  MedicalDisclaimer,
  ContactForm,
  ProcedureGuide,
] as const;
