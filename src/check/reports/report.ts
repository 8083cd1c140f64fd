/**
 * Reports on a procedure file by the criteria of a published instrument. What a machine can decide, it decides, and quotes the words
 * that decided. All else is left to a person. No report says that the content is good, or approved by anybody.
 */
import { check } from '../../content/check.js';
import { isRecord } from '../../content/is-record.js';
import { kindWordsOf } from '../../content/kind-words.js';
import { type ResolvedGroup, resolveKinds } from '../../content/kinds.js';
import { type Kind, kinds, procedureShape } from '../../content/schema.js';
import { advise, type PanelEntry } from '../advice.js';
import { passages } from '../passages.js';
import type { Source } from '../sources.js';
import type { Content, Quote, ReportLine } from './instrument.js';
import { ipdas } from './ipdas.js';
import { pemat } from './pemat.js';

export type { Outcome, Quote, ReportLine } from './instrument.js';

const instruments = { ipdas, pemat } as const;
export type InstrumentName = keyof typeof instruments;
export const instrumentNames = Object.keys(instruments) as InstrumentName[];

/** A report by the criteria of one instrument. */
export interface CriteriaReport {
  instrument: InstrumentName;
  source: Source;
  lines: ReportLine[];
}

/**
 * Goes through the criteria of an instrument.
 * @param file the parsed JSON; anything at all. What is not usable in it counts as not there.
 */
export function reportOn(file: unknown, instrument: InstrumentName): CriteriaReport {
  const { value: procedure = {} } = check(procedureShape, isRecord(file) ? file : {}, '');
  const { groups } = resolveKinds(procedure.benefitsAndRisks ?? {}, kinds, kindWordsOf(procedure.language)).value;
  const content: Content = {
    procedure,
    passages: passages(procedure).filter(({ picture }) => !picture),
    advice: advise(procedure, groups, ''),
    entries: (kind) => entriesOf(groups, kind),
  };
  const { source, criteria } = instruments[instrument];
  const lines = criteria.map(({ id, asks, judge }) => {
    const { outcome, words = [] } = judge?.(content) ?? { outcome: 'person' as const };
    return { id, asks, outcome, words };
  });
  return { instrument, source, lines };
}

function entriesOf(groups: readonly ResolvedGroup<PanelEntry, Kind>[], kind: Kind): (Quote & { entry: PanelEntry })[] {
  return groups.flatMap(({ items }, at) =>
    items.flatMap((entry, index) => {
      const text = [entry.term, entry.description].filter(Boolean).join('. ');
      const where = `benefitsAndRisks.groups[${at}].items[${index}]`;
      return entry.kind === kind ? [{ where, text, entry }] : [];
    }),
  );
}
