/** Elements that Node rendered: what a visitor has before any script, and what becomes of it when the script comes. */
import fc from 'fast-check';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { renderWidget } from 'clinic-widgets/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHosts, strictPolicy } from '../hosts/server.mjs';
import { treeOf } from '../support/ax-tree.js';
import { launchChromium } from '../support/launch.js';
import {
  type Case,
  cases,
  headersOf,
  mark,
  marks,
  oneEach,
  type Opened,
  openServed,
  pageOf,
  renderCase,
  serveModules,
  shownIn,
  tagList,
  type Way,
} from '../support/server-page.js';
import { hostileAddresses } from '../support/hostile-addresses.js';

let browser: Browser;
let hosts: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  browser = await launchChromium();
  hosts = await serveHosts({ headersOf: (path) => headersOf.get(path) ?? {} });
  await serveModules(hosts);
});
afterAll(() => Promise.all([browser.close(), hosts.close()]));

const link = '<link rel="stylesheet" href="/cw/clinic-widgets.css">';
const bodyOf = async (of: readonly Case[]) => (await Promise.all(of.map((it) => renderCase(it)))).join('\n');
/** The same elements for a client alone: content as a property. */
const plain = (of: readonly Case[]) =>
  of
    .map(({ tag, attributes }) => {
      const all = Object.entries({ lang: 'en', ...attributes });
      return `<${tag}${all.map(([name, value]) => ` ${name}="${value}"`).join('')}></${tag}>`;
    })
    .join('\n');

function setContents({ page }: Opened, of: readonly Case[]): Promise<void> {
  return page.evaluate(
    ([tags, contents]) =>
      document.querySelectorAll(tags).forEach((element, at) => Object.assign(element, { content: contents[at] })),
    [tagList, of.map(({ content }) => content)] as const,
  );
}

/** A script that sets the words of a form before the library is there. */
const ownWords = (words: object) =>
  `<script>document.querySelector('contact-form').words = ${JSON.stringify(words)};</script>`;

/** What the widgets show that a client alone has made. */
async function clientShows(of: readonly Case[], way: Way): Promise<string[]> {
  const opened = await openServed(browser, hosts, pageOf(plain(of), way));
  await setContents(opened, of);
  await opened.go();
  const shown = await opened.page.evaluate(shownIn, tagList);
  await opened.page.context().close();
  return shown;
}

describe.each(['npm', 'bundle', 'npm without hydration'] as const)('when the script comes, by %s', (way) => {
  it('every example shows the same before as after, and as made by the script alone', async () => {
    const opened = await openServed(browser, hosts, pageOf(await bodyOf(cases), way));
    const { page } = opened;
    const before = await page.evaluate(shownIn, tagList);
    const marked = await page.evaluate(mark, tagList);
    await opened.go();
    const after = await page.evaluate(shownIn, tagList);
    const nodes = await page.evaluate(marks, tagList);
    const ready = await page.evaluate(() => [
      ...(globalThis as unknown as { ready: Map<Element, number> }).ready.values(),
    ]);
    const names = cases.map(({ name }) => name);
    const named = (shown: string[]) => Object.fromEntries(shown.map((text, at) => [names[at], text]));
    expect(named(after)).toEqual(named(before));
    expect(named(after)).toEqual(named(await clientShows(cases, way === 'bundle' ? way : 'npm')));
    expect(ready).toEqual(cases.map(() => 1));
    if (way === 'npm') expect(nodes).toEqual({ kept: marked, fresh: 0 });
    // Without hydration only the style sheets stay.
    if (way !== 'npm') expect(nodes.kept).toBe(cases.length);
    if (way !== 'npm without hydration') expect(opened.heard).toEqual([]);
    console.log(`${way}: ${cases.length} examples, ${marked} elements rendered; ${JSON.stringify(nodes)} after.`);
    await page.context().close();
  });
});

