/**
 * HTML as the same lines that plain text gives, but with levels of headings, depths of lists, cells and bold terms. It
 * reads the string, not a document, so that it is the same in a browser and in Node, and works where a page's policy
 * forbids to parse HTML. What it does not know it reads as text.
 */
import { type Line, linesOfText, tidy, withoutNumber } from './lines.js';

const TOKEN = /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>/gi;
const SKIPPED = /^(script|style|template|noscript|head|title|svg|select|textarea|iframe|object|button)$/;
const BLOCK =
  /^(address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“',
  ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', times: '×', deg: '°', copy: '©', reg: '®', trade: '™',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', Aacute: 'Á', Eacute: 'É',
  Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Ntilde: 'Ñ', iquest: '¿', iexcl: '¡', frac12: '½', micro: 'µ', shy: '',
}; // prettier-ignore

/** A text in the making. */
interface Run {
  text: string;
  bold: string;
  /** Whether everything so far is bold. */
  isBold: boolean;
  links: { text: string; url: string }[];
}

export function linesOfHtml(html: string): Line[] {
  return new HtmlLines(html).lines;
}

class HtmlLines {
  readonly lines: Line[] = [];
  #run: Run = newRun();
  #lists: { isNumbered: boolean; count: number }[] = [];
  #heading: number | undefined;
  #bold = 0;
  #item = false;
  #row: { cells: string[]; isHead: boolean } | undefined;
  /** Within a `dl`: what is being read, and the term that the next description is of. */
  #pair: 'dt' | 'dd' | undefined;
  #term = '';
  #link: { text: string; url: string } | undefined;
  /** How much of the next line's gap is known. */
  #gap = 0;
  /** Links of the row. */
  #links: { text: string; url: string }[] = [];
  #boldTags: boolean[] = [];

  constructor(html: string) {
    let last = 0;
    let skipped: string | undefined;
    for (const token of html.matchAll(TOKEN)) {
      if (!skipped) this.#text(html.slice(last, token.index));
      last = token.index + token[0].length;
      const [, slash, name = '', attributes = ''] = token;
      const tag = name.toLowerCase();
      if (skipped) {
        if (slash && tag === skipped) skipped = undefined;
      } else if (!slash && SKIPPED.test(tag) && !attributes.endsWith('/')) skipped = closes(html, last, tag);
      else if (tag) this.#tag(tag, Boolean(slash), attributes);
    }
    if (!skipped) this.#text(html.slice(last));
    this.#endRow();
    this.#flush();
    this.#endTerm();
  }

  #text(raw: string): void {
    const text = decode(raw).replace(/[^\S\u00a0]+/g, ' ');
    if (!text) return;
    const run = this.#run;
    if (text.trim()) {
      if (this.#bold > 0 && run.isBold) run.bold += text;
      else run.isBold = false;
      if (this.#link) this.#link.text += text;
    } else if (run.isBold) run.bold += text;
    run.text += text;
  }

  #tag(tag: string, isEnd: boolean, attributes: string): void {
    if (tag === 'br') this.#break();
    else if (tag === 'a') this.#anchor(isEnd, attributes);
    else if (/^(b|strong|dfn|span|font)$/.test(tag)) this.#weight(tag, isEnd, attributes);
    else if (BLOCK.test(tag)) this.#block(tag, isEnd);
  }

