/**
 * The kind that is proposed for a list that its author did not call by one. A proposal is always marked for the editor,
 * and is not part of the procedure until the editor accepts it.
 */
import type { Kind } from 'clinic-widgets';
import { type Entry, inLine } from './entry-text.js';
import type { Proposal } from './reading.js';
import type { WarningDetector } from './warnings.js';
import { homeOfHeading } from './heading-words.js';

const kinds: readonly Kind[] = ['benefit', 'consideration', 'risk', 'alternative'];

/** @param hint the kind that the model proposes. */
export function proposalFor(
  heading: string | undefined,
  entries: readonly Entry[],
  hint: Kind | undefined,
  detector: WarningDetector,
): Proposal | undefined {
  const texts = entries.map(inLine);
  if (!texts.length) return undefined;
  const said = heading === undefined ? undefined : homeOfHeading(heading);
  const named = kinds.find((kind) => kind === said) ?? hint;
  const instructs = (text: string) => /^(call|instruction)$/.test(detector.warningOf(text) ?? '');
  // “To lower your risk, do not:” leads to no risks.
  if (heading !== undefined && named !== 'alternative' && instructs(heading)) return undefined;
  if (named === 'benefit' || named === 'alternative') {
    const all = named === 'benefit' ? [heading ?? '', ...texts] : texts;
    if (all.some(named === 'benefit' ? detector.mayWarn : instructs)) return undefined;
    // Without a heading, each entry has to speak for it.
    return { kind: named };
  }
  const risks = texts.filter(
    (text) => detector.warningOf(text) === 'harm' || detector.strictWarningOf(text) === 'harm',
  );
  const mixed = (): Proposal => ({ kind: 'consideration', ...(risks.length && { risks }) });
  if (heading !== undefined) {
    if (named === 'risk') return { kind: 'risk' };
    if (named !== 'consideration') return undefined;
    return /risk|riesgo|risik|risque|risch|risco|risico/i.test(heading) ? mixed() : { kind: 'consideration' };
  }
  // Whom it is not for is a thing to consider.
  if (texts.every((text) => detector.warningOf(text) === 'exclusion')) return { kind: 'consideration' };
  // “No swelling” is no risk.
  if (texts.some((text) => instructs(text) || detector.saysNot(text))) return undefined;
  if (risks.length) return risks.length === texts.length ? { kind: 'risk' } : mixed();
  if (named === 'risk' || named === 'consideration') return { kind: named };
  return undefined;
}
