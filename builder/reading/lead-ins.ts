/**
 * A list stays with its lead-in, the line above that leads to it: “In the first week do not:” and what stands below it are one block.
 */
import { isItem, type Line } from './text-lines.js';
import { dropColon } from './entry-text.js';
import { sentencesOf } from './sentences.js';
import type { List, Block } from './blocks.js';
import type { WarningDetector } from './warnings.js';
import { placeOfHeading } from './section-words.js';

/** “These are the signs.” leads to a list although it is a whole sentence. */
const POINTS_ON =
  /\b(these|this|the following|as follows|below|here)\b|(?<!\p{L})(siguientes?|estos|estas|a continuación|folgende\p{L}*|diese\p{L}*|suivante?s?|ces|ci-dessous)(?!\p{L})/iu;

/** Gives each list the line that leads to it. */
export function attachLeadIns(blocks: readonly Block[], detector: WarningDetector): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const above = result.at(-1);
    if (block.kind !== 'list' || block.gap > 2 || !above) result.push(block);
    else if (above.kind === 'paragraph') result.splice(-1, 1, ...leadInOf(above.line, block, detector));
    else if (above.kind === 'heading' && isWarningHeading(above.line, detector))
      result.splice(-1, 1, { ...block, leadIn: above.line });
    else result.push(block);
  }
  return result;
}

/** The end of a paragraph, where it leads to the list below. */
function leadInOf(line: Line, list: List, detector: WarningDetector): Block[] {
  const sentences = sentencesOf(line.text);
  const last = sentences.pop() ?? '';
  const isOpen = !/[.!?…]["”’)]*$/.test(last);
  const warns = detector.warningOf(last) !== undefined || (isOpen && detector.isWarningLeadIn(last));
  const leads = isOpen || warns || POINTS_ON.test(last);
  const paragraph: Block = { kind: 'paragraph', line };
  if (!leads || isItem(line)) return [paragraph, list];
  const leadIn = { ...line, text: last, ...(sentences.length && { gap: 0 }) };
  const before = sentences.join(' ');
  return before
    ? [
        { ...paragraph, line: { ...line, text: before } },
        { ...list, leadIn },
      ]
    : [{ ...list, leadIn }];
}

/** “Call us if:” says more than “When to get help”: how soon, and whom. */
const CALLS =
  /^(call|ring|phone|contact|see|tell|go to|llame|ll[áa]menos|avise|acuda|rufen|gehen|appelez|consultez|contactez)\b|(:|(?<!\p{L})(if|when|for|si|cuando|wenn|bei|de))$/iu;

/** A heading that warns, and is no name of a section for that, leads to its list. */
function isWarningHeading({ text }: Line, detector: WarningDetector): boolean {
  const place = placeOfHeading(dropColon(text));
  if (place?.field === 'getHelp') return CALLS.test(text);
  if (place?.field || place?.section === 'benefitsAndRisks') return false;
  return detector.warningOf(text) !== undefined || (!place && /[:：]$/.test(text) && detector.isWarningLeadIn(text));
}
