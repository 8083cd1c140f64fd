/** What a section is made of while it is read, and how pieces become an introduction, entries and a note. */
import { closed, dropColon, type Entry, flow, inLine, type Uncertain } from './reading.js';

export type Piece = { doubts: Uncertain[] } & (
  | { type: 'heading' | 'introduction' | 'paragraph'; text: string }
  | { type: 'entry'; entry: Entry; isFact?: boolean | undefined; lead?: string | undefined }
);

export type EntryPiece = Piece & { type: 'entry' };

export function textOf(piece: Piece): string {
  return piece.type === 'entry' ? inLine(piece.entry) : piece.text;
}

export function headingOf(pieces: readonly Piece[]): { heading?: string } {
  const heading = pieces.find(({ type }) => type === 'heading');
  return heading ? { heading: textOf(heading) } : {};
}

/** Says where the doubts about pieces are now: in a list, one piece an item. */
export function point(pieces: readonly Piece[], list: string, from = 0): void {
  pieces.forEach((piece, at) => {
    for (const doubt of piece.doubts) {
      doubt.path = `${list}[${from + at}]`;
      // More may have been said since the doubt arose.
      doubt.text = textOf(piece);
    }
  });
}

/** Several pieces as one text, which is at a path. */
export function textAt(pieces: readonly Piece[], path: string): string {
  for (const { doubts } of pieces) for (const doubt of doubts) doubt.path = path;
  return flow(pieces.map(textOf));
}

/**
 * Entries below a line that leads to them: where a section has others, too, they and their line are one entry. Where it
 * has none, the line introduces the section.
 */
export function withLeadsKept(pieces: readonly Piece[]): Piece[] {
  const leads = new Set(pieces.flatMap((piece) => (piece.type === 'entry' ? [piece.lead] : [])));
  const result: Piece[] = [];
  let lead: string | undefined;
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.type !== 'entry' || piece.lead === undefined) result.push(piece);
    else if (leads.size === 1) result.push(...(lead === piece.lead ? [] : [leadPiece(piece.lead)]), piece);
    else if (lead === piece.lead && last?.type === 'entry') {
      last.entry.description = closed(flow([last.entry.description?.replace(/\.$/, ''), inLine(piece.entry)]));
      last.doubts.push(...piece.doubts);
    } else {
      const entry = { term: dropColon(piece.lead), description: closed(inLine(piece.entry)) };
      result.push({ type: 'entry', entry, doubts: [...piece.doubts] });
    }
    lead = piece.type === 'entry' ? piece.lead : undefined;
  }
  return result;
}

function leadPiece(text: string): Piece {
  return { type: 'introduction', text, doubts: [] };
}

interface Shape {
  introduction: Piece[];
  entries: EntryPiece[];
  note: Piece[];
}

/** Text before the entries introduces them, text behind them is a note; without entries, each paragraph is one. */
export function shape(pieces: readonly Piece[]): Shape {
  const heading = pieces.findIndex(({ type }, at) => at > 0 && type === 'heading');
  if (heading > 0) {
    // What comes before the procedure was told before its heading.
    const [before, after] = [shape(pieces.slice(0, heading)), shape(pieces.slice(heading))];
    return {
      introduction: [...before.introduction, ...after.introduction],
      entries: [...before.entries, ...after.entries],
      note: [...before.note, ...after.note],
    };
  }
  const body = pieces.filter(({ type }) => type !== 'heading');
  const isEntry = (piece: Piece) => piece.type === 'entry';
  if (!body.some(isEntry)) {
    const entries = body.flatMap((piece) =>
      piece.type === 'paragraph'
        ? [{ type: 'entry' as const, entry: { description: piece.text }, doubts: piece.doubts }]
        : [],
    );
    return { introduction: body.filter(({ type }) => type === 'introduction'), entries, note: [] };
  }
  const first = body.findIndex(isEntry);
  const last = body.findLastIndex(isEntry);
  const entries: EntryPiece[] = [];
  for (const piece of body.slice(first, last + 1)) {
    const before = entries.at(-1);
    if (piece.type === 'entry') entries.push(piece);
    else if (before) {
      before.entry = { ...before.entry, description: flow([before.entry.description, piece.text]) };
      before.doubts.push(...piece.doubts);
    }
  }
  return { introduction: body.slice(0, first), entries, note: body.slice(last + 1) };
}
