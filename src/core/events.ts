import type { Problem } from '../content/problem.js';
import type { Reason } from '../form/answer.js';

/** What the widgets' events carry. None ever carries what a visitor typed or ticked. */
export interface WidgetEventMap {
  /** First rendered with content, once. */
  'cw-ready': CustomEvent<null>;
  /** Content or configuration is unusable in part. */
  'cw-problem': CustomEvent<Problem>;
  /** A visitor opened or closed a part. */
  'cw-toggle': CustomEvent<{ open: boolean }>;
  /** A visitor changed an answer; never says which. */
  'cw-change': CustomEvent<null>;
  /** A message is about to be sent; cancelable. */
  'cw-submit': CustomEvent<{ topic: string }>;
  /** The endpoint has stored a message. */
  'cw-sent': CustomEvent<{ topic: string; reference: string }>;
  /** A message is not confirmed as sent. */
  'cw-failed': CustomEvent<{ reason: Reason }>;
}

// What `addEventListener` knows of the widgets' events, on them and where they bubble to.
declare global {
  interface HTMLElementEventMap extends WidgetEventMap {}
  interface DocumentEventMap extends WidgetEventMap {}
}
