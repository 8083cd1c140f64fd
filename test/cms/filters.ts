/** The filters of editors' systems, run for real: two libraries in Node, two editors in Chromium, WordPress from its fixtures. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JSHandle, Page } from 'playwright-core';
import type { Form, SystemName } from '../../builder/export/systems.js';
import { sectionTags } from '../../builder/export/sections.js';
import { packagesOf } from '../../scripts/packages.mjs';

/** The forms of the reference content's snippet, and content that is hard to carry in the form that WordPress gets. */
export type Snippets = Readonly<Record<Form | 'hostile', string>>;
export type Filter = (html: string, form: Form, page: Page) => string | Promise<string>;

/** The part of sanitize-html that is used here. */
interface Sanitize {
  (html: string, options?: { allowedTags?: string[]; allowedAttributes?: Record<string, string[]> }): string;
  defaults: { allowedAttributes: Record<string, string[]> };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = packagesOf('test/packages');
const sanitizeHtml = packages('sanitize-html') as Sanitize;
const fixtures = join(root, 'test/fixtures/cms');
const tags = [...Object.values(sectionTags), 'procedure-guide'];

/** Opens a page that has DOMPurify and both editors. */
export async function openEditors(page: Page): Promise<void> {
  await page.route('http://editor.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta charset="utf-8">',
      });
    } else {
      const path = ['test/packages/node_modules', 'node_modules']
        .map((it) => join(root, it, pathname))
        .find(existsSync);
      await route.fulfill(path ? { path } : { status: 404 });
    }
  });
  await page.goto('http://editor.test/');
  for (const path of [
    'dompurify/dist/purify.min.js',
    'tinymce/tinymce.min.js',
    'ckeditor5/dist/browser/ckeditor5.umd.js',
  ]) {
    await page.addScriptTag({ url: `http://editor.test/${path}` });
  }
}

export const sanitize: Filter = (html) => sanitizeHtml(html);

export const sanitizeWithData: Filter = (html) =>
  sanitizeHtml(html, {
    allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, '*': ['data-*', 'lang'] },
  });

/** Attributes of scripts on blocks and lists, but on no entry of a list; no lists of pairs. */
export const likeTiptap: Filter = (html) =>
  sanitizeHtml(html, {
    allowedTags: 'div p h1 h2 h3 h4 h5 h6 ul ol li strong em a br img span blockquote'.split(' '),
    allowedAttributes: Object.fromEntries(
      'div p h1 h2 h3 h4 h5 h6 ul ol a img'.split(' ').map((tag) => [tag, ['data-*', 'href', 'src', 'alt']]),
    ),
  });

export const purify: Filter = (html, _, page) =>
  page.evaluate((dirty) => {
    const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(html: string): string } };
    return DOMPurify.sanitize(dirty);
  }, html);

export const purifyWithTags: Filter = (html, _, page) =>
  page.evaluate(
    ({ dirty, names, attributes }) => {
      const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(html: string, options: object): string } };
      return DOMPurify.sanitize(dirty, { ADD_TAGS: names, ADD_ATTR: attributes });
    },
    { dirty: html, names: tags, attributes: ['last-reviewed', 'phone', 'reply-within', 'reviewer'] },
  );

interface Editor {
  setContent(html: string): void;
  getContent(): string;
}

/** What is set as an editor's content, as it is read back. The editor is started once. */
function edited(start: (page: Page) => Promise<JSHandle<Editor>>): Filter {
  let editor: Promise<JSHandle<Editor>> | undefined;
  return async (html, _, page) => {
    editor ??= start(page);
    return (await editor).evaluate((it, content) => {
      it.setContent(content);
      return it.getContent();
    }, html);
  };
}

const tinymceWith = (settings: Readonly<Record<string, unknown>> = {}) =>
  edited((page) =>
    page.evaluateHandle(async (own) => {
      const { tinymce: library } = window as unknown as { tinymce: { init(options: object): Promise<Editor[]> } };
      const target = document.body.appendChild(document.createElement('div'));
      const common = { target, license_key: 'gpl', base_url: '/tinymce', promotion: false };
      const [editor] = await library.init({ ...common, ...own });
      if (!editor) throw new Error('TinyMCE does not start.');
      return editor;
    }, settings),
  );

/** With its own settings. */
export const tinymce = tinymceWith();

/** What Umbraco lets through, as far as snippets have it. */
const BLOCKS = ['#p', '-h1', '-h2', '-h3', '-h4', '-h5', '-h6', '-div'].map((it) => `${it}[id|dir|class|align|style]`);
const UMBRACO = [
  ...BLOCKS,
  '+a[id|style|rel|data-id|data-udi|hreflang|dir|lang|tabindex|type|name|href|target|title|class]',
  '-strong/-b[class|style],-em/-i[class|style],-ol[class|reversed|start|style|type],-ul[class|style],-li[class|style]',
  'br[class],img[id|dir|lang|style|class|src|alt=|title|width|height|data-id],-span[class|align|style],hr[class|style]',
  ...['dd', 'dl', 'dt'].map((it) => `${it}[id|class|title|style|dir|lang]`),
  '-table[width|height|class|align|style|dir|id|lang],-tr[id|lang|dir|class|style]',
  ...['tbody', 'thead', 'tfoot'].map((it) => `${it}[id|class]`),
  ...['#td', '-th'].map((it) => `${it}[id|lang|dir|class|colspan|rowspan|style|scope]`),
  'caption[id|lang|dir|class|style]',
];
export const umbraco = tinymceWith({ valid_elements: UMBRACO.join() });

