/**
 * The addresses in an author's HTML, in whichever attribute they stand. What is copied for a widget keeps those that pass
 * the check of `content/address.ts`.
 */
import { addressProblem, type AddressUse, isUsableAddress } from '../address.js';
import type { Problem } from '../problem.js';

/** Attributes that hold one address, by their names without the prefix that `xlink:href` has. */
const ADDRESS = /^(href|src|poster|data|action|formaction|cite|background|longdesc|codebase)$/;

/** Attributes that hold several: pictures with their sizes, and addresses with spaces between them. */
const PICTURES = /^(image)?srcset$/;
const ADDRESSES = /^(ping|attributionsrc)$/;

/**
 * Pictures within the page itself. Editors write a pasted picture like this, and its author would lose it. In an `img`,
 * no browser runs anything of these formats; SVG, which can hold scripts, is not among them.
 */
const PICTURE_DATA = /^data:image\/(png|jpe?g|gif|webp|avif|bmp)[;,]/i;

/** Takes the addresses that may not be used off a copy. Everything else of it stays. */
export function dropAddresses(copy: Element): void {
  for (const { name } of refusedIn(copy)) copy.removeAttribute(name);
}

/** What is wrong with the addresses of an element itself, apart from those of the elements in it. */
export function addressProblems(element: Element): Problem[] {
  return refusedIn(element).map(({ name, value }) =>
    addressProblem(`<${element.localName}> ${name}`, value, useOf(element, keyOf(name))),
  );
}

/** The problem of an element of an SVG that gives a link another address, after the one that was checked. */
export function animationProblem(element: Element): Problem | undefined {
  if (!element.hasAttribute('attributeName')) return undefined;
  if (keyOf((element.getAttribute('attributeName') ?? '').trim()) !== 'href') return undefined;
  const message = `<${element.localName} attributeName="href"> is not copied: it changes an address. Write the address itself.`;
  return { code: 'address', message };
}

function refusedIn(element: Element): Attr[] {
  if (!element.hasAttributes()) return [];
  return [...element.attributes].filter((attribute) => !isUsable(element, attribute));
}

function isUsable(element: Element, { name, value }: Attr): boolean {
  const key = keyOf(name);
  const passes = (address: string) =>
    isUsableAddress(address, useOf(element, key)) ||
    (element.matches('img,source,image') && PICTURE_DATA.test(address.trim()));
  // `srcdoc`: a whole page in an attribute, whose scripts would run with the rights of this page.
  if (key === 'srcdoc') return false;
  if (PICTURES.test(key)) return candidates(value).every(passes);
  if (ADDRESSES.test(key)) return value.split(/\s+/).every(passes);
  return !ADDRESS.test(key) || passes(value);
}

/** An attribute's name without a prefix, however it is written. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '');
}

function useOf(element: Element, key: string): AddressUse {
  return key === 'href' && element.matches('a,area') ? 'link' : 'resource';
}

/**
 * The addresses in a `srcset`, taken apart as a browser does: a comma may be a part of an address, but not its end. What
 * stands behind one and is no size, such as `2x`, is taken for an address, too.
 */
function candidates(srcset: string): string[] {
  const found: string[] = [];
  let rest = srcset;
  for (let next = NEXT.exec(rest); next; next = NEXT.exec(rest)) {
    const [taken, address = ''] = next;
    rest = rest.slice(taken.length);
    found.push(address.replace(/,+$/, ''));
    if (address.endsWith(',')) continue;
    const sizes = /^(\([^)]*\)?|[^,(])*/.exec(rest)?.[0] ?? '';
    rest = rest.slice(sizes.length);
    found.push(...sizes.split(/\s+/).filter((size) => !/^([\d.]+[wxh])?$/.test(size)));
  }
  return found;
}

const NEXT = /^[\s,]*(\S+)/;
