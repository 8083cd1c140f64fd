import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Problem } from '../content/problem.js';
import type { Language } from '../core/language.js';
import { settingNames } from '../elements/contact-form/contact-settings.js';

/** A widget as Lit's server creates it, with the members that are used here. */
type Instance = HTMLElement & Record<string, unknown> & { hasContent: boolean; problems: readonly Problem[] };

/** The element to render. */
export interface Rendering {
  tag: string;
  content: object;
  attributes: ReadonlyMap<string, string>;
  /** Its words have been loaded. */
  language: Language;
  /** The markup of a widget's styles. */
  styleOf: (element: object) => string;
}

/** What all elements of one rendering share: the outer element, and those inside its shadow root. */
interface RenderState extends Pick<Rendering, 'language' | 'styleOf'> {
  outer?: Instance;
  problems: Problem[];
}

/**
 * Renders what an element shows first, as the markup of its shadow root; empty where it shows what is in the tag. The element has
 * to be defined in the registry that is in use.
 */
export function renderShadow({ tag, content, attributes, language, styleOf }: Rendering): {
  markup: string;
  problems: Problem[];
} {
  const state: RenderState = { language, styleOf, problems: [] };
  const Renderer = createRenderer(state);
  const renderer = new Renderer(tag);
  for (const [name, value] of attributes) if (name !== 'src') renderer.setAttribute(name, value);
  renderer.setProperty('content', content);
  renderer.connectedCallback();
  const { outer, problems } = state;
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
  return { markup: correctMarkup(markup), problems };
}

/** Lit makes a renderer for each element by itself and passes a tag name only, so the state is given to the class. */
function createRenderer(state: RenderState): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    constructor(name: string) {
      super(name);
      Object.assign(this.element as object, PAGE_STUB);
      // The element's own getter looks for the language of a page, and there is none.
      Object.defineProperty(this.element, 'language', { value: state.language });
    }

    override connectedCallback(): void {
      const element = this.element as unknown as Instance;
      if (state.outer) copySettings(state.outer, element);
      state.outer ??= element;
      super.connectedCallback();
      state.problems.push(...element.problems);
    }

    override renderShadow(info: RenderInfo) {
      const [thunk] = (super.renderShadow(info) ?? []).slice(-1);
      return thunk === undefined ? undefined : [state.styleOf(this.element), thunk];
    }
  };
}

/** What elements ask of the page around them: here a page at an https address, with nothing in the tag. */
const PAGE_STUB = {
  ownerDocument: { baseURI: 'https://clinic.invalid/' },
  querySelector: () => null,
  getAttributeNames: () => [],
  getRootNode: () => ({}),
};

/** In a browser, a guide passes the settings to its form once both are on the page. */
function copySettings(outer: Instance, element: Instance): void {
  for (const key of settingNames) if (key in element) element[key] = outer[key];
}

/**
 * Without the script, a browser would send the form itself and so put what was typed into an address: `method="dialog"` prevents that.
 * And Lit writes a property as an attribute, so that `checked="false"` would tick a box. Both strings are always markup: in text and
 * in values, their characters are escaped.
 */
function correctMarkup(markup: string): string {
  return markup.replaceAll('<form', '<form method="dialog"').replaceAll(' checked="false"', '');
}
