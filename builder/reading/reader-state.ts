import { ProcedureBuilder } from './procedure-builder.js';
import type { List } from './blocks.js';
import type { WarningDetector } from './warnings.js';
import type { Place } from './section-words.js';

/** Where the reader is on its way through a page, and what it has so far. */
export class ReaderState {
  readonly detector: WarningDetector;
  readonly builder: ProcedureBuilder;
  /** Where the last heading, or what was told from words, has put us. */
  place: Place | undefined;
  /** The level of the heading of that section, where the source says levels. */
  level: number | undefined;
  /** Nothing has been said below the last heading yet. */
  isFresh = false;
  /** An entry is being collected: everything up to the next heading is said of it. */
  collects = false;
  hasList = false;

  constructor(detector: WarningDetector) {
    this.detector = detector;
    this.builder = new ProcedureBuilder(detector);
  }

  /** Whether a list belongs to where the last heading has put us. */
  owns({ gap, first }: List): boolean {
    return this.isFresh || (!this.hasList && gap < 3) || gap < 1 || (first ?? 1) > 1;
  }
}
