/** What of a block the model sees: its words, the words that lead to it, its shape, what it warns of, where it stands. */
import type { Block } from './blocks.js';
import { inLine } from './entry-text.js';
import { folded } from './heading-words.js';
import type { WarningDetector } from './warnings.js';

/** How many letters of a word count: endings do not. */
const STEM = 6;
/** From how many letters on a word’s end counts, too. */
const LONG = 11;

export function textOfBlock({ entries, leadIn }: Pick<Block, 'entries' | 'leadIn'>): string {
  return [leadIn, ...entries.map(inLine)].filter(Boolean).join('\n');
}

/** @param at which of the blocks. */
export function featuresOf(blocks: readonly Block[], at: number, detector: WarningDetector): string[] {
  const block = blocks[at];
  if (!block) return [];
  const text = block.entries.map(inLine).join('\n');
  const found = new Set<string>([
    `shape ${block.shape}`,
    `length ${Math.min(9, Math.floor(Math.log2(text.length + 1)))}`,
  ]);
  addWords(found, 'w', text);
  if (block.leadIn) addWords(found, 'l', block.leadIn);
  addWarnings(found, block, detector);
  if (/[€$£]|\b(?:eur|usd|chf)\b/i.test(text)) found.add('money');
  if (/(?:\d[\s().-]?){7,}/.test(text)) found.add('phone');
  if (/%|\b\d+ (?:in|out of|von|de|sur|su|em|op) \d/.test(text)) found.add('figure');
  if (text.includes('?')) found.add('question');
  found.add(`place ${Math.floor((at / blocks.length) * 5)}`);
  if (at === 0) found.add('first');
  if (blocks.slice(0, at + 1).every(({ headings }) => !headings.length)) found.add('before headings');
  return [...found];
}

/** The words of a heading: another model than that of texts. */
export function headingFeaturesOf(text: string): string[] {
  const found = new Set<string>(['heading']);
  addWords(found, 'h', text);
  if (text.endsWith('?')) found.add('h ?');
  return [...found];
}

function addWords(found: Set<string>, mark: string, text: string): void {
  for (const line of text.split('\n')) {
    let before = '';
    for (const word of folded(line).match(/[\p{L}\p{N}]+/gu) ?? []) {
      const stem = /^\d+$/.test(word) ? '0' : word.slice(0, STEM);
      found.add(`${mark} ${stem}`);
      if (before) found.add(`${mark} ${before} ${stem}`);
      // The last part of a compound, in German and Dutch.
      if (word.length >= LONG) found.add(`${mark} ~${word.slice(-STEM)}`);
      before = stem;
    }
  }
}

function addWarnings(found: Set<string>, { entries, leadIn }: Block, detector: WarningDetector): void {
  for (const entry of entries) {
    const text = inLine(entry);
    const warning = detector.strictWarningOf(text);
    if (warning) found.add(`warns ${warning}`);
    if (detector.saysNot(text)) found.add('says not');
  }
  const lead = leadIn && detector.strictWarningOf(leadIn);
  if (lead) found.add(`lead ${lead}`);
  if (leadIn && detector.saysNot(leadIn)) found.add('lead says not');
}
