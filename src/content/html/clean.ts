/**
 * A clean copy of what an author wrote: without what editors, filters and word processors leave in it, and with one
 * block an element at the top. The author's own nodes are never changed.
 */
import type { Problem } from '../problem.js';
import { addressProblems, animationProblem, dropAddresses } from './addresses.js';
import { linkInside } from './block-links.js';
import { copyingProblem, emptyFrameProblem, loadLazily, MEDIA } from './embeds.js';
import { hiddenByStyles } from './hidden.js';
import { inertDocument } from './inert.js';
import { addPlaces, placesIn, takePlaces } from './places.js';
import { allowReading, forbidReading, recall } from './readings.js';
import { isInSvg, keepReferences, missingReferences } from './svg.js';

export const HEADING = 'h1,h2,h3,h4,h5,h6';

/** Blocks without a meaning of their own; only their content is copied. */
const WRAPPER = 'article,aside,address,center,fieldset,footer,form,header,main,nav,section';
const BLOCK = `${HEADING},${WRAPPER},blockquote,details,div,dl,figure,ol,p,pre,slot,summary,table,ul,[data-is]`;

/** Of these a reader sees nothing, or they belong to the form around them. */
const UNSEEN = 'script,style,template,noscript,base,link,meta,title:not(svg *),hr,input,select,textarea,[hidden]';

/** Elements that have no content: of what a script puts into them a reader sees nothing. */
const VOID = 'area,br,col,embed,img,source,track,wbr';

/** Parts of a table: an empty one keeps the others in their columns. */
const TABLE_PART = 'td,th,col,colgroup';

/** Attributes that mean something only where they were: for scripts and style sheets of the page. */
const LOCAL = /^(id|class|style|part|slot|is|name|for|tabindex|on.*)$/;

/** Elements whose name is for the browser: parts of a picture that are links, and an accordion that opens one at a time. */
const NAMED = 'map,details';

/** On the copy of a list: the `data-kind` of something around it that is not copied. */
export const KIND_AROUND = 'data-kind-around';

/** The root of the copy. The author's own `div`s become paragraphs, or are replaced with their content. */
const BODY = 'div';

export function make(name: string): HTMLElement {
  return inertDocument().createElement(name);
}

export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1;
}

export function isHeading(block: Element): boolean {
  return block.matches(HEADING);
}

export function isList(block: Element): boolean {
  return block.matches('ul,ol,dl');
}

export function isBreak(node: Node | null | undefined): boolean {
  return node?.nodeName === 'BR';
}

/** A node's words. */
export function wordsOf(node: Node | undefined): string {
  return node?.textContent ?? '';
}

/** White space of any kind, non-breaking spaces too: an editor's way to keep something empty open. */
export function isBlank(node: Node): boolean {
  return !wordsOf(node).trim();
}

/** The author's elements by their copies. */
const origins = new WeakMap<Element, Element>();

/** The author's own element that an element of a clean copy was made from. */
export function originOf(copy: Element | undefined): Element | undefined {
  return copy && origins.get(copy);
}

/** Records that two elements of a clean copy come from the same element of the author's. */
export function takeOrigin(copy: Element, from: Element): void {
  const origin = origins.get(from);
  if (origin) origins.set(copy, origin);
}

/** What is to be copied, and how. */
export interface CleanOptions {
  /** A selector of what is left out, besides what no section shows. */
  without?: string;
  /** Children that are shown as they are, by the names of their slots. The copy has the slot in place of each. */
  live?: ReadonlyMap<Element, string>;
  /** Whether the element reads the controls itself, and reports those that it cannot show. */
  readsControls?: boolean;
  /** Whether lists are text like any other, and not what the section consists of. */
  listsAreText?: boolean;
  /** Whether each `details` is an entry of the section. */
  detailsAreEntries?: boolean;
  /** Receives the items of lists that are as they were read before: these are not copied, but empty. Without it, all are copied. */
  recalled?: Element[] | undefined;
}

