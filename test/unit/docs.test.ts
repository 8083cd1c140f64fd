/** What the documentation names is there: files, places in files, commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const documents = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'receiver/README.md'],
  'builder/training/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** What a build makes: the documentation may name it before it is there. */
const built = ['dist/', 'receiver/dist/', 'data/', 'stories/generated/'];

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const scriptsOf = (path: string) => (JSON.parse(read(path)) as { scripts: Record<string, string> }).scripts;

/** Without code: what is left is prose. */
const prose = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** Everything written as code, in blocks and in lines. */
function code(text: string): string[] {
  return Array.from(text.matchAll(/```[\s\S]*?```|`[^`\n]*`/g), ([found]) => found.replace(/^`+(\w*\n)?|`+$/g, ''));
}

/** The address that a heading gets. */
function anchorsOf(path: string): string[] {
  const headings = Array.from(prose(read(path)).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(documents)('%s', (document) => {
  const text = read(document);
  const links = Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);

  it('links to files that are there, and to headings that are there', () => {
    const broken = links
      .filter((target) => !target.startsWith('https:'))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path ? join(dirname(document), path) : document;
        return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
      });
    expect(broken).toEqual([]);
  });

  it('names files that are there', () => {
    const names = code(text).flatMap(
      (line) =>
        line.match(/(?<![\w./@-])(?:[\w-]+\/)+[\w.*-]*|(?<![\w./-])\.?[\w.-]+\.(?:ts|mjs|md|json|css)\b/g) ?? [],
    );
    const own = names
      .map((name) => name.replace(/\.$/, ''))
      .filter((name) => existsSync(join(root, name.split('/')[0] ?? '')) || built.some((it) => name.startsWith(it)));
    const missing = own.filter((name) => {
      if (built.some((it) => name.startsWith(it)) || name.startsWith('src/elements/glossary-card/')) return false;
      return !existsSync(join(root, name)) && !name.includes('*');
    });
    expect(missing).toEqual([]);
  });

  it('names commands that there are', () => {
    const commands = code(text)
      .flatMap((it) => it.split(/\n|&&/))
      .map((line) => line.replace(/\s+#.*/, '').trim());
    const wrong = commands.filter((line) => !isKnown(line));
    expect(wrong).toEqual([]);
  });
});

/** Whether a line is no command, or one that can be run. */
function isKnown(line: string): boolean {
  const [program, ...words] = line.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(/\s+/);
  if (program === 'npm') {
    const [verb = '', name = ''] = words.filter((word) => !word.startsWith('--'));
    if (verb === 'ci') return true;
    const scripts = scriptsOf(
      words.includes('receiver') && words.includes('-w') ? 'receiver/package.json' : 'package.json',
    );
    return verb === 'run' ? name in scripts : verb in scripts;
  }
  if (program === 'node') return built.some((it) => words[0]?.startsWith(it)) || existsSync(join(root, words[0] ?? ''));
  if (program !== 'npx') return true;
  const [tool = '', ...args] = words;
  const { name, bin } = JSON.parse(read('package.json')) as { name: string; bin: Record<string, string> };
  if (tool === name) return name in bin && (args[0] ?? '') in commands;
  const receiver = JSON.parse(read('receiver/package.json')) as { bin: Record<string, string> };
  if (tool in receiver.bin) return true;
  const files = args.filter((word) => word.startsWith('test/'));
  const project = args[args.indexOf('--project') + 1];
  const hasProject = !args.includes('--project') || read('vitest.config.ts').includes(`name: '${String(project)}'`);
  return (
    existsSync(join(root, 'node_modules/.bin', tool)) && hasProject && files.every((it) => existsSync(join(root, it)))
  );
}

describe('README.md', () => {
  const text = read('README.md');

  it('has a whole snippet within its first 15 lines', () => {
    const first = text.split('\n').slice(0, 15).join('\n');
    expect(first).toMatch(/```html\n<script type="module" src="[^"]*clinic-widgets\.js"><\/script>\n[\s\S]*?```/);
  });

  it('names every element, and no other', () => {
    const tags = readdirSync(join(root, 'src/elements'));
    const named = Array.from(text.matchAll(/^\| \[`([\w-]+)`\]/gm), ([, tag = '']) => tag);
    expect(named.sort()).toEqual(tags.sort());
  });

  it('names attributes that the elements have', () => {
    const rows = Array.from(text.matchAll(/^\| \[`([\w-]+)`\].*\|(.*)\|$/gm));
    expect(rows.length).toBeGreaterThan(0);
    for (const [, tag = '', attributes = ''] of rows) {
      const source = readdirSync(join(root, 'src/elements', tag))
        .map((file) => read(join('src/elements', tag, file)))
        .join('\n');
      for (const name of attributes.match(/(?<=`)[a-z][a-z-]+(?=`)/g) ?? []) {
        if (name === 'contact-form') continue;
        const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        expect(source, `${tag} ${name}`).toMatch(new RegExp(`\\b${property}\\b`));
      }
    }
  });

  it('names the lines of Node.js that both packages ask for', () => {
    const engines = ['package.json', 'receiver/package.json'].map(
      (path) => (JSON.parse(read(path)) as { engines: { node: string } }).engines.node,
    );
    expect(engines).toEqual(['>=22.12', '>=22.12']);
    expect(text).toContain('Node.js 22 or 24');
    expect(read('receiver/deploy/Dockerfile')).toMatch(/^FROM node:(22|24)-/m);
  });

  it('names the browsers that the bundle is made for', () => {
    const targets = read('vite.config.ts').match(/(?<=')(?:chrome|edge|firefox|safari)[\d.]+(?=')/g) ?? [];
    expect(targets.length).toBe(4);
    const browsers = text.split('## Browsers')[1] ?? '';
    for (const target of targets) expect(browsers).toContain(target.replace(/\D+/, ''));
  });

  it('and every other document can be reached from it', () => {
    const reached = new Set(['README.md']);
    for (const document of reached) {
      for (const [, target = ''] of prose(read(document)).matchAll(/\]\(([^)#\s]+\.md)/g)) {
        if (!target.startsWith('https:')) reached.add(relative(root, join(root, dirname(document), target)));
      }
    }
    expect([...reached].sort()).toEqual([...documents].sort());
  });
});

describe('CHANGELOG.md', () => {
  it('has the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('CHANGELOG.md')).toContain(`\n## [${version}]`);
  });
});
