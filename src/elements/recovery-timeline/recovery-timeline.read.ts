import { paragraphs, takeEntries, takeMarked } from '../../content/html/blocks.js';
import { toText } from '../../content/html/entries.js';
import type { Pictured } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { RecoveryContent, Text } from '../../content/schema.js';

export type Recovery = Pictured<RecoveryContent<Text>>;

/** What to expect, in order of time: an entry's term is when. */
export function readRecovery(host: Element): SectionResult<Recovery> {
  return readHtml(host, (blocks) => {
    const getHelp = takeMarked(blocks, 'help');
    const { entries, after } = takeEntries(blocks);
    // Running text without a list is what to expect, too: each paragraph is an entry without a time.
    const items = entries.length
      ? entries.map(({ term, ...entry }) => ({ ...entry, when: term }))
      : paragraphs(blocks.splice(0)).map((description) => ({ description }));
    return { introduction: toText(blocks), items, getHelp, note: toText(after) };
  });
}
