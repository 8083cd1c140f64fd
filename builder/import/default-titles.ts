/** Takes out the titles that a snippet wrote for a group because it had none: the widget writes them itself. */
import type { Procedure } from 'clinic-widgets';
import { defaultTitle } from '../export/sections.js';
import { aftercareTitles, preparationTitles, timedTitle } from '../export/timed-titles.js';

export function withoutDefaultTitles(procedure: Procedure): Procedure {
  const { language, benefitsAndRisks: panel, preparation, aftercare } = procedure;
  return {
    ...procedure,
    ...(panel && {
      benefitsAndRisks: {
        ...panel,
        ...groupsOf(panel.groups, (group, at) => defaultTitle(language, panel, group, at)),
      },
    }),
    ...(preparation && {
      preparation: {
        ...preparation,
        ...groupsOf(preparation.groups, ({ kind }) => timedTitle(preparationTitles, language, kind)),
      },
    }),
    ...(aftercare && {
      aftercare: {
        ...aftercare,
        ...groupsOf(aftercare.groups, ({ kind }) => timedTitle(aftercareTitles, language, kind)),
      },
    }),
  };
}

function groupsOf<G extends { heading?: string | undefined }>(
  groups: readonly G[] | undefined,
  titleOf: (group: G, at: number) => string | undefined,
): { groups?: G[] } {
  if (!groups) return {};
  return {
    groups: groups.map((group, at) => {
      const { heading, ...rest } = group;
      return heading !== undefined && heading === titleOf(group, at) ? (rest as G) : group;
    }),
  };
}
