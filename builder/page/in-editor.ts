/** The page in a frame of a system's own editor, which has opened it with `?insert` and takes what was made. */
import { snippet } from '../index.js';
import type { Draft } from './draft.js';

/** The message to the editor. */
export interface SnippetMessage {
  type: 'clinic-widgets-snippet';
  html: string;
}

/**
 * Whether what the reader has learnt, and the view that one takes things away from, are in this page. The build says it: WordPress's
 * plugin has no room for the one, and its editor takes the result itself.
 */
declare const IS_COMPLETE: boolean;

const isFramed = window.parent !== window;

/** Whether this page is there for an editor that takes the result. */
export const isForEditor = !IS_COMPLETE || (isFramed && new URLSearchParams(window.location.search).has('insert'));

/** Whether that editor is there. */
export const isInEditor = isForEditor && isFramed;

/** Hands the text over, in the form that every filter lets through. Only a page of the same site can read it. */
export function handOver({ procedure, settings: { attributes } }: Draft): void {
  const message: SnippetMessage = {
    type: 'clinic-widgets-snippet',
    html: snippet(procedure, { for: 'wordpress', form: 'div', attributes }).html,
  };
  window.parent.postMessage(message, window.location.origin);
}
