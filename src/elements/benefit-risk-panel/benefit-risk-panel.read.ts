import { isHeading, isList } from '../../content/html/clean.js';
import { readGroups, reportMisplacedKinds } from '../../content/html/groups.js';
import type { BenefitsAndRisks } from '../../content/html/sections.js';
import type { Problem } from '../../content/problem.js';
import { type SectionResult, readHtml, type HeadingResult, takeHeading } from '../../content/read-html.js';

export function readBenefitsAndRisks(host: Element): SectionResult<BenefitsAndRisks> {
  return readHtml(host, readGroups, { heading: takePanelHeading });
}

/** The first heading is the widget's, but for one behind a list: that belongs to the next list. */
function takePanelHeading(
  blocks: Element[],
  problems: Problem[],
): HeadingResult & Pick<BenefitsAndRisks, 'isNextToList' | 'isMisplaced'> {
  const at = blocks.findIndex(isHeading);
  const first = blocks[at];
  if (!first) return {};
  if (blocks.slice(0, at).some(isList)) return { level: Number(first.localName[1]) };
  const next = blocks[at + 1];
  const list = next && isList(next) ? next : undefined;
  const isMisplaced = reportMisplacedKinds([first], problems, list);
  // Where nothing stands before it, the section says so: it has no introduction then.
  const isNextToList = at > 0 && list !== undefined;
  return { ...takeHeading(blocks), ...(isNextToList && { isNextToList }), ...(isMisplaced && { isMisplaced }) };
}
