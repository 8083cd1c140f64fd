/**
 * A visitor's text for a terminal, or for staff's pages. Nothing in it changes the writing direction of the rest of the line, moves the cursor or
 * gives the terminal a command: control characters show as a sign, other line breaks as spaces.
 */
export function shown(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\t\u0085\u2028\u2029]/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd');
}