/** Joomla's editor, then what its filter for groups that are not administrators forbids. */
const joomlaEditor = tinymceWith({ invalid_elements: 'script,applet,iframe', relative_urls: false });
export const joomla: Filter = async (html, form, page) => {
  const left = await joomlaEditor(html, form, page);
  return page.evaluate((dirty) => {
    const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(html: string, options: object): string } };
    const tags = [
      'applet',
      'body',
      'bgsound',
      'base',
      'canvas',
      'embed',
      'frame',
      'frameset',
      'head',
      'html',
      'iframe',
    ];
    const more = ['ilayer', 'layer', 'link', 'meta', 'object', 'script', 'style', 'title', 'xml'];
    const attributes = ['action', 'background', 'codebase', 'dynsrc', 'formaction', 'lowsrc'];
    return DOMPurify.sanitize(dirty, { FORBID_TAGS: [...tags, ...more], FORBID_ATTR: attributes });
  }, left);
};

/** @param allowed for General HTML Support; `undefined` is an editor without it. */
const ckeditorWith = (allowed?: { name: string | RegExp; attributes: boolean }[], more: string[] = []) =>
  edited((page) =>
    page.evaluateHandle(
      async ({ allow, plugins }) => {
        interface ClassicEditor {
          setData(html: string): void;
          getData(): string;
        }
        const { CKEDITOR: library } = window as unknown as {
          CKEDITOR: Record<string, object> & {
            ClassicEditor: { create(place: Element, options: object): Promise<ClassicEditor> };
          };
        };
        const usual = [
          'Essentials',
          'Paragraph',
          'Heading',
          'Bold',
          'Italic',
          'Link',
          'List',
          'BlockQuote',
          ...plugins,
        ];
        const names = allow ? [...usual, 'GeneralHtmlSupport'] : usual;
        const place = document.createElement('div');
        document.body.append(place);
        const editor = await library.ClassicEditor.create(place, {
          licenseKey: 'GPL',
          plugins: names.map((name) => library[name]),
          ...(allow && { htmlSupport: { allow } }),
        });
        return {
          setContent: (html: string) => editor.setData(html),
          getContent: () => editor.getData(),
        };
      },
      { allow: allowed, plugins: more },
    ),
  );

export const ckeditor = ckeditorWith();
export const ckeditorWithDivs = ckeditorWith(
  ['div', 'p', 'ul', 'ol', 'li'].map((name) => ({ name, attributes: true })),
);
/** It knows no tags of others by their names: all are allowed, or none. */
export const ckeditorWithAll = ckeditorWith([{ name: /.*/, attributes: true }]);

/** Drupal's full HTML: arbitrary HTML support, and the buttons of its standard profile. */
export const drupal = ckeditorWith(
  [{ name: /.*/, attributes: true }],
  ['ListProperties', 'Image', 'HorizontalLine', 'Table', 'CodeBlock', 'Strikethrough', 'SourceEditing'],
);
/** Drupal's basic HTML: its editor, then its list of tags. */
export const drupalBasic: Filter = async (html, form, page) =>
  sanitizeHtml(await ckeditor(html, form, page), {
    allowedTags: 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span'.split(' '),
    allowedAttributes: { a: ['href', 'hreflang'], '*': ['lang', 'dir'] },
  });

/** What WordPress left of the snippets when the fixtures were made. */
export function wordpress(filter: string, content: 'reference' | 'hostile' = 'reference'): Filter {
  return (_, form) => readFixture(`wordpress-${filter}.${content === 'hostile' ? content : form}`);
}

export function readFixture(name: string): string {
  return readFileSync(join(fixtures, `${name}.html`), 'utf8');
}

/** Runs the snippets through WordPress, and keeps them with what was left. */
export function writeFixtures(snippets: Snippets): void {
  const folder = process.env.WORDPRESS ?? '/usr/share/wordpress';
  if (!existsSync(join(folder, 'wp-settings.php'))) {
    throw new Error(`No WordPress in ${folder}: apt-get install php-cli php-mysql wordpress, or set WORDPRESS.`);
  }
  const { status, stdout, stderr } = spawnSync('php', [join(root, 'test/cms/wordpress/filters.php'), folder], {
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`php ended with ${String(status)}: ${stderr}`);
  const { version, results } = JSON.parse(stdout) as {
    version: string;
    results: Record<string, Record<string, string>>;
  };
  mkdirSync(fixtures, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(fixtures, name), text);
  write('version.txt', `${version}\n`);
  for (const [form, html] of Object.entries(snippets)) write(`snippet.${form}.html`, html);
  for (const [filter, kept] of Object.entries(results)) {
    for (const [form, html] of Object.entries(kept)) write(`wordpress-${filter}.${form}.html`, html);
  }
}

/** What a system does to what an editor pasted; those that are not here keep it. */
export const systemFilters: Partial<Record<SystemName, (content: 'reference' | 'hostile') => Filter>> = {
  wordpress: (content) => wordpress('block-administrator', content),
  'wordpress-author': (content) => wordpress('block-author', content),
  'wordpress-classic': (content) => wordpress('classic-author', content),
  drupal: () => drupal,
  'drupal-basic': () => drupalBasic,
  joomla: () => joomla,
  shopify: () => tinymce,
  umbraco: () => umbraco,
  'umbraco-tiptap': () => likeTiptap,
  contentful: () => sanitize,
};
