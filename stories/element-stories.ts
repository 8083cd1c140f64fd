/** The stories of an element, from its examples and its place in the manifest. */
import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Example } from '../src/core/example.js';
import { declarationOf } from './support/manifest.js';
import { endpointThatAnswers } from './support/endpoint.js';
import { sampleContent, sampleHtml } from './support/sample-content.js';
import { stylingGuide } from './support/styling-guide.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
interface Widget extends HTMLElement {
  content: unknown;
  updateComplete: Promise<boolean>;
}

/** An element as an author writes it. */
export function create(tag: string, attributes: Attributes = {}, html = '', content?: unknown): Widget {
  const widget = document.createElement(tag) as Widget;
  const theme = document.documentElement.dataset.widgetTheme;
  const all: Attributes = { ...(theme ? { theme } : {}), ...attributes };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== false) widget.setAttribute(name, value === true ? '' : value.toString());
  }
  widget.innerHTML = html;
  if (content !== undefined) widget.content = content;
  return widget;
}

/** @param examples the element's own, of which at least one */
export function elementStories(tag: string, examples: readonly Example[]) {
  const [first] = examples;
  if (!first) throw new Error(`${tag} has no examples.`);
  const { attributes: own = {}, html } = first;
  // A guide reads no HTML; its examples are objects.
  const content = tag === 'procedure-guide' ? first.content : undefined;
  const of = (example: Example) => {
    const language = document.documentElement.dataset.language ?? '';
    const ownContent = tag === 'procedure-guide' ? (sampleContent(language) ?? example.content) : undefined;
    return create(tag, example.attributes, sampleHtml(tag, language) ?? example.html, ownContent);
  };

  const isForm = tag === 'contact-form';

  return {
    example(name: string): StoryObj {
      const example = examples.find((it) => it.name === name) ?? first;
      return { name, render: () => of(example), parameters: described(example.note) };
    },
    playground: {
      args: own,
      argTypes: controlsOf(tag),
      render: (args) => create(tag, args, html, content),
      parameters: described('Every attribute has a control. Open the story itself to use them.'),
    } satisfies StoryObj,
    styling: {
      name: 'How to style it',
      render: () => stylingGuide(tag, of(first)),
      play: ({ canvasElement }) => stylingGuide.play(canvasElement),
    } satisfies StoryObj,
    empty: {
      render: () => create(tag, isForm ? own : {}),
      parameters: isForm
        ? described('Nothing inside the tag: the form stands by itself.')
        : {
            ...described('Nothing inside the tag: visitors see nothing, and the console names the element.'),
            expectedMessage: /Nothing to show/,
          },
    } satisfies StoryObj,
    long: {
      render: () => create(tag, own, '', lengthen(first.content)),
      parameters: described('The same content with far more words.'),
    } satisfies StoryObj,
    broken: {
      render: () => create(tag, { ...own, 'heading-level': '9' }, '', { heading: 5, nonsense: true }),
      parameters: {
        ...described('Content of the wrong kind: what can be shown is shown, and the console says what to change.'),
        expectedMessage: /clinic-widgets/,
      },
    } satisfies StoryObj,
    loading: {
      render: () => create(tag, { ...own, src: `${endpointThatAnswers('never')}/procedure.json` }, html),
      parameters: described('A file is on its way: the HTML inside the tag shows meanwhile.'),
      async play({ canvasElement }) {
        const shown = () => [...(canvasElement.querySelector(tag)?.shadowRoot?.querySelectorAll('[part], slot') ?? [])];
        const boxes = (element: Element) =>
          (element instanceof HTMLSlotElement ? element.assignedElements() : [element]).some(
            (it) => it.getClientRects().length,
          );
        await waitFor(() => expect(shown().some(boxes)).toBe(true), { timeout: 10_000 });
      },
    } satisfies StoryObj,
  };
}

/** The parameters of a story that has a description on its docs page. */
function described(story: string | undefined) {
  return { docs: { description: { story } } };
}

/** A control for each attribute. */
function controlsOf(tag: string): ArgTypes {
  const controls = declarationOf(tag).attributes.map(
    ({ name, description, type: { text } }): [string, ArgTypes[string]] => {
      const options = Array.from(text.matchAll(/'([^']*)'/g), ([, option]) => option);
      const type = options.length ? 'select' : text === 'boolean' ? 'boolean' : text === 'number' ? 'number' : 'text';
      return [
        name,
        {
          name,
          description,
          control: { type },
          table: { category: 'attributes' },
          ...(options.length && { options: [undefined, ...options] }),
        },
      ];
    },
  );
  return Object.fromEntries(controls);
}

const longWord = 'Pneumonoultramicroscopicsilicovolcanoconiosis';

/** The same content with far more words. */
function lengthen(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((it) => lengthen(it, key));
  if (value instanceof Object)
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, lengthen(it, name)]));
  if (typeof value !== 'string' || /^(kind|url|src|language|\$schema|\w*Review(ed)?)$/.test(key)) return value;
  return /^(heading|term|when)$/.test(key) ? `${value} ${longWord}` : `${value} `.repeat(4).trim();
}
