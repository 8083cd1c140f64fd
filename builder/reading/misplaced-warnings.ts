/**
 * The final check of the collected parts: no warning is a benefit, another option, a candidate or a
 * text of the contact form, and a warning among other entries is marked.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import type { Group } from './benefits-and-risks.js';
import { type SectionPart, textOf } from './section-parts.js';
import { joinLeadIn } from './entry-text.js';
import { forget, type Uncertain } from './reading.js';
import { type SplitWarning, splitWarnings } from './split-warnings.js';
import type { WarningDetector, Warning } from './warnings.js';
import { isEmergency, type SectionName } from './section-words.js';

/** What has been read so far. */
export interface Collected {
  readonly parts: Map<SectionName, SectionPart[]>;
  readonly groups: Group[];
  readonly fields: { readonly getHelp: string[]; readonly urgent: string[] };
  readonly uncertain: Uncertain[];
}

type WarningOf = (text: string) => Warning | undefined;

/** Moves misplaced warnings to where they belong, or removes them from all sections; each gets a mark. */
export function moveMisplacedWarnings(collected: Collected, detector: WarningDetector): void {
  const { parts, groups } = collected;
  const { warningOf, strictWarningOf } = detector;
  const withoutWarnings = (from: readonly SectionPart[], warns: WarningOf, behind?: Group): SectionPart[] => {
    const { kept, apart } = splitWarnings(from, detector, warns);
    for (const one of apart) moveWarning(collected, one, behind);
    return kept;
  };
  parts.set('candidacy', withoutWarnings(parts.get('candidacy') ?? [], warningOf));
  parts.set('contact', withoutWarnings(parts.get('contact') ?? [], strictWarningOf));
  for (const group of [...groups]) {
    const kind = kindOfHeading(group.heading ?? '');
    if (kind === 'benefit') group.parts = withoutWarnings(group.parts, strictWarningOf, group);
    if (kind === 'alternative')
      group.parts = withoutWarnings(group.parts, (text) => instructionIn(text, detector), group);
  }
}

/** Other treatments have risks of their own, so only calls and instructions are warnings there. */
function instructionIn(text: string, { warningOf }: WarningDetector): Warning | undefined {
  const warning = warningOf(text);
  return warning === 'call' || warning === 'instruction' ? warning : undefined;
}

/** @param behind the list that contained the warning. */
function moveWarning({ groups, fields, uncertain }: Collected, one: SplitWarning, behind: Group | undefined): void {
  const { warning, text, entries } = one;
  for (const { doubts } of one.parts) forget(uncertain, doubts);
  if (warning === 'call') {
    const whole = entries.length ? joinLeadIn(text, entries) : text;
    const isUrgent = isEmergency(whole);
    fields[isUrgent ? 'urgent' : 'getHelp'].push(whole);
    uncertain.push({ reason: 'guessed', text: whole, path: isUrgent ? 'disclaimer.urgent' : 'recovery.getHelp' });
  } else if (!entries.length && warning === 'instruction') {
    uncertain.push({ reason: 'set-apart', text });
  } else {
    const group: Group = entries.length
      ? { heading: text, parts: entries.map((entry) => ({ type: 'entry', entry, doubts: [] })) }
      : { hint: warning === 'harm' ? 'risk' : 'consideration', parts: [{ type: 'paragraph', text, doubts: [] }] };
    groups.splice(behind ? groups.indexOf(behind) + 1 : groups.length, 0, group);
  }
}

/** Marks the warnings among steps and the like. What not to do belongs to what comes before and after a procedure. */
export function markWarnings({ parts, uncertain }: Collected, { warningOf }: WarningDetector): void {
  for (const section of ['overview', 'steps', 'recovery'] as const) {
    for (const part of parts.get(section) ?? []) {
      const warning = part.type === 'heading' ? undefined : warningOf(textOf(part));
      if (!warning || (warning === 'instruction' && section !== 'overview')) continue;
      for (const doubt of part.doubts) doubt.reason = 'warning';
      if (part.doubts.length) continue;
      const doubt: Uncertain = { reason: 'warning', text: textOf(part) };
      part.doubts.push(doubt);
      uncertain.push(doubt);
    }
  }
}
