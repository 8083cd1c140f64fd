/**
 * Nothing moves when the script arrives two seconds late: what stands below each widget stays where it was. Broken once:
 * without the link to `clinic-widgets.css` (see the last test of the first group).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHosts } from '../hosts/server.mjs';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const clinicPage = readFileSync(join(root, 'site/index.html'), 'utf8');
/** The elements of the clinic page. */
const tags = [...new Set(clinicPage.match(/(?<=<)[a-z]+(-[a-z]+)+/g))];

const link = '<link rel="stylesheet" href="/cw/clinic-widgets.css">';
const script = '<script type="module" async src="/cw/clinic-widgets.js"></script>';

/** The widgets of the clinic page, and forms of them that it has not. */
const widgets: Record<string, string> = Object.fromEntries(
  tags.map((tag) => [tag, new RegExp(`<${tag}[^]*?</${tag}>`).exec(clinicPage)?.[0] ?? '']),
);
Object.assign(widgets, {
  'procedure-steps collapsible': widgets['procedure-steps']!.replace(
    '<procedure-steps',
    '<procedure-steps collapsible',
  ),
  'procedure-steps without terms':
    '<procedure-steps heading="Steps"><p>First a word.</p><ol><li>One.</li><li>Two.</li></ol><p>A note.</p></procedure-steps>',
  'procedure-steps in paragraphs':
    '<procedure-steps><h3>Steps</h3><ol><li><p><strong>Term:</strong> Text.</p><p>More.</p></li></ol></procedure-steps>',
  'procedure-steps with pictures': `<procedure-steps><h2>Steps</h2><p>First a word.</p><ol><li><strong>Term:</strong> Text with <a href="#">a link</a>. <img src="/nothing.png" alt="A chair"></li><li><strong>Term</strong><p>Text.</p><figure><img src="/nothing.png" alt="A clock"><figcaption>The clock</figcaption></figure></li><li><strong>Without:</strong> One.</li><li>Two. <img src="/nothing.png" alt="A door"></li></ol><p>A note.</p></procedure-steps>`,
  'candidacy-checklist static': widgets['candidacy-checklist']!.replace(
    '<candidacy-checklist',
    '<candidacy-checklist static',
  ),
  'procedure-overview with facts':
    '<procedure-overview><h2>What</h2><p>Lead.</p><p>More.</p><dl><dt>Time</dt><dd>One hour</dd><dt>Where</dt><dd>Here</dd></dl></procedure-overview>',
  'procedure-overview with a wide table': `<procedure-overview><h2>Costs</h2><p>Lead.</p><table><caption>Prices</caption><tr><th>Kind</th><th>Appointments</th><th>Anaesthesia</th><th>Price in tokens</th></tr><tr><th>Examplin</th><td></td><td>Local</td><td>100</td></tr></table><p>More.</p></procedure-overview>`,
  'procedure-overview with titled parts':
    '<procedure-overview><h2>What</h2><p>Lead.</p><h3>The condition</h3><p>One.</p><p>Two.</p><h3>Kinds</h3><ul><li>A</li><li>B</li></ul><h3>Costs</h3><table><tr><th>A</th><td>1</td></tr></table></procedure-overview>',
  'benefit-risk-panel with headings':
    '<benefit-risk-panel><h2>Both</h2><p>Introduction.</p><h3>Good</h3><ul><li><strong>A:</strong> B.</li><li>C.</li></ul><h3>Bad</h3><ul data-kind="risk"><li>D.</li></ul><p>Note.</p></benefit-risk-panel>',
  'recovery-timeline with times':
    '<recovery-timeline><h2>After</h2><ol><li><strong>First day:</strong> Rest, and drink enough; nothing heavy, for the whole day.</li><li><strong>A week later:</strong> Work.</li></ol><div data-is="help"><p>Call us.</p></div></recovery-timeline>',
  'medical-disclaimer with its origin':
    '<medical-disclaimer publisher="Clinic" author="A. Writer" last-reviewed="2030-01-01"><p data-is="urgent">Call 112.</p><p>One.</p><p>Two.</p></medical-disclaimer>',
  'procedure-preparation':
    '<procedure-preparation><h2>Before</h2><p>First a word.</p><ul data-kind="food"><li data-when="The evening before"><strong>Supper:</strong> Eat it.</li><li>Drink.</li></ul><h3>To bring along</h3><ul data-kind="bring"><li>A hat</li></ul><ul data-kind="medicine"><li>Take it as usual.</li></ul><p>A note.</p></procedure-preparation>',
  'procedure-preparation to tick':
    '<procedure-preparation checklist><h2>Before</h2><ul data-kind="bring"><li data-when="In the morning">A hat</li><li><strong>A chair:</strong> It may be blue, or green, or red, or white, or any colour that there is.</li></ul></procedure-preparation>',
  'aftercare-instructions':
    '<aftercare-instructions><h2>After</h2><p>First a word.</p><ul data-kind="dont"><li data-when="For a day">Sit on two chairs.</li></ul><h3>When can I</h3><ul data-kind="activity"><li data-when="The next day">Walk</li><li data-when="After two days"><strong>Chairs</strong> Sit on any chair.</li></ul><ul data-kind="emergency"><li>The chair is on fire.</li></ul></aftercare-instructions>',
  'common-questions':
    '<common-questions><h2>Questions</h2><p>First a word.</p><dl><dt>How long?</dt><dd>One hour.</dd><dt>Where?</dt><dd>Here.</dd></dl><h3>Ask us</h3><ul data-is="ask"><li>What if I cannot come?</li><li>What else?</li></ul><p>A note.</p></common-questions>',
  'common-questions in details':
    '<common-questions><h2>Questions</h2><details><summary>How long?</summary><p>One hour.</p><p>Or two.</p></details><details><summary>Where?</summary>Here.</details></common-questions>',
  'common-questions collapsible':
    '<common-questions collapsible><h2>Questions</h2><details><summary>How long?</summary><p>One hour.</p></details><details><summary>Where?</summary><p>Here.</p></details><ul data-is="ask"><li>What else?</li></ul></common-questions>',
  'treatment-options':
    '<treatment-options><h2>Options</h2><p>First a word.</p><table><tr><td></td><th><strong>Examplin</strong> A patch on your arm, which you wear for six weeks.</th><th><b>Nothing</b> Wait.</th></tr><tr><th>How long?</th><td>One hour, and in some cases two hours or more.</td><td></td></tr><tr><th>Where do I have to go for it?</th><td>Here.</td><td>Nowhere.</td></tr></table><p>A note.</p></treatment-options>',
  'treatment-options of five':
    '<treatment-options heading="Options"><table><thead><tr><td></td><th>A</th><th>B</th><th>C</th><th>D</th><th>E</th></tr></thead><tbody><tr><th>How long?</th><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr></tbody></table></treatment-options>',
  'treatment-options in a figure':
    '<treatment-options><h2>Options</h2><figure><table><tr><td></td><th>A</th><th>B</th></tr><tr><th>How long?</th><td>1</td><td>2</td></tr></table></figure></treatment-options>',
  'treatment-options under headings':
    '<treatment-options><h2>Options</h2><h3>Examplin</h3><p>A patch.</p><h3>Nothing</h3><p>You wait.</p></treatment-options>',
  'contact-form for questions': '<contact-form action="/send" topics="question"><h2>Ask</h2></contact-form>',
  'procedure-guide':
    '<procedure-guide src="/cw/content/vertebroplasty.json" action="/send"><p>On its way.</p></procedure-guide>',
});

