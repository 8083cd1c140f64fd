/**
 * Beside other plugins: the classic editor's own, and optimisers, with all that they do to scripts and pages switched on.
 * `CLASSIC_EDITOR`, `AUTOPTIMIZE` and `WP_SUPER_CACHE` name their folders; what is not there is not tried.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startWordPress, type WordPress } from './site.mjs';
import { type Receiver, send, startReceiver } from './visitor.js';
import { signIn } from './wp-admin.js';

const plugin = fileURLToPath(new URL('../../.cache/wordpress/clinic-widgets', import.meta.url));
const { CLASSIC_EDITOR = '', AUTOPTIMIZE = '', WP_SUPER_CACHE = '' } = process.env;
const others = [CLASSIC_EDITOR, AUTOPTIMIZE, WP_SUPER_CACHE].filter(Boolean);

const widgets = `<p>Before the widgets.</p>
<div data-cw="procedure-steps">
<h2>Steps</h2>
<ol>
<li><strong>Quillonage:</strong> You sit down.</li>
</ol>
</div>
[clinic-widget tag="contact-form"]<p>Zephyr form</p>[/clinic-widget]`;

let site: WordPress;
let browser: Browser;
let receiver: Receiver;

beforeAll(async () => {
  if (!others.length) return;
  site = await startWordPress({ plugins: [plugin], copied: others });
  browser = await launchChromium();
  receiver = await startReceiver(site.address);
  site.php(`update_option( 'clinic_widgets', array( 'action' => '${receiver.address}' ) );`);
});
afterAll(async () => {
  if (!others.length) return;
  await browser.close();
  receiver.stop();
  await site.stop();
});

it.skipIf(!CLASSIC_EDITOR)('an author writes widgets as text in the classic editor', async () => {
  site.php(`activate_plugin( 'classic-editor/classic-editor.php' );`);
  const page = await signIn(browser, site, 'author');
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  await page.locator('#title').fill('Zephyr');
  await page.locator('#content-html').click();
  await page.locator('#content').fill(widgets);
  // The editor saves a draft once there is a title, and takes no click meanwhile.
  await page.locator('#sample-permalink a').waitFor();
  await page.locator('#publish:not(.disabled)').click();
  await page.locator('#message').getByText('Post published.').waitFor();
  const address = (await page.locator('#sample-permalink a').getAttribute('href')) ?? '';
  await works(address);
  await page.context().close();
});

it.skipIf(!CLASSIC_EDITOR)('the classic editor’s visual mode removes nothing', async () => {
  const page = await signIn(browser, site, 'author');
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  await page.locator('#title').fill('Zephyr');
  await page.locator('#content-html').click();
  const tags = `<contact-form topics="question"></contact-form>
<benefit-risk-panel><h2>Both</h2><ul data-kind="risk"><li data-count="3">Vespertine</li></ul></benefit-risk-panel>
<div data-cw="medical-disclaimer" data-reviewer="Sam Sample"><p data-is="urgent">Call</p></div>`;
  await page.locator('#content').fill(tags);
  for (const mode of ['tmce', 'html', 'tmce', 'html']) {
    await page.locator(`#content-${mode}`).click();
    await page.locator(`#wp-content-wrap.${mode}-active`).waitFor();
    if (mode === 'tmce') await page.frameLocator('#content_ifr').getByText('Vespertine').waitFor();
  }
  const kept = (await page.locator('#content').inputValue()).replace(/\s*\n\s*/g, '');
  for (const part of tags.split('\n')) expect(kept).toContain(part);
  await page.locator('#sample-permalink a').waitFor();
  await page.locator('#publish:not(.disabled)').click();
  await page.locator('#message').getByText('Post published.').waitFor();
  await page.goto((await page.locator('#sample-permalink a').getAttribute('href')) ?? '');
  await page.locator('benefit-risk-panel [part~="group"]').getByText('Vespertine').first().waitFor();
  await page.context().close();
});

it.skipIf(!AUTOPTIMIZE)('widgets work where Autoptimize joins and defers scripts and style sheets', async () => {
  site.php(
    `activate_plugin( 'autoptimize/autoptimize.php' );
     foreach ( array( 'html', 'js', 'js_aggregate', 'js_forcehead', 'js_include_inline', 'css', 'css_aggregate', 'css_include_inline' ) as $name ) { update_option( "autoptimize_$name", 'js_forcehead' === $name ? '' : 'on' ); }`,
  );
  const address = post();
  expect(await (await fetch(address)).text()).toContain('/cache/autoptimize/');
  await works(address);
  site.php(`deactivate_plugins( 'autoptimize/autoptimize.php' );`);
});

it.skipIf(!WP_SUPER_CACHE)('widgets work on a page that WP Super Cache has kept', async () => {
  const page = await signIn(browser, site, 'administrator');
  await page.goto(`${site.address}/wp-admin/plugins.php`);
  await page.getByRole('link', { name: 'Activate WP Super Cache', exact: true }).click();
  await page.goto(`${site.address}/wp-admin/options-general.php?page=wpsupercache`);
  await page.locator('input[name="wp_cache_easy_on"][value="1"]').check();
  await page.getByRole('button', { name: 'Update Status' }).click();
  await page.locator('input[name="wp_cache_easy_on"][value="1"]:checked').waitFor();
  await page.context().close();
  const address = post();
  await works(address);
  const madeAt = async () =>
    /<!-- Cached page generated by WP-Super-Cache on (.*?) -->/.exec(await (await fetch(address)).text())?.[1];
  const first = await madeAt();
  expect(first).toBeTruthy();
  expect(await madeAt()).toBe(first);
  await works(address);
});

/** A post with the widgets. @returns its address */
const post = () =>
  site.php(
    `return get_permalink( wp_insert_post( wp_slash( array( 'post_status' => 'publish', 'post_title' => uniqid(), 'post_content' => '${widgets.replace(/'/g, "\\'")}' ) ) ) );`,
  ) as string;

/** A visitor sees the steps, and sends a message. */
async function works(address: string): Promise<void> {
  const page: Page = await browser.newPage();
  const before = receiver.received.length;
  await page.goto(address);
  await page.locator('procedure-steps [part~="term"]').getByText('Quillonage').waitFor();
  await page.locator('contact-form [part~="introduction"]').getByText('Zephyr form').first().waitFor();
  await send(page, 'May I ask?');
  await page.locator('contact-form').getByText('ZEPHYR-1').waitFor();
  expect(receiver.received).toHaveLength(before + 1);
  await page.close();
}
