/**
 * In page builders: their boxes for HTML and for text, as their own plugins show them. `ELEMENTOR`, `BEAVER_BUILDER` and
 * `SITEORIGIN_PANELS` name the folders of the plugins; what is not there is not tried. What their editors save is written by PHP.
 */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startWordPress, type WordPress } from './site.mjs';

const plugin = fileURLToPath(new URL('../../.cache/wordpress/clinic-widgets', import.meta.url));
const { ELEMENTOR = '', BEAVER_BUILDER = '', SITEORIGIN_PANELS = '' } = process.env;
const folders = [ELEMENTOR, BEAVER_BUILDER, SITEORIGIN_PANELS].filter(Boolean);
const action = 'https://receiver.example/v1/forms/clinic';

const html = `<div data-cw="procedure-steps"><ol><li>Quillonage</li></ol></div>
<div data-cw="contact-form" data-action="https://thief.example/"><p>Zephyr</p></div>`;
const text = `[clinic-widget tag="recovery-timeline"]<ol><li>Vespertine</li></ol>[/clinic-widget]`;

let site: WordPress;
let browser: Browser;

beforeAll(async () => {
  if (!folders.length) return;
  site = await startWordPress({ plugins: [plugin], copied: folders });
  browser = await launchChromium();
  site.php(`update_option( 'clinic_widgets', array( 'action' => '${action}' ) );`);
});
afterAll(async () => {
  if (!folders.length) return;
  await browser.close();
  await site.stop();
});

it.skipIf(!SITEORIGIN_PANELS)('Page Builder by SiteOrigin', () =>
  shows(
    'siteorigin-panels/siteorigin-panels.php',
    `$widget = fn( $class, $id, $fields ) => $fields + array( 'title' => '', 'panels_info' => array( 'class' => $class, 'grid' => 0, 'cell' => 0, 'id' => $id, 'raw' => false ) );
     update_post_meta( $id, 'panels_data', array( 'widgets' => array( $widget( 'WP_Widget_Custom_HTML', 0, array( 'content' => $html ) ), $widget( 'WP_Widget_Text', 1, array( 'text' => $text, 'filter' => true, 'visual' => true ) ) ), 'grids' => array( array( 'cells' => 1 ) ), 'grid_cells' => array( array( 'grid' => 0, 'weight' => 1 ) ) ) );`,
  ),
);

it.skipIf(!BEAVER_BUILDER)('Beaver Builder Lite', () =>
  shows(
    'beaver-builder-lite-version/fl-builder.php',
    `$node = fn( $node, $type, $parent, $position, $settings ) => (object) array( 'node' => $node, 'type' => $type, 'parent' => $parent, 'position' => $position, 'settings' => (object) $settings );
     $data = array( 'r' => $node( 'r', 'row', null, 0, array( 'width' => 'fixed', 'content_width' => 'fixed' ) ), 'g' => $node( 'g', 'column-group', 'r', 0, array() ), 'c' => $node( 'c', 'column', 'g', 0, array( 'size' => 100 ) ), 'h' => $node( 'h', 'module', 'c', 0, array( 'type' => 'html', 'html' => $html ) ), 't' => $node( 't', 'module', 'c', 1, array( 'type' => 'rich-text', 'text' => $text ) ) );
     update_post_meta( $id, '_fl_builder_enabled', 1 ); update_post_meta( $id, '_fl_builder_data', $data ); update_post_meta( $id, '_fl_builder_data_settings', new stdClass() );`,
  ),
);

it.skipIf(!ELEMENTOR)('Elementor', () =>
  shows(
    'elementor/elementor.php',
    `$widget = fn( $id, $type, $settings ) => array( 'id' => $id, 'elType' => 'widget', 'widgetType' => $type, 'settings' => $settings, 'elements' => array() );
     $data = array( array( 'id' => 'aaaaaa1', 'elType' => 'container', 'settings' => array(), 'elements' => array( $widget( 'aaaaaa2', 'html', array( 'html' => $html ) ), $widget( 'aaaaaa3', 'text-editor', array( 'editor' => $text ) ) ) ) );
     update_post_meta( $id, '_elementor_edit_mode', 'builder' ); update_post_meta( $id, '_elementor_template_type', 'wp-page' ); update_post_meta( $id, '_elementor_data', wp_slash( wp_json_encode( $data ) ) );`,
  ),
);

/** A page of a plugin shows the widgets of both boxes, and its form sends where the settings say. */
async function shows(main: string, put: string): Promise<void> {
  site.php(`activate_plugin( '${main}' );`);
  const php = (value: string) => `'${value.replace(/['\\]/g, '\\$&')}'`;
  const address = site.php(
    `$html = ${php(html)}; $text = ${php(text)};
     $id = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Zephyr', 'post_content' => 'x' ) );
     ${put} return get_permalink( $id );`,
    'administrator',
  ) as string;
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('procedure-steps [part~="description"]').getByText('Quillonage').waitFor();
  await page.locator('recovery-timeline [part~="description"]').getByText('Vespertine').waitFor();
  expect(await page.locator('contact-form').getAttribute('action')).toBe(action);
  expect(await page.content()).not.toContain('thief.example');
  await page.close();
  site.php(`deactivate_plugins( '${main}' );`);
}
