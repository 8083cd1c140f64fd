/**
 * `clinic-widgets.css`: what the author's HTML looks like before and without the script, so that nothing moves when the
 * elements come alive. It is made from the elements' own style sheets: a table says which of their selectors stand for
 * which HTML, so that sizes and distances are the same. What an element adds, such as a form, has its place kept free,
 * for ten seconds: where the script never comes, no hole stays.
 *
 * What surrounds a widget (`:host`) is in a layer, since any rule of a page wins over it, as it does over `:host`.
 */

const HEADING = ':is(h1,h2,h3,h4,h5,h6)';
const FIRST_HEADING = `${HEADING}:not(${HEADING} ~ *)`;
const LIST = ':is(ul,ol)';
/** What an entry's term may be. A word with a meaning mostly stands within the text: as a term it would be a block of its own. */
const LEAD = ':is(strong,b,dfn:where(:not([title])),h2,h3,h4,h5,h6):first-child';
/** The heading of a list: none that is a widget's. */
const TITLE = `:is(${HEADING},${LIST}) ~ ${HEADING}`;
/** An entry's term: what is bold at its beginning. CSS cannot see whether text stands before it. */
const TERMS = [`& > ${LIST} > li > ${LEAD}`, `& > ${LIST} > li > p:first-child > ${LEAD}`];
const HAS_TERM = `:has(> ${LEAD}, > p:first-child > ${LEAD})`;
/** What a list or an entry of benefits and risks may be. */
const kinds = ['benefit', 'consideration', 'risk', 'alternative'].map((kind) => `[data-kind='${kind}']`);
const KINDS = kinds.join();
const PROVENANCE = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];

/**
 * The widgets themselves, in the two forms that they have until they show their content. Browsers without custom states
 * take them as soon as they are defined.
 *
 * @param {string[]} tags
 * @param {string} [attribute]
 */
function host(tags, attribute) {
  const own = `${oneOf(tags)}${attribute ? `[${attribute}]` : ''}`;
  const data = `${oneOf(tags.map((tag) => `[data-cw='${tag}']`))}${attribute ? `[data-${attribute.replace('-', '')}]` : ''}`;
  return `:is(${own}:not(:defined), ${own}:not(:state(ready)), ${data}:not(:has(> [data-mounted])))`;
}

/** @param {string[]} selectors */
function oneOf(selectors) {
  return selectors.length > 1 ? `:is(${selectors.join()})` : String(selectors);
}

/**
 * What a selector of the shared styles stands for. `&[name]` is a widget that has an attribute.
 *
 * @type {Record<string, string[]>}
 */
const common = {
  ':host': ['&'],
  ':host([theme])': ['&[theme]'],
  ':host > *': ['& > *', '&[heading]::before'],
  '*': ['& *'],
  "[part$='heading']": [`& > ${HEADING}`, '&[heading]::before'],
  "[part='heading']": [`& > ${FIRST_HEADING}`, '&[heading]::before'],
  'p + *': ['& p + *'],
  'ul + *': ['& ul + *'],
  'ol + *': ['& ol + *'],
  "[part='figure']": ['& li > :is(img,picture,figure)'],
  "[role='list']": [`& > ${LIST}`],
  "[part='introduction']": [`& > p:has(+ ${LIST})`],
  "[part='note']": [`& > ${LIST} + p`],
  "[part='term']": TERMS,
  "[part='urgent']": ["& > :is([data-is='urgent'],[data-is='help'])"],
  img: ['& img'],
  a: ['& a'],
};

/** For all widgets, besides what their style sheets say. */
const always = `
  ${TERMS.join(', ')} { display: block; font-size: inherit; line-height: inherit; }
  & dfn[title]:not([title=''])::after { content: ' (' attr(title) ')'; }
  &[heading] > ${FIRST_HEADING} { display: none; }
  &[heading]::before { display: block; content: attr(heading); }`;

/**
 * How a place that is kept free is given up. What is hidden meanwhile is hidden by an animation that ends: setting
 * `visibility: visible` afterwards would also show it where the page hides the whole widget.
 */
