/** What editors and frameworks know of the elements: everything that the manifest says, and types that hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateCem } from '@wc-toolkit/cem-validator';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');
const json = (name: string) => JSON.parse(dist(name)) as unknown;

interface Named {
  name: string;
  description?: string;
}
interface Declaration {
  name: string;
  tagName: string;
  description: string;
  attributes: Named[];
  members: (Named & { kind: string; type?: { text: string } })[];
  events: (Named & { type: { text: string } })[];
  slots: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: (Named & { default?: string })[];
}
const manifest = json('custom-elements.json') as { modules: { declarations: Declaration[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** How each output names an attribute, an event and a part, in the text that it has for one element. */
const outputs: Record<
  string,
  { of(tag: string): string; attribute(name: string): string; event(name: string): string }
> = {
  'VS Code': {
    of: (tag) =>
      JSON.stringify((json('vscode.html-custom-data.json') as { tags: Named[] }).tags.find(({ name }) => name === tag)),
    attribute: (name) => `"name":"${name}"`,
    event: (name) => `**${name}**`,
  },
  JetBrains: {
    of: (tag) =>
      JSON.stringify(
        (json('web-types.json') as { contributions: { html: { elements: Named[] } } }).contributions.html.elements.find(
          ({ name }) => name === tag,
        ),
      ),
    attribute: (name) => `"name":"${name}"`,
    event: (name) => `"name":"${name}"`,
  },
  ...Object.fromEntries(
    Object.entries({
      react: (event: string) => `'on${event}'`,
      vue: (event: string) => `'on${pascal(event)}'`,
      svelte: (event: string) => `'on${event}'`,
      solid: (event: string) => `'on:${event}'`,
    }).map(([name, event]) => [
      name,
      { of: (tag: string) => typesOf(name, tag), attribute: (it: string) => `'${it}'`, event },
    ]),
  ),
};

/** The interface of an element in a framework's types, and its line in the list of elements. */
function typesOf(framework: string, tag: string): string {
  const text = dist(`types/${framework}.d.ts`);
  const props = new RegExp(`interface ${pascal(tag)}Props \\{[\\s\\S]*?\\n\\}`).exec(text)?.[0];
  const line = text.split('\n').findIndex((it) => it.trim().startsWith(`'${tag}':`));
  expect(props && line > 0, `${framework} ${tag}`).toBeTruthy();
  return `${props!}\n${text
    .split('\n')
    .slice(line - 1, line + 1)
    .join('\n')}`;
}

describe.each(Object.keys(outputs))('%s', (output) => {
  it('knows every attribute, event and part of every element', () => {
    const { of, attribute, event } = outputs[output]!;
    const counts = { attributes: 0, events: 0, parts: 0 };
    for (const { tagName, attributes, events, cssParts } of elements) {
      const text = of(tagName);
      for (const { name } of attributes) expect(text, `${tagName} ${name}`).toContain(attribute(name));
      for (const { name } of events) expect(text, `${tagName} ${name}`).toContain(event(name));
      for (const { name } of cssParts)
        expect(text, `${tagName} ${name}`).toMatch(new RegExp(`(?:\\*\\*|\`)${name}(?:\\*\\*|\`)`));
      counts.attributes += attributes.length;
      counts.events += events.length;
      counts.parts += cssParts.length;
    }
    console.log(
      `${output}: ${elements.length} elements, ${counts.attributes} attributes, ${counts.events} events, ${counts.parts} parts`,
    );
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(readdirSync(join(root, 'src/elements')).sort());
  });
});

it('VS Code completes every token in style sheets', () => {
  const { properties } = json('vscode.css-custom-data.json') as { properties: Named[] };
  const known = properties.map(({ name }) => name);
  expect(known).toEqual(expect.arrayContaining(elements[0]!.cssProperties.map(({ name }) => name)));
});

