import type { AddressUse } from './address.js';

/**
 * The one definition of what a procedure file may say. The types are inferred from it, `check` walks it at run time, and
 * `json-schema` writes it out as JSON Schema.
 *
 * A shape is a leaf (an object of JSON Schema), a list (`[shape]`), a record (`{ key: shape }`) or a choice of two
 * (`{ oneOf: [leaf, record] }`). All keys are optional: what is there is shown.
 */
export type Shape = Leaf | List | OneOf | { readonly [key: string]: Shape };

/** In a list of columns, an item that is empty or unusable keeps its place, so that the others keep theirs. */
export type List = readonly [Shape] | readonly [Shape, typeof COLUMNS];

/** A text by itself, or a record with that text and more. */
export interface OneOf {
  readonly oneOf: readonly [Leaf, Readonly<Record<string, Shape>>];
}

/** A single value. Without a format, a string is words that are shown. */
export interface Leaf {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly format?: 'uri-reference' | 'date' | 'plain';
  /** What an address is for. */
  readonly use?: AddressUse;
  readonly enum?: readonly unknown[];
  /** What is not among `enum` is kept as text and is not reported here: the one who reads it does. */
  readonly keepsOther?: true;
  readonly minimum?: number;
}

// Shapes are written out: with a spread, a bundler keeps those of all elements in each of them.

/**
 * The TypeScript type of a shape.
 * @typeParam T the type of texts: `string` in a file, also nodes where an author's HTML was read.
 */
export type Infer<S, T = string> = S extends { readonly enum: readonly (infer E)[] }
  ? E
  : S extends { readonly type: 'integer' }
    ? number
    : S extends { readonly type: 'boolean' }
      ? boolean
      : S extends { readonly type: 'string'; readonly format: string }
        ? string
        : S extends { readonly type: 'string' }
          ? T
          : S extends readonly [infer I, ...unknown[]]
            ? Infer<I, T>[]
            : S extends { readonly oneOf: readonly [infer A, infer B] }
              ? Infer<A, T> | Infer<B, T>
              : { -readonly [K in keyof S]?: Infer<S[K], T> | undefined };

/** Marks a list of columns. */
const COLUMNS = 'columns';

const text = { type: 'string' } as const;
const plain = { type: 'string', format: 'plain' } as const;
const url = { type: 'string', format: 'uri-reference', use: 'link' } as const;
const file = { type: 'string', format: 'uri-reference', use: 'resource' } as const;
const date = { type: 'string', format: 'date' } as const;
export const kinds = ['benefit', 'consideration', 'risk', 'alternative'] as const;
export const preparationKinds = ['food', 'medicine', 'test', 'bring', 'travel', 'other'] as const;
export const aftercareKinds = ['do', 'dont', 'activity', 'follow-up', 'call', 'urgent', 'emergency'] as const;
/** Resolved by `resolveKinds`, whichever way it was written. */
const kind = { type: 'string', enum: kinds, keepsOther: true } as const;
const preparationKind = { type: 'string', enum: preparationKinds, keepsOther: true } as const;
const aftercareKind = { type: 'string', enum: aftercareKinds, keepsOther: true } as const;
const yes = { type: 'boolean', enum: [true, false] } as const;
const image = { src: file, alt: plain } as const;
/** What to do, or what happens, and when: as the author wrote it. */
const timedEntry = { when: text, term: text, description: text, image } as const;
const captions = { src: file, language: plain } as const;
/** Shown only with captions and transcript: see `content/video.ts`. */
const video = { src: file, poster: file, captions: [captions], transcript: plain } as const;
const entry = { term: text, description: text, image } as const;

/** How often something happened. Shown only when event, population, comparator, time frame and source are all there. */
export const frequencyShape = {
  count: { type: 'integer', minimum: 0 },
  of: { type: 'integer', minimum: 1 },
  event: text,
  population: text,
  comparator: text,
  comparatorCount: { type: 'integer', minimum: 0 },
  timeframe: text,
  source: text,
  certainty: text,
} as const;

export const provenanceShape = {
  publisher: text,
  author: text,
  reviewer: text,
  lastReviewed: date,
  nextReview: date,
  sources: [{ title: text, url }],
  funding: text,
} as const;

/** The words of `head` name the columns; the first cell of each row names the row. */
const tableShape = { caption: plain, head: [plain, COLUMNS], rows: [[plain, COLUMNS]] } as const;

/** A titled part of the overview: the condition, kinds of the procedure, results, costs. */
const section = { heading: text, paragraphs: [text], items: [text], table: tableShape, image, video } as const;

/** `kind` and `bodyLocation` are for search engines; they are not shown. */
export const overviewShape = {
  heading: text,
  paragraphs: [text],
  facts: [{ term: text, description: text }],
  sections: [section],
  kind: { type: 'string', enum: ['PercutaneousProcedure', 'NoninvasiveProcedure'] },
  bodyLocation: { name: text },
} as const;

/** Candidacy. */
export const entriesShape = { heading: text, introduction: text, items: [entry], note: text } as const;