/** The same as a `div`: attributes become `data-` and their name without dashes. */
function asDiv(html: string): string {
  return html
    .replace(/^<([\w-]+)([^>]*)>/, (_, tag: string, attributes: string) => {
      const data = attributes.replace(
        /\s+([\w-]+)(?=[\s=]|$)/g,
        (_all, name: string) => ` data-${name.replaceAll('-', '')}`,
      );
      return `<div data-cw="${tag}"${data}>`;
    })
    .replace(/<\/[\w-]+>\s*$/, '</div>');
}

const around = (html: string, head: string) =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  ${head}<style>body { font: 18px/1.5 sans-serif; margin: 20px; max-width: 44em }</style><body>${html}<p id="below">Below</p><p>More</p>`;

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  browser = await launchChromium();
  host = await serveHosts();
});
afterAll(() => Promise.all([browser.close(), host.close()]));

async function open(name: string, html: string, width: number): Promise<Page> {
  const path = `/${name.replaceAll(/\W+/g, '-')}-${width}.html`;
  host.pages.set(path, html);
  const page = await browser.newPage({ viewport: { width, height: width === 412 ? 915 : 800 } });
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { shift: number };
    counted.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // Two seconds, and on a busy machine until there is something to see.
  await page.route('**/clinic-widgets.js', async (route) => {
    await Promise.all([page.waitForFunction(isPainted), wait(2000)]);
    await route.continue();
  });
  await page.goto(host.address + path, { waitUntil: 'commit' });
  return page;
}

const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;

/** What moved, from the first picture until everything has come alive. */
async function shiftOf(page: Page): Promise<string> {
  await page.waitForFunction(() => customElements.get('procedure-guide'));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  await page.close();
  return shift.toFixed(3);
}

describe.each([412, 1280])('at %i px, with the script two seconds late', (width) => {
  it('the clinic page does not move', async () => {
    const html = clinicPage
      .replace('href="site.css"', 'href="/site/site.css"')
      .replace('href="clinic-widgets.css"', 'href="/cw/clinic-widgets.css"')
      .replace('src="clinic-widgets.js"', 'async src="/cw/clinic-widgets.js"');
    expect(await shiftOf(await open('clinic', html, width))).toBe('0.000');
  });

  it('no element moves what stands below it, as a tag or, on a phone, as a div', async () => {
    const cases = Object.entries(widgets).flatMap(([name, html]) => [
      [name, html],
      ...(width === 412 && tags.includes(name) ? [[`${name} in a div`, asDiv(html)]] : []),
    ]);
    const shifts: Record<string, string> = {};
    // Eight at a time: each waits for its script most of the time.
    for (let at = 0; at < cases.length; at += 8) {
      await Promise.all(
        cases.slice(at, at + 8).map(async ([name = '', html = '']) => {
          shifts[name] = await shiftOf(await open(name, around(html, link + script), width));
        }),
      );
    }
    expect(shifts).toEqual(Object.fromEntries(cases.map(([name]) => [name, '0.000'])));
  });

  it('without the style sheet it does', async () => {
    const html = around(widgets['candidacy-checklist']!, script);
    expect(Number(await shiftOf(await open('bare', html, width)))).toBeGreaterThan(0.02);
  });
});

describe('where the script never comes', () => {
  const withoutScript = clinicPage
    .replace('href="site.css"', 'href="/site/site.css"')
    .replace('href="clinic-widgets.css"', 'href="/cw/clinic-widgets.css"')
    .replace('src="clinic-widgets.js"', 'src="/not-there.js"');
  const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

  it('places kept free are given up after ten seconds; on paper there are none', async () => {
    const page = await open('blocked', withoutScript, 412);
    await page.waitForLoadState();
    const kept = await height(page);
    await page.emulateMedia({ media: 'print' });
    const printed = await height(page);
    await page.emulateMedia({ media: 'screen' });
    const delays = await page.evaluate(() =>
      document.getAnimations().map((animation) => {
        animation.finish();
        return animation.effect?.getTiming().delay;
      }),
    );
    const given = await height(page);
    expect(new Set(delays)).toEqual(new Set([10_000]));
    expect(kept).toBeGreaterThan(given + 1000);
    expect(printed).toBeLessThan(given + 50);
    await page.close();
  });

  it('with scripts off, nothing is kept free', async () => {
    host.pages.set('/off.html', withoutScript);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 412, height: 915 } });
    const page = await context.newPage();
    await page.goto(`${host.address}/off.html`);
    expect((await page.locator('contact-form').boundingBox())!.height).toBeLessThan(250);
    expect((await page.locator('candidacy-checklist').boundingBox())!.height).toBeLessThan(500);
    await context.close();
  });
});
