<?php
/**
 * Words of the plugin itself in the language of whoever reads them: for `de_AT` the German ones that there are.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The plugin's file of words for a locale, with the same language where there is none for the region. */
function clinic_widgets_language_file( $file, $domain ) {
	if ( 'clinic-widgets' !== $domain || ! $file || is_readable( $file ) ) {
		return $file;
	}
	if ( ! preg_match( '/clinic-widgets-([a-z]{2,3})(?:_\w+)?((?:-[a-z-]+)?\.(?:mo|json|l10n\.php))$/', basename( $file ), $parts ) ) {
		return $file;
	}
	$folder = plugin_dir_path( CLINIC_WIDGETS_FILE ) . 'languages/';
	$others = array_merge(
		(array) glob( $folder . "clinic-widgets-{$parts[1]}{$parts[2]}" ),
		(array) glob( $folder . "clinic-widgets-{$parts[1]}_??{$parts[2]}" )
	);
	return $others ? $others[0] : $file;
}
add_filter( 'load_textdomain_mofile', 'clinic_widgets_language_file', 10, 2 );
add_filter( 'load_script_translation_file', fn( $file, $handle, $domain ) => clinic_widgets_language_file( $file, $domain ), 10, 3 );

/** Has WordPress read the plugin’s own translations. */
function clinic_widgets_load_languages() {
	// phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound -- The plugin brings words of its own.
	load_plugin_textdomain( 'clinic-widgets', false, dirname( plugin_basename( CLINIC_WIDGETS_FILE ) ) . '/languages' );
}
add_action( 'init', 'clinic_widgets_load_languages', 0 );
