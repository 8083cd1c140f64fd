/** What a page would run, load or go to: the addresses in all trees of a widget, as this browser parses them. */
import { hostileAddresses } from '../../support/hostile-addresses.js';
import { expect } from '@open-wc/testing';
import { settled, type Widget } from './elements.js';

declare global {
  /** Whether a test that takes long tries everything (`FULL=1`), not a sample. */
  var isFullRun: boolean;
}

/** The addresses that each place is tried with: every ninth, or all of them with `npm run addresses`. */
export const addressesToTry = hostileAddresses.filter((_, at) => globalThis.isFullRun || at % 9 === 0);

/** How long a test that tries all of them may take, in milliseconds. */
export const timeLimit = globalThis.isFullRun ? 900_000 : 60_000;

/** Attributes that a browser takes for an address. Written down here once more, so that the library's list is tested, too. */
const HOLDS_ADDRESS = /^(href|src|poster|data|action|formaction|cite|background|longdesc|codebase)$/;
const HOLDS_SEVERAL = /^(srcset|imagesrcset|ping|attributionsrc)$/;

const anchor = document.createElement('a');

/** The scheme of an address; a relative one has that of the page. */
export function schemeOf(address: string): string {
  anchor.setAttribute('href', address);
  return anchor.protocol;
}

/** Every element of a tree and of the shadow trees in it, apart from what the author wrote inside the tags. */
export function shown(widget: Element): Element[] {
  const { shadowRoot } = widget;
  return shadowRoot ? [...shadowRoot.querySelectorAll('*')].flatMap((element) => [element, ...shown(element)]) : [];
}

/** The addresses in what widgets show that are of another scheme than may be used. */
export function strangeAddresses(widget: Element): string[] {
  return shown(widget).flatMap((element) => {
    const own = Array.from(element.attributes, ({ name, value }) => ({ name: name.replace(/^.*:/, ''), value }));
    const found = own.flatMap(({ name, value }) => {
      if (name === 'srcdoc' || (name === 'attributeName' && value.endsWith('href'))) return [value];
      const parts = HOLDS_SEVERAL.test(name) ? value.split(/[\s,]+/) : HOLDS_ADDRESS.test(name) ? [value] : [];
      return parts.filter((part) => !isFit(element, part));
    });
    return found.map((value) => `<${element.localName}> ${value}`);
  });
}

function isFit(element: Element, address: string): boolean {
  if (element.matches('img,source') && /^data:image\/(gif|png|jpeg)[;,]/.test(address)) return true;
  return /^(https?|mailto|tel):$/.test(schemeOf(address));
}

function leadsAway(link: Element): boolean {
  const addresses = ['href', 'xlink:href'].flatMap((name) => link.getAttribute(name) ?? []);
  return addresses.some((address) => isFit(link, address) && !address.startsWith('#'));
}

const heard = window as { hacked?: number };

/**
 * Holds that nothing strange is in the trees of widgets, and that nothing runs when a visitor presses what does not lead
 * away.
 *
 * @param what says of each widget, by its place in the list, what was tried with it.
 * @returns how many elements were looked at.
 */
export async function expectHarmless(widgets: readonly Widget[], what: (index: number) => string): Promise<number> {
  let count = 0;
  for (const [index, widget] of widgets.entries()) {
    await settled(widget);
    expect(strangeAddresses(widget), what(index)).to.deep.equal([]);
    const elements = shown(widget);
    count += elements.length;
    const links = elements.filter((it) => it.matches('a,area') && !leadsAway(it));
    for (const link of links)
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    // The next link that is pressed may end what this one has begun, so that each has to be waited for.
    if (links.length || index === widgets.length - 1) await expectNothingRuns(what(index));
  }
  return count;
}

async function expectNothingRuns(what: string): Promise<void> {
  // A `javascript:` address runs in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard.hacked, `run: ${what}`).to.equal(undefined);
}

/** Adds up what was tried, and says it once at the end of a file. */
export function figures(title: string): { tried: number; elements: number } {
  const sum = { tried: 0, elements: 0 };
  after(() => console.log(`${title}: ${sum.tried} tried, ${sum.elements} elements shown, 0 strange, 0 run.`));
  beforeEach(() => {
    delete heard.hacked;
  });
  return sum;
}
