/**
 * What an author has hidden inside a tag: by `hidden`, or by a style sheet of the page. Styles are asked for only where a rule is
 * likely to reach an element: where it, or its parent, has a class, an id or a style.
 */
import { isHeldBack } from './embeds.js';
import { forgetReadings } from './readings.js';
import { withStyles } from './with-styles.js';

/** Whether each element was hidden when it was read, for those whose styles were asked for. */
const known = new WeakMap<Element, boolean>();

/** Elements that show something without a box of their own. */
const WITHOUT_BOX = 'source,track,param,area,br,wbr,svg *';

/** The elements inside a tag that a style sheet of the page hides. */
export function hiddenByStyles(host: Element): ReadonlySet<Element> {
  const elements = [...host.querySelectorAll('*')].filter((element) => isStyled(element, host));
  if (!elements.length) return new Set();
  const hidden = withStyles(host, () => elements.filter((element) => isHidden(element, host)));
  const result = new Set(hidden);
  for (const element of elements) known.set(element, result.has(element));
  return result;
}

function isStyled(element: Element, host: Element): boolean {
  if (element.matches(WITHOUT_BOX)) return false;
  // The style sheet of the library hides the heading that an attribute replaces.
  if (host.hasAttribute('heading') && element === host.querySelector('h1,h2,h3,h4,h5,h6')) return false;
  const { parentElement: parent } = element;
  return hasHook(element) || (parent !== null && parent !== host && hasHook(parent));
}

function hasHook(element: Element): boolean {
  return element.hasAttribute('class') || element.hasAttribute('id') || element.hasAttribute('style');
}

function isHidden(element: Element, host: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none') return true;
  // What is hidden with the whole widget comes back with it. Loaders hide a picture until it has its address.
  const isOwn = visibility !== 'visible' && getComputedStyle(host).visibility === 'visible';
  return isOwn && !isHeldBack(element);
}

/** Whether a change of a class or a style shows what was hidden when it was read, or hides what was shown. */
export function changesVisibility({ target, type, attributeName }: MutationRecord, host: Element): boolean {
  const element = target as HTMLElement;
  if (type !== 'attributes' || !/^(class|style)$/.test(attributeName ?? '')) return false;
  const { display, visibility } = element.style as CSSStyleDeclaration | Record<string, undefined>;
  // An animation changes other properties, sixty times a second.
  if (attributeName === 'style' && !display && !visibility && !known.get(element)) return false;
  const within = attributeName === 'class' ? [element, ...element.querySelectorAll('*')] : [element];
  const elements = within.filter((it) => known.has(it) || isStyled(it, host));
  const changed = withStyles(host, () => elements.filter((it) => isHidden(it, host) !== (known.get(it) ?? false)));
  for (const it of changed) forgetReadings(it);
  return changed.length > 0;
}
