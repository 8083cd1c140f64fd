/**
 * Every place of a site that can have a widget, for every role: whether it shows and sends, whether search and feed have its text,
 * and what is left without the plugin. The results are the table in docs/wordpress.md; `PLACES=write` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { type Role, startWordPress, type WordPress } from './site.mjs';
import { type Receiver, send, startReceiver } from './visitor.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documentation = `${root}/docs/wordpress.md`;
const roles: Role[] = ['administrator', 'editor', 'author', 'contributor'];

/** Two widgets in each way of writing them, with a word to look for. */
const written = {
  blocks: (word: string) =>
    ['procedure-steps', 'contact-form']
      .map(
        (tag) =>
          `<!-- wp:clinic-widgets/${tag} --><div data-cw="${tag}" class="wp-block-clinic-widgets-${tag}"><!-- wp:list --><ul><!-- wp:list-item --><li>${word} ${tag}</li><!-- /wp:list-item --></ul><!-- /wp:list --></div><!-- /wp:clinic-widgets/${tag} -->`,
      )
      .join('\n\n'),
  divs: (word: string) =>
    `<div data-cw="procedure-steps"><ol><li>${word}</li></ol></div>\n\n<div data-cw="contact-form" data-action="https://thief.example/"><p>${word}</p></div>`,
  tags: (word: string) =>
    `<procedure-steps><ol><li>${word}</li></ol></procedure-steps>\n\n<contact-form><p>${word}</p></contact-form>`,
  shortcodes: (word: string) =>
    `[clinic-widget tag="procedure-steps"]<ol><li>${word}</li></ol>[/clinic-widget]\n\n[clinic-widget tag="contact-form"]<p>${word}</p>[/clinic-widget]`,
};
const htmlBlock = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

interface Place {
  name: string;
  /** What somebody needs to be allowed to write there. */
  capability: string;
  content: string;
  /** PHP that puts `$content` there, as the user; it returns the address to look at. */
  put: string;
  /** PHP that takes it away again, where it would be on every page. */
  remove?: string;
}

const post = (type = 'post') =>
  `$id = wp_insert_post( wp_slash( array( 'post_type' => '${type}', 'post_title' => $title, 'post_content' => $content ) ) );
   wp_update_post( array( 'ID' => $id, 'post_status' => 'publish' ) );
   return get_permalink( $id );`;
const widget = (kind: string, field: string, theme = 'twentytwentyone') => ({
  put: `if ( ! wp_get_theme( '${theme}' )->exists() ) { throw new Exception( 'The theme ${theme} is not installed.' ); }
    switch_theme( '${theme}' );
    $content = current_user_can( 'unfiltered_html' ) ? $content : wp_kses_post( $content );
    update_option( 'widget_${kind}', array( 2 => array( '${field}' => $content ), '_multiwidget' => 1 ) );
    update_option( 'sidebars_widgets', array( 'sidebar-1' => array( '${kind}-2' ), 'array_version' => 3 ) );
    return home_url( '/' );`,
  remove: `delete_option( 'widget_${kind}' ); switch_theme( 'twentytwentythree' );`,
});

const places: Place[] = [
  { name: 'Post, our blocks', capability: 'edit_posts', content: written.blocks('WORD'), put: post() },
  { name: 'Page, our blocks', capability: 'edit_pages', content: written.blocks('WORD'), put: post('page') },
  { name: 'Block for HTML, `div`', capability: 'edit_posts', content: htmlBlock(written.divs('WORD')), put: post() },
  { name: 'Block for HTML, tags', capability: 'edit_posts', content: htmlBlock(written.tags('WORD')), put: post() },
  {
    name: 'Shortcode',
    capability: 'edit_posts',
    content: `<!-- wp:shortcode -->\n${written.shortcodes('WORD')}\n<!-- /wp:shortcode -->`,
    put: post(),
  },
  { name: 'Classic editor, `div`', capability: 'edit_posts', content: written.divs('WORD'), put: post() },
  { name: 'Classic editor, tags', capability: 'edit_posts', content: written.tags('WORD'), put: post() },
  { name: 'Classic editor, shortcode', capability: 'edit_posts', content: written.shortcodes('WORD'), put: post() },
  {
    name: 'Synced pattern in a post',
    capability: 'publish_posts',
    content: written.blocks('WORD'),
    put: `$block = wp_insert_post( wp_slash( array( 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'p', 'post_content' => $content ) ) );
      $content = "<!-- wp:block {\\"ref\\":$block} /-->"; ${post()}`,
  },
  {
    name: 'HTML box of a page builder',
    capability: 'edit_posts',
    content: written.divs('WORD'),
    put: `$box = current_user_can( 'unfiltered_html' ) ? $content : wp_kses_post( $content ); $content = '';
      $id = wp_insert_post( array( 'post_title' => $title, 'post_content' => '' ) );
      update_post_meta( $id, 'test_builder', wp_slash( $box ) );
      wp_update_post( array( 'ID' => $id, 'post_status' => 'publish' ) );
      return get_permalink( $id );`,
  },
  {
    name: 'Template part',
    capability: 'edit_theme_options',
    content: written.blocks('WORD'),
    put: `$id = wp_insert_post( wp_slash( array( 'post_type' => 'wp_template_part', 'post_status' => 'publish', 'post_name' => 'footer', 'post_title' => 'Footer', 'post_content' => $content ) ) );
      wp_set_object_terms( $id, get_stylesheet(), 'wp_theme' );
      return home_url( '/' );`,
    remove: `foreach ( get_posts( array( 'post_type' => 'wp_template_part', 'post_status' => 'any' ) ) as $part ) { wp_delete_post( $part->ID, true ); }`,
  },
  {
    name: 'Widget area, blocks',
    capability: 'edit_theme_options',
    content: written.blocks('WORD'),
    ...widget('block', 'content'),
  },
  {
    name: 'Widget area, HTML',
    capability: 'edit_theme_options',
    content: written.divs('WORD'),
    ...widget('custom_html', 'content'),
  },
];

