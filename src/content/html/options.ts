/** Options and questions: an author's table, or sub-headings that name the options. */
import { normalise } from '../kinds.js';
import type { Problem } from '../problem.js';
import type { Frequency, OptionsContent, Text } from '../schema.js';
import { wordsIn } from '../text.js';
import { isHeading, isList, make } from './clean.js';
import { dropColon, readList, stack, takeText, toText } from './entries.js';
import type { Picture } from './entry.js';
import { readFigure } from './groups.js';
import { addPlaces, takePlaces } from './places.js';
import { rowsOf } from './tables.js';

/** An option, as it was read from HTML: it may have a picture. */
export interface Option {
  name?: Text | undefined;
  description?: Text | undefined;
  image?: Picture | undefined;
  places?: string | undefined;
}

/** What a question's cell says of one option. */
export interface Cell {
  text?: Text | undefined;
  frequency?: Frequency<Text> | undefined;
  places?: string | undefined;
}

export interface Row {
  term?: Text | undefined;
  /** One without is a heading for the rows after it. */
  cells?: (Text | Cell)[] | undefined;
  places?: string | undefined;
}

export interface Options extends Omit<OptionsContent<Text>, 'options' | 'rows'> {
  options?: Option[] | undefined;
  rows?: Row[] | undefined;
  /** The table's caption, and what stands in its first cell: a file has neither. */
  caption?: Text | undefined;
  corner?: Text | undefined;
}

/** Reads the first table of options with what stands before and after it; without one, sub-headings with what follows each. */
export function readOptions(blocks: Element[], problems: Problem[]): Options {
  const tables = blocks.map(tableIn);
  const at = tables.findIndex((table) => table);
  const table = tables[at];
  if (table) {
    const after = blocks.splice(at + 1);
    blocks.pop();
    return { introduction: toText(blocks), ...readTable(table, problems), note: toText(after) };
  }
  if (blocks.some((block) => holderOf(block))) {
    const message =
      'The table has no options, and shows as it is. Name them in its first row, and begin each other row with a question.';
    problems.push({ code: 'options', message });
  }
  const start = blocks.findIndex(isHeading);
  const sections = start < 0 ? [] : blocks.splice(start);
  return { introduction: toText(blocks), ...readSections(sections, problems) };
}

/** A table of options, before it is taken apart. */
interface Table {
  captions: (Element | null)[];
  head: (Element | undefined)[];
  body: (Element | undefined)[][];
  /** The ids that lead to the table. */
  places: Element[];
}

/** The table in a block: the block itself, or a figure around it, in which editors put one. */
function holderOf(block: Element): Element | null {
  return block.localName === 'figure' ? block.querySelector('table') : block.matches('table') ? block : null;
}

/** The table in a block, where it has options: two columns at least, and a question or nothing but the options' names. */
function tableIn(block: Element): Table | undefined {
  const table = holderOf(block);
  if (!table) return undefined;
  const rows = spread(rowsOf(table));
  const captions = [table.querySelector(':scope > caption'), block.querySelector('figcaption')];
  // A first row of one cell names the whole table.
  if (rows.length > 1 && isOneCell(rows[0])) captions.push(rows.shift()?.[0] ?? null);
  const [head = [], ...body] = rows;
  const isWhole = body.length > 0 || (isBlank(head[0]) && !captions.some((caption) => caption));
  return head.length > 1 && isWhole ? { captions, head, body, places: [block, table] } : undefined;
}

function isBlank(cell: Element | undefined): boolean {
  return !cell?.textContent.trim() && !cell?.firstElementChild;
}