const keyframes = `
  @keyframes cw-gone { to { position: absolute; } }
  @keyframes cw-hide { from, to { visibility: hidden; } }
  @keyframes cw-hide-text { from, to { -webkit-text-fill-color: transparent; } }
  @keyframes cw-show { to { display: block; overflow: visible; } }
  @keyframes cw-shrink { to { min-block-size: 0; } }`;

/**
 * For each element what its own selectors stand for, and what CSS cannot take over from it.
 *
 * @type {Record<string, { map?: Record<string, string[]>, more?: string, kept?: string }>} `kept` is the place kept free
 */
const elements = {
  'procedure-overview': {
    map: {
      "[part='introduction']": ['& > p'],
      "[part='introduction']:first-of-type": ['& > p:first-of-type'],
      "[part='introduction']:last-child": ['& > p:last-child'],
      dl: ['& > dl'],
      "[part='term']": ['& > dl > dt'],
    },
    more: `
      & > dl { container-type: inline-size; }
      & > dl > dt { clear: both; padding-block-start: calc(1.5 * var(--_space)); }
      & > dl > dd { padding-block-end: calc(1.5 * var(--_space)); border-block-end: 1px solid var(--_line); }
      @container (inline-size >= 25.5em) {
        & > dl > dt { float: inline-start; inline-size: calc(50% - 1.5 * var(--_space)); }
        & > dl > dd { padding-block-start: calc(1.5 * var(--_space)); padding-inline-start: calc(50% + 1.5 * var(--_space)); }
      }`,
  },
  'procedure-steps': {
    map: {
      "[part~='item']": [`& > ${LIST} > li`],
      "[part~='item']:not(:last-child)": [`& > ${LIST} > li:not(:last-child)`],
      "[part~='item']:not(:last-child)::before": [`& > ${LIST} > li:not(:last-child)::after`],
      "[part~='marker']": [`& > ${LIST} > li::before`],
      "[part~='marker'] + div": [`& > ${LIST} > li:not(${HAS_TERM})`],
    },
    more: `& > ${LIST} > li::before { content: counter(list-item); }`,
    kept: `
      &[collapsible] > ${LIST} > li { display: grid; grid-template-rows: auto; grid-auto-rows: 0; overflow: clip; animation: cw-show 1ms 10s forwards, cw-hide-text 10s; }
      &[collapsible] > ${LIST} > li > :not(${LEAD}) { animation: cw-hide 10s; }
      &[collapsible] > ${LIST} > li > ${LEAD} { min-block-size: 44px; margin-block-start: -0.25em; align-content: center; -webkit-text-fill-color: currentcolor; }
      &[collapsible] > ${LIST} > li::before { -webkit-text-fill-color: currentcolor; }`,
  },
  'candidacy-checklist': {
    map: {
      "[part='choice']": [`& > ${LIST} > li`],
      "ul [part='item']": [`&[static] > ${LIST} > li`],
      "ul [part='item'] + *": [`&[static] > ${LIST} > li + *`],
    },
    more: `
      & > ${LIST} > li { display: block; padding-inline-start: calc(1.75em + 2 * var(--_space)); cursor: auto; }
      &[static] > ${LIST} > li { min-block-size: 0; padding-block: 0; padding-inline-start: calc(3 * var(--_space)); }`,
    kept: `
      & > ${LIST}::before { content: '\\a0'; display: block; margin-block-end: calc(1.5 * var(--_space)); animation: cw-gone 1ms 10s forwards; }
      &[static] > ${LIST}::before { content: none; }
      & > ${LIST}::after { display: block; visibility: hidden; padding: calc(2 * max(44px, 2.5 * var(--_space) + 1lh) + 5 * var(--_space)) calc(2 * var(--_space)) calc(2 * var(--_space)); animation: cw-gone 1ms 10s forwards; }
      &[static] > ${LIST}::after { padding-block-start: calc(5 * var(--_space)); }`,
  },
  'benefit-risk-panel': {
    map: {
      "[part='introduction']": [`& > p:has(+ ${LIST}, + ${HEADING})`],
      "[part='item']": [`& > ${LIST} > li`],
      "[part='list']": [`& > ${LIST}`],
      "[part='heading']": [`& > ${FIRST_HEADING}:not(${LIST} ~ *)`, '&[heading]::before'],
    },
    // An icon stands beside the title of a list that has a kind. A heading that says the kind itself cannot be known here.
    more: `
      & > ${LIST}:has(~ ${LIST}) { margin-block-end: calc(5 * var(--_space)); }
      & > ${LIST}:is(${KINDS}), & > ${TITLE} + ${LIST} { padding-block-start: calc(1.5 * var(--_space)); }
      & > ${TITLE}:has(+ ${LIST}:is(${KINDS})) { padding-inline-start: calc((1.5em + 1.25 * var(--_space)) / 1.2); }`,
    kept: `
      & > ${LIST}:is(${KINDS}):not(${TITLE} + *)::before { content: '\\a0'; display: block; font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }
      & > ${LIST} > li:is(${KINDS})::before { content: '\\a0'; display: block; font-size: 0.9em; animation: cw-gone 1ms 10s forwards; }
      ${kinds.map((kind) => `& > ${LIST}${kind} > li${kind}::before`).join(', ')} { content: none; }`,
  },
  'recovery-timeline': {
    map: {
      ol: [`& > ${LIST}`],
      "[part='item']": [`& > ${LIST} > li`, `&:not(:has(> ${LIST})) > p`],
      "[part='item']:not(:last-child)": [
        `& > ${LIST} > li:not(:last-child)`,
        `&:not(:has(> ${LIST})) > p:not(:last-of-type)`,
      ],
      "[part='item']::before": [`& > ${LIST} > li::before`, `&:not(:has(> ${LIST})) > p::before`],
      "[part='item']:not(:last-child)::after": [`& > ${LIST} > li:not(:last-child)::after`],
      "[part='urgent']": ["& > [data-is='help']"],
    },
    more: `
      &:not(:has(> ${LIST})) > p + p { margin-block-start: 0; }
      @container (inline-size >= 38em) {
        & > ${LIST}:has(> li > ${LEAD}) > li { display: flow-root; padding-inline-start: calc(7 * var(--_space) + 11em); }
        & > ${LIST} > li > ${LEAD} { float: inline-start; inline-size: 11em; margin-inline-start: calc(-3 * var(--_space) - 11em); }
      }`,
    kept: `& > [data-is='help']::before { content: '\\a0'; display: block; margin-block-end: calc(var(--_space) / 1.2); font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }`,
  },
  'medical-disclaimer': {
    map: {
      "[part='urgent']": ["& > [data-is='urgent']"],
      "[part='description'] + [part='description']": ['& > p + p'],
    },
    kept: `${PROVENANCE.map((name) => `&[${name}] { --_${name}: 1; }`).join('\n')}
      ${PROVENANCE.map((name) => `&[${name}]::after`).join(', ')} {
        content: ''; display: block; margin-block-start: calc(3 * var(--_space)); padding-block-start: calc(2 * var(--_space)); border-block-start: 1px solid transparent; font-size: 0.9em;
        block-size: calc((${PROVENANCE.map((name) => `var(--_${name}, 0)`).join(' + ')}) * (1lh + var(--_space)));
        animation: cw-gone 1ms 10s forwards;
      }`,
  },
  'contact-form': {
    map: { "[part='introduction']": ['& > p:not(:has(~ p))'] },
    // Measured: a form with two topics, and what single attributes add to it or take away.
    kept: `
      &[action]::after { content: ''; display: block; block-size: calc(var(--_topics, 55.4em) + var(--_recipient, 0em) + var(--_reply, 0em) + var(--_phone, 0em) + var(--_privacy, 0em)); animation: cw-gone 1ms 10s forwards; }
      &[topics='question'] { --_topics: 45.9em; }
      &[topics='appointment'] { --_topics: 66.4em; }
      &[recipient] { --_recipient: 2em; }
      &[reply-within] { --_reply: 2em; }
      &[phone] { --_phone: 2em; }
      &[privacy-href] { --_privacy: 6.3em; }`,
  },
  // What a file brings is longer than a screen.
  'procedure-guide': { kept: '&[src] { min-block-size: 100vh; animation: cw-shrink 1ms 10s forwards; }' },
};

