import type { Text } from '../schema.js';
import { cut, HEADING, isBlank, isBreak, isElement, make, originOf, takeOrigin, wordsOf } from './clean.js';
import type { Entry, Picture } from './entry.js';
import { inertDocument } from './inert.js';
import { addPlaces, takePlaces } from './places.js';
import { forbidReading, remember, takeRecalled } from './readings.js';
import { prepareTables } from './tables.js';

/** The entries of a list. */
export function readList(list: Element): Entry[] {
  // A list has no element of its own where it is shown. Whoever goes to it arrives at its beginning.
  const first = list.querySelector('li,dt,dd');
  const places = takePlaces(list);
  if (first && places.length) {
    addPlaces(first, places);
    forbidReading(first);
  }
  return list.localName === 'dl' ? readPairs(list) : readItems(list);
}

function readItems(list: Element): Entry[] {
  let item: Element | undefined;
  for (const child of [...list.childNodes]) {
    if (child.nodeName === 'LI') item = child as Element;
    // A list nested the wrong way, outside of its item, goes on about the item before it.
    else if (isBreak(child)) child.remove();
    else if (isElement(child) || !isBlank(child)) {
      item ??= list.insertBefore(make('li'), child);
      item.append(child);
      forbidReading(item);
    }
  }
  return [...list.children].map((item) => readEntry(item));
}

/** The pairs of a `dl`; several terms or descriptions in a row belong together. */
function readPairs(list: Element): Entry[] {
  const entries: Entry[] = [];
  let last: Entry | undefined;
  // A list inside a description belongs to it.
  const own = [...list.querySelectorAll('dt,dd')].filter(({ parentElement }) => !parentElement?.closest('dt,dd'));
  for (const element of own) {
    const key = element.localName === 'dt' ? 'term' : 'description';
    if (!last || (key === 'term' && last.description))
      entries.push((last = { element, origin: originOf(element), places: takePlaces(element)[0] }));
    last[key] = stack([last[key], dropColon(takeText(element))]);
  }
  return entries;
}

/** Sub-headings as entries: each with what follows it. */
export function readHeadings(blocks: readonly Element[]): Entry[] {
  const entries: Element[] = [];
  for (const block of blocks) {
    if (block.matches(HEADING)) {
      const item = make('li');
      takeOrigin(item, block);
      entries.push(item);
    }
    entries.at(-1)?.append(block);
  }
  return entries.map(readEntry);
}

function readEntry(element: Element): Entry {
  const known = takeRecalled(element);
  if (known) return known;
  const [places] = takePlaces(element);
  const image = takeImage(element);
  const term = takeTerm(element);
  const entry = { element, origin: originOf(element), places, term, description: takeText(element), image };
  remember(entry);
  return entry;
}

/**
 * The only picture of an entry is shown by itself, beside the text, and so is a video in a `figure`; what is in a table stays there.
 * A picture that a procedure file could describe is described in the same way, so that both render alike.
 */
function takeImage(entry: Element): Picture | undefined {
  const [image, more] = entry.querySelectorAll('img:not(table *),figure > video');
  if (!image || more) return undefined;
  const holder = image.closest('figure') ?? image.closest('picture,a') ?? image;
  const src = image.getAttribute('src');
  const alt = image.getAttribute('alt');
  if (holder === image && src !== null && alt !== null && image.attributes.length === 2) {
    image.remove();
    return { src, alt };
  }
  const result = inertDocument().createDocumentFragment();
  result.append(holder);
  return result;
}

/** Takes an entry's term out of it: a leading bold run or heading, else a short lead before a colon. */
function takeTerm(entry: Element): Text | undefined {
  let lead = firstNode(entry);
  while (isElement(lead) && lead.matches('p,em,i,u,a')) lead = firstNode(lead);
  if (!isElement(lead) || !lead.matches(`strong,b,dfn,${HEADING}`)) return takeShortLead(entry);
  // Editors cut one bold run into several: <strong>Pain</strong> <strong>Relief:</strong>.
  for (
    let next = lead.nextSibling;
    next && (next.nodeName === lead.nodeName || (!isElement(next) && isBlank(next)));
    next = lead.nextSibling
  ) {
    lead.append(next);
    if (isElement(next)) next.replaceWith(...next.childNodes);
  }
  lead.remove();
  // <strong>Term</strong>: the colon that was left behind.
  cut(entry, /^\s*[:：]/);
  return dropColon(takeText(lead));
}