interface Task extends CleanOptions {
  host: Element;
  without: string;
  problems: Problem[];
  /** What a style sheet of the page hides. */
  hidden: ReadonlySet<Element>;
  /** The ids of what has stood between blocks and is not copied; they go to the next block. */
  waiting: string[];
}

/**
 * Copies the content of an element as clean blocks: headings, paragraphs, lists, tables, figures.
 * @param problems receives a problem for each address that is not copied, and for what does not work in a copy.
 */
export function cleanBlocks(host: Element, problems: Problem[], options: CleanOptions = {}): Element[] {
  const body = make(BODY);
  copyInto(body, host, {
    ...options,
    host,
    problems,
    without: UNSEEN + (options.without ?? ''),
    hidden: hiddenByStyles(host),
    waiting: [],
  });
  explainTerms(body);
  return gatherHandMadeLists(toBlocks(body));
}

function copyInto(target: Element, source: Node, task: Task): void {
  for (const node of source.childNodes) {
    if (node.nodeType === 3) target.append(wordsOf(node).replace(/[^\S\u00a0]+/g, ' '));
    else if (isElement(node)) {
      const slot = task.live?.get(node);
      if (slot) target.append(slotNamed(slot));
      else if (!task.hidden.has(node)) {
        const problem = task.readsControls ? undefined : copyingProblem(node);
        if (problem) task.problems.push(problem);
        if (!node.matches(task.without)) copyElement(target, node, task);
      }
    }
  }
}

function slotNamed(name: string): Element {
  const slot = make('slot');
  slot.setAttribute('name', name);
  return slot;
}

function copyElement(target: Element, element: HTMLElement, task: Task): void {
  const item = task.recalled && element.localName === 'li' ? recall(element) : undefined;
  if (item) {
    task.recalled?.push(item);
    target.append(item);
    return;
  }
  const animation = animationProblem(element);
  if (animation) {
    task.problems.push(animation);
    return;
  }
  const name = nameOf(element, task);
  if (!name) {
    copyContent(target, element, task);
    return;
  }
  const copy = copyAlone(element, name);
  origins.set(copy, element);
  loadLazily(copy);
  if (isInSvg(copy)) keepReferences(copy, element);
  addPlaces(copy, placesIn(element));
  const problemsBefore = task.problems.length;
  task.problems.push(...addressProblems(copy));
  dropAddresses(copy);
  const emptyFrame = emptyFrameProblem(copy);
  if (emptyFrame) {
    // An address that is not used has been named already.
    if (task.problems.length === problemsBefore) task.problems.push(emptyFrame);
    return;
  }
  if (!copy.matches(VOID)) copyInto(copy, element, task);
  if (copy.localName === 'svg' && !isInSvg(target)) addMissingReferences(copy, element, task);
  if (name === 'li' && task.problems.length === problemsBefore) allowReading(copy);
  // Editors leave empty elements behind. Between blocks an empty paragraph may end a list that was made by hand.
  const isSeen =
    !isBlank(copy) ||
    copy.matches(`br,wbr,source,track,param,area,${TABLE_PART},${MEDIA}`) ||
    isInSvg(copy) ||
    copy.querySelector(`li,${MEDIA}`) !== null ||
    (name !== 'table' && copy.querySelector(TABLE_PART) !== null);
  const isCopied = isSeen || (name === 'p' && target.localName === BODY);
  if (isCopied) target.append(copy);
  if (target.localName === BODY && isCopied) addPlaces(copy, task.waiting.splice(0));
  if (!isCopied) givePlaces(placesIn(element), target, undefined, task);
}

