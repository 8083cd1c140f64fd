import type { Procedure } from 'clinic-widgets';
import type { BrandColours } from '../index.js';

/** The message from the page to the preview's frame. */
export interface PreviewMessage {
  procedure: Procedure;
  theme: string | undefined;
  colours: BrandColours;
  contact: Readonly<Record<string, string | undefined>>;
  /** The place that is to be in view: a section, and words in it. */
  at: { section: string; words: string | undefined } | undefined;
}