  #anchor(isEnd: boolean, attributes: string): void {
    const url = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes)?.slice(1).find(Boolean);
    if (!isEnd && url && /^https?:/i.test(url)) this.#link = { text: '', url: decode(url) };
    else if (this.#link) {
      this.#run.links.push({ ...this.#link, text: tidy(this.#link.text) });
      this.#link = undefined;
    }
  }

  #weight(tag: string, isEnd: boolean, attributes: string): void {
    if (isEnd) {
      if (this.#boldTags.pop()) this.#bold--;
      return;
    }
    const weight = /font-weight:\s*(\w+)/.exec(attributes)?.[1];
    const isBold = weight ? /^(bold|[6-9]00)$/.test(weight) : !/^(span|font)$/.test(tag);
    this.#boldTags.push(isBold);
    if (isBold) this.#bold++;
  }

  #block(tag: string, isEnd: boolean): void {
    const level = /^h([1-6])$/.exec(tag)?.[1];
    // A paragraph at the start of an entry is the entry.
    const isOpen = !isEnd && this.#item && !this.#run.text.trim();
    // Blocks within a cell are one text.
    if (this.#row) this.#run.text += ' ';
    else if (!(isOpen && /^(p|div)$/.test(tag))) this.#flush();
    if (level) this.#heading = isEnd ? undefined : Number(level);
    if (tag === 'ul' || tag === 'ol') {
      if (isEnd) this.#lists.pop();
      else this.#lists.push({ isNumbered: tag === 'ol', count: 0 });
      const isBehindList = this.lines.at(-1)?.kind === 'bullet' || this.lines.at(-1)?.kind === 'number';
      if (!isEnd && this.#lists.length === 1) this.#gap = isBehindList ? 2 : this.#gap;
      if (isEnd && !this.#lists.length) this.#gap = 1;
    }
    if (tag === 'li') {
      const list = this.#lists.at(-1);
      if (!isEnd && list) list.count++;
      this.#item = !isEnd;
    }
    if (tag === 'tr' && !isEnd) this.#beginRow();
    if (tag === 'table' || (tag === 'tr' && isEnd)) this.#endRow();
    if (this.#row && /^t[dh]$/.test(tag)) {
      this.#endCell();
      if (!isEnd) this.#row.isHead &&= tag === 'th';
    }
    if (tag === 'dt' || tag === 'dd') this.#pair = isEnd ? undefined : tag;
    if (tag === 'dl') this.#endTerm();
    if (tag === 'p' || tag === 'hr') this.#gap = Math.max(this.#gap, 1);
  }

  /** A term without a description says something, too. */
  #endTerm(): void {
    if (this.#term) this.#push({ kind: 'bullet', text: this.#term });
    this.#term = '';
    this.#gap = 2;
  }

  #beginRow(): void {
    this.#endRow();
    this.#flush();
    this.#row = { cells: [], isHead: true };
  }

  /** What stands in a row, but in no cell, is a cell, too. */
  #endCell(): void {
    const text = tidy(this.#run.text);
    if (text) this.#row?.cells.push(text);
    this.#links.push(...this.#run.links);
    this.#run = newRun();
  }

  #endRow(): void {
    if (!this.#row) return;
    this.#endCell();
    const { cells, isHead } = this.#row;
    const links = this.#links.splice(0);
    this.#row = undefined;
    const text = cells.join(' ');
    const common = { text, ...(links.length && { links }) };
    if (cells.length > 1) this.#push({ kind: 'row', cells, isHead, ...common });
    else if (/[\p{L}\p{N}]/u.test(text)) this.#push({ kind: 'text', ...common });
  }

  /** A break ends a line as a paragraph does, unless it stands within a heading, an entry or a cell. */
  #break(): void {
    if (this.#row || this.#item || this.#heading) this.#run.text += ' ';
    else {
      const isSecond = !this.#run.text.trim();
      this.#flush();
      this.#gap = isSecond ? this.#gap + 1 : 0;
    }
  }

  /** Ends what was being read. */
  #flush(): void {
    const { text: raw, bold, isBold, links } = this.#run;
    this.#run = newRun();
    const text = tidy(raw);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (this.#pair === 'dt') {
      this.#term = tidy(`${this.#term} ${withoutNumber(text)}`);
      return;
    }
    if (this.#pair === 'dd' && this.#term) {
      this.#push({ kind: 'bullet', text: `${this.#term.replace(/\s*:$/, '')}: ${text}`, term: this.#term });
      this.#term = '';
      return;
    }
    const own = this.#heading ? 0 : tidy(bold).length;
    const term = own && text.startsWith(tidy(bold)) && !isBold ? tidy(bold) : undefined;
    const list = this.#lists.at(-1);
    const common = { text, ...(term && { term }), ...(links.length && { links }) };
    if (this.#heading) this.#push({ kind: 'heading', level: this.#heading, ...common });
    else if (list) {
      const kind = list.isNumbered ? 'number' : 'bullet';
      this.#push({ kind, depth: this.#lists.length - 1, number: list.isNumbered ? list.count : undefined, ...common });
    } else if (isBold && bold.trim() && text.length < 90 && !/[.!;,]$/.test(text))
      this.#push({ kind: 'heading', ...common });
    else this.#plain(common);
  }

  /** Hand-made lists and all the rest that plain text knows, too. */
  #plain(common: Pick<Line, 'text'> & Partial<Line>): void {
    const [line] = linesOfText(common.text);
    if (line && line.kind !== 'heading' && line.kind !== 'row')
      this.#push({ ...line, ...common, text: line.text, term: startOf(line.text, common.term) });
    else this.#push({ kind: 'text', ...common });
  }

  #push(line: Pick<Line, 'kind' | 'text'> & Partial<Line>): void {
    this.lines.push({ depth: 0, ...line, gap: this.lines.length ? this.#gap : 0 });
    this.#gap = 0;
  }
}

function startOf(text: string, term: string | undefined): string | undefined {
  return term && text.startsWith(term) ? term : undefined;
}

function newRun(): Run {
  return { text: '', bold: '', isBold: true, links: [] };
}

/** A skipped element's end may be missing: then it is read after all. */
function closes(html: string, from: number, tag: string): string | undefined {
  return new RegExp(`</${tag}\\s*>`, 'i').test(html.slice(from)) ? tag : undefined;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,31}));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