/** Copies what is in an element whose own tag says nothing here. */
function copyContent(target: Element, element: HTMLElement, task: Task): void {
  // Words on both sides of a block's edge stay apart.
  const edge = element.matches(BLOCK) ? ' ' : '';
  const before = target.childNodes.length;
  const isLink = element.matches('a[href]');
  target.append(edge);
  // What is read of an item in a link depends on the link.
  copyInto(target, element, isLink ? { ...task, recalled: undefined } : task);
  target.append(edge);
  const nodes = [...target.childNodes].slice(before);
  const blocks = nodes.filter(isElement);
  givePlaces(placesIn(element), target, blocks[0], task);
  const kind = element.dataset.kind?.trim();
  const lists = kind ? blocks.filter(isList) : [];
  for (const list of lists) list.setAttribute(KIND_AROUND, kind as string);
  if (!isLink) return;
  const link = copyAlone(element, 'a');
  task.problems.push(...addressProblems(link));
  dropAddresses(link);
  if (link.hasAttribute('href')) linkInside(link, nodes, BLOCK);
  for (const item of blocks.flatMap((block) => [block, ...block.querySelectorAll('li')])) forbidReading(item);
}

/** Copies an element without what is in it, and without attributes that mean something only where it was. */
function copyAlone(element: Element, name: string): Element {
  const copy = name === element.localName ? inertDocument().importNode(element) : make(name);
  for (const attribute of [...copy.attributes]) {
    const isKept = attribute.name === 'name' && copy.matches(NAMED);
    if (LOCAL.test(attribute.name) && !isKept) copy.removeAttribute(attribute.name);
  }
  return copy;
}

/** Gives the ids of an element that is not copied itself to what shows its content. */
function givePlaces(places: readonly string[], target: Element, first: Element | undefined, task: Task): void {
  if (first) addPlaces(first, places);
  else if (target.localName === BODY) task.waiting.push(...places);
  else addPlaces(target, places);
}

/** Copies the symbols and gradients that stand elsewhere in the page into an SVG that uses them: it reaches only its own tree. */
function addMissingReferences(copy: Element, { ownerDocument }: Element, task: Task): void {
  const missing = missingReferences(copy, ownerDocument);
  if (!missing.length) return;
  const definitions = copy.insertBefore(copy.ownerDocument.createElementNS(copy.namespaceURI, 'defs'), copy.firstChild);
  for (const element of missing) copyElement(definitions, element as HTMLElement, task);
}

/** Writes a term's meaning behind its first use: a tooltip cannot be reached by touch, by keyboard or on paper. */
function explainTerms(body: Element): void {
  const explained = new Set<string>();
  for (const term of body.querySelectorAll<HTMLElement>('dfn[title]')) {
    const meaning = term.title.trim();
    const key = wordsOf(term).toLowerCase() + meaning;
    if (meaning && !explained.has(key)) term.append(` (${meaning})`);
    explained.add(key);
    term.removeAttribute('title');
  }
}

/** The element's name in the copy; nothing where only its content is copied. */
function nameOf(element: HTMLElement, task: Task): string {
  const { localName: name } = element;
  if (element.dataset.is) return name;
  if (name === 'details') return staysClosed(element, task) ? name : '';
  if (name === 'summary' && element.parentElement?.matches('details') && staysClosed(element.parentElement, task))
    return name;
  // A Google Docs paste has spans for bold, and one `b` around everything that is not bold.
  const weight = element.getAttribute('style') ? element.style.fontWeight : '';
  if (element.matches('span,font')) {
    // What is hidden from assistive technology, or out of use, stays so.
    const plain = element.matches('[aria-hidden=true],[inert]') ? 'span' : '';
    return /bold|[6-9]00/.test(weight) ? 'strong' : plain;
  }
  const holdsBlocks = element.matches('div,summary,p,b,i,em,strong,a,u') && element.querySelector(BLOCK);
  if (
    holdsBlocks ||
    element.matches(WRAPPER) ||
    /[-:]|button|canvas/.test(name) ||
    (name === 'b' && /normal|400/.test(weight))
  )
    return '';
  return /^(div|summary)$/.test(name) ? 'p' : name;
}

/**
 * Whether a `details` is text that opens. One that holds the section itself, such as all of its lists, is taken for a wrapper:
 * what it holds is read.
 */
