/**
 * Places what was read, from top to bottom. Rules:
 *
 * - A heading whose words name a section begins it (see `words.ts`). The same section headed twice: the second heading with
 *   what follows it is one entry, so that nothing is said under a heading that it was not written under.
 * - Any other heading is an entry of the section that it stands in, with what follows it. A question that names no section
 *   is a fact of the overview.
 * - Below a heading, text before a list introduces it, and text behind it is a note.
 * - Without a heading: a list is told by its words; where they say nothing, the first is benefits, the second things to
 *   consider, the third alternatives. A paragraph that stands apart, behind a list, is told by its words, too.
 * - A page of running text without headings and lists is taken apart into sentences.
 * - A line that says where the text comes from is provenance. What belongs to a form, a menu or a footer is not placed.
 *
 * Whatever was told from words alone, or not placed, is said to the editor.
 */
import type { Kind } from 'clinic-widgets';
import { Assembly, takesEntries } from './assembly.js';
import { type Line, SUM } from './lines.js';
import { provenanceOf } from './provenance.js';
import { dropColon, type Entry, inLine, type Reading, type Reason } from './reading.js';
import { entriesOfTable, type Unit, unitsOf } from './units.js';
import { isHarm, type Language, type Place, placeOfHeading, placeOfText } from './words.js';

const FORM_LABEL =
  /^(your |full |first |last |e-?mail |phone |telephone |su |tu )?(name|e-?mail|address|phone|telephone|number|message|subject|comments?|submit|send( message)?|captcha|nombre|apellidos|correo( electr[óo]nico)?|tel[ée]fono|mensaje|asunto|enviar)( address| number)?( ?\(?(required|optional|obligatorio|opcional)\)?)?\s*[*:]*$/i;
