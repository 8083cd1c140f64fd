/**
 * Types that let React, Vue, Svelte and Solid know the elements in their templates: a module each, which adds to the
 * framework's own list of elements. They are made from the manifest; a project imports the one that it needs, for
 * instance `import type {} from 'clinic-widgets/react'`.
 *
 * @typedef {import('./analyse.mjs').Entry} Entry
 * @typedef {object} Framework
 * @property {string} imports what the module imports of the framework
 * @property {[string, string]} around what stands before and behind the elements
 * @property {(element: Entry, props: string) => string} type the type of an element
 * @property {(prop: Prop) => string[]} props the names under which a template sets an attribute or a property
 * @property {(event: string) => string[]} events the names under which a template listens
 *
 * @typedef {object} Prop
 * @property {string | undefined} property
 * @property {string | undefined} attribute
 * @property {boolean} isBoolean
 */

/** @type {Record<string, Framework>} */
export const frameworks = {
  react: {
    imports: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';`,
    around: [`declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {`, `    }\n  }\n}`],
    type: ({ name }, props) => `Omit<DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>, keyof ${props}> & ${props}`,
    props: ({ property, attribute }) => both(property, attribute),
    events: (event) => [`on${event}`],
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    around: [`declare module 'vue' {\n  interface GlobalComponents {`, `  }\n}`],
    type: ({ name }, props) =>
      `new () => ${name} & { $props: Omit<HTMLAttributes, keyof ${props}> & ${props} & PublicProps }`,
    props: ({ property, attribute }) => both(property, attribute),
    // A template's \`@cw-sent\` is this property.
    events: (event) => [`on${pascal(event)}`],
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    around: [`declare module 'svelte/elements' {\n  interface SvelteHTMLElements {`, `  }\n}`],
    type: ({ name }, props) => `Omit<HTMLAttributes<${name}>, keyof ${props}> & ${props}`,
    props: ({ property, attribute }) => both(property, attribute),
    events: (event) => [`on${event}`, `on:${event}`],
  },
  solid: {
    imports: `import type { JSX } from 'solid-js';`,
    around: [`declare module 'solid-js' {\n  namespace JSX {\n    interface IntrinsicElements {`, `    }\n  }\n}`],
    type: ({ name }, props) => `Omit<JSX.HTMLAttributes<${name}>, keyof ${props}> & ${props}`,
    props: ({ property, attribute, isBoolean }) => [
      ...both(property, attribute),
      ...(property ? [`prop:${property}`] : []),
      ...(attribute ? [`${isBoolean ? 'bool' : 'attr'}:${attribute}`] : []),
    ],
    events: (event) => [`on:${event}`],
  },
};

/**
 * @param {string} framework
 * @param {readonly Entry[]} elements declarations of the manifest
 * @returns {string} the text of a `.d.ts` file
 */
export function frameworkTypes(framework, elements) {
  const { imports, around, type, props, events } = /** @type {Framework} */ (frameworks[framework]);
  const known = elements.map((element) => {
    const lines = [
      ...settingsOf(element).flatMap(({ description, type: of, ...prop }) =>
        props(prop).map((name) => `${comment(description)}  '${name}'?: ${of};`),
      ),
      ...(element.events ?? []).flatMap((/** @type {Entry} */ { name, description, type: of }) =>
        events(name).map((prop) => `${comment(description)}  '${prop}'?: ((event: ${of.text}) => void) | undefined;`),
      ),
    ];
    return `interface ${element.name}Props {\n${lines.join('\n')}\n}`;
  });
  const list = elements.map(
    (element) =>
      `${comment(`${element.description} ${partsOf(element)}`)}  '${element.tagName}': ${type(element, `${element.name}Props`)};`,
  );
  const own = typeNames([...known, ...list].join('\n'), elements);
  return [
    `${imports}\nimport type { ${own.join(', ')} } from '../index.js';`,
    ...known,
    `${around[0]}\n${list.join('\n')}\n${around[1]}`,
    'export {};\n',
  ].join('\n\n');
}

/**
 * What can be set on an element in a template: its attributes, and its properties that can be written.
 * @param {Entry} element
 * @returns {(Prop & { type: string, description?: string })[]}
 */
function settingsOf({ members, attributes }) {
  const fields = members.filter((/** @type {Entry} */ { kind, readonly }) => kind === 'field' && !readonly);
  return fields.map((/** @type {Entry} */ { name, type, description }) => ({
    property: name,
    attribute: attributes.find((/** @type {Entry} */ { fieldName }) => fieldName === name)?.name,
    isBoolean: type.text === 'boolean',
    // A template's attributes are text, whatever the property is.
    type: `${type.text}${/\bnumber\b/.test(type.text) ? ' | string' : ''}${type.text.includes('undefined') ? '' : ' | undefined'}`,
    description,
  }));
}

/** @param {string | undefined} property @param {string | undefined} attribute @returns {string[]} */
function both(property, attribute) {
  return [...new Set([property, attribute])].filter((name) => name !== undefined);
}

/** @param {string} text @param {readonly Entry[]} elements @returns {string[]} the names of ours that a text uses */
function typeNames(text, elements) {
  const types = elements.flatMap(({ members, events = [] }) => [...members, ...events].map(({ type }) => type?.text));
  const ours = new Set([
    ...elements.map(({ name }) => name),
    ...(types
      .join(' ')
      .replace(/CustomEvent/g, '')
      .match(/\b[A-Z]\w+/g) ?? []),
  ]);
  return [...ours].filter((name) => new RegExp(`\\b${name}\\b`).test(text)).sort();
}

/** @param {string} name */
function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

/** @param {Entry} element */
function partsOf({ cssParts }) {
  return `Parts: ${cssParts.map((/** @type {Entry} */ { name }) => `\`${name}\``).join(', ')}.`;
}

/** @param {string | undefined} text */
function comment(text) {
  return text ? `  /** ${text.replace(/\s*\n\s*/g, ' ')} */\n` : '';
}
