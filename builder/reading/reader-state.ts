import { ProcedureBuilder } from './procedure-builder.js';
import type { List } from './blocks.js';
import type { WarningDetector } from './warnings.js';
import type { Place } from './section-words.js';

/** The state of the reader while it goes through a page from top to bottom. */
export class ReaderState {
  readonly detector: WarningDetector;
  readonly builder: ProcedureBuilder;
  /** Where the next text goes: set by the last heading, or by the words of a text. */
  place: Place | undefined;
  /** The heading level of that section, if the source has levels. */
  level: number | undefined;
  /** There is no text below the last heading yet. */
  isFresh = false;
  /** An entry is open: everything up to the next heading is added to it. */
  collects = false;
  hasList = false;

  constructor(detector: WarningDetector) {
    this.detector = detector;
    this.builder = new ProcedureBuilder(detector);
  }

  /** Whether a list belongs to the current place. */
  owns({ gap, first }: List): boolean {
    return this.isFresh || (!this.hasList && gap < 3) || gap < 1 || (first ?? 1) > 1;
  }
}
