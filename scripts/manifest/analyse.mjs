/**
 * The custom elements manifest: what the sources of the elements say in their docstrings, with what the built classes
 * know better.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

/**
 * A declaration or an entry of the manifest. Its schema has many kinds; what is read here are a few keys of each.
 * @typedef {Record<string, any>} Entry
 * @typedef {{ tag: string, name: string, observedAttributes: string[],
 *   elementProperties: Map<string, { attribute?: string | boolean }> }} WidgetClass
 */

/**
 * @param {string} root the repository
 * @param {readonly WidgetClass[]} widgets the built classes
 * @param {readonly string[]} parts the vocabulary, all of which a guide hands on
 * @param {readonly Entry[]} cssProperties the tokens, which all elements have
 * @returns {Entry} the manifest
 */
export function analyse(root, widgets, parts, cssProperties) {
  const { contentTypes, plugin } = contentTypePlugin();
  const manifest = create({
    modules: sources(root).map((path) =>
      ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
    plugins: [...litPlugin(), plugin],
  });
  /** @type {Entry[]} */
  const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const declarations = new Map(
    widgets.map((widget) => {
      const declaration = declarationOf(widget, find(classes, widget.name), contentTypes);
      return [widget.tag, { ...declaration, cssProperties }];
    }),
  );
  addInnerParts([...declarations.values()], parts);
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [...declarations].flatMap(([tag, declaration]) => modulesOf(tag, declaration)),
  };
}

/** What elements inherit from, each after what it inherits from itself. */
const BASE_CLASSES = ['clinic-element', 'grouped-element', 'timed-element'];

/** The base classes first: their members are inherited. @param {string} root */
function sources(root) {
  const files = readdirSync(join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\w-]+\/[\w-]+\.ts$/.test(file) && !file.endsWith('/define.ts'))
    .sort();
  return [...BASE_CLASSES.map((name) => `src/core/${name}.ts`), ...files.map((file) => `src/elements/${file}`)];
}

/** The type of an element's `content`, which the analyzer passes over: the first type argument of its base class. */
function contentTypePlugin() {
  /** @type {Map<string, string>} */
  const contentTypes = new Map();
  return {
    contentTypes,
    plugin: {
      name: 'content-types',
      /** @param {{ node: import('typescript').Node }} phase */
      analyzePhase({ node }) {
        if (!ts.isClassDeclaration(node) || !node.name) return;
        const type = node.heritageClauses?.[0]?.types[0]?.typeArguments?.[0];
        if (type) contentTypes.set(node.name.text, type.getText());
      },
    },
  };
}

/**
 * @param {WidgetClass} widget
 * @param {Entry} declaration
 * @param {ReadonlyMap<string, string>} contentTypes by the names of classes
 * @returns {Entry}
 */
function declarationOf(widget, declaration, contentTypes) {
  const { tag, name } = widget;
  const contentType = contentTypes.get(name) ?? 'object';
  const members = (declaration.members ?? [])
    .filter((member) => !member.static && !['private', 'protected'].includes(member.privacy))
    .filter((member) => !member.name.startsWith('#'))
    .map((member) => ({
      ...member,
      ...(member.name === 'content' ? { type: { text: `${contentType} | null | undefined` } } : {}),
    }));
  // Which attribute a property has, the class itself knows.
  const attributes = [...propertiesOf(widget)].flatMap(([fieldName, { attribute }]) => {
    if (attribute === false) return [];
    const member = find(members, fieldName);
    const attributeName = typeof attribute === 'string' ? attribute : fieldName.toLowerCase();
    Object.assign(member, { attribute: attributeName });
    const type = { text: String(member.type?.text).replace(/ \| null\b/, '') };
    return [
      { name: attributeName, fieldName, type, description: member.description, inheritedFrom: member.inheritedFrom },
    ];
  });
  return {
    ...declaration,
    tagName: tag,
    customElement: true,
    members,
    attributes,
    // An event whose name is computed is found without a word about it; the docstrings name them.
    events: declaration.events?.filter((/** @type {Entry} */ { description }) => description),
    cssStates: declaration.cssStates ?? [],
  };
}

/** Lit collects the properties of a class when its attributes are asked for. @param {WidgetClass} widget */
function propertiesOf({ observedAttributes, elementProperties }) {
  return observedAttributes.length ? elementProperties : [];
}

/**
 * A guide hands the parts of the elements inside on, all of them.
 * @param {Entry[]} declarations
 * @param {readonly string[]} handedOn
 */
function addInnerParts(declarations, handedOn) {
  const guide = declarations.find(({ tagName }) => tagName === 'procedure-guide');
  if (!guide) return;
  for (const { tagName, cssParts = [] } of declarations) {
    for (const { name } of tagName === 'procedure-guide' ? [] : cssParts) {
      const known = guide.cssParts.find((/** @type {Entry} */ part) => part.name === name);
      if (known?.inside) known.inside.push(tagName);
      else if (!known && handedOn.includes(name)) guide.cssParts.push({ name, inside: [tagName] });
    }
  }
  guide.cssParts = guide.cssParts.map((/** @type {Entry} */ { inside, ...part }) =>
    inside ? { ...part, description: `In the ${inside.join(', ')} inside.` } : part,
  );
}

/** @param {string} tag @param {Entry} declaration @returns {Entry[]} */
function modulesOf(tag, declaration) {
  const path = `dist/elements/${tag}/${tag}.js`;
  const reference = { name: declaration.name, module: path };
  return [
    {
      kind: 'javascript-module',
      path,
      declarations: [declaration],
      exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
    },
    {
      kind: 'javascript-module',
      path: `dist/elements/${tag}/define.js`,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration: reference }],
    },
  ];
}

/** @param {Entry[]} entries @param {string} name @returns {Entry} */
function find(entries, name) {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new Error(`The manifest's sources say nothing of ${name}.`);
  return found;
}
