/** Benefits, things to consider, risks and alternatives, of the groups that were read. */
import type { Kind, Procedure } from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';
import { headingOf, type SectionPart, setPaths, arrange, textAt } from './section-parts.js';
import { proposalFor } from './kind-proposal.js';
import type { Heading } from './blocks.js';
import { flow, inLine } from './entry-text.js';
import type { Uncertain } from './reading.js';
import type { WarningDetector } from './warnings.js';

export interface Group {
  heading?: string | undefined;
  /** The kind that its author calls it by. */
  kind?: Kind | undefined;
  /** The kind that the words of its heading or entries suggest. It only proposes. */
  hint?: Kind | undefined;
  parts: SectionPart[];
  /** The heading that what follows may still stand below. */
  home?: Heading | undefined;
  /** Whether its heading is the line that leads to its list. */
  isLed?: boolean | undefined;
}

/** @param uncertain receives a mark for each group whose kind the editor has to choose. */
export function benefitsAndRisksOf(
  parts: readonly SectionPart[],
  groups: readonly Group[],
  detector: WarningDetector,
  uncertain: Uncertain[],
): Procedure['benefitsAndRisks'] {
  const introduction = textAt(
    parts.filter(({ type }) => type !== 'heading'),
    'benefitsAndRisks.introduction',
  );
  const notes: string[] = [];
  const made = groups
    .filter(({ heading, parts }) => heading !== undefined || parts.length > 0)
    .map(({ heading, kind: said, hint, parts }, at) => {
      const { introduction, entries, note } = arrange(parts);
      const kind = said ?? kindOfHeading(heading ?? '');
      const path = `benefitsAndRisks.groups[${at}]`;
      const before = textAt(introduction, `${path}.items[0]`);
      notes.push(textAt(note, 'benefitsAndRisks.note'));
      // A heading without entries is kept.
      const items = [...(before ? [{ description: before }] : []), ...entries.map(({ entry }) => ({ ...entry }))];
      setPaths(entries, `${path}.items`, before ? 1 : 0);
      if (!kind && items.length) {
        // The mark of the group covers all of its entries.
        const guessed = new Set(entries.flatMap(({ doubts }) => doubts.filter(({ reason }) => reason === 'guessed')));
        uncertain.splice(0, uncertain.length, ...uncertain.filter((doubt) => !guessed.has(doubt)));
        const proposal = proposalFor(heading, items, hint, detector);
        const text = [heading, ...items.map(inLine)].filter(Boolean).join('\n');
        uncertain.push({ reason: 'kind', text, path, ...(proposal && { proposal }) });
      }
      return { ...(kind && { kind }), ...(heading && { heading }), ...(items.length && { items }) };
    });
  const note = flow(notes);
  return {
    ...headingOf(parts),
    ...(introduction && { introduction }),
    ...(made.length && { groups: made }),
    ...(note && { note }),
  };
}
