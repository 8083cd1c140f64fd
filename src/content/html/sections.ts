/** What several sections are, as read from an author's HTML. */
import type { WrittenEntry, WrittenGroup, WrittenSection } from '../kinds.js';
import type { BenefitsAndRisksContent, EntriesContent, Text } from '../schema.js';
import type { Picture } from './entry.js';

type Items<S extends { items?: unknown[] | undefined }> = NonNullable<S['items']>[number];
/** A section whose entries may have a picture of the author's own. */
export type Pictured<S extends { items?: unknown[] | undefined }> = Omit<S, 'items'> & {
  items?: (Omit<Items<S>, 'image'> & { image?: Picture | undefined; places?: string | undefined })[] | undefined;
};

type PanelGroup = NonNullable<BenefitsAndRisksContent<Text>['groups']>[number];

export type Entries = Pictured<EntriesContent<Text>>;
/** An entry of benefits and risks, with its kind as it was written: `resolveKinds` says what it means. */
export type GroupEntry = Omit<Items<Pictured<PanelGroup>>, 'kind'> & WrittenEntry;
/** An entry with when, as its author wrote it. */
export interface TimedEntry extends WrittenEntry {
  when?: Text | undefined;
  image?: Picture | undefined;
  origin?: Element | undefined;
  places?: string | undefined;
}
export interface TimedGroup extends WrittenGroup<TimedEntry> {
  introduction?: Text | undefined;
  note?: Text | undefined;
}
/** What to do before or after a procedure, in groups. */
export interface TimedSection extends WrittenSection<TimedEntry> {
  groups?: TimedGroup[] | undefined;
  note?: Text | undefined;
}
export type Group = WrittenGroup<GroupEntry>;
export type BenefitsAndRisks = WrittenSection<GroupEntry> & { note?: Text | undefined };