/**
 * @param {string} shared the style sheet that all elements have
 * @param {Record<string, string>} styles the style sheet of each element, without that
 * @param {Record<string, string>} endings what the checklist ends with, by language
 */
export function pageStyles(shared, styles, endings) {
  const tags = Object.keys(elements);
  const mapOf = (/** @type {string} */ tag) => elements[tag]?.map ?? {};
  /** @type {string[]} */
  const layered = [];
  /** @type {string[]} */
  const rules = [];
  for (const rule of parse(shared)) {
    for (const selector of rule.selectors) {
      const isHost = selector.startsWith(':host') && !selector.includes('>');
      const own = tags.filter((tag) => !(selector in mapOf(tag)));
      (isHost ? layered : rules).push(...translate(rule, common[selector], own));
      for (const tag of tags) rules.push(...translate(rule, mapOf(tag)[selector], [tag]));
    }
  }
  rules.push(...parse(always).map((rule) => write(rule, tags)));
  rules.push(
    `:is(${tags.map((tag) => `[data-cw='${tag}']`).join()})[data-heading]:not(:has(> [data-mounted]))::before { content: attr(data-heading); }`,
  );

  // A size that is guessed until a widget is drawn would move what stands below it.
  rules.push(`:is(${tags.join()}), [data-cw] { content-visibility: visible; }`);

  const kept = parse(keyframes).map(({ at, selectors, body }) => `${at} { ${String(selectors)} { ${body} } }`);
  for (const [tag, { map = {}, more = '', kept: free = '' }] of Object.entries(elements)) {
    const own = parse(styles[tag] ?? '');
    for (const rule of own) {
      for (const selector of rule.selectors) rules.push(...translate(rule, map[selector] ?? common[selector], [tag]));
    }
    const known = [...own, ...parse(shared)].flatMap(({ selectors }) => selectors);
    const lost = Object.keys(map).filter((selector) => !known.includes(selector));
    if (lost.length) throw new Error(`scripts/page-styles.mjs: ${tag} has no ${lost.join(', ')} any more.`);
    rules.push(...parse(more).map((rule) => write(rule, [tag])));
    kept.push(...parse(free).map((rule) => write(rule, [tag])));
  }
  for (const [language, words] of Object.entries(endings)) {
    const ending = `&${language === 'en' ? '' : `:lang(${language})`} > ${LIST}::after`;
    kept.push(`${expand(ending, ['candidacy-checklist'])} { content: ${JSON.stringify(words)}; }`);
  }
  const lines = [
    '@layer clinic-widgets {',
    ...layered,
    '}',
    ...rules,
    '@media screen and (scripting: enabled) {',
    ...kept,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * A rule for what one of its selectors stands for.
 *
 * @param {{ at: string, body: string }} rule
 * @param {string[] | undefined} lights
 * @param {string[]} tags
 */
function translate({ at, body }, lights, tags) {
  if (!lights || !tags.length || /print|prefers/.test(at)) return [];
  return [write({ at, selectors: lights, body }, tags)];
}

/** @param {{ at: string, selectors: string[], body: string }} rule @param {string[]} tags */
function write({ at, selectors, body }, tags) {
  const rule = `${selectors.map((selector) => expand(selector, tags)).join(', ')} { ${body} }`;
  return at ? `${at} { ${rule} }` : rule;
}

/** @param {string} selector @param {string[]} tags */
function expand(selector, tags) {
  return selector.replace(/&(?:\[([\w-]+(?:='\w+')?)\])?/g, (_, attribute) => host(tags, attribute));
}

/** Rules in their order, with the at-rule around them. Enough for our own style sheets. @param {string} css */
export function parse(css) {
  const found = [];
  let at = '';
  for (const [, head = '', body, end] of css
    .replace(/\/\*[^]*?\*\//g, '')
    .matchAll(/([^{};]+)\{(?:([^{}]*)\})?|(\})/g)) {
    if (end) at = '';
    else if (body === undefined) at = head.trim();
    else found.push({ at, selectors: splitList(head), body: body.replace(/\s+/g, ' ').trim() });
  }
  return found;
}

/** The selectors of a list; commas in brackets belong to a selector. @param {string} list */
function splitList(list) {
  return list.split(/,(?![^(]*\))/).map((selector) => selector.replace(/\s+/g, ' ').trim());
}
