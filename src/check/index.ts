/**
 * The authoring check: all that is wrong with a procedure file, and editorial advice about what it says. For authors, the
 * builder and CI; nothing of it reaches a page. Pure: it needs neither a browser nor Node.
 */
import { aftercareKindWordsOf } from '../content/aftercare-kind-words.js';
import { check } from '../content/check.js';
import { readableFigures } from '../content/figures.js';
import { shownOptions } from '../content/options.js';
import { kindWordsOf } from '../content/kind-words.js';
import { preparationKindWordsOf } from '../content/preparation-kind-words.js';
import { resolveKinds } from '../content/kinds.js';
import type { Problem } from '../content/problem.js';
import { aftercareKinds, kinds, preparationKinds, procedureShape } from '../content/schema.js';
import { videoProblems } from '../content/video.js';
import { type Advice, advise } from './advice.js';
import { adviseOnAftercare, adviseOnPreparation } from './timed-advice.js';
import { isRecord } from '../content/is-record.js';

export { type AddressUse, isUsableAddress } from '../content/address.js';
export { phoneLink } from '../form/phone.js';
export type { Problem, ProblemCode } from '../content/problem.js';
export type { Advice, AdviceCode } from './advice.js';
export type { Source } from './sources.js';
export { contentLanguage, type ContentLanguage } from './content-language.js';
export { kindOfHeading } from './kind-of-heading.js';
export {
  type CriteriaReport,
  type InstrumentName,
  type Outcome,
  type Quote,
  type ReportLine,
  reportOn,
} from './reports/report.js';
export { checkWords } from './words.js';

/** What the check found. */
export interface Report {
  /** What elements cannot use. A page shows the rest, and its console has the same messages. */
  problems: Problem[];
  /** What would make the content better for its readers. Elements do not report it. */
  advice: Advice[];
}

/**
 * Checks a procedure file.
 * @param file the parsed JSON; anything at all. For one section as a property has it, wrap it: `{ format: 1, steps }`.
 * @param options.today the day to judge review dates by, as `2030-12-31`; today where not given.
 * @returns problems and advice; never throws. What is not a procedure file has one problem and no advice.
 */
export function checkProcedure(file: unknown, { today = dayOf(new Date()) }: { today?: string } = {}): Report {
  if (!isRecord(file)) {
    const message = 'A procedure file is a JSON object: { "format": 1, "name": … }.';
    return { problems: [{ code: 'not-a-procedure', message }], advice: [] };
  }
  const { value: procedure = {}, problems } = check(procedureShape, file, '');
  // Elements need no `format`, but without it a later version could not know how to read the file.
  if (file.format === undefined || file.format === null) {
    problems.push({ code: 'wrong-type', message: '“format” must be 1.' });
  }
  const resolved = resolveKinds(procedure.benefitsAndRisks ?? {}, kinds, kindWordsOf(procedure.language));
  const preparation = resolveKinds(
    procedure.preparation ?? {},
    preparationKinds,
    preparationKindWordsOf(procedure.language),
  );
  const aftercare = resolveKinds(procedure.aftercare ?? {}, aftercareKinds, aftercareKindWordsOf(procedure.language));
  const figures = readableFigures(resolved.value.groups);
  return {
    problems: [
      ...problems,
      ...resolved.problems,
      ...preparation.problems,
      ...aftercare.problems,
      ...figures.problems,
      ...shownOptions(procedure.options ?? {}).problems,
      ...videoProblems(procedure),
    ],
    advice: [
      ...advise(procedure, resolved.value.groups, today),
      ...adviseOnPreparation(preparation.value.groups),
      ...adviseOnAftercare(procedure, aftercare.value.groups),
    ],
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
