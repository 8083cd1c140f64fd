<?php
/**
 * The settings: where messages go, and what all widgets of the site share. An option of the site, over one of the network,
 * under the constants of wp-config.php.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The name of the option, of a site and of a network. */
const CLINIC_WIDGETS_OPTION = 'clinic_widgets';

/** Every setting, with what it is where nobody has said anything. */
const CLINIC_WIDGETS_DEFAULTS = array(
	// Who takes messages: an `address`, or the form of `contact-form-7`.
	'receiver'     => 'address',
	'action'       => '',
	'form'         => 0,
	'phone'        => '',
	'privacy_page' => 0,
	// Two letters, for the emergency number; or a sentence in its place.
	'country'      => '',
	'emergency'    => '',
	// A palette, which is an attribute, or a theme, which is a style sheet.
	'theme'        => '',
	'accent'       => '',
	// A words file, as JSON.
	'words'        => '',
	'base'         => '',
	'everywhere'   => false,
	// Of a network: whether its sites may not say where messages go.
	'locked'       => false,
);

const CLINIC_WIDGETS_PALETTES = array( 'light', 'dark', 'auto' );
const CLINIC_WIDGETS_THEMES   = array( 'calm', 'clinical', 'warm', 'high-contrast' );

/** The settings that say where patients' messages go, and which script reads them: a network may keep them to itself. */
const CLINIC_WIDGETS_LOCKABLE = array( 'receiver', 'action', 'form', 'base' );

/** What was saved for the network. */
function clinic_widgets_network_settings() {
	return is_multisite() ? array_filter( (array) get_site_option( CLINIC_WIDGETS_OPTION, array() ) ) : array();
}

/** What was saved for this site. */
function clinic_widgets_site_settings() {
	return array_filter( (array) get_option( CLINIC_WIDGETS_OPTION, array() ) );
}

/** Settings that wp-config.php fixes. They go before what is saved. */
function clinic_widgets_constants() {
	$constants = array();
	if ( defined( 'CLINIC_WIDGETS_ACTION' ) && '' !== CLINIC_WIDGETS_ACTION ) {
		$constants['receiver'] = 'address';
		$constants['action']   = CLINIC_WIDGETS_ACTION;
	}
	if ( defined( 'CLINIC_WIDGETS_BASE' ) && '' !== CLINIC_WIDGETS_BASE ) {
		$constants['base'] = CLINIC_WIDGETS_BASE;
	}
	return $constants;
}

/** The settings that hold on this site. */
function clinic_widgets_settings() {
	$network = clinic_widgets_network_settings();
	$site    = clinic_widgets_site_settings();
	if ( ! empty( $network['locked'] ) ) {
		$site = array_diff_key( $site, array_flip( CLINIC_WIDGETS_LOCKABLE ) );
	} elseif ( isset( $site['action'] ) || isset( $site['form'] ) ) {
		// Who takes messages and where are one thing: a site's own are not mixed with the network's.
		$network = array_diff_key( $network, array_flip( array( 'receiver', 'action', 'form' ) ) );
	}
	return array_merge( CLINIC_WIDGETS_DEFAULTS, $network, $site, clinic_widgets_constants() );
}

/** One setting that holds on this site. */
function clinic_widgets_setting( $name ) {
	return clinic_widgets_settings()[ $name ];
}

/** Where the messages of the site's forms go; nothing where nobody has said it. */
function clinic_widgets_action() {
	$settings = clinic_widgets_settings();
	$action   = 'contact-form-7' === $settings['receiver'] ? clinic_widgets_cf7_action() : $settings['action'];
	return (string) apply_filters( 'clinic_widgets_action', $action );
}

/**
 * The only places that forms of the site may send to, on every page, whoever wrote it: the site's action. The filter
 * `clinic_widgets_actions` may add others. Nothing where no action is set.
 */
function clinic_widgets_actions() {
	$actions = apply_filters( 'clinic_widgets_actions', array_filter( array( clinic_widgets_action() ) ) );
	return implode( ' ', array_filter( array_map( 'esc_url_raw', (array) $actions ) ) );
}