const FURNITURE =
  /^(skip to (main )?content|share( this page)?|print( this page)?|back to top|home|menu|search|read more|all rights reserved.*|(©|copyright|\(c\)) .*|saltar al contenido|volver arriba|compartir|imprimir|inicio|buscar|leer m[áa]s|todos los derechos reservados.*)$|^(> )?[\p{L} ]+( [>›»/] [\p{L}’' ]+){2,}$/iu;

const FREQUENT_QUESTIONS =
  /^(frequently asked questions|faqs?|questions and answers|q ?& ?a|preguntas (m[áa]s )?frecuentes)$/i;

export function readLines(lines: readonly Line[], language: Language | undefined): Reading {
  return new Walk(lines).finish(language);
}

class Walk {
  readonly #to = new Assembly();
  /** Where the last heading, or what was told from words, has put us. */
  #place: Place | undefined;
  /** The level of the heading of that section, where the source says levels. */
  #level: number | undefined;
  /** Nothing has been said below the last heading yet. */
  #isFresh = false;
  /** An entry is being collected: everything up to the next heading is said of it. */
  #collects = false;
  #hasList = false;

  constructor(lines: readonly Line[]) {
    const units = unitsOf(lines.filter((line) => !this.#setAside(line)));
    this.#takeTitle(units);
    const isRunning = !units.some(({ kind }) => kind !== 'paragraph');
    for (const unit of units) {
      if (unit.kind === 'heading') this.#heading(unit.line);
      else if (unit.kind === 'list') this.#list(unit);
      else if (unit.kind === 'table') this.#table(unit);
      else if (isRunning && unit.line.text.split(' ').length > 90) this.#sentences(unit.line.text);
      else this.#paragraph(unit.line);
    }
  }

  finish(language: Language | undefined): Reading {
    return this.#to.finish(language);
  }

  #setAside(line: Line): boolean {
    for (const { text, url } of line.links ?? []) this.#to.keep('link', `${text} (${url})`);
    const { text } = line;
    if (SUM.test(text) || FORM_LABEL.test(text)) this.#to.keep('form', text);
    else if (FURNITURE.test(text)) this.#to.keep('furniture', text);
    else {
      const found = line.kind === 'row' ? undefined : provenanceOf(text);
      return found ? this.#to.provenance(found, text) : false;
    }
    return true;
  }

  /** What stands above everything else names the procedure. */
  #takeTitle(units: Unit[]): void {
    const [first, second] = units;
    if (first?.kind === 'heading') {
      const { text, level } = first.line;
      const place = placeOfHeading(text);
      const question =
        /^(?:what[’']?s|what (?:is|are)|¿?qué (?:es|son)|about|sobre)\s+(?:an? |the |una? |el |la )?(.+?)\s*\?*$/iu.exec(
          text,
        )?.[1];
      const isTitle = !place || second?.kind === 'heading' || (level === 1 && !question);
      const isOnlyTop =
        level === undefined || !units.slice(1).some((it) => it.kind === 'heading' && it.line.level === level);
      if (isTitle && isOnlyTop && !(place?.section === 'overview' && question && second?.kind !== 'heading')) {
        this.#to.name = dropColon(text);
        units.shift();
        this.#place = { section: 'overview' };
        this.#isFresh = true;
      } else if (place?.section === 'overview') this.#to.name = question ? capitalised(question) : dropColon(text);
    } else if (first?.kind === 'paragraph' && second && /^[^.!?]{3,80}$/.test(first.line.text)) {
      this.#to.name = first.line.text;
      units.shift();
      this.#place = { section: 'overview' };
      this.#isFresh = true;
    }
  }

  #heading({ text: whole, level }: Line): void {
    const text = dropColon(whole);
    const isLead = text !== whole;
    if (FREQUENT_QUESTIONS.test(text)) {
      this.#to.keep('furniture', whole);
      this.#place = { section: 'overview' };
      this.#level = level ?? this.#level;
      this.#collects = false;
      return;
    }
    const place = placeOfHeading(text);
    const isBelow = level !== undefined && this.#level !== undefined && level > this.#level;
    if (this.#place?.field === undefined && this.#isFresh && isLead && this.#mayIntroduce(place)) {
      this.#to.introduction(this.#place?.section ?? 'overview', whole);
      return;
    }
    if (!place || (isBelow && this.#isPartOf(place))) this.#subheading(text, level, isBelow);
    else this.#begin(place, text, level);
    this.#isFresh = true;
    this.#hasList = false;
  }

  /** “You may be offered it if you have:” right below the heading of a section leads to its list. */
  #mayIntroduce(place: Place | undefined): boolean {
    const here = this.#place;
    if (!here || this.#collects || !this.#to.hasHeading(here.section)) return false;
    if (!place) return takesEntries(here.section);
    return place.section === here.section && !place.kind && takesEntries(here.section) && !this.#to.hasEntries(here);
  }

  /** A deeper heading within steps or recovery names one of them, even where its words could name a section. */
  #isPartOf({ section, field }: Place): boolean {
    const here = this.#place?.section;
    if (field) return false;
    if (section === 'overview') return true;
    if (here === 'steps') return ['steps', 'recovery', 'candidacy'].includes(section);
    return here === 'recovery' && ['recovery', 'steps'].includes(section);
  }

  #begin(place: Place, text: string, level: number | undefined): void {
    const to = this.#to;
    const { section, kind, field } = place;
    this.#collects = false;
    // Benefits and risks stand below one heading: that heading's level is the section's.
    if (section !== 'benefitsAndRisks' || this.#place?.section !== section) this.#level = level ?? this.#level;
    this.#place = place;
    if (field === 'urgent') {
      to.paragraph(place, /[.!?]$/.test(text) ? text : `${text}:`);
    } else if (field) {
      to.keep('rewritten', text, section);
    } else if (section === 'benefitsAndRisks' && kind) {
      to.group(kind, text, kind === 'consideration' && /risk|riesgo/i.test(text));
    } else if (
      section === 'steps' &&
      /^(before|how (do|should|can) (i|you) prepare|prepar|getting ready|antes de|c[óo]mo prepararse)/i.test(text)
    ) {
      // What comes before is a part of what happens, and never the name of the whole.
      to.entry(place, { term: text });
      this.#collects = true;
    } else if (!to.hasHeading(section) && !(takesEntries(section) && to.hasEntries(place) && section !== 'steps')) {
      to.heading(section, text);
    } else if (takesEntries(section) || section === 'overview') {
      to.entry(place, { term: text }, 'second-heading');
      this.#collects = true;
    } else to.paragraph(place, text, 'second-heading');
  }

  /** A heading that names no section. */
  #subheading(text: string, level: number | undefined, isBelow: boolean): void {
    const isApart = text.endsWith('?') || (level !== undefined && this.#level !== undefined && !isBelow);
    const here = this.#place;
    const doubt: Reason | undefined = isBelow ? undefined : 'guessed';
    if (here && !here.field && ['contact', 'disclaimer', 'provenance'].includes(here.section) && !isApart) {
      this.#to.paragraph(here.section === 'provenance' ? { section: 'overview' } : here, text, doubt);
      return;
    }
    if (here?.section === 'benefitsAndRisks' && isBelow && !here.kind) {
      const kind = this.#freeKind;
      this.#to.group(kind, text);
      this.#place = { section: 'benefitsAndRisks', kind };
      return;
    }
    const isWithin = here && !isApart && !here.field && (here.section !== 'benefitsAndRisks' || here.kind);
    this.#place = isWithin ? here : { section: 'overview' };
    this.#to.entry(this.#place, { term: text }, doubt, !isWithin);
    this.#collects = true;
  }

  #paragraph({ text, gap }: Line): void {
    const here = this.#place;
    if (here?.field === 'sources') return this.#source(text);
    const told = placeOfText(text);
    const moved = told && this.#movesTo(told.place, told.score, gap);
    this.#isFresh &&= Boolean(moved);
    if (moved) {
      this.#place = moved;
      this.#collects = this.#isFresh = this.#hasList = false;
      this.#to.paragraph(moved, text, 'guessed');
    } else if (!here) {
      this.#place = { section: 'overview' };
      this.#to.paragraph(this.#place, text);
    } else if (this.#collects && !(gap > 0 && told?.place.section === 'overview' && here.section === 'overview'))
      this.#to.addToLast(here, text);
    else this.#to.paragraph(here, text);
  }

  /** Where a paragraph goes by its words, if that is somewhere else. */
  #movesTo(place: Place, score: number, gap: number): Place | undefined {
    const here = this.#place;
    const { section, field, kind } = place;
    if (!here) return section !== 'overview' && score >= 4 ? place : undefined;
    if (this.#isFresh || (here.section === section && (here.kind ?? kind) === kind && here.field === field))
      return undefined;
    if (field === 'getHelp' && !['recovery', 'benefitsAndRisks', 'disclaimer'].includes(here.section)) return undefined;
    if (['contact', 'provenance'].includes(here.section) && section !== 'disclaimer') return undefined;
    if (here.field === 'urgent' || (here.field === 'getHelp' && section !== 'disclaimer')) return undefined;
    const isPlain = ['disclaimer', 'contact'].includes(section) || field === 'getHelp';
    if (isPlain && score >= 4) return place;
    return (gap > 1 || !this.#isHeaded) && score >= 4 && section !== 'overview' ? place : undefined;
  }

  get #isHeaded(): boolean {
    const here = this.#place;
    return here !== undefined && (here.kind !== undefined || this.#to.hasHeading(here.section) || this.#collects);
  }

  #list(unit: Unit & { kind: 'list' }): void {
    const here = this.#place;
    if (here?.field === 'sources') {
      for (const entry of unit.entries) this.#source(inLine(entry));
      return;
    }
    const isOwn = here && (this.#isFresh || (!this.#hasList && unit.gap < 3) || unit.gap < 1 || (unit.first ?? 1) > 1);
    if (here?.section === 'overview' && !this.#isFresh && unit.first === 1 && !this.#to.has('steps')) {
      // Numbers that nobody announced: what is counted is steps.
      this.#place = { section: 'steps' };
      this.#collects = false;
      this.#entries(this.#place, unit.entries, 'guessed');
    } else if (isOwn && this.#collects) {
      for (const entry of unit.entries) this.#to.addToLast(here, inLine(entry));
    } else if (isOwn) this.#entries(here, unit.entries);
    else {
      this.#place = this.#placeOfList(unit.entries);
      this.#collects = false;
      this.#entries(this.#place, unit.entries, 'guessed');
    }
    this.#isFresh = false;
    this.#hasList = true;
  }

  /** A list without a heading. */
  #placeOfList(entries: readonly Entry[]): Place {
    const told = placeOfText(entries.map(inLine).join('\n'));
    const to = this.#to;
    const { section, kind } = told?.place ?? {};
    if (
      told &&
      told.score >= 4 &&
      section &&
      section !== 'benefitsAndRisks' &&
      section !== 'overview' &&
      !to.has(section)
    )
      return told.place;
    const isAllHarm = entries.every((entry) => isHarm(inLine(entry)));
    const isKnown = kind === 'alternative' || (kind === 'benefit' && !to.hasGroup('benefit'));
    const chosen = isKnown ? kind : isAllHarm ? 'risk' : this.#freeKind;
    to.group(chosen, undefined, chosen === 'consideration');
    return { section: 'benefitsAndRisks', kind: chosen };
  }

  /** Where nothing says what a list is: the order that the library's reader of HTML has, too. */
  get #freeKind(): Kind {
    const order = ['benefit', 'consideration', 'alternative'] as const;
    return order.find((name) => !this.#to.hasGroup(name)) ?? 'consideration';
  }

  #entries(place: Place, entries: readonly Entry[], doubt?: Reason): void {
    // A heading for both kinds, and one list: the words of each entry decide.
    const isMixed = place.section === 'benefitsAndRisks' && !place.kind;
    for (const entry of entries) {
      const kind = isMixed ? (placeOfText(inLine(entry))?.place.kind ?? 'consideration') : place.kind;
      this.#to.entry(isMixed ? { ...place, kind } : place, entry, isMixed ? 'guessed' : doubt);
    }
  }

  #table({ rows, hasHead, gap }: Unit & { kind: 'table' }): void {
    const [head = [], ...body] = hasHead ? rows : [[], ...rows];
    const kinds = head.map((cell) => placeOfHeading(cell));
    if (
      head.length &&
      kinds.every((place) => place?.kind) &&
      new Set(kinds.map((place) => place?.kind)).size === head.length
    ) {
      // A column each for benefits and risks.
      kinds.forEach((place, column) => {
        if (place?.kind) this.#to.group(place.kind, head[column]);
        const cells = body.flatMap((row) => row[column] ?? []);
        if (place)
          this.#entries(
            place,
            cells.map((description) => ({ description })),
          );
      });
      for (const row of body) for (const cell of row.slice(head.length)) this.#to.keep('table', cell);
      this.#isFresh = false;
      return;
    }
    if (head.length) this.#to.keep('table', head.join(' | '));
    const entries = entriesOfTable(body, head);
    this.#list({ kind: 'list', entries, gap, isMarked: true, lines: [] });
  }

  #sentences(text: string): void {
    for (const sentence of sentencesOf(text)) {
      const told = placeOfText(sentence);
      const place = told && told.score >= 2 ? told.place : this.#place;
      // Only the beginning says what it is.
      const isOverview = place?.section === 'overview' && this.#place !== undefined;
      this.#place = (isOverview ? this.#place : place) ?? { section: 'overview' };
      this.#to.paragraph(this.#place, sentence, 'sentence');
    }
  }

  #source(text: string): void {
    const url = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0];
    const title = url
      ? text
          .replace(url, '')
          .replace(/[\s(:<[–—-]+[)\]>]*$/, '')
          .trim()
      : text;
    // An address without a name is shown as it is.
    this.#to.source(title || text, url);
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text's sentences. “Dr. Ana” is no end of one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]["”’)]*\s+(?=["“‘¿¡(]*[\p{Lu}\p{N}])/gu)) {
    const at = end.index + end[0].length;
    if (/\b(Dra?|Mrs?|Ms|St|Prof|vs|No|Sra?|e\.g|i\.e|approx)\.\s+$/.test(text.slice(start, at))) continue;
    sentences.push(text.slice(start, at).trim());
    start = at;
  }
  return [...sentences, text.slice(start).trim()].filter(Boolean);
}
