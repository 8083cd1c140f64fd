/**
 * Changes of the HTML inside a form, as a page's scripts, a browser's translation, an extension or a framework make them.
 * None of them takes a field away, unless it says so.
 */
import fc from 'fast-check';

/** One change; the numbers choose among what there is when it is made. */
export interface Change {
  kind: keyof typeof kinds;
  at: number;
  what: number;
  /** Whether the form has rendered before the next change. */
  isAwaited: boolean;
}

type Make = (form: HTMLElement, at: number, what: number) => void;

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

/** What an author wrote, without what the form has put beside it. */
function elements(form: HTMLElement, selector = '*'): Element[] {
  return [...form.querySelectorAll(selector)].filter((it) => !it.closest('[data-cw-error]'));
}

function texts(form: HTMLElement): Text[] {
  const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) found.push(walker.currentNode as Text);
  return found;
}

const attributes: [name: string, value: string][] = [
  ['data-lastpass-icon-root', ''],
  ['class', 'extension'],
  ['style', 'background-image: none'],
  ['title', 'As you like'],
  ['lang', 'de'],
  ['dir', 'rtl'],
  ['placeholder', 'Your answer'],
  ['autocomplete', 'on'],
  ['aria-describedby', 'nowhere'],
  ['aria-label', 'Answer'],
  ['required', ''],
  ['maxlength', '3000'],
  ['spellcheck', 'false'],
  ['tabindex', '0'],
  ['_ngcontent-abc', ''],
];

const wrappers = ['font', 'mark', 'span', 'div', 'section', 'fieldset', 'speak-aloud', 'div class="row"'];

function wrap(node: ChildNode | undefined, what: number): void {
  if (!node) return;
  const template = document.createElement('template');
  template.innerHTML = `<${pick(wrappers, what)}></${pick(wrappers, what)!.split(' ')[0]}>`;
  const wrapper = template.content.firstElementChild!;
  node.replaceWith(wrapper);
  wrapper.append(node);
}

const inserted = [
  '<p>We are here.</p>',
  '<!-- a note -->',
  '<script type="text/plain">x</script>',
  '<style>.x { color: red }</style>',
  '<grammar-desktop></grammar-desktop>',
  '<div id="widget-root"></div>',
  '<div data-extension style="position: absolute"><span></span></div>',
  '<iframe title="An extension’s" srcdoc=""></iframe>',
  '<label>Ward <input name="ward" /></label>',
  '<input type="hidden" name="token" value="x" />',
  'Loose words',
  '<br />',
  '<p></p>',
];

const fieldOf = 'label,fieldset';

const kinds = {
  attribute(form, at, what) {
    pick(elements(form), at)?.setAttribute(...pick(attributes, what)!);
  },
  'no attribute'(form, at, what) {
    pick(elements(form), at)?.removeAttribute(pick(attributes, what)![0]);
  },
  'value attribute'(form, at) {
    const types = 'input:not([type=radio],[type=checkbox],[type=hidden],[type=date])';
    pick(elements(form, types), at)?.setAttribute('value', 'Of the page');
  },
  words(form, at, what) {
    const text = pick(texts(form), at);
    if (text) text.data = pick(['Versicherung', '相談', ' ', 'Two\nlines'], what)!;
  },
  'wrapped words'(form, at, what) {
    wrap(pick(texts(form), at), what % 3);
  },
  'wrapped element'(form, at, what) {
    wrap(pick(elements(form, `${fieldOf},input,select,textarea,h2`), at), what);
  },
  unwrapped(form, at) {
    const wrapper = pick(elements(form, `font,mark,span,div,section,speak-aloud,${fieldOf}`), at);
    wrapper?.replaceWith(...wrapper.childNodes);
  },
  moved(form, at, what) {
    const field = pick(elements(form, fieldOf), at);
    const places = elements(form, `contact-form > *,${fieldOf}`).filter(
      (it) => !field?.contains(it) && !it.closest('label label'),
    );
    if (field) pick(places, what)?.after(field);
  },
  inserted(form, at, what) {
    const place = pick([...elements(form, ':not(option,select,textarea,script,style)')], at);
    place?.insertAdjacentHTML(at % 2 || !place.children.length ? 'afterend' : 'afterbegin', pick(inserted, what)!);
  },
  removed(form, at) {
    const rest = [...form.querySelectorAll('*')].filter((it) => !it.matches('option') && !holdsField(it));
    pick(rest, at)?.remove();
  },
  option(form, at) {
    pick(elements(form, 'select'), at)?.append(new Option('At noon', 'noon'));
  },
  'the same anew'(form) {
    const html = form.innerHTML;
    form.innerHTML = html;
  },
  'an element anew'(form, at) {
    const element = pick(elements(form), at);
    if (element && !element.matches('option')) element.replaceWith(element.cloneNode(true));
  },
  'its HTML anew'(form, at) {
    const element = pick(elements(form, `${fieldOf},section,div`), at);
    const html = element?.innerHTML;
    if (element && html) element.innerHTML = html;
  },
  'a field gone'(form, at) {
    const field = pick(elements(form, 'label:not(fieldset *)'), at);
    field?.remove();
  },
  language(form, _at, what) {
    form.lang = pick(['de', 'fr', 'en', 'x-none', ''], what)!;
  },
  'heading attribute'(form, at) {
    form.setAttribute('heading', `Write to us ${at}`);
  },
} satisfies Record<string, Make>;

function holdsField(element: Element): boolean {
  const fields = '[name]:not([name=spare],[name=ward],[type=hidden])';
  return element.matches(fields) || Boolean(element.querySelector(fields));
}

const names = Object.keys(kinds) as (keyof typeof kinds)[];

/** Any sequence of changes. */
export const anyChanges = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom(...names),
    at: fc.nat(60),
    what: fc.nat(60),
    isAwaited: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

export function apply(form: HTMLElement, { kind, at, what }: Change): void {
  kinds[kind](form, at, what);
}