describe.each(['npm', 'bundle'] as const)('with the script two seconds late, by %s', (way) => {
  // The width is a matter of styles, which are the same by both ways.
  it.each(way === 'npm' ? [412] : [412, 1280])('nothing moves at %i px', async (width) => {
    const shifts: Record<string, string> = {};
    await Promise.all(
      oneEach.map(async (it) => {
        const html = pageOf(await renderCase(it), way, link);
        const { page, go } = await openServed(browser, hosts, html, { width });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await wait(2000);
        await go();
        const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
        shifts[it.tag] = shift.toFixed(3);
        await page.context().close();
      }),
    );
    expect(shifts).toEqual(Object.fromEntries(oneEach.map(({ tag }) => [tag, '0.000'])));
  });

  it('words of another language are there before and stay, while their file is on its way', async () => {
    const [checklist] = oneEach.filter(({ tag }) => tag === 'candidacy-checklist');
    const spanish = { ...checklist!, attributes: { lang: 'es' } };
    const opened = await openServed(browser, hosts, pageOf(await renderCase(spanish), way), { held: /\/es\.js$/ });
    const { page, go, heard } = opened;
    await page.waitForFunction(() => customElements.get('candidacy-checklist'));
    await wait(500);
    const [before] = await page.evaluate(shownIn, tagList);
    expect(before).toContain('Marque');
    expect(await page.evaluate(marks, tagList)).toMatchObject({ kept: 0 });
    const marked = await page.evaluate(mark, tagList);
    await go();
    expect(await page.evaluate(shownIn, tagList)).toEqual([before]);
    if (way === 'npm') expect(await page.evaluate(marks, tagList)).toEqual({ kept: marked, fresh: 0 });
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('an element’s own words are there before and stay, while what reads them is on its way', async () => {
    const words = { form: { send: { question: 'Write to the surgery' } } };
    const form = await renderWidget('contact-form', {}, { action: 'https://clinic.example/messages' }, { words });
    const held = /custom-words[^/]*\.js$/;
    const { page, go, heard } = await openServed(browser, hosts, pageOf(form + ownWords(words), way), { held });
    await page.waitForFunction(() => customElements.get('contact-form'));
    await wait(500);
    const [before] = await page.evaluate(shownIn, tagList);
    expect(before).toContain('Write to the surgery');
    const marked = await page.evaluate(mark, tagList);
    await go();
    expect(await page.evaluate(shownIn, tagList)).toEqual([before]);
    if (way === 'npm') expect(await page.evaluate(marks, tagList)).toEqual({ kept: marked, fresh: 0 });
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('clones and moved elements show themselves once', async () => {
    const { page, go, heard } = await openServed(browser, hosts, pageOf(await bodyOf(oneEach), way));
    await go();
    const shown = await page.evaluate(shownIn, tagList);
    await page.evaluate((tags) => {
      const place = document.body.appendChild(document.createElement('section'));
      const all = [...document.querySelectorAll(tags)];
      for (const element of all) document.body.append(element.cloneNode(true));
      for (const element of all) place.append(element);
    }, tagList);
    await go();
    const both = await page.evaluate(shownIn, tagList);
    expect(both.length).toBe(2 * shown.length);
    expect(new Set(both)).toEqual(new Set(shown));
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('the accessibility tree is the same as by the script alone', async () => {
    const rendered = await openServed(browser, hosts, pageOf(await bodyOf(cases), way));
    await rendered.go();
    const alone = await openServed(browser, hosts, pageOf(plain(cases), way));
    await setContents(alone, cases);
    await alone.go();
    // The first line has the page's address; a space between words is a node of its own or not.
    const told = async ({ page }: Opened) =>
      (await treeOf(page))
        .replace(/served-\d+/g, '')
        .split('\n')
        .filter((line, at) => at > 0 && !/StaticText “\s*”/.test(line));
    expect((await told(alone)).length).toBeGreaterThan(200);
    expect(await told(rendered)).toEqual(await told(alone));
    await Promise.all([rendered, alone].map(({ page }) => page.context().close()));
  });
});

describe('without a script', () => {
  it('everything can be read, folded steps too, and there is no form that cannot send', async () => {
    const html = pageOf(await bodyOf(cases), undefined, link);
    const { page } = await openServed(browser, hosts, html, { javaScriptEnabled: false });
    await page.waitForLoadState();
    await wait(200);
    const seen = await page.evaluate((tags) => {
      const visible = (root: ParentNode): string =>
        Array.from(root.querySelectorAll<HTMLElement>('*'), (element) => {
          if (element.shadowRoot) return visible(element.shadowRoot);
          const isSeen = element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true });
          return isSeen ? element.textContent : '';
        }).join('\n');
      return Array.from(document.querySelectorAll(tags), (element) => visible(element.shadowRoot!));
    }, tagList);
    cases.forEach(({ content, tag, attributes }, at) => {
      const words = stringsOf(content).filter((text) => text.length > 30 && !/^(data|https):/.test(text));
      const some = tag === 'procedure-guide' && attributes.sections ? [] : words;
      for (const text of some) expect(seen[at]?.replace(/\s+/g, ' '), tag).toContain(text.replace(/\s+/g, ' '));
    });
    expect(await page.locator('form').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('input').filter({ visible: true }).count()).toBeGreaterThan(3);
    expect(await page.locator('input:checked').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });

  it('a form that is sent before its script is there, or without its styles, takes nothing into an address', async () => {
    const form = await renderCase(oneEach.find(({ tag }) => tag === 'contact-form')!);
    const { page } = await openServed(browser, hosts, pageOf(form.replace(/<style>[^]*?<\/style>/, '')));
    const { page: hidden } = await openServed(browser, hosts, pageOf(form));
    await page.locator('[name=name]').fill('A. Patient');
    const address = page.url();
    await page.getByRole('button').click();
    await page.waitForTimeout(200);
    expect(page.url()).toBe(address);
    expect(await page.locator('[name=name]').inputValue()).toBe('A. Patient');
    expect(await hidden.locator('[name=name]').isVisible()).toBe(false);
    await Promise.all([page, hidden].map((it) => it.context().close()));
  });
});

it('what is under a strict policy links to its styles, and nothing is refused', async () => {
  const linked = await Promise.all(oneEach.map((it) => renderCase(it, { base: '/cw/' })));
  const opened = await openServed(
    browser,
    hosts,
    pageOf(linked.join(''), 'bundle', link).replace(/<style>body[^<]*<\/style>|<link rel="icon"[^>]*>/g, ''),
    { headers: { 'Content-Security-Policy': strictPolicy } },
  );
  const size = await opened.page.locator('procedure-steps [part~=marker]').first().boundingBox();
  expect(size?.width).toBeGreaterThan(30);
  await opened.go();
  expect(opened.heard).toEqual([]);
  const nonce = await renderWidget('procedure-steps', { items: [{ term: 'One' }] }, {}, { nonce: 'a"b' });
  expect(nonce).toContain('<style nonce="a&quot;b">');
  await opened.page.context().close();
});

it('what is put in later, where the script has drawn before, keeps its nodes, and is drawn as well', async () => {
  const panel = await renderCase(cases.find(({ attributes }) => 'pictographs' in attributes)!);
  const { page, go, heard } = await openServed(browser, hosts, pageOf(panel, 'npm'));
  await go();
  const kept = await page.evaluate(async (html) => {
    const place = document.body.appendChild(document.createElement('section'));
    place.setHTMLUnsafe(html);
    const later = place.firstElementChild as Element & { updateComplete: Promise<unknown> };
    const list = later.shadowRoot!.querySelector('[part~=list]');
    await later.updateComplete;
    return later.shadowRoot!.querySelector('[part~=list]') === list;
  }, panel);
  expect(kept).toBe(true);
  await expect.poll(() => page.locator('section .people').count()).toBeGreaterThan(0);
  expect(await page.locator('section .people').count()).toBe((await page.locator('.people').count()) / 2);
  expect(heard).toEqual([]);
  await page.context().close();
});

it('HTML that was changed after it was rendered is shown as it is now, once, and said once', async () => {
  const html = await renderWidget('procedure-steps', {
    items: [{ term: 'One', description: 'First.' }, { term: 'Two' }],
  });
  const changed = html.replace('<li><strong>Two:</strong></li>', '<li>Only words</li><li>Three</li>');
  const { page, go, heard } = await openServed(browser, hosts, pageOf(changed, 'npm'));
  await go();
  expect(await page.locator('li [part~=description]').allTextContents()).toEqual(['First.', 'Only words', 'Three']);
  expect(await page.locator('[part~=list]').count()).toBe(1);
  expect(
    await page
      .locator('[part~=marker]')
      .first()
      .evaluate((marker) => getComputedStyle(marker).position),
  ).toBe('absolute');
  expect(heard).toEqual([expect.stringMatching(/^warning: clinic-widgets: What a server rendered differs/)]);
  await page.context().close();
});

describe('renderWidget', () => {
  it.each([
    ['no-widget', {}, {}, '<no-widget> is no widget. There are: procedure-overview'],
    ['x"><script>-procedure-steps', {}, {}, 'is no widget'],
    ['procedure-steps', null, {}, 'needs its section of a procedure file as an object'],
    ['procedure-steps', {}, {}, '<procedure-steps> has nothing to show'],
    ['procedure-steps', { items: [{ term: 1 }] }, {}, '“content.items[0].term” must be text.'],
    ['procedure-steps', { things: [] }, {}, '“content.things” is not known.'],
    ['procedure-steps', { items: [{ term: 'One' }] }, { folded: true }, 'has no attribute “folded”. Its own: heading,'],
    ['procedure-steps', { items: [{ term: 'One' }] }, { onclick: 'x' }, 'has no attribute “onclick”'],
    ['procedure-steps', { items: [{ term: 'One' }] }, { heading: {} }, 'attribute “heading” must be text'],
    ['procedure-steps', { items: [{ term: 'One' }] }, { 'heading-level': 9 }, 'heading-level must be 2 to 6'],
    ['contact-form', {}, {}, 'has no action'],
    ['procedure-steps', {}, { src: 'data:application/json,{}' }, 'src="data:application/json,{}" is not used'],
    ['procedure-guide', { format: 1, steps: { items: ['One'] } }, {}, '“content.steps.items[0]” must be an object'],
    ['medical-disclaimer', { paragraphs: ['Ask.'] }, { author: 'A' }, 'has no attribute “author”'],
  ])('%s with %j and %j: %s', async (tag, content, attributes, message) => {
    const wrong = renderWidget(tag, content as object, attributes as Record<string, string>);
    await expect(wrong).rejects.toThrow(TypeError);
    await expect(wrong).rejects.toThrow(message);
  });

  it.each(hostileAddresses)('writes no page with the address %j', async (address) => {
    const action = 'https://clinic.example/messages';
    const steps = { items: [{ description: 'You sit.', image: { src: address, alt: 'A chair' } }] };
    const provenance = { sources: [{ title: 'A study', url: address }] };
    for (const [tag, content, attributes] of [
      ['contact-form', {}, { action, 'privacy-href': address }],
      ['contact-form', {}, { action, 'success-href': address }],
      ['contact-form', {}, { action: address }],
      ['procedure-guide', { contact: {} }, { action, 'privacy-href': address }],
      ['procedure-guide', { contact: {} }, { action, 'success-href': address }],
      ['procedure-steps', { items: [{ description: 'You sit.' }] }, { src: address }],
      ['procedure-steps', steps, {}],
      ['medical-disclaimer', { provenance }, {}],
      ['procedure-guide', { steps, provenance }, {}],
    ] as const)
      await expect(renderWidget(tag, content, attributes), `${tag} ${JSON.stringify(attributes)}`).rejects.toThrow(
        TypeError,
      );
  });

  it('has an element’s own words, and refuses those that cannot be used', async () => {
    const action = 'https://clinic.example/messages';
    const render = (words: object) => renderWidget('contact-form', {}, { action, lang: 'nl' }, { words });
    expect(await render({ form: { topic: 'Wat wilt u doen?' } })).toContain('Wat wilt u doen?');
    expect(await renderWidget('contact-form', {}, { action, lang: 'nl' })).not.toContain('Wat wilt u doen?');
    await expect(render({ form: { goesTo: 'Naar ons' } })).rejects.toThrow('“form.goesTo” needs {recipient}');
    await expect(render({ form: { goes: 'Naar ons' } })).rejects.toThrow('“form.goes” is not known');
    const wrong = { words: { checklist: { notSure: ' ' } } };
    await expect(renderWidget('candidacy-checklist', { items: [{ term: 'One' }] }, {}, wrong)).rejects.toThrow(
      '“checklist.notSure” cannot be empty',
    );
  });

  it('leaves the registry of the process alone, and takes a prefix', async () => {
    const html = await renderWidget('acme-procedure-guide', { steps: { items: [{ term: 'One' }] } });
    expect(html).toMatch(
      /^<acme-procedure-guide lang="en"><template[^]*<acme-procedure-steps\s[^]*<\/acme-procedure-guide>$/,
    );
    expect(customElements.get('acme-procedure-steps') ?? customElements.get('procedure-steps')).toBeUndefined();
  });

  it('whatever the words, they are words', async () => {
    const page = await browser.newPage();
    const word = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '</template>',
        '</style>',
        '</script><script>alert(1)</script>',
        '<!--',
        '-->',
        '<img src=x onerror=alert(1)>',
      ),
      fc.constantFrom(
        '"',
        "'",
        '&lt;b&gt;',
        '\u0000',
        '\u2028',
        '${x}',
        '<!--/lit-part-->',
        '</procedure-steps>',
        ' checked="false"',
        '<form',
      ),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `w${words.join(' ')}`);
    const items = fc.array(fc.record({ term: text, description: text }), { minLength: 1, maxLength: 3 });
    const tags = fc.constantFrom('procedure-steps', 'procedure-guide', 'contact-form');
    await fc.assert(
      fc.asyncProperty(tags, text, items, async (tag, words, entries) => {
        const section = { heading: words, items: entries };
        const guide = { name: words, steps: section, disclaimer: { paragraphs: [words] } };
        const content = {
          'procedure-steps': section,
          'procedure-guide': guide,
          'contact-form': { introduction: words },
        }[tag];
        const html = await renderWidget(tag, content, {
          id: words,
          ...(tag === 'contact-form' && { action: '/', recipient: words }),
        });
        const found = await page.evaluate(parsed, html);
        expect(found.names).toEqual([tag, '#text']);
        expect(found.bad).toEqual([]);
        for (const shown of [found.shadow, found.light]) expect(flat(shown)).toContain(flat(words));
      }),
      { numRuns: 60 },
    );
    await page.close();
  });
});

/** White space and what no HTML can hold are not compared. */
// eslint-disable-next-line no-control-regex
const flat = (text: string) => text.replace(/[\s\u0000\ufffd]+/g, ' ').trim();

/** Runs in the page: what a browser makes of some HTML. */
function parsed(html: string) {
  const { body } = (Document as unknown as { parseHTMLUnsafe(html: string): Document }).parseHTMLUnsafe(
    `<body>${html}\n`,
  );
  const bad: string[] = [];
  const words = (root: ParentNode & Node): string => {
    for (const element of root.querySelectorAll('*')) {
      const isData = element.matches('script[type="application/json"]');
      if (element.matches('script,iframe,object,template') && !isData) bad.push(element.outerHTML);
      for (const { name } of element.attributes) if (name.startsWith('on')) bad.push(`${element.localName} ${name}`);
    }
    const roots = Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => (shadowRoot ? words(shadowRoot) : ''));
    return `${root.textContent} ${roots.join(' ')}`;
  };
  const [element] = body.children;
  const shadow = element?.shadowRoot;
  return {
    names: Array.from(body.childNodes, ({ nodeName }) => nodeName.toLowerCase()),
    bad,
    shadow: shadow ? words(shadow) : '',
    light: element ? words(element) : '',
  };
}

/** All texts in a value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}
