/** The sections as read from an author's HTML. */
import type { WrittenEntry, WrittenGroup, WrittenSection } from '../kinds.js';
import type { Checked } from '../problem.js';
import type {
  BenefitsAndRisksContent,
  ContactContent,
  DisclaimerContent,
  EntriesContent,
  OverviewContent,
  RecoveryContent,
  StepsContent,
  Text,
} from '../schema.js';
import type { Picture } from './entries.js';

type Items<S extends { items?: unknown[] | undefined }> = NonNullable<S['items']>[number];
type Pictured<S extends { items?: unknown[] | undefined }> = Omit<S, 'items'> & {
  items?: (Omit<Items<S>, 'image'> & { image?: Picture | undefined })[] | undefined;
};

export type { Picture };

type PanelGroup = NonNullable<BenefitsAndRisksContent<Text>['groups']>[number];

export type Steps = Pictured<StepsContent<Text>>;
export type Entries = Pictured<EntriesContent<Text>>;
export type Recovery = Pictured<RecoveryContent<Text>>;
/** An entry of benefits and risks, with its kind as it was written: `resolveKinds` says what it means. */
export type GroupEntry = Omit<Items<Pictured<PanelGroup>>, 'kind'> & WrittenEntry;
export type Group = WrittenGroup<GroupEntry>;
export type BenefitsAndRisks = WrittenSection<GroupEntry> & { note?: Text | undefined };
export type Overview = OverviewContent<Text>;
export type Disclaimer = DisclaimerContent<Text>;
export type Contact = ContactContent<Text>;

/** A section as read, with the level of the heading that it had. */
export type Read<S> = Checked<S> & { level?: number | undefined };
