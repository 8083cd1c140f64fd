<?php
/**
 * Words of the site in place of the widgets' own: the settings hold them, and an address of the site gives them to pages.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** A words file as it may be saved: an object of languages. What the messages may say, the widgets check. Null where it is none. */
function clinic_widgets_clean_words( $json ) {
	$json  = trim( (string) $json );
	$words = json_decode( $json );
	if ( $words instanceof stdClass ) {
		return wp_json_encode( $words, JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT );
	}
	return '' === $json ? '' : null;
}

/** The words of the site, with its sentence for emergencies; nothing where there are none. */
function clinic_widgets_words() {
	$settings = clinic_widgets_settings();
	$words    = json_decode( $settings['words'], true );
	$words    = is_array( $words ) ? $words : array();
	if ( '' !== $settings['emergency'] ) {
		$language = strtolower( substr( get_bloginfo( 'language' ), 0, 2 ) );
		// Where a number is known, another message shows it: this sentence replaces both.
		foreach ( array( 'notForEmergencies', 'notForEmergenciesCall' ) as $message ) {
			$words[ $language ]['form'][ $message ] = $settings['emergency'];
		}
	}
	return $words;
}

/** Where pages read them; nothing where there are none. The address changes with the words. */
function clinic_widgets_words_address() {
	$words = clinic_widgets_words();
	if ( ! $words ) {
		return '';
	}
	return add_query_arg( 'v', substr( md5( wp_json_encode( $words ) ), 0, 10 ), rest_url( 'clinic-widgets/v1/words' ) );
}

/** The REST route that pages read the site’s words from. */
function clinic_widgets_register_words() {
	register_rest_route(
		'clinic-widgets/v1',
		'/words',
		array(
			'methods'             => 'GET',
			'callback'            => fn() => rest_ensure_response( (object) clinic_widgets_words() ),
			// Every visitor's browser reads them.
			'permission_callback' => '__return_true',
		)
	);
}
add_action( 'rest_api_init', 'clinic_widgets_register_words' );
