import { dirname, join, relative, sep } from 'node:path';

/**
 * An ESLint rule for the borders between folders: what a file imports is resolved to a path in the repository and held
 * against the borders of the folder that the file is in. Packages are judged by their names. Imports of types count too.
 *
 * @typedef {object} Border
 * @property {RegExp} from the files it is about, as paths in the repository
 * @property {RegExp} [except] files among them that it is not about
 * @property {RegExp} not the paths or package names that may not be imported
 * @property {(from: string, to: string) => boolean} [allow] what may be imported all the same
 * @property {string} because
 */

/** The folder of the element that a path is in. @param {string} path */
const elementOf = (path) => /^src\/elements\/([^/]+)\//.exec(path)?.[1];

/** @type {Border[]} */
const borders = [
  {
    from: /^src\/(content|form)\//,
    not: /^(lit$|lit\/|@lit\/|lit-|src\/elements\/|src\/core\/)/,
    because: 'content/ and form/ are pure: they know neither Lit nor elements nor core/',
  },
  {
    from: /^src\/check\//,
    not: /./,
    allow: (_, to) => /^src\/((check|content|words)\/|form\/phone\.js|locales\/en\.js)/.test(to),
    because: 'check/ is pure: of the others it knows content/, words/, phone numbers and the English dictionary only',
  },
  {
    from: /^src\/cli\//,
    not: /^(lit$|lit\/|@lit\/|lit-|src\/elements\/|src\/core\/)/,
    because: 'cli/ runs without a page: it knows neither Lit nor elements nor core/',
  },
  {
    from: /^src\/(content|form|core|elements|locales|words)\//,
    not: /^(src\/(check|cli|server)\/|@lit-labs\/ssr)/,
    because: 'advice and servers are not for pages: nothing that a page loads knows check/, cli/ or server/',
  },
  {
    from: /^src\/(locales|words)\//,
    not: /./,
    allow: (_, to) => /^src\/(locales\/|words\/|content\/(([a-z]+-)?kind-words|is-record)\.js)/.test(to),
    because: 'dictionaries, and how messages are put together, know nothing of pages or content',
  },
  {
    from: /^src\/server\//,
    not: /^(src\/(check|cli|form)\/)/,
    because: 'server/ writes elements: it neither checks files nor sends',
  },
  {
    from: /^src\/core\//,
    not: /^src\/elements\//,
    because: 'core/ knows no element',
  },
  {
    from: /^src\/elements\//,
    except: /^src\/elements\/procedure-guide\//,
    not: /^src\/elements\/[^/]+\//,
    allow: (from, to) => elementOf(from) === elementOf(to),
    because: 'an element knows no other element; only procedure-guide composes them',
  },
  {
    from: /^src\/elements\/.*\.read\.ts$/,
    not: /./,
    allow: (_, to) => to.startsWith('src/content/'),
    because: 'reading HTML is pure: of the others *.read.ts knows content/ only',
  },
  {
    from: /^receiver\//,
    not: /^(src\/|clinic-widgets|lit$|lit\/|@lit\/)/,
    allow: (_, to) => /^src\/((form|locales|words)\/|content\/is-record\.js)/.test(to),
    because:
      'the receiver shares the wire contract in src/form/ and the words in src/locales/ and src/words/ with the form, and nothing else',
  },
  {
    from: /^stories\//,
    except: /^stories\/\.storybook\//,
    not: /^src\//,
    allow: (_, to) => /^src\/(define|core\/(example|tokens)|elements\/.*\.examples)\.js$/.test(to),
    because: 'stories use the elements by their names, their examples and the list of tokens',
  },
  {
    from: /^builder\//,
    not: /^src\//,
    // The page is bundled from the sources, and so is what it shares with them.
    allow: (from, to) =>
      (from.startsWith('builder/page/') && to.startsWith('src/words/')) ||
      (from.startsWith('builder/import/') && /^src\/(content\/|elements\/.*\.read\.js$)/.test(to)),
    because:
      'the builder uses what the package exports: "clinic-widgets", "clinic-widgets/check"; its page also puts messages together (src/words/) and reads widgets (src/content/, *.read.js) as the widgets do',
  },
  {
    from: /^builder\/(?!page\/)/,
    not: /^(lit$|lit\/|@lit\/|builder\/page\/)/,
    because: 'reading, exporting and importing know no page',
  },
  {
    from: /^builder\/(?!page\/|import\/)/,
    not: /^builder\/import\/(?!own-markup\.js$)/,
    because: 'reading and exporting are pure and run in Node; importing needs a document',
  },
  {
    from: /^(src|receiver)\//,
    except: /^src\/(cli|server)\//,
    not: /^(builder\/|clinic-widgets\/builder)/,
    because: 'only commands and the server use the builder',
  },
];

/** @type {import('eslint').Rule.RuleModule} */
export const importBorders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      border: '"{{name}}" may not be imported here: {{because}}.',
      extension: 'Write the extension that the built file has: Node resolves "{{name}}.js", but not "{{name}}".',
    },
  },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const own = borders.filter((border) => border.from.test(from) && !border.except?.test(from));

    /** @param {any} node */
    function check(node) {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const isRelative = name.startsWith('.');
      if (isRelative && from.startsWith('src/') && !/\.(js|json)$/.test(name)) {
        context.report({ node: node.source, messageId: 'extension', data: { name } });
      }
      const to = isRelative ? join(dirname(from), name).split(sep).join('/') : name;
      for (const { not, allow, because } of own) {
        if (not.test(to) && !allow?.(from, to)) {
          context.report({ node: node.source, messageId: 'border', data: { name, because } });
        }
      }
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