function readTable(
  { captions, head, body, places }: Table,
  problems: Problem[],
): Omit<Options, 'introduction' | 'note'> {
  const [corner, ...names] = head;
  const readName = once(readOption);
  const readQuestion = once((cell) => {
    const ids = [...takePlaces(cell.parentElement as Element), ...takePlaces(cell)].join(' ');
    return { term: takeText(cell), places: ids || undefined };
  });
  const read = once((cell) => readCell(cell, problems));
  if (corner) addPlaces(corner, places.flatMap(takePlaces));
  return {
    caption: stack(captions.map((caption) => (caption ? takeText(caption) : undefined))),
    corner: corner && takeText(corner),
    options: names.map((cell) => (cell ? readName(cell) : {})),
    rows: body.flatMap((cells) => {
      const [first, ...others] = cells;
      if (!first) return [];
      const row = readQuestion(first);
      // A cell that spans all columns is a heading for the rows after it.
      return isOneCell(cells) ? row : { ...row, cells: others.map((cell) => (cell ? read(cell) : '')) };
    }),
  };
}

function isOneCell(row: readonly (Element | undefined)[] = []): boolean {
  return row.every((cell) => cell === row[0]);
}

/** Reads each cell once, also where it stands in several columns: reading takes it apart. */
function once<T>(read: (cell: Element) => T): (cell: Element) => T {
  const known = new Map<Element, T>();
  return (cell) => {
    const result = known.get(cell) ?? read(cell);
    known.set(cell, result);
    return result;
  };
}

/** The cells of each row by columns: one that spans several columns or rows stands in each of them. */
function spread(rows: readonly Element[][]): (Element | undefined)[][] {
  const result: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, at) => {
    const row = result[at] ?? [];
    for (const cell of cells) {
      let column = 0;
      while (row[column]) column++;
      for (let down = 0; down < span(cell, 'rowspan') && at + down < rows.length; down++) {
        for (let right = 0; right < span(cell, 'colspan'); right++) {
          (result[at + down] ?? [])[column + right] = cell;
        }
      }
    }
  });
  return result;
}

/** As browsers limit it: a wrong number is 1. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const number = Number(cell.getAttribute(name) ?? 1);
  return number > 0 && number <= 1000 ? number : 1;
}

/** An option's name is what is bold at the beginning of its cell, or stands before a colon; else the whole cell. */
function readOption(cell: Element): Option {
  const item = make('li');
  item.append(...cell.childNodes);
  const list = make('ul');
  list.append(item);
  const [{ term, description, image } = {}] = readList(list);
  const [places] = takePlaces(cell);
  return term === undefined ? { name: description, image, places } : { name: term, description, image, places };
}

/** As a file has it: a text alone, unless there is more. */
function readCell(cell: Element, problems: Problem[]): Text | Cell {
  const [places] = takePlaces(cell);
  return toCell(takeText(cell), readFigure(cell, problems), places);
}

function toCell(text: Text | undefined, frequency: Frequency | undefined, places: string | undefined): Text | Cell {
  return (frequency ?? places) ? { text, frequency, places } : (text ?? '');
}

/** Each sub-heading is an option; the entries of its lists answer the questions that their terms are. */
function readSections(blocks: readonly Element[], problems: Problem[]): Pick<Options, 'options' | 'rows'> {
  const options: Option[] = [];
  const rows: (Row & { cells: (Text | Cell)[] })[] = [];
  for (const block of blocks) {
    if (isHeading(block)) {
      const [places] = takePlaces(block);
      options.push({ name: dropColon(takeText(block)), places });
      continue;
    }
    const option = options.at(-1) as Option;
    const at = options.length - 1;
    if (!isList(block)) {
      option.description = stack([option.description, toText([block])]);
      continue;
    }
    for (const { term, description, image, element, places } of readList(block)) {
      const text = stack([description, image && pictureText(image)]);
      if (term === undefined) {
        option.description = stack([option.description, text]);
        continue;
      }
      const question = normalise(wordsIn(term));
      let row = rows.find((it) => it.cells[at] === undefined && normalise(wordsIn(it.term)) === question);
      if (!row) rows.push((row = { term, cells: [] }));
      row.cells[at] = toCell(text, readFigure(element, problems), places);
    }
  }
  for (const { cells } of rows) for (const at of options.keys()) cells[at] ??= '';
  return { options, rows };
}

/** A picture in running text. */
function pictureText(image: Picture): Text | undefined {
  if ('nodeType' in image) return image;
  const element = make('img');
  element.setAttribute('src', image.src ?? '');
  element.setAttribute('alt', image.alt ?? '');
  return toText([element]);
}
