import { type Line, linesOfText, tidy, withoutNumber } from './text-lines.js';

const BLOCK_TAG =
  /^(address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const WEIGHT_TAG = /^(b|strong|dfn|span|font)$/;
const HAS_WORDS = /[\p{L}\p{N}]/u;

type Attributes = Readonly<Record<string, string>>;
type NewLine = Pick<Line, 'kind' | 'text'> & Partial<Line>;

interface Link {
  text: string;
  url: string;
}

/** The text that is being collected for the next line. */
interface Run {
  text: string;
  /** The bold words that the text starts with. */
  bold: string;
  isBold: boolean;
  links: Link[];
}

/** Collects lines from the tags and texts of HTML, in the order of the source. */
export class HtmlLineCollector {
  readonly #lines: Line[] = [];
  #run = newRun();
  /** How many empty lines stand above the next line. */
  #gap = 0;
  /** The level of the heading that is open. */
  #heading: number | undefined;
  /** The lists that are open. */
  #lists: { isNumbered: boolean; count: number }[] = [];
  #isInItem = false;
  /** The part of a `dl` that is open, and the term that its next description belongs to. */
  #pair: 'dt' | 'dd' | undefined;
  #term = '';
  #row: { cells: string[]; links: Link[]; isHead: boolean } | undefined;
  #link: Link | undefined;
  /** Whether each open element of `WEIGHT_TAG` makes its text bold. */
  #boldTags: boolean[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'br') this.#break();
    else if (name === 'a') this.#openLink(attributes);
    else if (WEIGHT_TAG.test(name)) this.#boldTags.push(isBoldTag(name, attributes));
    else if (BLOCK_TAG.test(name)) this.#openBlock(name);
  }

  /** @param isImplied whether the HTML has no end tag here. */
  close(name: string, isImplied: boolean): void {
    if (name === 'a') this.#closeLink();
    else if (WEIGHT_TAG.test(name)) this.#boldTags.pop();
    // In `<b><p>One</b> two</p>`, browsers keep the paragraph open at `</b>`.
    else if (BLOCK_TAG.test(name) && !(isImplied && name === 'p')) this.#closeBlock(name);
  }

  text(raw: string): void {
    // Non-breaking spaces stay for the reader of plain text; soft hyphens are only hints for line breaks.
    const text = raw.replaceAll('\u00ad', '').replace(/[^\S\u00a0]+/g, ' ');
    const run = this.#run;
    const isSpace = !text.trim();
    if (run.isBold && (isSpace || this.#boldTags.includes(true))) run.bold += text;
    else if (!isSpace) run.isBold = false;
    if (this.#link) this.#link.text += text;
    run.text += text;
  }

  /** Whether what comes next is a part of a heading or a term. */
  get isInHeading(): boolean {
    return this.#heading !== undefined || this.#pair === 'dt';
  }

  addHeading(raw: string, level?: number): void {
    this.#separate();
    this.#addLine({ kind: 'heading', text: raw, level });
  }

  addText(raw: string): void {
    this.#separate();
    this.#addLine({ kind: 'text', text: raw });
  }

  /** What a button says, apart from the text around it. */
  addControl(raw: string): void {
    this.#addLine({ kind: 'text', text: raw, isControl: true });
  }

  #addLine(line: NewLine): void {
    const text = tidy(line.text.replace(/\s+/g, ' '));
    if (HAS_WORDS.test(text)) this.#push({ ...line, text });
  }

  finish(): Line[] {
    this.#endRow();
    this.#flush();
    this.#endTerm();
    return this.#lines;
  }

  #openLink({ href = '' }: Attributes): void {
    if (/^https?:/i.test(href)) this.#link = { text: '', url: href };
  }

  #closeLink(): void {
    if (this.#link) this.#run.links.push({ ...this.#link, text: tidy(this.#link.text) });
    this.#link = undefined;
  }

  #openBlock(name: string): void {
    // A paragraph at the start of an entry is the entry itself.
    const startsItem = /^(p|div)$/.test(name) && this.#isInItem && !this.#run.text.trim();
    if (!startsItem) this.#separate();
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1));
    else if (name === 'ul' || name === 'ol') this.#openList(name);
    else if (name === 'li') this.#openItem();
    else if (name === 'table') this.#endRow();
    else if (name === 'tr') this.#beginRow();
    else if (name === 'td' || name === 'th') this.#openCell(name);
    else if (name === 'dt' || name === 'dd') this.#pair = name;
    else if (name === 'dl') this.#endTerm();
    else if (name === 'p' || name === 'hr') this.#gap = Math.max(this.#gap, 1);
  }

  #closeBlock(name: string): void {
    this.#separate();
    if (/^h[1-6]$/.test(name)) this.#heading = undefined;
    else if (name === 'ul' || name === 'ol') this.#closeList();
    else if (name === 'li') this.#isInItem = false;
    else if (name === 'table' || name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'dt' || name === 'dd') this.#pair = undefined;
    else if (name === 'dl') this.#endTerm();
    else if (name === 'p' || name === 'hr') this.#gap = Math.max(this.#gap, 1);
  }

  /** Blocks within a cell are one text; everywhere else a block starts a new line. */
  #separate(): void {
    if (this.#row) this.#run.text += ' ';
    else this.#flush();
  }

  #openList(name: 'ul' | 'ol'): void {
    this.#lists.push({ isNumbered: name === 'ol', count: 0 });
    const last = this.#lines.at(-1)?.kind;
    const followsList = last === 'bullet' || last === 'number';
    if (this.#lists.length === 1 && followsList) this.#gap = 2;
  }

  #closeList(): void {
    this.#lists.pop();
    if (!this.#lists.length) this.#gap = 1;
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.count++;
    this.#isInItem = true;
  }

  /** A term without a description is an entry of its own. */
  #endTerm(): void {
    if (this.#term) this.#push({ kind: 'bullet', text: this.#term });
    this.#term = '';
    this.#gap = 2;
  }

  #beginRow(): void {
    this.#endRow();
    this.#flush();
    this.#row = { cells: [], links: [], isHead: true };
  }

  #openCell(name: 'td' | 'th'): void {
    this.#endCell();
    if (this.#row && name === 'td') this.#row.isHead = false;
  }

  /** Text in a row, but in no cell, becomes a cell too. */
  #endCell(): void {
    if (!this.#row) return;
    const text = tidy(this.#run.text);
    if (text) this.#row.cells.push(text);
    this.#row.links.push(...this.#run.links);
    this.#run = newRun();
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#row) return;
    const { cells, links, isHead } = this.#row;
    this.#row = undefined;
    const text = cells.join(' ');
    const common = { text, ...(links.length && { links }) };
    if (cells.length > 1) this.#push({ kind: 'row', cells, isHead, ...common });
    else if (HAS_WORDS.test(text)) this.#push({ kind: 'text', ...common });
  }

  /** A break ends a line as a paragraph does, except within a heading, an entry or a cell. */
  #break(): void {
    if (this.#row || this.#isInItem || this.#heading) {
      this.#run.text += ' ';
      return;
    }
    const isSecond = !this.#run.text.trim();
    this.#flush();
    this.#gap = isSecond ? this.#gap + 1 : 0;
  }

  /** Ends the line that is being collected. */
  #flush(): void {
    const run = this.#run;
    this.#run = newRun();
    const text = tidy(run.text);
    if (!HAS_WORDS.test(text)) return;
    if (this.#pair === 'dt') this.#term = tidy(`${this.#term} ${withoutNumber(text)}`);
    else if (this.#pair === 'dd' && this.#term) this.#pushDescription(text);
    else this.#pushRun(run, text);
  }

  #pushDescription(text: string): void {
    this.#push({ kind: 'bullet', text: `${this.#term.replace(/\s*:$/, '')}: ${text}`, term: this.#term });
    this.#term = '';
  }

  #pushRun({ bold, isBold, links }: Run, text: string): void {
    const term = this.#heading || isBold ? '' : tidy(bold);
    const common = { text, ...(term && text.startsWith(term) && { term }), ...(links.length && { links }) };
    const list = this.#lists.at(-1);
    const isBoldLine = isBold && bold.trim() !== '' && text.length < 90 && !/[.!;,]$/.test(text);
    if (this.#heading) this.#push({ kind: 'heading', level: this.#heading, ...common });
    else if (list?.isNumbered)
      this.#push({ kind: 'number', depth: this.#lists.length - 1, number: list.count, ...common });
    else if (list) this.#push({ kind: 'bullet', depth: this.#lists.length - 1, ...common });
    else if (isBoldLine) this.#push({ kind: 'heading', ...common });
    else this.#pushText(common);
  }

  /** Text may contain typed bullets, numbers and questions, as plain text does. */
  #pushText(common: Omit<NewLine, 'kind'>): void {
    const [line] = linesOfText(common.text);
    if (!line || line.kind === 'heading' || line.kind === 'row') {
      this.#push({ kind: 'text', ...common });
      return;
    }
    const term = common.term && line.text.startsWith(common.term) ? common.term : undefined;
    this.#push({ ...line, ...common, text: line.text, term });
  }

  #push(line: NewLine): void {
    this.#lines.push({ depth: 0, ...line, gap: this.#lines.length ? this.#gap : 0 });
    this.#gap = 0;
  }
}

function newRun(): Run {
  return { text: '', bold: '', isBold: true, links: [] };
}

/** Word processors write `<b style="font-weight: normal">` around whole documents. */
function isBoldTag(name: string, { style = '' }: Attributes): boolean {
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  return weight ? /^(bold|[6-9]00)$/.test(weight) : !/^(span|font)$/.test(name);
}
