import type { Procedure } from 'clinic-widgets';

/** The message from the page to the preview's frame. */
export interface PreviewMessage {
  procedure: Procedure;
  theme: string | undefined;
  contact: Readonly<Record<string, string | undefined>>;
  /** The place that is to be in view: a section, and words in it. */
  at: { section: string; words: string | undefined } | undefined;
}
