// Written by `npm run lists` from src/content/schema.ts.
/** What the property `content` of each element takes. */
export type {
  AftercareContent,
  BenefitsAndRisksContent,
  ContactContent,
  DisclaimerContent,
  EntriesContent,
  OptionsContent,
  OverviewContent,
  PreparationContent,
  QuestionsContent,
  RecoveryContent,
  StepsContent,
} from './content/schema.js';
