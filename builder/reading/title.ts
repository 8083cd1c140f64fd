import { dropColon } from './entry-text.js';
import type { Block } from './blocks.js';
import type { WarningDetector } from './warnings.js';
import { placeOfHeading } from './section-words.js';

const WHAT_IS =
  /^(?:what[’']?s|what (?:is|are)|¿?qué (?:es|son)|about|sobre)\s+(?:an? |the |una? |el |la )?(.+?)\s*\?*$/iu;

/** The title of a page. */
interface Title {
  /** The procedure's name. */
  name: string;
  /** Whether it is only a title. A title that also begins the overview stays the overview's heading. */
  isAlone: boolean;
  /** Lines above it: a hospital, a department. */
  above?: readonly string[];
}

/** Finds the name of the procedure in the first line. */
export function titleOf(blocks: readonly Block[], detector: WarningDetector): Title | undefined {
  const [first, second] = blocks;
  if (first && 'line' in first && second?.kind === 'list') {
    // “You must not:” is no name but the lead-in of the list below.
    const { text } = first.line;
    if (/[:：]$/.test(text) || detector.warningOf(text)) return undefined;
  }
  if (first?.kind === 'heading') {
    const { text, level } = first.line;
    const place = placeOfHeading(text);
    const question = WHAT_IS.exec(text)?.[1];
    const isTitle = !place || second?.kind === 'heading' || (level === 1 && !question);
    const isOnlyTop =
      level === undefined || !blocks.slice(1).some((it) => it.kind === 'heading' && it.line.level === level);
    if (isTitle && isOnlyTop && !(place?.section === 'overview' && question && second?.kind !== 'heading'))
      return { name: dropColon(text), isAlone: true };
    if (place?.section !== 'overview') return undefined;
    return { name: question ? capitalised(question) : dropColon(text), isAlone: false };
  }
  if (first?.kind === 'list' && !first.isMarked && first.entries.every(({ term }) => !term)) {
    const [name = '', ...above] = first.lines.map(({ text }) => text).reverse();
    return { name, isAlone: true, above: above.reverse() };
  }
  if (first?.kind !== 'paragraph' || !second || !/^[^.!?]{3,80}$/.test(first.line.text)) return undefined;
  return { name: first.line.text, isAlone: true };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
