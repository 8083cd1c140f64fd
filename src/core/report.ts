import type { Problem } from '../content/problem.js';

/**
 * Tells whoever made the page about something unusable: once in the console, and as an event for scripts. A visitor
 * sees none of it.
 */
export function report(element: Element, problem: Problem): void {
  warn(`<${element.localName}> ${problem.message}`, element);
  element.dispatchEvent(
    new CustomEvent('cw-problem', { bubbles: true, composed: true, detail: { code: problem.code, message: problem.message } }),
  );
}

/** One line for a developer: what happened, where, what to do. */
export function warn(message: string, ...where: unknown[]): void {
  console.warn(`clinic-widgets: ${message}`, ...where);
}
