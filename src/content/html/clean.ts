/**
 * A clean copy of what an author wrote: without what editors, filters and word processors leave in it, and with one
 * block an element at the top. The author's own nodes are never changed.
 */

const BLOCK =
  'address,article,aside,blockquote,center,details,div,dl,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul,[data-is]';

/** Of these a reader sees nothing, or they belong to the form around them. */
const UNSEEN =
  'script,style,template,noscript,link,meta,title,iframe,object,embed,input,select,textarea,button,datalist,[hidden]';

/** Elements that say nothing themselves: what is in them is kept. */
const WRAPPER =
  /-|^(span|font|section|article|aside|main|header|footer|nav|address|center|form|fieldset|details|o:p)$/;

const MEDIA = 'img,picture,video,audio,svg,hr';

/** Attributes that mean something only where they were: for scripts and style sheets of the page. */
const LOCAL = /^(id|class|style|part|slot|is|name|for|tabindex|on.*)$/;

export function make(name: string): HTMLElement {
  return document.createElement(name);
}

export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1;
}

/** White space of any kind, non-breaking spaces too: an editor's way to keep something empty open. */
export function isBlank(node: Node): boolean {
  return !/[^\s\u00a0]/.test(node.textContent ?? '');
}

/**
 * A clean copy of what is in an element, as blocks: headings, paragraphs, lists, tables, figures.
 * @param without a selector of what is left out.
 */
export function cleanBlocks(host: Element, without: string): HTMLElement[] {
  const body = make('div');
  copyInto(body, host);
  if (without) for (const element of body.querySelectorAll(without)) element.remove();
  return gatherHandMadeLists(toBlocks(body));
}

function copyInto(target: Node, source: Node): void {
  for (const node of source.childNodes) {
    if (node.nodeType === 3) target.appendChild(document.createTextNode((node.nodeValue ?? '').replace(/[^\S\u00a0]+/g, ' ')));
    else if (isElement(node) && !node.matches(UNSEEN)) copyElement(target, node);
  }
}

function copyElement(target: Node, element: HTMLElement): void {
  const name = nameOf(element);
  if (!name) {
    // Words on both sides of a block's edge stay apart.
    const edge = element.matches(BLOCK) ? ' ' : '';
    target.appendChild(document.createTextNode(edge));
    copyInto(target, element);
    target.appendChild(document.createTextNode(edge));
    return;
  }
  const copy = name === element.localName ? (element.cloneNode() as HTMLElement) : make(name);
  for (const { name: attribute, value } of Array.from(copy.attributes)) {
    if (LOCAL.test(attribute) || /^[\s\0]*javascript:/i.test(value)) copy.removeAttribute(attribute);
  }
  copyInto(copy, element);
  // Editors leave empty elements behind.
  if (!isBlank(copy) || name === 'br' || copy.matches(`${MEDIA},source,track,wbr,col`) || copy.querySelector(MEDIA)) {
    target.appendChild(copy);
  }
}

/** What an element is in the copy; nothing where only what is in it counts. */
function nameOf(element: HTMLElement): string {
  const name = element.localName;
  // A Google Docs paste has spans for bold, and one `b` around everything that is not bold.
  const weight = element.hasAttribute('style') ? element.style.fontWeight : '';
  if (element.hasAttribute('data-is')) return 'div';
  if (element.querySelector(BLOCK) && /^(div|p|b|i|em|strong|a|u)$/.test(name)) return '';
  if (/^(span|font)$/.test(name) && /bold|[6-9]00/.test(weight)) return 'strong';
  if (name === 'b' && /normal|400/.test(weight)) return '';
  return name === 'div' || name === 'summary' ? 'p' : WRAPPER.test(name) ? '' : name;
}

/** Loose text between blocks becomes paragraphs; two line breaks in a row end one. */
function toBlocks(body: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let paragraph: HTMLElement | undefined;
  for (const node of Array.from(body.childNodes)) {
    if (isElement(node) && node.matches(BLOCK)) {
      blocks.push(node);
      paragraph = undefined;
    } else if (isBreak(node) && (!paragraph || isBreak(paragraph.lastChild))) paragraph = undefined;
    else if (paragraph) {
      // Between two breaks there may be a line end.
      if (!isBreak(paragraph.lastChild) || !isBlank(node)) paragraph.append(node);
    } else if (!isBlank(node) || isElement(node)) {
      blocks.push((paragraph = make('p')));
      paragraph.append(node);
    }
  }
  return blocks.filter((block) => block.localName !== 'hr');
}

export function isBreak(node: Node | null | undefined): boolean {
  return node?.nodeName === 'BR';
}

const MARK = /^[\s\u00a0]*(?:(\d{1,2})[.)]|[•·●▪◦‣∙§o–*-])[\s\u00a0]+/;

/** A Word paste has paragraphs where there were lists: “1.   Preparation: …”. Two or more in a row are a list. */
function gatherHandMadeLists(blocks: HTMLElement[]): HTMLElement[] {
  const result: HTMLElement[] = [];
  let run: HTMLElement[] = [];
  for (const block of [...blocks, undefined]) {
    const mark = block?.localName === 'p' ? MARK.exec(block.textContent ?? '') : null;
    if (block && mark && (!mark[1] || Number(mark[1]) === run.length + 1)) {
      run.push(block);
      continue;
    }
    result.push(...(run.length > 1 ? [toList(run)] : run), ...(block ? [block] : []));
    run = [];
  }
  return result;
}

function toList(paragraphs: readonly HTMLElement[]): HTMLElement {
  const list = make('ul');
  for (const paragraph of paragraphs) {
    cut(paragraph, MARK.exec(paragraph.textContent ?? '')?.[0].length ?? 0);
    const item = make('li');
    item.append(...paragraph.childNodes);
    list.append(item);
  }
  return list;
}

/** Takes the first characters out of an element, wherever in it they stand. */
export function cut(element: Node, length: number): DocumentFragment {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, 4);
  range.setStart(element, 0);
  range.collapse(true);
  let left = length;
  while (left > 0 && walker.nextNode()) {
    const text = walker.currentNode as CharacterData;
    range.setEnd(text, Math.min(left, text.length));
    left -= text.length;
  }
  return range.extractContents();
}