function firstNode(parent: Node): Node | undefined {
  return [...parent.childNodes].find((node) => (isElement(node) ? !isBreak(node) : !isBlank(node)));
}

const SHORT_LEAD = /^([^:：.!?。！？]+)[:：](?=\s|$)/;

/** At most six words without the end of a sentence, before a colon and a space. */
function takeShortLead(entry: Element): Text | undefined {
  const first = firstNode(entry);
  const scope = isElement(first) && first.localName === 'p' ? first : entry;
  // A break after the colon is as good as a space.
  for (const end of scope.querySelectorAll('br')) end.before(' ');
  const words = SHORT_LEAD.exec(wordsBeforeTable(scope))?.[1]?.trim().split(/\s+/);
  return words && words.length < 7 ? dropColon(toText([...cut(scope, SHORT_LEAD).childNodes])) : undefined;
}

/** The words before the first table: a table is not cut in two. */
function wordsBeforeTable(scope: Element): string {
  if (!scope.querySelector('table')) return wordsOf(scope);
  const nodes = [...scope.childNodes];
  const table = nodes.findIndex((node) => isElement(node) && (node.matches('table') || node.querySelector('table')));
  return nodes.slice(0, table).map(wordsOf).join('');
}

/** The content of an element as text or nodes; its nodes are moved. */
export function takeText(element: Element): Text | undefined {
  if (element.localName === 'slot') return toText([element]);
  const places = takePlaces(element);
  if (places.length) {
    const place = make(element.querySelector('p,ul,ol,dl,div,table,figure') ? 'div' : 'span');
    addPlaces(place, places);
    place.append(...element.childNodes);
    return toText([place]);
  }
  if (element.firstElementChild) return toText([...element.childNodes]);
  const words = plain(element);
  element.replaceChildren();
  return words;
}

/** The text of an element without child elements. */
function plain(node: Node): string | undefined {
  return wordsOf(node).replace(/ +/g, ' ').trim() || undefined;
}

/**
 * What is shown for some nodes, which are moved: text where they are nothing but text, so that HTML and a file give the
 * same; `undefined` where there is nothing to see.
 */
export function toText(nodes: readonly Node[]): Text | undefined {
  const fragment = inertDocument().createDocumentFragment();
  fragment.append(...nodes);
  fragment.normalize();
  for (const end of ['firstChild', 'lastChild'] as const) {
    for (let node = fragment[end]; node && (isBreak(node) || isBlank(node)) && !hasMedia(node); node = fragment[end])
      node.remove();
  }
  const { firstChild: first } = fragment;
  if (isElement(first) && first === fragment.lastChild && first.localName === 'p') return takeText(first);
  if (!fragment.firstElementChild) return plain(fragment);
  prepareTables(fragment);
  return fragment;
}

function hasMedia(node: Node): boolean {
  return isElement(node) && !isBreak(node) && (node.localName !== 'p' || node.firstElementChild !== null);
}

/** Several texts, one below the other; one of them as it is. The texts stay as they are: an entry may be read again. */
export function stack(texts: readonly (Text | undefined)[]): Text | undefined {
  const there = texts.filter((text) => text !== undefined);
  if (there.length < 2) return there[0];
  return toText(
    there.map((original) => {
      const text = typeof original === 'object' ? (original.cloneNode(true) as DocumentFragment) : original;
      if (typeof text === 'object' && text.querySelector('p,ul,ol,dl,table,figure,blockquote,details,pre,slot'))
        return text;
      const paragraph = make('p');
      paragraph.append(text);
      return paragraph;
    }),
  );
}

/** A trailing colon belongs to the way a term was set off, not to the term. */
export function dropColon(term: Text | undefined): Text | undefined {
  const colon = /\s*[:：]\s*$/;
  if (typeof term !== 'object') return term?.replace(colon, '') || undefined;
  let last: Node | null = term;
  while (last?.hasChildNodes()) last = last.lastChild;
  if (last) last.nodeValue &&= last.nodeValue.replace(colon, '');
  return term;
}
