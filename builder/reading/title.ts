import type { Block, Heading } from './blocks.js';
import { dropColon, inLine } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import type { Language } from './language.js';
import type { WarningDetector } from './warnings.js';

const WHAT_IS =
  /^(?:what[’']?s|what (?:is|are)|¿?qué (?:es|son)|was (?:ist|sind)|qu[’']est-ce qu(?:e|[’'])|about|sobre)\s*(?:an? |the |una? |el |la |l[’'] ?|les? |eine? |der |die |das )?(.+?)\s*\?*$/iu;

interface Title {
  /** The procedure’s name. */
  name: string;
  /** The heading, where it is nothing but the title. One that also begins the overview stays the overview’s. */
  heading?: Heading | undefined;
  /** The text that is the title, where no heading is: its last line. */
  block?: Block | undefined;
}

/** Finds the name of the procedure at the top of a page. */
export function titleOf(
  blocks: readonly Block[],
  detector: WarningDetector,
  language: Language | undefined,
): Title | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const heading = first.headings.at(-1);
  if (!heading) return titleInText(first, blocks);
  const { text, level } = heading;
  if (/[:：]$/.test(text) && first.shape !== 'heading' && text.split(' ').length > 2) return undefined;
  if (detector.warningOf(text)) return undefined;
  const named = homeOfHeading(text, language);
  const question = WHAT_IS.exec(text)?.[1];
  const isOnlyTop =
    level === undefined || blocks.every(({ headings }) => headings.every((it) => it === heading || it.level !== level));
  const isTitle = named === undefined || first.shape === 'heading' || (level === 1 && !question);
  if (isTitle && isOnlyTop && !(named === 'overview' && question && first.shape !== 'heading'))
    return { name: dropColon(text), heading };
  if (named !== 'overview') return undefined;
  return { name: question ? question.charAt(0).toUpperCase() + question.slice(1) : dropColon(text) };
}

function titleInText(block: Block, blocks: readonly Block[]): Title | undefined {
  const texts = block.entries.map(inLine);
  const text = texts.at(-1) ?? '';
  // A hospital and a department stand above a title.
  if (block.shape !== 'text' && (block.leadIn || block.isMarked || texts.some((it) => it.length > 80)))
    return undefined;
  return blocks.length > 1 && /^[^.!?]{3,80}$/.test(text) ? { name: text, block } : undefined;
}
