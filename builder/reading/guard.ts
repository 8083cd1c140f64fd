/**
 * Keeps warnings where visitors look for them, whatever the model says. It knows nothing of the model, and only takes away:
 * a home, or the silence.
 */
import type { Block } from './blocks.js';
import { inLine } from './entry-text.js';
import type { Home } from './homes.js';
import type { Warning, WarningDetector } from './warnings.js';

/** Where a warning may stand without a mark. */
const HOMES: Record<Warning, readonly Home[]> = {
  call: ['call', 'urgent'],
  exclusion: ['consideration'],
  instruction: ['preparation', 'aftercare', 'recovery'],
  harm: ['risk', 'consideration'],
};

/** Where none may ever stand. */
const NEVER: readonly Home[] = ['benefit', 'alternative', 'candidacy', 'contact', 'none'];

export interface Guarded {
  /** What the block warns of, the gravest first. */
  warnings: readonly Warning[];
  /** Whether it may be in a home at all. */
  allows: (home: Home) => boolean;
  /** Whether it may be there without a mark. */
  isSilentIn: (home: Home) => boolean;
}

const ORDER: readonly Warning[] = ['call', 'exclusion', 'instruction', 'harm'];

export function guardOf(block: Block, detector: WarningDetector): Guarded {
  const lead = block.leadIn ?? '';
  const leads = lead !== '' && detector.isWarningLeadIn(lead);
  const heading = block.headings[0]?.text ?? '';
  const texts = [heading, lead, ...block.entries.map(inLine)];
  const found = new Set(texts.flatMap((text) => detector.warningOf(text) ?? []));
  if (leads && !texts.slice(1).some((text) => detector.warningOf(text))) found.add('instruction');
  // “Never:” as the heading of a list.
  if (!found.size && block.shape !== 'text' && detector.saysNot(heading)) found.add('instruction');
  const warnings = ORDER.filter((warning) => found.has(warning));
  // A benefit must not even name a harm or a medicine, or say “not”.
  const mayWarn = texts.some((text) => detector.mayWarn(text));
  return {
    warnings,
    allows: (home) => !(warnings.length && NEVER.includes(home)),
    isSilentIn: (home) =>
      warnings.every((warning) => HOMES[warning].includes(home)) && !(home === 'benefit' && mayWarn),
  };
}
