/** Which fields each section's form has. */
import type { Provenance } from 'clinic-widgets';
import type { SectionKey } from '../index.js';

export const kinds = ['benefit', 'consideration', 'risk', 'alternative'] as const;
const aftercareKinds = ['do', 'dont', 'activity', 'follow-up', 'call', 'urgent', 'emergency'] as const;
const preparationKinds = ['food', 'medicine', 'test', 'bring', 'travel', 'other'] as const;

/** The sections that have groups with kinds: the kinds, what the dictionaries call them, and what an entry of theirs has. */
export const groupedSections = {
  benefitsAndRisks: { kinds, names: 'kinds', item: 'entry', hasIntroduction: false },
  preparation: { kinds: preparationKinds, names: 'preparationKinds', item: 'timed', hasIntroduction: true },
  aftercare: { kinds: aftercareKinds, names: 'aftercareKinds', item: 'timed', hasIntroduction: true },
} as const;
export type GroupedSection = keyof typeof groupedSections;

export function isGrouped(key: string): key is GroupedSection {
  return key in groupedSections;
}

export interface SectionForm {
  key: SectionKey | 'provenance';
  /** Texts before and after the lists. */
  before: readonly (TextKey | ProvenanceKey)[];
  lists: readonly {
    path: readonly string[];
    item: 'entry' | 'time' | 'paragraph' | 'source' | 'fact' | 'question' | 'option';
  }[];
  after: readonly TextKey[];
}

/** Texts of a section that are no entries. */
const textKeys = ['heading', 'introduction', 'note', 'getHelp', 'askHeading', 'urgent'] as const;
export type TextKey = (typeof textKeys)[number];
export type ProvenanceKey = Exclude<keyof Provenance, 'sources'>;

export function isTextKey(key: TextKey | ProvenanceKey): key is TextKey {
  return textKeys.some((name) => name === key);
}

const entries = { before: ['heading', 'introduction'], after: ['note'] } as const;

export const sectionForms: readonly SectionForm[] = [
  {
    key: 'overview',
    before: ['heading'],
    lists: [
      { path: ['paragraphs'], item: 'paragraph' },
      { path: ['facts'], item: 'fact' },
    ],
    after: [],
  },
  { key: 'preparation', ...entries, lists: [] },
  { key: 'steps', ...entries, lists: [{ path: ['items'], item: 'entry' }] },
  { key: 'candidacy', ...entries, lists: [{ path: ['items'], item: 'entry' }] },
  { key: 'options', ...entries, lists: [{ path: ['options'], item: 'option' }] },
  { key: 'benefitsAndRisks', ...entries, lists: [] },
  { key: 'recovery', ...entries, lists: [{ path: ['items'], item: 'time' }], after: ['getHelp', 'note'] },
  { key: 'aftercare', ...entries, lists: [] },
  { key: 'questions', ...entries, lists: [{ path: ['items'], item: 'question' }], after: ['askHeading', 'note'] },
  { key: 'disclaimer', before: ['heading', 'urgent'], lists: [{ path: ['paragraphs'], item: 'paragraph' }], after: [] },
  { key: 'contact', before: ['heading', 'introduction'], lists: [], after: [] },
  {
    key: 'provenance',
    before: ['publisher', 'author', 'reviewer', 'lastReviewed', 'nextReview', 'funding'],
    lists: [{ path: ['sources'], item: 'source' }],
    after: [],
  },
];