/** A step may happen during the one before it, and one step may be where a guided reading is. */
export const stepsShape = {
  heading: text,
  introduction: text,
  items: [{ term: text, description: text, image, video, concurrent: yes, current: yes }],
  note: text,
} as const;

export const benefitsAndRisksShape = {
  heading: text,
  introduction: text,
  groups: [{ kind, heading: text, items: [{ term: text, description: text, image, kind, frequency: frequencyShape }] }],
  note: text,
} as const;

/** A group's introduction stands between its heading and its list. */
export const preparationShape = {
  heading: text,
  introduction: text,
  groups: [{ kind: preparationKind, heading: text, introduction: text, items: [timedEntry] }],
  note: text,
} as const;

/**
 * Options side by side: a row for each question, with a cell for each option, in the order of the options. A row without `cells`
 * is a heading for those after it.
 */
export const optionsShape = {
  heading: text,
  introduction: text,
  options: [{ name: text, description: text }, COLUMNS],
  rows: [{ term: text, cells: [{ oneOf: [text, { text, frequency: frequencyShape }] }, COLUMNS] }],
  note: text,
} as const;

export const recoveryShape = {
  heading: text,
  introduction: text,
  items: [{ when: text, description: text, image }],
  getHelp: text,
  note: text,
} as const;

/** The same as of preparation, with other kinds. */
export const aftercareShape = {
  heading: text,
  introduction: text,
  groups: [{ kind: aftercareKind, heading: text, introduction: text, items: [timedEntry] }],
  note: text,
} as const;

/** A question without an answer is one that readers may ask the clinic; `askHeading` stands above those. */
export const questionsShape = {
  heading: text,
  introduction: text,
  items: [{ question: text, answer: text, image, video }],
  askHeading: text,
  note: text,
} as const;

const disclaimer = { heading: text, paragraphs: [text], urgent: text } as const;

/** What `medical-disclaimer` shows: in a file, provenance stands beside the disclaimer, for it is about the whole file. */
export const disclaimerShape = {
  heading: text,
  paragraphs: [text],
  urgent: text,
  provenance: provenanceShape,
} as const;

/** One more field of the form, or other words and limits for one that it has. */
const field = {
  name: plain,
  type: { type: 'string', enum: ['text', 'email', 'tel', 'date', 'select', 'radio', 'checkbox', 'textarea'] },
  label: plain,
  hint: plain,
  required: { type: 'boolean' },
  maxLength: { type: 'integer', minimum: 1 },
  options: [plain],
} as const;

/** The form. Where messages go is never the file's to say. */
export const contactShape = { heading: text, introduction: text, fields: [field] } as const;

/** What a procedure file may hold. One element needs to know no more of the others than these names. */
export const fileKeys = [
  '$schema',
  'format',
  'language',
  'name',
  'overview',
  'preparation',
  'steps',
  'candidacy',
  'options',
  'benefitsAndRisks',
  'recovery',
  'aftercare',
  'questions',
  'disclaimer',
  'contact',
  'provenance',
] as const;

/** A whole procedure file. */
export const procedureShape = {
  $schema: plain,
  format: { type: 'integer', enum: [1] },
  language: plain,
  name: text,
  overview: overviewShape,
  preparation: preparationShape,
  steps: stepsShape,
  candidacy: entriesShape,
  options: optionsShape,
  benefitsAndRisks: benefitsAndRisksShape,
  recovery: recoveryShape,
  aftercare: aftercareShape,
  questions: questionsShape,
  disclaimer,
  contact: contactShape,
  provenance: provenanceShape,
} as const satisfies Record<(typeof fileKeys)[number], Shape>;

/** Words that are shown: plain text, or a copy of what an author wrote in HTML. */
export type Text = string | DocumentFragment;

export type Procedure<T = string> = Infer<typeof procedureShape, T>;
export type OverviewContent<T = string> = Infer<typeof overviewShape, T>;
export type StepsContent<T = string> = Infer<typeof stepsShape, T>;
export type EntriesContent<T = string> = Infer<typeof entriesShape, T>;
export type BenefitsAndRisksContent<T = string> = Infer<typeof benefitsAndRisksShape, T>;
export type OptionsContent<T = string> = Infer<typeof optionsShape, T>;
export type RecoveryContent<T = string> = Infer<typeof recoveryShape, T>;
export type DisclaimerContent<T = string> = Infer<typeof disclaimerShape, T>;
export type QuestionsContent<T = string> = Infer<typeof questionsShape, T>;
export type AftercareContent<T = string> = Infer<typeof aftercareShape, T>;
export type PreparationContent<T = string> = Infer<typeof preparationShape, T>;
export type ContactContent<T = string> = Infer<typeof contactShape, T>;
export type Provenance<T = string> = Infer<typeof provenanceShape, T>;
export type Frequency<T = string> = Infer<typeof frequencyShape, T>;
export type Table = Infer<typeof tableShape>;
export type Video = Infer<typeof video>;
/** A titled part of the overview. */
export type TitledSection<T = string> = Infer<typeof section, T>;
export type Kind = Infer<typeof kind>;
export type AftercareKind = Infer<typeof aftercareKind>;
export type PreparationKind = Infer<typeof preparationKind>;