function staysClosed(details: Element, { host, listsAreText, detailsAreEntries }: Task): boolean {
  if (detailsAreEntries || isIn(details.parentElement, 'li,dd,td', host)) return true;
  if (details.querySelector(`${HEADING},[data-is],[data-kind]`)) return false;
  if (listsAreText) return true;
  const lists = [...host.querySelectorAll('ul,ol,dl')];
  return !lists.some((list) => details.contains(list)) || lists.some((list) => !isIn(list, 'details', host));
}

function isIn(element: Element | null, selector: string, host: Element): boolean {
  const found = element?.closest(selector);
  return found !== null && found !== undefined && found !== host && host.contains(found);
}

/** Loose text between blocks becomes paragraphs; two line breaks in a row end one. */
function toBlocks(body: Element): Element[] {
  const blocks: Element[] = [];
  let paragraph: Element | undefined;
  for (const node of [...body.childNodes]) {
    const after = paragraph?.lastChild;
    if (isElement(node) && node.matches(BLOCK)) {
      blocks.push(node);
      paragraph = undefined;
    } else if (isBreak(node) && (!paragraph || isBreak(after))) paragraph = undefined;
    // Between two breaks, or before a paragraph, there may be a line end.
    else if (!isBlank(node) || isElement(node) || (paragraph && !isBreak(after))) {
      if (!paragraph) blocks.push((paragraph = make('p')));
      paragraph.append(node);
    }
  }
  return blocks;
}

const MARK = /^\s*(?:(\d{1,2})[.)]|[•·●▪◦‣∙§o–*-])\s+/;

/** A Word paste has paragraphs where there were lists: “1.   Preparation: …”. Two or more in a row are a list. */
function gatherHandMadeLists(blocks: Element[]): Element[] {
  const result: Element[] = [];
  let run: Element[] = [];
  for (const block of [...blocks, undefined]) {
    const mark = block?.localName === 'p' && MARK.exec(wordsOf(block));
    if (block && mark && (!mark[1] || Number(mark[1]) === run.length + 1)) {
      run.push(block);
      continue;
    }
    const isGap = block?.localName === 'p' && !block.firstElementChild && isBlank(block);
    // An empty line is skipped in a numbered list and after a first item. After two bullets it ends the list.
    if (isGap && (run.length < 2 || /\d/.test(MARK.exec(wordsOf(run[0]))?.[0] ?? ''))) continue;
    result.push(...(run.length > 1 ? [toList(run)] : run), ...(block && !isGap ? [block] : []));
    run = [];
  }
  return result;
}

function toList(paragraphs: readonly Element[]): Element {
  const list = make('ul');
  for (const paragraph of paragraphs) {
    cut(paragraph, MARK);
    const item = list.appendChild(make('li'));
    takeOrigin(item, paragraph);
    addPlaces(item, takePlaces(paragraph));
    item.append(...paragraph.childNodes);
  }
  return list;
}

/** Cuts a prefix off an element's text, with the elements that it is in. @returns what was cut off. */
export function cut(element: Element, start: RegExp): DocumentFragment {
  const result = element.ownerDocument.createDocumentFragment();
  moveWords(element, result, start.exec(wordsOf(element))?.[0].length ?? 0);
  return result;
}

/**
 * Moves so many characters of a node's text to the end of another, with the elements that they are in. An element in which
 * they end is cut in two. A `Range` does the same, but each one slows down all changes of the page until it is collected.
 */
function moveWords(from: Node, to: Node, count: number): void {
  for (let { firstChild } = from; firstChild && count > 0; { firstChild } = from) {
    const { length } = wordsOf(firstChild);
    if (length <= count) to.appendChild(firstChild);
    else if (isElement(firstChild)) moveWords(firstChild, to.appendChild(firstChild.cloneNode()), count);
    else {
      // What is behind the cut becomes a node of its own.
      (firstChild as Text).splitText(count);
      to.appendChild(firstChild);
    }
    count -= length;
  }
}