let site: WordPress;
let receiver: Receiver;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await startWordPress({
    theme: 'twentytwentythree',
    plugins: [`${root}/.cache/wordpress/clinic-widgets`],
    // As page builders do: what is in a field of the post takes the place of its content.
    mustUse: `<?php add_filter( 'the_content', function ( $html ) { $box = get_post_meta( get_the_ID(), 'test_builder', true ); return $box ? $box : $html; }, 9 );`,
  });
  receiver = await startReceiver(site.address);
  site.php(`update_option( 'clinic_widgets', array( 'action' => '${receiver.address}' ) );`);
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  receiver.stop();
  await site.stop();
});

const rows: string[] = [];

it.each(places.map((place) => [place.name, place] as const))('%s', { timeout: 300_000 }, async (name, place) => {
  const results = new Map<Role, string>();
  for (const [at, role] of roles.entries()) {
    const word = `zephyr${places.indexOf(place)}n${at}`;
    if (!site.php(`return current_user_can( '${place.capability}' );`, role)) continue;
    results.set(role, await tryPlace(place, word, role));
  }
  // Whoever may write there gets the same; a row with two results would name the roles.
  const [result = '', ...others] = new Set(results.values());
  expect(others).toEqual([]);
  const who = roles.map((role) => (results.has(role) ? 'yes' : 'may not'));
  rows.push(`| ${[name, ...who, result].join(' | ')} |`);
});

async function tryPlace(place: Place, word: string, role: Role): Promise<string> {
  const content = JSON.stringify(place.content.replaceAll('WORD', word)).replace(/['\\]/g, '\\$&');
  const address = site.php(
    `$title = 'Title ${word.slice(6)}'; $content = json_decode( '${content}' ); ${place.put}`,
    role,
  ) as string;
  await page.goto(address);
  const shows = await page
    .waitForFunction(
      (given) => document.querySelector('procedure-steps')?.shadowRoot?.textContent.includes(given),
      word,
      { timeout: 5000 },
    )
    .then(
      () => true,
      () => false,
    );
  const sends = await isSent(word);
  const text = async (path: string) => (await fetch(new URL(path, site.address))).text();
  // By its text: its title has other words.
  const isFound = (await text(`/?s=${word}`)).includes(`>Title ${word.slice(6)}</a>`);
  const isFed = new RegExp(`<content:encoded>[^]*?${word}[^]*?</content:encoded>`).test(await text('/feed/'));
  site.php(`deactivate_plugins( 'clinic-widgets/clinic-widgets.php' );`);
  const isLeft = (await text(address)).includes(word);
  site.php(`activate_plugin( 'clinic-widgets/clinic-widgets.php' ); ${place.remove ?? ''}`);
  return [shows, sends, isFound, isFed, isLeft].map((it) => (it ? 'yes' : 'no')).join(' | ');
}

/** A visitor's message arrives, once, where the site's settings say, and the script's tag allows no other address. */
async function isSent(message: string): Promise<boolean> {
  const before = receiver.received.length;
  const allowed = await page
    .locator('script[data-actions]')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('data-actions')));
  await send(page, message);
  await page.locator('contact-form').getByText('ZEPHYR-1').waitFor();
  const [body = '', ...others] = receiver.received.slice(before);
  return body.includes(message) && !others.length && allowed.length === 1 && allowed[0] === receiver.address;
}

it('docs/wordpress.md has the results', async () => {
  const head = ['place', ...roles, 'shows', 'sends', 'in search', 'in the feed', 'text stays without the plugin'];
  const made = [`| ${head.join(' | ')} |`, `|${' - |'.repeat(head.length)}`, ...rows].join('\n');
  const before = readFileSync(documentation, 'utf8');
  const after = await format(
    before.replace(/(?<=<!-- The table of places. -->\n)[^]*?(?=<!-- Until here. -->)/, `\n${made}\n\n`),
    { ...(await resolveConfig(documentation)), filepath: documentation },
  );
  if (process.env.PLACES === 'write') writeFileSync(documentation, after);
  else expect(before).toBe(after);
});
