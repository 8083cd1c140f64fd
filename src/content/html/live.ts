/**
 * Children of a tag that are shown as they are, each in a slot: with controls, frames, players, a canvas or custom elements in
 * them. A copy of those would load twice, or not work at all.
 */
import { addressProblems } from './addresses.js';
import { EMBEDDED, isCustom, isDrawn, MEDIA } from './embeds.js';

/** What makes a child one of these. */
const LIVE = `input:not([type=hidden]),select,textarea,button,canvas,${EMBEDDED}`;

/** What a section is read from stays readable: a child with any of these is copied, unless it is a form or a custom element. */
const STRUCTURE = 'h1,h2,h3,h4,h5,h6,ul,ol,dl,[data-is],[data-kind]';

/** Children that show nothing. */
const UNSEEN = 'script,style,template,noscript,link,meta,[hidden]';

const SLOT = /^live-\d+$/;

/** The live children of an element, with the name of the slot that shows each. A child keeps its name. */
export function liveChildren(host: Element): ReadonlyMap<Element, string> {
  const children = [...host.children].filter(isLive);
  const names = new Map<Element, string>();
  const taken = new Set<string>();
  for (const child of children) {
    if (!SLOT.test(child.slot) || taken.has(child.slot)) continue;
    names.set(child, child.slot);
    taken.add(child.slot);
  }
  let count = 0;
  for (const child of children) {
    if (names.has(child)) continue;
    do count++;
    while (taken.has(`live-${count}`));
    names.set(child, `live-${count}`);
  }
  return names;
}

function isLive(child: Element): boolean {
  if (child.matches(UNSEEN)) return false;
  const all = [child, ...child.querySelectorAll('*')];
  if (!all.some((element) => element.matches(LIVE) || isCustom(element) || isDrawn(element)) && !isPlace(child))
    return false;
  const holdsStructure = child.matches(STRUCTURE) || child.querySelector(STRUCTURE) !== null;
  if (holdsStructure && !child.matches('form') && !child.shadowRoot) return false;
  // What is shown in a slot is not a copy that could leave an address out.
  return !all.some((element) => addressProblems(element).length > 0 && !isBlankFrame(element));
}

/**
 * Whether a child is empty, and a script of the page is going to fill it, as with a map, or has filled it since. It has to have
 * its size before that. A tag that holds nothing else waits for its content.
 */
function isPlace(child: Element): boolean {
  const isMarked = Boolean(child.id) || [...child.attributes].some(({ name }) => name.startsWith('data-'));
  if (child.localName !== 'div' || !isMarked || child.getAttribute('aria-hidden') === 'true') return false;
  if (SLOT.test(child.slot)) return true;
  const isEmpty = !child.textContent.trim() && !child.querySelector(MEDIA);
  return isEmpty && Boolean(child.parentElement?.textContent.trim());
}

/** A frame that a script of the page is going to fill, or to give its address. */
function isBlankFrame(element: Element): boolean {
  return element.matches('iframe:not([srcdoc])') && /^(about:blank)?$/.test(element.getAttribute('src')?.trim() ?? '');
}

/** Shows each live child in its slot, and takes the slots of children that are no longer live. */
export function assignSlots(host: Element, names: ReadonlyMap<Element, string>): void {
  for (const child of host.children) {
    const name = names.get(child);
    if (name && child.slot !== name) child.slot = name;
    if (!name && SLOT.test(child.slot)) child.removeAttribute('slot');
  }
}
