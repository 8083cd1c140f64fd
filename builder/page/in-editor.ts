/** The page in a frame of a system's own editor, which has opened it with `?insert` and takes what was made. */
import { snippet } from '../index.js';
import type { Draft } from './draft.js';

/** The message to the editor. */
export interface SnippetMessage {
  type: 'clinic-widgets-snippet';
  html: string;
}

/** Whether an editor waits for the result. */
export const isInEditor = window.parent !== window && new URLSearchParams(window.location.search).has('insert');

/** Hands the text over, in the form that every filter lets through. Only a page of the same site can read it. */
export function handOver({ procedure, settings: { attributes } }: Draft): void {
  const message: SnippetMessage = {
    type: 'clinic-widgets-snippet',
    html: snippet(procedure, { for: 'wordpress', form: 'div', attributes }).html,
  };
  window.parent.postMessage(message, window.location.origin);
}
