import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Problem } from '../content/problem.js';
import { languageOf } from '../core/language.js';
import { settingNames } from '../elements/contact-form/contact-settings.js';

/** What Lit's server makes of a widget, as far as it is of use here. */
type Instance = HTMLElement & Record<string, unknown> & { hasContent: boolean; problems: readonly Problem[] };

/** Which element to render, and how. */
export interface Rendering {
  tag: string;
  content: object;
  attributes: ReadonlyMap<string, string>;
  /** The language around the element; its words have been loaded. */
  lang: string;
  /** The markup of a widget's styles. */
  styleOf: (element: object) => string;
}

/**
 * What an element shows first, as the markup of its shadow root; empty where it shows what is in the tag. The registry that is
 * in force has the element.
 */
export function renderShadow({ tag, content, attributes, lang, styleOf }: Rendering): {
  markup: string;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  let outer: Instance | undefined;

  class Renderer extends LitElementRenderer {
    constructor(name: string) {
      super(name);
      // The page is not there yet: it is one in that language, by https, and what is in the tag is text.
      const page = {
        ownerDocument: { baseURI: 'https://clinic.invalid/' },
        querySelector: () => null,
        getAttributeNames: () => [],
        getRootNode: () => ({}),
      };
      Object.assign(this.element as object, page);
      // The element has a getter for it, which looks for the language of a page.
      Object.defineProperty(this.element, 'language', { value: languageOf(lang) });
    }

    override connectedCallback(): void {
      const element = this.element as unknown as Instance;
      // A guide hands its form's settings on once both are on the page.
      for (const key of settingNames) if (outer && key in element) element[key] = outer[key];
      outer ??= element;
      super.connectedCallback();
      problems.push(...element.problems);
    }

    override renderShadow(info: RenderInfo) {
      const [thunk] = (super.renderShadow(info) ?? []).slice(-1);
      return thunk === undefined ? undefined : [styleOf(this.element), thunk];
    }
  }

  const renderer = new Renderer(tag);
  for (const [name, value] of attributes) if (name !== 'src') renderer.setAttribute(name, value);
  renderer.setProperty('content', content);
  renderer.connectedCallback();
  if (!outer?.hasContent) return { markup: '', problems };
  const markup = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [Renderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }) ?? [],
  );
  return { markup: mend(markup), problems };
}

/**
 * Whatever becomes of the script, the browser never sends the form by itself, which would put what was typed into an address.
 * And Lit writes a property as an attribute, which ticks a box also where it is false. Both can only be markup: in text and in
 * values, such characters are escaped.
 */
function mend(markup: string): string {
  return markup.replaceAll('<form', '<form method="dialog"').replaceAll(' checked="false"', '');
}
