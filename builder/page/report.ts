/** What the check says of a draft's procedure, once for each: views ask for it at every field. */
import { checkProcedure, type Report } from 'clinic-widgets/check';
import type { Procedure } from 'clinic-widgets';

const reports = new WeakMap<Procedure, Report>();

export function reportOf(procedure: Procedure): Report {
  const report = reports.get(procedure) ?? checkProcedure(procedure);
  reports.set(procedure, report);
  return report;
}
