import type { Procedure } from 'clinic-widgets';

/** What the page tells the preview's frame. */
export interface PreviewMessage {
  procedure: Procedure;
  theme: string | undefined;
  contact: Readonly<Record<string, string | undefined>>;
}
