import type { Kind, Procedure } from '../../content/schema.js';
import type { Advice, PanelEntry } from '../advice.js';
import type { Passage } from '../passages.js';
import type { Source } from '../sources.js';

/** An instrument whose criteria a report goes through. */
export interface Instrument {
  source: Source;
  criteria: readonly Criterion[];
}

export interface Criterion {
  /** As the instrument numbers it. */
  id: string;
  /** What it asks for, in short. */
  asks: string;
  /** Without it, only a person can judge. */
  judge?: (content: Content) => Finding;
}

/** `found` and `missing` are what a machine decides; `person` is left to one; `none` is about something that the file does not have. */
export type Outcome = 'found' | 'missing' | 'person' | 'none';

/** What a machine found. */
export interface Finding {
  outcome: Outcome;
  /** The words that decided, or that a person should look at. */
  words?: Quote[];
}

export interface Quote {
  /** The place in the file. */
  where: string;
  text: string;
}

/** A criterion with what was found. */
export interface ReportLine extends Finding {
  id: string;
  asks: string;
  words: Quote[];
}

/** What criteria look at. */
export interface Content {
  procedure: Procedure;
  passages: readonly Passage[];
  advice: readonly Advice[];
  /** The entries of benefits and risks of a kind. */
  entries: (kind: Kind) => (Quote & { entry: PanelEntry })[];
}
