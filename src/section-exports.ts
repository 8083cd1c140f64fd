// Written by `npm run lists` from the folders in src/elements.
/** The elements that show one section of a procedure. */
export { AftercareInstructions } from './elements/aftercare-instructions/aftercare-instructions.js';
export { BenefitRiskPanel } from './elements/benefit-risk-panel/benefit-risk-panel.js';
export { CandidacyChecklist } from './elements/candidacy-checklist/candidacy-checklist.js';
export { CommonQuestions } from './elements/common-questions/common-questions.js';
export { ContactForm } from './elements/contact-form/contact-form.js';
export { MedicalDisclaimer } from './elements/medical-disclaimer/medical-disclaimer.js';
export { ProcedureOverview } from './elements/procedure-overview/procedure-overview.js';
export { ProcedurePreparation } from './elements/procedure-preparation/procedure-preparation.js';
export { ProcedureSteps } from './elements/procedure-steps/procedure-steps.js';
export { RecoveryTimeline } from './elements/recovery-timeline/recovery-timeline.js';
export { TreatmentOptions } from './elements/treatment-options/treatment-options.js';
