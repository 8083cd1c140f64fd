/**
 * Takes warnings out of a list that must not hold them: of benefits, of candidates, of the contact form's text. A line
 * that leads to entries goes together with them, so that no entry stands without its “do not”.
 */
import type { Piece } from './pieces.js';
import { textOf } from './pieces.js';
import type { Entry } from './reading.js';
import { sentencesOf } from './sentences.js';
import type { Guard, Warning } from './warnings.js';

export interface Apart {
  warning: Warning;
  text: string;
  /** The entries that the text leads to. */
  entries: Entry[];
  pieces: Piece[];
}

export function takeWarnings(
  pieces: readonly Piece[],
  guard: Guard,
  warningOf: (text: string) => Warning | undefined,
): { kept: Piece[]; apart: Apart[] } {
  const kept: Piece[] = [];
  const apart: Apart[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.type === 'heading') kept.push(piece);
    else if (piece.type === 'entry') {
      const warning = warningOf(textOf(piece));
      if (warning) apart.push({ warning, text: textOf(piece), entries: [], pieces: [piece] });
      else kept.push(piece);
    } else {
      const led = entriesFrom(pieces, at + 1);
      const found = splitAtWarning(piece.text, led.length > 0, guard, warningOf);
      if (found?.before !== '') kept.push(found ? { ...piece, text: found.before } : piece);
      if (!found) continue;
      // Only the end of a paragraph leads to what stands below it.
      const entries = found.isLead ? led : [];
      apart.push({
        warning: found.warning,
        text: found.rest,
        entries: entries.map(({ entry }) => entry),
        pieces: found.before ? entries : [piece, ...entries],
      });
      at += entries.length;
    }
  }
  return { kept, apart };
}

function entriesFrom(pieces: readonly Piece[], from: number): (Piece & { type: 'entry' })[] {
  const entries: (Piece & { type: 'entry' })[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.type !== 'entry') break;
    entries.push(piece);
  }
  return entries;
}

/** A paragraph up to its first sentence that warns, and the rest: what follows a warning may depend on it. */
function splitAtWarning(
  text: string,
  isAboveList: boolean,
  guard: Guard,
  warningOf: (text: string) => Warning | undefined,
): { before: string; rest: string; warning: Warning; isLead: boolean } | undefined {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? '';
  const isLead = isAboveList && (warningOf(last) !== undefined || guard.isWarningLead(last));
  const first = sentences.findIndex(warningOf);
  const at = first < 0 && isLead ? sentences.length - 1 : first;
  if (at < 0) return undefined;
  const rest = sentences.slice(at).join(' ');
  return { before: sentences.slice(0, at).join(' '), rest, warning: warningOf(rest) ?? 'instruction', isLead };
}
