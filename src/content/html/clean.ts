/**
 * A clean copy of what an author wrote: without what editors, filters and word processors leave in it, and with one
 * block an element at the top. The author's own nodes are never changed.
 */
import type { Problem } from '../problem.js';
import { addressProblems, animationProblem, dropAddresses } from './addresses.js';

export const HEADING = 'h1,h2,h3,h4,h5,h6';

/** Blocks without a meaning of their own; only their content is copied. */
const WRAPPER = 'article,aside,address,center,details,fieldset,footer,form,header,main,nav,section';
const BLOCK = `${HEADING},${WRAPPER},blockquote,div,dl,figure,ol,p,pre,summary,table,ul,[data-is]`;

/** Of these a reader sees nothing, or they belong to the form around them. */
const UNSEEN =
  'script,style,template,noscript,base,link,meta,title,iframe,object,embed,hr,input,select,textarea,[hidden]';

/** What there is to see without words. */
const MEDIA = 'img,video,audio,svg';

/** Attributes that mean something only where they were: for scripts and style sheets of the page. */
const LOCAL = /^(id|class|style|part|slot|is|name|for|tabindex|on.*)$/;

/** On the copy of a list: the `data-kind` of something around it that is not copied. */
export const KIND_AROUND = 'data-kind-around';

/** The root of the copy. The author's own `div`s become paragraphs, or are replaced with their content. */
const BODY = 'div';

export function make(name: string): HTMLElement {
  return document.createElement(name);
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

/** What the copying is about. */
interface Task {
  /** A selector of what is left out. */
  without: string;
  problems: Problem[];
}

/**
 * Copies the content of an element as clean blocks: headings, paragraphs, lists, tables, figures.
 * @param without a selector of what is left out.
 * @param problems receives a problem for each address that is not copied.
 */
export function cleanBlocks(host: Element, without: string, problems: Problem[]): Element[] {
  const body = make(BODY);
  copyInto(body, host, { without: UNSEEN + without, problems });
  explainTerms(body);
  return gatherHandMadeLists(toBlocks(body));
}

function copyInto(target: Element, source: Node, task: Task): void {
  for (const node of source.childNodes) {
    if (node.nodeType === 3) target.append(wordsOf(node).replace(/[^\S\u00a0]+/g, ' '));
    else if (isElement(node) && !node.matches(task.without)) copyElement(target, node, task);
  }
}

function copyElement(target: Element, element: HTMLElement, task: Task): void {
  const animation = animationProblem(element);
  if (animation) {
    task.problems.push(animation);
    return;
  }
  const name = nameOf(element);
  if (!name) {
    // Words on both sides of a block's edge stay apart.
    const edge = element.matches(BLOCK) ? ' ' : '';
    const before = target.childElementCount;
    target.append(edge);
    copyInto(target, element, task);
    target.append(edge);
    const kind = element.dataset.kind?.trim();
    const lists = kind ? [...target.children].slice(before).filter(isList) : [];
    for (const list of lists) list.setAttribute(KIND_AROUND, kind as string);
    return;
  }
  const copy = name === element.localName ? (element.cloneNode() as Element) : make(name);
  origins.set(copy, element);
  for (const attribute of [...copy.attributes]) {
    if (LOCAL.test(attribute.name)) copy.removeAttribute(attribute.name);
  }
  task.problems.push(...addressProblems(copy));
  dropAddresses(copy);
  copyInto(copy, element, task);
  // Editors leave empty elements behind. Between blocks an empty paragraph may end a list that was made by hand.
  const isSeen = !isBlank(copy) || copy.matches(`br,wbr,source,track,col,${MEDIA}`) || copy.querySelector(MEDIA);
  if (isSeen || (name === 'p' && target.localName === BODY)) target.append(copy);
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
function nameOf(element: HTMLElement): string {
  const { localName: name } = element;
  if (element.dataset.is) return name;
  // A Google Docs paste has spans for bold, and one `b` around everything that is not bold.
  const weight = element.getAttribute('style') ? element.style.fontWeight : '';
  if (element.matches('span,font')) return /bold|[6-9]00/.test(weight) ? 'strong' : '';
  const holdsBlocks = element.matches('div,summary,p,b,i,em,strong,a,u') && element.querySelector(BLOCK);
  if (
    holdsBlocks ||
    element.matches(WRAPPER) ||
    /[-:]|button/.test(name) ||
    (name === 'b' && /normal|400/.test(weight))
  )
    return '';
  return /^(div|summary)$/.test(name) ? 'p' : name;
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
    item.append(...paragraph.childNodes);
  }
  return list;
}

/** Cuts a prefix off an element's text, with the elements that it is in. @returns what was cut off. */
export function cut(element: Node, start: RegExp): DocumentFragment {
  const result = document.createDocumentFragment();
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
      to.appendChild(document.createTextNode(wordsOf(firstChild).slice(0, count)));
      (firstChild as Text).deleteData(0, count);
    }
    count -= length;
  }
}
