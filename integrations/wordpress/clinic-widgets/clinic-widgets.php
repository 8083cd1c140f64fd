<?php
/**
 * Plugin Name:       Clinic Widgets
 * Description:       Pages about medical procedures, and a contact form: blocks that editors write in, and settings that say where messages go.
 * Version:           0.2.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       clinic-widgets
 * Domain Path:       /languages
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

const CLINIC_WIDGETS_VERSION = '0.2.0';
const CLINIC_WIDGETS_FILE    = __FILE__;

foreach ( array( 'elements', 'languages', 'settings', 'words', 'assets', 'unfilled', 'fill', 'kses', 'shortcode', 'blocks', 'templates', 'patterns', 'procedures', 'contact-form-7', 'receiver-check' ) as $clinic_widgets_part ) {
	require_once __DIR__ . "/includes/$clinic_widgets_part.php";
}
if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-fields.php';
	require_once __DIR__ . '/includes/settings-page.php';
}
