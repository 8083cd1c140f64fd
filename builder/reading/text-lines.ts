/**
 * Pasted text as lines with a kind. Rules, in the order that they are tried:
 *
 * 1. A line of `#` marks and words is a heading of that level (Markdown).
 * 2. A number or letter with a dot or bracket, or “Step 1:”, starts a numbered entry; a bullet or dash starts a bulleted
 *    one. Bullets that are indented deeper than the entry before them belong to it.
 * 3. Two or more cells between tabs or upright bars are a row of a table.
 * 4. “Q:” and a question is a heading, “A:” starts a paragraph.
 * 5. A line that goes on where the one before it broke off (it starts in lower case, or the one before is long and has
 *    no end of a sentence) belongs to it: text copied from a PDF has such lines.
 * 6. A short line without the end of a sentence is a heading when it is all capitals, a question, ends in a colon, or has
 *    an empty line above it and something below it.
 * 7. Everything else is a paragraph.
 */
export interface Line {
  kind: 'heading' | 'number' | 'bullet' | 'row' | 'text';
  text: string;
  /** How many empty lines stand above it. */
  gap: number;
  /** How deep it is nested: 0 for an entry of a list, 1 for an entry within it. */
  depth: number;
  /** A heading's level, if the source has one. */
  level?: number | undefined;
  /** The number that a numbered entry had. */
  number?: number | undefined;
  /** What of the text was set off in bold at its start. */
  term?: string | undefined;
  /** The cells of a row; whether they are the headings of a table. */
  cells?: string[] | undefined;
  isHead?: boolean | undefined;
  /** Words in bold before a text that are its heading: the next heading of the same kind ends it. */
  isLead?: boolean | undefined;
  /** Whether it is what a button of the website says. */
  isControl?: boolean | undefined;
  /** Addresses of links in it. */
  links?: { text: string; url: string }[] | undefined;
}

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez';
const NUMBERED = new RegExp(
  `^(?:(?:step|paso|stage|fase)\\s+(\\d{1,2}|${NUMBER_WORDS})\\s*[-–—:.)]\\s*|\\(?(\\d{1,2}|[a-h])[.)]-?\\s+)(?=\\S)`,
  'i',
);
/** Symbol fonts have their bullets among the characters for private use. */
const BULLET = /^(?:[•·●▪◦‣∙§○■□✓✔➢➤►*+–—\ue000-\uf8ff-]\s+|o(?:\t| {2,}))(?=\S)/;
/** “Q:” and “A:”, “Question 1:” and “Answer:”, and the same in other languages. */
const QUESTION =
  /^(?:Q|P|F|D|V|Question|Pregunta|Frage|Domanda|Pergunta|Vraag)\s?\d{0,2}\s?[:.]\s+(?=\S.*\?["”’»)]*$)/i;
const ANSWER = /^(?:A|R|Answer|Respuesta|Antwort|Réponse|Risposta|Resposta|Antwoord)\s?\d{0,2}\s?:\s+(?=\S)/i;
const MARKDOWN = /^(#{1,6})\s+(?=\S)/;

/** A sum that a form asks (“13 + 12 =”) is no list and no heading. */
export const SUM = /^\d+\s*[+×x−-]\s*\d+\s*=\s*\??$/;

/** The lines of a pasted text. */
export function linesOfText(text: string): Line[] {
  const raw = rawLines(text);
  const lines: Line[] = [];
  let indents: number[] = [];
  raw.forEach((line, at) => {
    const { kind } = line;
    const before = lines.at(-1);
    if (kind === 'bullet' || kind === 'number') {
      if (!isItem(before)) indents = [];
      lines.push({ ...line, depth: nestingOf(line, lines, indents) });
    } else if (kind === 'text' && before && goesOn(raw[at - 1], line)) {
      before.text = joined(before.text, line.text);
    } else if (kind === 'text' && isHeading(line, raw[at + 1], before)) {
      lines.push({ ...line, kind: 'heading' });
    } else lines.push(line);
  });
  return lines;
}

/** A word that was divided at the end of a long line is one word again. */
function joined(before: string, text: string): string {
  if (before.length >= 35 && /\p{Ll}{2}-$/u.test(before) && /^\p{Ll}{2}/u.test(text)) return before.slice(0, -1) + text;
  return before + (/\p{L}-$/u.test(before) ? '' : ' ') + text;
}

export function isItem(line: Line | undefined): boolean {
  return line?.kind === 'bullet' || line?.kind === 'number';
}

interface RawLine extends Line {
  indent: number;
}

function rawLines(text: string): RawLine[] {
  const result: RawLine[] = [];
  let gap = 0;
  for (const physical of text.normalize('NFC').split(/\r\n?|\n|\u2028|\u2029|\f|\v/)) {
    const whole = physical.replaceAll('\u00a0', ' ').trimEnd();
    const words = whole.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) {
      // Rules, empty bullets and the like are gaps.
      gap++;
      continue;
    }
    const indent = (/^\s*/.exec(whole)?.[0] ?? '').replaceAll('\t', '    ').length;
    result.push({ ...readLine(words), gap, indent, depth: 0 });
    gap = 0;
  }
  return result;
}

function readLine(words: string): Pick<Line, 'kind' | 'text'> & Partial<Line> {
  const hashes = MARKDOWN.exec(words);
  if (hashes) return { kind: 'heading', level: hashes[1]?.length, text: tidy(words.slice(hashes[0].length)) };
  if (QUESTION.test(words)) return { kind: 'heading', text: tidy(words.replace(QUESTION, '')) };
  if (ANSWER.test(words)) return { kind: 'text', text: tidy(words.replace(ANSWER, '')) };
  const cells = cellsOf(words);
  if (cells) return { kind: 'row', text: cells.join(' '), cells };
  const numbered = NUMBERED.exec(words);
  if (numbered) {
    const number = Number(numbered[1] ?? numbered[2]) || undefined;
    return { kind: 'number', number, text: tidy(words.slice(numbered[0].length)) };
  }
  const bullet = BULLET.exec(words);
  if (bullet) return { kind: 'bullet', text: tidy(words.slice(bullet[0].length)) };
  return { kind: 'text', text: tidy(words) };
}

/** “a | b” and “a⇥b”; not a mark with a tab behind it, and not one bar in a line of words without cells around it. */
function cellsOf(words: string): string[] | undefined {
  const inner = words.replace(/^\|\s*|\s*\|$/g, '');
  const cells = (/\s\|\s/.test(inner) ? inner.split(/\s+\|\s+/) : inner.split(/\t+/)).map(tidy).filter(Boolean);
  const isMarked = NUMBERED.test(words) || BULLET.test(words);
  return cells.length > 1 && !isMarked ? cells : undefined;
}

/** The number that a term was given by hand: “1. Look”. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBERED, '');
}

/** One space between words, none around. Bold and italic marks of Markdown are no words. */
export function tidy(words: string): string {
  return words
    .replace(/(?<![\p{L}\p{M}\p{N}])(\*\*|__)(\S(?:[^*_]*\S)?)\1(?![\p{L}\p{M}\p{N}])/gu, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How deep an entry is: by its indent, or a bullet behind a numbered entry with nothing between them. */
function nestingOf(line: RawLine, lines: readonly Line[], indents: number[]): number {
  while (indents.length && line.indent < (indents.at(-1) ?? 0)) indents.pop();
  if (!indents.length || line.indent > (indents.at(-1) ?? 0)) indents.push(line.indent);
  const before = lines.at(-1);
  const isUnder = line.kind === 'bullet' && line.gap === 0 && before?.kind === 'number' && before.text.endsWith(':');
  const isBeside = line.kind === 'bullet' && line.gap === 0 && before?.kind === 'bullet' && before.depth > 0;
  if (indents.length === 1 && (isUnder || (isBeside && isNumberedRun(lines)))) return 1;
  return indents.length - 1;
}

function isNumberedRun(lines: readonly Line[]): boolean {
  return lines.findLast((line) => isItem(line) && line.depth === 0)?.kind === 'number';
}

const ENDS = /[.!?:;…]["”’')\]]*$/;

function goesOn(before: RawLine | undefined, { text, gap }: Line): boolean {
  if (gap > 0 || !before || before.kind === 'heading' || before.kind === 'row') return false;
  if (ENDS.test(before.text)) return false;
  // In lower case, but “e.g.” no less than words: an entry that someone wrote without a mark starts like its neighbours.
  if (/^[\p{Ll}(]/u.test(text)) return /^\p{Lu}/u.test(before.text) || before.text.length > 40;
  return before.text.length >= 58 && !isShort(before.text);
}

function isShort(text: string): boolean {
  return text.length <= 90 && text.split(' ').length <= 14;
}

function isHeading({ text, gap }: Line, next: RawLine | undefined, before: Line | undefined): boolean {
  if (!next || !isShort(text) || SUM.test(text) || /[.!;,…]["”’)]*$/.test(text)) return false;
  // “Term: description” is an entry.
  if (/[:：]\s/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/\?["”’)]*$/.test(text)) return true;
  // A few words name a list, more lead to it.
  if (text.endsWith(':')) return !isItem(next) || text.split(' ').length <= 3;
  if (isCapitals(text)) return true;
  if (next.kind === 'text' && next.gap === 0 && (/^\p{Ll}/u.test(next.text) || text.length >= 58)) return false;
  return !before || gap > 0;
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
