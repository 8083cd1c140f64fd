/**
 * `clinic-widgets.css`: what the author's HTML looks like before and without the script, so that nothing moves when the
 * elements come alive. It is made from the elements' own style sheets: for each of their selectors a table says which
 * HTML it applies to, so that sizes and distances are the same. For what an element adds, such as a form, space is
 * reserved, for ten seconds: without the script, no gap remains.
 *
 * What is the same for all elements is here; the rest is in `src/elements/TAG/TAG.page-styles.mjs`. An element without
 * such a file has the common rules only.
 *
 * What surrounds a widget (`:host`) is in a layer, since any rule of a page wins over it, as it does over `:host`.
 */
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { FIRST_HEADING, HEADING, LIST, TERMS } from './page-selectors.mjs';

/**
 * What an element adds to the common rules. In all selectors `&` is the widget, and `&[name]` one with that attribute, in
 * its three forms: the tag, the tag before it is ready, and `div data-cw`.
 *
 * @typedef {object} PageStyles
 * @property {Record<string, string[]>} [selectors] for selectors of its style sheet, the HTML that they apply to
 * @property {string} [rules] CSS that cannot be taken over from its style sheet
 * @property {string} [lasting] CSS for the author's HTML that stays in place when the element is ready
 * @property {string | ((dictionaries: Record<string, any>) => string)} [reserved] CSS that reserves space for what the
 *   script adds. It applies on screens with scripts only. A function is given the words of each language.
 */

/** @type {Record<string, string[]>} */
const common = {
  ':host': ['&'],
  ':host([theme])': ['&[theme]'],
  ':host > *': ['& > *', '&[heading]::before'],
  ':host > :is(:lang(ar), :lang(fa), :lang(ur))': ['& > :is(:lang(ar), :lang(fa), :lang(ur))'],
  '*': ['& *'],
  ":is([part~='heading'], [part~='group-heading'])": [`& > ${HEADING}`, '&[heading]::before'],
  "[part~='heading']": [`& > ${FIRST_HEADING}`, '&[heading]::before'],
  'p + *': ['& p + *'],
  'ul + *': ['& ul + *'],
  'ol + *': ['& ol + *'],
  '.table': ['& table'],
  '.table + *': ['& table + *'],
  "[part~='table']": ['& table'],
  "[part~='cell']": ['& :is(td,th)'],
  caption: ['& caption'],
  "[part~='figure']": ['& li > :is(img,picture,figure)'],
  ul: ['& li ul'],
  ol: ['& li ol'],
  "[role='list']": [`& > ${LIST}`],
  "[part~='introduction']": [`& > :is(p,table):has(+ ${LIST})`],
  "[part~='note']": [`& > ${LIST} + :is(p,table)`],
  "[part~='term']": TERMS,
  "[part~='urgent']": ["& > :is([data-is='urgent'],[data-is='help'])"],
  img: ['& img'],
  pre: ['& pre'],
  summary: ['& summary'],
  a: ['& a'],
};

const commonRules = `
  & table { display: block; }
  ${TERMS.join(', ')} { display: block; font-size: inherit; line-height: inherit; }
  & dfn[title]:not([title=''])::after { content: ' (' attr(title) ')'; }
  & > ${HEADING} { max-inline-size: calc(var(--cw-max-width, 36em) / 1.6); }
  &[heading] > ${FIRST_HEADING} { display: none; }
  &[heading]::before { display: block; content: attr(heading); }`;

/**
 * How reserved space is given up. What is hidden meanwhile is hidden by an animation that ends: setting
 * `visibility: visible` afterwards would also show it where the page hides the whole widget.
 */
const keyframes = `
  @keyframes cw-gone { to { position: absolute; } }
  @keyframes cw-hide { from, to { visibility: hidden; } }
  @keyframes cw-hide-text { from, to { -webkit-text-fill-color: transparent; } }
  @keyframes cw-show { to { display: block; overflow: visible; } }
  @keyframes cw-shrink { to { min-block-size: 0; } }`;

/**
 * @param {object} from
 * @param {string} from.shared the style sheet that all elements have
 * @param {{ tag: string, css: string, page: PageStyles }[]} from.elements each with its own style sheet, without the shared one
 * @param {Record<string, any>} from.dictionaries the words, by language
 * @returns {string}
 */
export function pageStyles({ shared, elements, dictionaries }) {
  const tags = elements.map(({ tag }) => tag);
  const layer = postcss.atRule({ name: 'layer', params: 'clinic-widgets', nodes: [] });
  const reserved = postcss.atRule({ name: 'media', params: 'screen and (scripting: enabled)', nodes: [] });
  const root = postcss.root({ nodes: [layer] });

  for (const rule of screenRules(shared)) {
    for (const selector of selectorsOf(rule)) {
      const isHost = selector.startsWith(':host') && !selector.includes('>');
      const others = elements.filter(({ page }) => !page.selectors?.[selector]).map(({ tag }) => tag);
      (isHost ? layer : root).append(applyTo(rule, common[selector], others));
      for (const { tag, page } of elements) root.append(applyTo(rule, page.selectors?.[selector], [tag]));
    }
  }
  root.append(expandRules(commonRules, tags));
  const mounts = oneOf(tags.map((tag) => `[data-cw='${tag}']`));
  root.append(`${mounts}[data-heading]:not(:has(> [data-mounted]))::before { content: attr(data-heading); }`);
  // A size that is guessed until a widget is drawn would move what stands below it.
  root.append(`${oneOf(tags)}, [data-cw] { content-visibility: visible; }`);

  reserved.append(postcss.parse(keyframes).nodes);
  for (const { tag, css, page } of elements) {
    checkSelectors(tag, page, shared + css);
    for (const rule of screenRules(css)) {
      for (const selector of selectorsOf(rule)) {
        root.append(applyTo(rule, page.selectors?.[selector] ?? common[selector], [tag]));
      }
    }
    root.append(expandRules(page.rules ?? '', [tag]));
    root.append(postcss.parse(page.lasting ?? '').nodes);
    const space = typeof page.reserved === 'function' ? page.reserved(dictionaries) : page.reserved;
    reserved.append(expandRules(space ?? '', [tag]));
  }
  root.append(reserved);
  yieldDisplay(root);
  root.cleanRaws();
  return `${root.toString()}\n`;
}

