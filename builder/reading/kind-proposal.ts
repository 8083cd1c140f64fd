/**
 * The kind that is proposed for a list that its author did not call by one. A proposal is always marked for the editor,
 * and is not part of the procedure until the editor accepts it.
 */
import type { Kind } from 'clinic-widgets';
import { type Entry, inLine } from './entry-text.js';
import type { Proposal } from './reading.js';
import type { WarningDetector } from './warnings.js';
import { isHarm, placeOfHeading, placeOfText } from './section-words.js';

/** @param hint the kind that the words of the text suggest. */
export function proposalFor(
  heading: string | undefined,
  entries: readonly Entry[],
  hint: Kind | undefined,
  detector: WarningDetector,
): Proposal | undefined {
  const texts = entries.map(inLine);
  if (!texts.length) return undefined;
  const named = heading === undefined ? hint : placeOfHeading(heading)?.kind;
  const instructs = (text: string) => /^(call|instruction)$/.test(detector.warningOf(text) ?? '');
  // “To lower your risk, do not:” leads to no risks.
  if (heading !== undefined && named !== 'alternative' && instructs(heading)) return undefined;
  if (named === 'benefit' || named === 'alternative') {
    const all = named === 'benefit' ? [heading ?? '', ...texts] : texts;
    if (all.some(named === 'benefit' ? detector.mayWarn : instructs)) return undefined;
    // Without a heading, each entry has to speak for it.
    const isSaid = heading !== undefined || texts.every((text) => placeOfText(text)?.place.kind === named);
    return isSaid ? { kind: named } : undefined;
  }
  const risks = texts.filter(isHarm);
  const mixed = (): Proposal => ({ kind: 'consideration', ...(risks.length && { risks }) });
  if (heading !== undefined) {
    if (named === 'risk') return { kind: 'risk' };
    if (named !== 'consideration') return undefined;
    return /risk|riesgo/i.test(heading) ? mixed() : { kind: 'consideration' };
  }
  // Whom it is not for is a thing to consider.
  if (texts.every((text) => detector.warningOf(text) === 'exclusion')) return { kind: 'consideration' };
  // “No swelling” is no risk.
  if (texts.some((text) => instructs(text) || detector.saysNot(text))) return undefined;
  if (risks.length) return risks.length === texts.length ? { kind: 'risk' } : mixed();
  if (named === 'risk' || named === 'consideration') return { kind: named };
  if (texts.some(detector.mayWarn)) return undefined;
  const kinds = new Set(texts.map((text) => placeOfText(text)?.place.kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind ? { kind } : undefined;
}