it('the manifest is valid, and everything in it is described', async () => {
  await validateCem(manifest, {
    packageJsonPath: join(root, 'package.json'),
    cemFileName: 'custom-elements.json',
    // There is no CommonJS build, so no `main`; `exports` names the types. What an element's types are made of, the index
    // exports: the types of the frameworks import it from there.
    rules: { packageJson: { main: 'off', types: 'off' }, manifest: { exportTypes: 'off' } },
  });
  for (const {
    attributes,
    members,
    events,
    slots,
    cssParts,
    cssStates,
    cssProperties,
    tagName,
    description,
  } of elements) {
    expect(description.length, tagName).toBeGreaterThan(20);
    for (const it of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssStates, ...cssProperties]) {
      expect(it.description, `${tagName} ${it.name}`).toBeTruthy();
    }
  }
});

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  paths: Object.fromEntries([
    ...['react', 'vue'].map((name) => [name, [join(root, `test/fixtures/frameworks/${name}.d.ts`)]]),
    ['solid-js', [join(root, 'test/fixtures/frameworks/solid.d.ts')]],
    ['svelte/elements', [join(root, 'test/fixtures/frameworks/svelte-elements.d.ts')]],
  ]),
};

it('the types of all frameworks take what is right, and refuse what is wrong', () => {
  const use = join(root, 'test/fixtures/frameworks/use.ts');
  const program = ts.createProgram([use], options);
  const wrong = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(wrong).toEqual([]);

  const checker = program.getTypeChecker();
  const index = program.getSourceFile(join(root, 'dist/index.d.ts'))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(index)!);
  for (const { name, members, tagName } of elements) {
    const found = exported.find((symbol) => symbol.name === name)!;
    const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(found));
    const own = checker.getPropertiesOfType(type).filter((property) => isPublic(property));
    expect(members.map((member) => member.name).sort(), tagName).toEqual(own.map((property) => property.name).sort());
  }
});

/** Called by the browser and by Lit, not by a page. */
const lifeCycle = ['connectedCallback', 'disconnectedCallback', 'render'];

/** Whether a member is ours and for everybody. */
function isPublic(property: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    !lifeCycle.includes(property.name) &&
    (property.declarations ?? []).every(
      (declaration) =>
        declaration.getSourceFile().fileName.startsWith(join(root, 'dist')) &&
        !(ts.getCombinedModifierFlags(declaration) & hidden) &&
        !ts.isPrivateIdentifier((declaration as ts.PropertyDeclaration).name) &&
        !ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === 'internal'),
    )
  );
}

it('the public surface is what it was', async () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
  const list = (title: string, lines: readonly string[]) =>
    lines.length ? [`  ${title}`, ...[...lines].sort().map((line) => `    ${line}`)] : [];
  const lines = [
    'The public surface: a change of it is a change of the version. Written by test/e2e/completions.test.ts.',
    '',
    'package',
    ...list(
      'exports',
      Object.keys(exports).flatMap((name) => (name === './*' ? elements.map(({ tagName }) => `./${tagName}`) : name)),
    ),
    ...list(
      'tokens',
      elements[0]!.cssProperties.map((it) => `${it.name}${it.default ? ` = ${it.default}` : ''}`),
    ),
    ...elements.flatMap(({ tagName, attributes, members, events, slots, cssParts, cssStates }) => [
      '',
      tagName,
      ...list(
        'attributes',
        attributes.map(({ name }) => name),
      ),
      ...list(
        'members',
        members.map(({ name, kind, type }) => (kind === 'method' ? `${name}()` : `${name}: ${type?.text ?? ''}`)),
      ),
      ...list(
        'events',
        events.map(({ name, type }) => `${name}: ${type.text}`),
      ),
      ...list(
        'slots',
        slots.map(({ name }) => name || '(default)'),
      ),
      ...list(
        'parts',
        cssParts.map(({ name }) => name),
      ),
      ...list(
        'states',
        cssStates.map(({ name }) => name),
      ),
    ]),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('public-surface.txt');
});
