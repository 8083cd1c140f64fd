/** Preparation and aftercare: lists below their own headings, texts together. */
import type { Procedure } from 'clinic-widgets';
import type { Entry } from './entry-text.js';
import type { Uncertain } from './reading.js';

type AftercareKind = NonNullable<NonNullable<NonNullable<Procedure['aftercare']>['groups']>[number]['kind']>;

export interface TimedGroup {
  heading: string | undefined;
  /** Only where the author’s words say it: a list of what not to do, of when to call. */
  kind: AftercareKind | undefined;
  items: { entry: Entry; doubts: Uncertain[] }[];
  isList: boolean;
}

export function timedSectionOf(section: string, groups: readonly TimedGroup[]): Procedure['aftercare'] {
  groups.forEach(({ items }, group) => {
    items.forEach(({ doubts }, at) => {
      for (const doubt of doubts) doubt.path = `${section}.groups[${group}].items[${at}]`;
    });
  });
  if (!groups.length) return {};
  return {
    groups: groups.map(({ heading, kind, items }) => ({
      ...(kind && { kind }),
      ...(heading && { heading }),
      items: items.map(({ entry: { term, description } }) => ({
        ...(term && { term }),
        ...(description && { description }),
      })),
    })),
  };
}