/** Attributes that a widget of the site gets where its author gives none, by their names. */
function clinic_widgets_defaults_for( $tag ) {
	$settings = clinic_widgets_settings();
	$defaults = array( 'theme' => in_array( $settings['theme'], CLINIC_WIDGETS_PALETTES, true ) ? $settings['theme'] : '' );
	if ( clinic_widgets_sends( $tag ) ) {
		$defaults['phone']        = $settings['phone'];
		$defaults['privacy-href'] = $settings['privacy_page'] ? (string) get_permalink( $settings['privacy_page'] ) : '';
	}
	return array_filter( $defaults );
}

/** Whether a widget has a form in it. */
function clinic_widgets_sends( $tag ) {
	return in_array( $tag, array( 'contact-form', 'procedure-guide' ), true );
}

/** The site's settings as they may be saved, whatever was sent. */
function clinic_widgets_sanitize( $given ) {
	return clinic_widgets_clean( $given, clinic_widgets_site_settings() );
}

/**
 * Settings as they may be saved. Where one cannot be used, what was saved before stays, and the page says so: a slip of the pen
 * does not stop messages.
 *
 * @param mixed $given  What was sent.
 * @param array $before What was saved before.
 */
function clinic_widgets_clean( $given, $before ) {
	$given   = array_merge( CLINIC_WIDGETS_DEFAULTS, is_array( $given ) ? $given : array() );
	$before += CLINIC_WIDGETS_DEFAULTS;
	$clean   = array(
		'receiver'     => 'contact-form-7' === $given['receiver'] ? 'contact-form-7' : 'address',
		'action'       => clinic_widgets_clean_address( $given['action'] ),
		'form'         => absint( $given['form'] ),
		'phone'        => sanitize_text_field( $given['phone'] ),
		'privacy_page' => absint( $given['privacy_page'] ),
		'country'      => preg_match( '/^([a-z]{2})?$/i', trim( $given['country'] ) ) ? strtoupper( trim( $given['country'] ) ) : null,
		'emergency'    => sanitize_text_field( $given['emergency'] ),
		'theme'        => in_array( $given['theme'], array_merge( CLINIC_WIDGETS_PALETTES, CLINIC_WIDGETS_THEMES ), true ) ? $given['theme'] : '',
		'accent'       => clinic_widgets_clean_colour( $given['accent'] ),
		'words'        => clinic_widgets_clean_words( $given['words'] ),
		'base'         => clinic_widgets_clean_address( $given['base'] ),
		'everywhere'   => (bool) $given['everywhere'],
		'locked'       => (bool) $given['locked'],
	);
	foreach ( array_keys( $clean, null, true ) as $name ) {
		clinic_widgets_refuse( $name, (string) $given[ $name ] );
		$clean[ $name ] = $before[ $name ];
	}
	return array_filter( $clean );
}

/** A colour as `#rgb` or `#rrggbb`, also where it was written without the `#`. Null where it is none. */
function clinic_widgets_clean_colour( $colour ) {
	return sanitize_hex_color( preg_replace( '/^(?=[^#])/', '#', trim( (string) $colour ) ) );
}

/** An address by https; by http on this machine only, where people try things out. Null where it is none. */
function clinic_widgets_clean_address( $address ) {
	$address = trim( (string) $address );
	if ( '' === $address ) {
		return '';
	}
	$clean = esc_url_raw( $address, array( 'https', 'http' ) );
	$parts = wp_parse_url( $clean );
	$local = in_array( $parts['host'] ?? '', array( 'localhost', '127.0.0.1' ), true );
	return ! empty( $parts['host'] ) && ( 'https' === ( $parts['scheme'] ?? '' ) || $local ) ? $clean : null;
}

/** Says, after saving, what was not saved and why. */
function clinic_widgets_refuse( $name, $given ) {
	if ( ! function_exists( 'add_settings_error' ) ) {
		return;
	}
	$reasons = array(
		/* translators: %s: what was typed. */
		'country' => __( 'The country %s was not saved: write two letters, such as DE.', 'clinic-widgets' ),
		/* translators: %s: what was typed. */
		'accent'  => __( 'The colour %s was not saved: write it as #005eb8.', 'clinic-widgets' ),
		'words'   => __( 'The words were not saved: they are no JSON. Copy the example and change it.', 'clinic-widgets' ),
		/* translators: %s: what was typed. */
		'address' => __( 'The address %s was not saved: write the whole address, with https.', 'clinic-widgets' ),
	);
	$reason  = $reasons[ $name ] ?? $reasons['address'];
	add_settings_error( CLINIC_WIDGETS_OPTION, "clinic-widgets-$name", esc_html( sprintf( $reason, $given ) ) );
}
