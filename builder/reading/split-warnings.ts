/**
 * Separates warnings from parts that must not contain them: benefits, candidates, the contact form's text. A line
 * that leads to entries goes together with them, so that no entry stands without its “do not”.
 */
import type { SectionPart } from './section-parts.js';
import { textOf } from './section-parts.js';
import type { Entry } from './entry-text.js';
import { sentencesOf } from './sentences.js';
import type { WarningDetector, Warning } from './warnings.js';

export interface SplitWarning {
  warning: Warning;
  text: string;
  /** The entries that the text leads to. */
  entries: Entry[];
  parts: SectionPart[];
}

export function splitWarnings(
  parts: readonly SectionPart[],
  detector: WarningDetector,
  warningOf: (text: string) => Warning | undefined,
): { kept: SectionPart[]; apart: SplitWarning[] } {
  const kept: SectionPart[] = [];
  const apart: SplitWarning[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) break;
    if (part.type === 'heading') kept.push(part);
    else if (part.type === 'entry') {
      const warning = warningOf(textOf(part));
      if (warning) apart.push({ warning, text: textOf(part), entries: [], parts: [part] });
      else kept.push(part);
    } else {
      const led = entriesFrom(parts, at + 1);
      const found = splitAtWarning(part.text, led.length > 0, detector, warningOf);
      if (found?.before !== '') kept.push(found ? { ...part, text: found.before } : part);
      if (!found) continue;
      // Only the end of a paragraph leads to the entries below it.
      const entries = found.isLeadIn ? led : [];
      apart.push({
        warning: found.warning,
        text: found.rest,
        entries: entries.map(({ entry }) => entry),
        parts: found.before ? entries : [part, ...entries],
      });
      at += entries.length;
    }
  }
  return { kept, apart };
}

function entriesFrom(parts: readonly SectionPart[], from: number): (SectionPart & { type: 'entry' })[] {
  const entries: (SectionPart & { type: 'entry' })[] = [];
  for (const part of parts.slice(from)) {
    if (part.type !== 'entry') break;
    entries.push(part);
  }
  return entries;
}

/** A paragraph up to its first sentence that warns, and the rest: what follows a warning may depend on it. */
function splitAtWarning(
  text: string,
  isAboveList: boolean,
  detector: WarningDetector,
  warningOf: (text: string) => Warning | undefined,
): { before: string; rest: string; warning: Warning; isLeadIn: boolean } | undefined {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? '';
  const isLeadIn = isAboveList && (warningOf(last) !== undefined || detector.isWarningLeadIn(last));
  const first = sentences.findIndex(warningOf);
  const at = first < 0 && isLeadIn ? sentences.length - 1 : first;
  if (at < 0) return undefined;
  const rest = sentences.slice(at).join(' ');
  return { before: sentences.slice(0, at).join(' '), rest, warning: warningOf(rest) ?? 'instruction', isLeadIn };
}