/**
 * Takes the specificity from each `display` of an author's element, so that a class of the page, or `hidden`, still hides it:
 * the widget would read as shown what this style sheet alone shows.
 *
 * @param {postcss.Root} root
 */
function yieldDisplay(root) {
  root.walkDecls('display', (declaration) => {
    const rule = declaration.parent;
    const isOfElements = rule instanceof postcss.Rule && !/keyframes/.test(atRulesAround(rule)[0]?.name ?? '');
    if (!isOfElements || declaration.value === 'none' || rule.selector.startsWith(':where(')) return;
    const ofElements = rule.selectors.filter((selector) => !selector.includes('::'));
    const ofPseudoElements = rule.selectors.filter((selector) => selector.includes('::'));
    if (!ofElements.length) return;
    const shown = ofElements.map((selector) => `${selector}:not([hidden])`).join(', ');
    rule.before(rule.clone({ selector: `:where(${shown})`, nodes: [declaration.clone()] }));
    if (ofPseudoElements.length) {
      rule.before(rule.clone({ selectors: ofPseudoElements, nodes: [declaration.clone()] }));
    }
    declaration.remove();
  });
}

/** @param {string} tag @param {PageStyles} page @param {string} css */
function checkSelectors(tag, page, css) {
  const known = new Set(screenRules(css).flatMap(selectorsOf));
  const lost = Object.keys(page.selectors ?? {}).filter((selector) => !known.has(selector));
  if (lost.length) throw new Error(`${tag}.page-styles.mjs: its style sheet has no ${lost.join(', ')} any more.`);
}

/** The rules that apply to what a page shows on a screen at first. @param {string} css */
function screenRules(css) {
  /** @type {postcss.Rule[]} */
  const rules = [];
  postcss.parse(css).walkRules((rule) => {
    if (!atRulesAround(rule).some(({ params }) => /print|prefers/.test(params))) rules.push(rule);
  });
  return rules;
}

/** The at-rules that a rule is in, the innermost first. @param {postcss.Rule} rule */
function atRulesAround(rule) {
  const found = [];
  for (let { parent } = rule; parent?.type === 'atrule'; { parent } = parent) {
    found.push(/** @type {postcss.AtRule} */ (parent));
  }
  return found;
}

/** @param {postcss.Rule} rule */
function selectorsOf({ selectors }) {
  return selectors.map((selector) => selector.replace(/\s+/g, ' '));
}

/**
 * A rule for other selectors, in the at-rules that it was in; nothing where there are no selectors or no elements.
 *
 * @param {postcss.Rule} rule
 * @param {string[] | undefined} selectors
 * @param {string[]} tags
 * @returns {postcss.ChildNode[]}
 */
function applyTo(rule, selectors, tags) {
  if (!selectors || !tags.length) return [];
  const copy = rule.clone({ selector: selectors.map((selector) => expand(selector, tags)).join(', ') });
  copy.walkComments((comment) => void comment.remove());
  return [
    atRulesAround(rule).reduce(
      (inner, atRule) => atRule.clone({ nodes: [] }).append(inner),
      /** @type {postcss.ChildNode} */ (copy),
    ),
  ];
}

/** The rules of a style sheet in which `&` is a widget. @param {string} css @param {string[]} tags */
function expandRules(css, tags) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    rule.selector = rule.selectors.map((selector) => expand(selector, tags)).join(', ');
  });
  return root.nodes;
}

/** @param {string} selector @param {string[]} tags */
function expand(selector, tags) {
  return selectorParser((root) => {
    root.walkNesting((nesting) => {
      const next = nesting.next();
      const attribute = next?.type === 'attribute' ? next : undefined;
      attribute?.remove();
      nesting.replaceWith(selectorParser().astSync(hosts(tags, attribute)).first);
    });
  }).processSync(selector);
}

/**
 * The widgets themselves, in the forms that they have until they show their content. Browsers without custom states take
 * them as soon as they are defined.
 *
 * @param {string[]} tags
 * @param {selectorParser.Attribute} [attribute]
 */
function hosts(tags, attribute) {
  const own = `${oneOf(tags)}${attribute ?? ''}`;
  const dataAttribute = attribute?.clone({ attribute: `data-${attribute.attribute.replace('-', '')}` });
  const data = `${oneOf(tags.map((tag) => `[data-cw='${tag}']`))}${dataAttribute ?? ''}`;
  return `:is(${own}:not(:defined), ${own}:not(:state(ready)), ${data}:not(:has(> [data-mounted])))`;
}

/** @param {string[]} selectors */
function oneOf(selectors) {
  return selectors.length > 1 ? `:is(${selectors.join()})` : String(selectors);
}
