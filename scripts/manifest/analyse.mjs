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
 * @returns {Entry} the manifest
 */
export function analyse(root, widgets, parts) {
  const settings = declaredSettings();
  const manifest = create({
    modules: sources(root).map((path) =>
      ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
    plugins: [...litPlugin(), settings.plugin],
  });
  /** @type {Entry[]} */
  const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const declarations = new Map(
    widgets.map((widget) => [widget.tag, declarationOf(widget, find(classes, widget.name), settings)]),
  );
  addInnerParts([...declarations.values()], parts);
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [...declarations].flatMap(([tag, declaration]) => modulesOf(tag, declaration)),
  };
}

/** The base class first: what it says is handed down. @param {string} root */
function sources(root) {
  const files = readdirSync(join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\w-]+\/[\w-]+\.ts$/.test(file) && !file.endsWith('/define.ts'))
    .sort();
  return ['src/core/clinic-element.ts', ...files.map((file) => `src/elements/${file}`)];
}

/**
 * What the analyzer passes over: the properties of an interface that a class is merged with (`interface ContactForm
 * extends ContactSettings`), and what stands for the type parameter of the base class.
 */
function declaredSettings() {
  /** @type {Map<string, { bases: string[], members: Entry[] }>} */
  const interfaces = new Map();
  /** @type {Map<string, string>} */
  const contentTypes = new Map();

  return {
    contentTypes,
    /** @param {string} name @returns {Entry[]} */
    membersOf(name) {
      const found = interfaces.get(name);
      return found ? [...found.bases.flatMap((base) => this.membersOf(base)), ...found.members] : [];
    },
    plugin: {
      name: 'declared-settings',
      /** @param {{ node: import('typescript').Node }} phase */
      analyzePhase({ node }) {
        if (ts.isClassDeclaration(node)) {
          const type = node.heritageClauses?.[0]?.types[0]?.typeArguments?.[0];
          if (node.name && type) contentTypes.set(node.name.text, type.getText());
        } else if (ts.isInterfaceDeclaration(node)) {
          const bases = node.heritageClauses?.flatMap(({ types }) => types.map((type) => type.expression.getText()));
          const members = node.members.filter(ts.isPropertySignature).map((member) => ({
            kind: 'field',
            name: member.name.getText(),
            type: { text: member.type?.getText() },
            description: /** @type {any} */ (member).jsDoc?.[0]?.comment,
          }));
          interfaces.set(node.name.text, { bases: bases ?? [], members });
        }
      },
    },
  };
}

/**
 * @param {WidgetClass} widget
 * @param {Entry} declaration
 * @param {ReturnType<typeof declaredSettings>} settings
 * @returns {Entry}
 */
function declarationOf(widget, declaration, settings) {
  const { tag, name } = widget;
  const contentType = settings.contentTypes.get(name) ?? 'object';
  const members = [...(declaration.members ?? []), ...settings.membersOf(name)]
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
