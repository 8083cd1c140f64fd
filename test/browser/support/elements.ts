/** All elements, their examples, and ways of putting them on a page. */
import { videos } from '../../../src/core/videos.js';
import { waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { Problem } from '../../../src/content/problem.js';
import type { Example } from '../../../src/core/example.js';
import { examplesByTag } from '../../support/examples-by-tag.js';
import { widgets } from '../../../src/widgets.js';

export const examples = examplesByTag;
/** In the order of the sections of a procedure; the guide, which shows the others, last. */
export const tags: string[] = widgets.map(({ tag }) => tag);

/** The key of an element's section in a procedure file; a guide takes the whole of it. */
const sectionOf = Object.fromEntries(widgets.map(({ tag, source }) => [tag, source.name]));

/** A widget as a script on the page sees it. */
export interface Widget extends HTMLElement {
  content: unknown;
  heading: string | null;
  headingLevel: number | null;
  src: string | null;
  readonly problems: readonly Problem[];
  readonly updateComplete: Promise<boolean>;
}

/** Every element with every one of its examples. */
export const everyExample = tags.flatMap((tag) =>
  examples[tag]!.map((example) => ({ tag, example, title: `${tag}: ${example.name}` })),
);

/** The examples that say the same in HTML and in an object. */
export const bothWays = everyExample.filter(({ tag, example }) => example.content && tag !== 'procedure-guide');

export function markup(tag: string, { attributes = {}, html }: Omit<Example, 'name'>): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${list.join('')}>${html}</${tag}>`;
}

let page: HTMLElement | undefined;

/** An empty place on the page; what was in the last one is gone. */
export function freshPlace(): HTMLElement {
  page?.remove();
  page = document.createElement('main');
  document.body.append(page);
  return page;
}

// A form with typed text would have the browser ask whether the page can be left, and the runner wait for the answer.
after(() => page?.remove());

/** Puts HTML on the page and waits until its first widget has rendered. */
export async function show(html: string): Promise<Widget> {
  const place = freshPlace();
  place.innerHTML = html;
  return settled(place.firstElementChild as Widget);
}

/** As an author's tag, or with `content` from an example in place of what is inside it. */
export async function showExample(tag: string, example: Omit<Example, 'name'>): Promise<Widget> {
  const place = freshPlace();
  const byProperty = tag === 'procedure-guide';
  place.innerHTML = markup(tag, example);
  const widget = place.firstElementChild as Widget;
  if (byProperty) widget.content = example.content;
  return settled(widget);
}

/** Waits until a widget, and those inside it, have rendered. */
export async function settled<E extends Element>(widget: E): Promise<E> {
  const { content, updateComplete } = widget as unknown as Widget;
  await updateComplete;
  if (widget.querySelector('video') || (typeof content === 'object' && JSON.stringify(content).includes('"video":'))) {
    // What shows videos is loaded when it is first needed.
    await videos.load();
    await (widget as unknown as Widget).updateComplete;
  }
  for (const inner of innerWidgets(widget)) await settled(inner);
  return widget;
}

/** The widgets that a guide shows. */
export function innerWidgets(widget: Element): Widget[] {
  return [...(widget.shadowRoot?.querySelectorAll<Widget>('*') ?? [])].filter((element) => element.shadowRoot);
}

/** A procedure file with only the section of one element, as an address that can be fetched. */
export function fileFor(tag: string, section: unknown): string {
  const name = sectionOf[tag];
  const { provenance, ...rest } = section as { provenance?: unknown };
  // In a file, provenance stands beside the disclaimer.
  const sections =
    tag === 'medical-disclaimer' ? { disclaimer: rest, ...(provenance ? { provenance } : {}) } : { [name!]: section };
  return jsonFile(name ? { format: 1, ...sections } : section);
}

let fileCount = 0;

/** Any JSON, or text that claims to be JSON, as an address that can be fetched. */
export function jsonFile(json: unknown): string {
  const address = `/files/${Date.now()}-${++fileCount}.json`;
  // At once, so that a table of cases can name it.
  const request = new XMLHttpRequest();
  request.open('PUT', address, false);
  request.send(typeof json === 'string' ? json : JSON.stringify(json));
  return address;
}

/** Resolves when something has become true; fails after a time in milliseconds. */
export function until(isTrue: () => boolean, what = String(isTrue), timeout = 15_000): Promise<void> {
  return waitUntil(isTrue, `Waited in vain for: ${what}`, { interval: 5, timeout });
}

/** Lets everything that is due happen: observers, promises, rendering. */
export function quiet(milliseconds = 30): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// What reads HTML, or draws a figure, may be a module that arrives later; tests begin when it is there. In a root of its
// own: a page whose elements all stand in shadow roots is a case that is tested.
const first = document.createElement('benefit-risk-panel') as Widget;
first.setAttribute('pictographs', '');
first.innerHTML = examples['benefit-risk-panel']!.find(({ attributes }) => attributes?.pictographs === '')!.html;
const nursery = document.createElement('div');
nursery.attachShadow({ mode: 'open' }).append(first);
document.body.append(nursery);
await until(
  () => Boolean(first.shadowRoot?.querySelector('[part~=figure] svg')),
  'the first element to render',
  20_000,
);
nursery.remove();
