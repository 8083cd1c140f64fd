<?php
/**
 * Script and style sheet: only on pages with a widget, under addresses that change with each version.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The folder of this version's files. Each version has its own: no cache mixes two. */
const CLINIC_WIDGETS_DIST = 'dist/' . CLINIC_WIDGETS_VERSION . '/';

/** The folder that the library's files are in. */
function clinic_widgets_base() {
	$set  = clinic_widgets_setting( 'base' );
	$base = '' === $set ? plugins_url( CLINIC_WIDGETS_DIST, CLINIC_WIDGETS_FILE ) : $set;
	return trailingslashit( apply_filters( 'clinic_widgets_base', $base ) );
}

/** Makes the script and the style sheets known to WordPress, which loads none of them yet. */
function clinic_widgets_register_assets() {
	$base = clinic_widgets_base();
	// phpcs:disable WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder of the version is in the address.
	wp_register_style( 'clinic-widgets', $base . 'clinic-widgets.css', array(), null );
	// In the head: a module runs once the page is read. Where a widget comes later than the head, it is printed at the end.
	wp_register_script( 'clinic-widgets', $base . 'clinic-widgets.js', array(), null, false );
	$theme = clinic_widgets_setting( 'theme' );
	if ( in_array( $theme, CLINIC_WIDGETS_THEMES, true ) ) {
		wp_register_style( 'clinic-widgets-theme', $base . "themes/$theme.css", array( 'clinic-widgets' ), null );
	}
	// phpcs:enable
}
add_action( 'init', 'clinic_widgets_register_assets' );

/**
 * A place for a widget has the widget's margins. Block themes give their own to everything in a post: what comes below would
 * move when the widget is drawn.
 */
function clinic_widgets_spacing() {
	return ':root div[data-cw][data-cw][data-cw]{margin-block:2.5em}';
}

/** Headings of widgets look like those of a block theme, which styles none but those of the page itself. */
function clinic_widgets_headings() {
	$typography = wp_is_block_theme() ? wp_get_global_styles( array( 'elements', 'heading', 'typography' ) ) : array();
	$rules      = '';
	foreach ( array(
		'fontFamily' => 'family',
		'fontWeight' => 'weight',
	) as $name => $token ) {
		$value = $typography[ $name ] ?? '';
		if ( is_string( $value ) && preg_match( '/^[\w\s,"\'().-]+$/', $value ) ) {
			$rules .= "--cw-heading-font-$token:$value;";
		}
	}
	return '' === $rules ? '' : ":root{{$rules}}";
}

/** The site's colour, with text on it in black or white, whichever can be read better. */
function clinic_widgets_brand() {
	$accent = clinic_widgets_setting( 'accent' );
	if ( '' === $accent ) {
		return '';
	}
	$on = clinic_widgets_luminance( $accent ) > 0.179 ? '#000' : '#fff';
	return ":root{--cw-accent:$accent;--cw-on-accent:$on}";
}

/** Relative luminance of a colour `#rgb` or `#rrggbb`, as WCAG defines it. Above 0.179, black has the higher contrast. */
function clinic_widgets_luminance( $colour ) {
	$hex = ltrim( $colour, '#' );
	$hex = 3 === strlen( $hex ) ? preg_replace( '/./', '$0$0', $hex ) : $hex;
	$sum = 0;
	foreach ( array( 0.2126, 0.7152, 0.0722 ) as $at => $share ) {
		$part = hexdec( substr( $hex, 2 * $at, 2 ) ) / 255;
		$sum += $share * ( $part <= 0.04045 ? $part / 12.92 : ( ( $part + 0.055 ) / 1.055 ) ** 2.4 );
	}
	return $sum;
}

/** For the page that is being made. A feed has neither scripts nor styles. */
function clinic_widgets_enqueue() {
	if ( is_feed() || wp_style_is( 'clinic-widgets' ) ) {
		return;
	}
	wp_add_inline_style( 'clinic-widgets', clinic_widgets_spacing() . clinic_widgets_headings() . clinic_widgets_brand() );
	wp_enqueue_style( 'clinic-widgets' );
	if ( wp_style_is( 'clinic-widgets-theme', 'registered' ) ) {
		wp_enqueue_style( 'clinic-widgets-theme' );
	}
	wp_enqueue_script( 'clinic-widgets' );
}

/**
 * Classic themes print the head before any content: whether a widget will come is read from what was written. What is found
 * only while the page is made (templates, page builders) brings both then.
 */
function clinic_widgets_enqueue_early() {
	global $wp_query;
	$texts = wp_list_pluck( $wp_query->posts ?? array(), 'post_content' );
	foreach ( array( 'block', 'text', 'custom_html' ) as $kind ) {
		$texts[] = wp_json_encode( get_option( "widget_$kind" ) );
	}
	$is_needed = clinic_widgets_setting( 'everywhere' ) || clinic_widgets_has( implode( "\n", array_filter( $texts, 'is_string' ) ) );
	if ( apply_filters( 'clinic_widgets_is_needed', $is_needed ) ) {
		clinic_widgets_enqueue();
	}
}
add_action( 'wp_enqueue_scripts', 'clinic_widgets_enqueue_early' );

/** Whether a text has a widget in it: as a place, a tag or a shortcode. */
function clinic_widgets_has( $text ) {
	$tags = implode( '|', array_keys( clinic_widgets_elements() ) );
	return 1 === preg_match( "/data-cw=|<(?:$tags)[\s>]|\[clinic-widget\s|wp:clinic-widgets/i", $text );
}

/** Attributes of the script's tag: what an administrator says for the whole page. */
function clinic_widgets_script_attributes() {
	return array_filter(
		array(
			'data-actions' => clinic_widgets_actions(),
			'data-words'   => clinic_widgets_words_address(),
			'data-country' => clinic_widgets_setting( 'country' ),
		)
	);
}

/** The script is a module. WordPress before 6.5 has no function for that. Its tag says where forms may send. */
function clinic_widgets_module( $html, $handle, $src ) {
	if ( 'clinic-widgets' !== $handle ) {
		return $html;
	}
	$attributes = '';
	foreach ( clinic_widgets_script_attributes() as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- This is the tag of the script that was enqueued.
	return '<script type="module" id="clinic-widgets-js" src="' . esc_url( $src ) . '"' . $attributes . '></script>' . "\n";
}
add_filter( 'script_loader_tag', 'clinic_widgets_module', 10, 3 );

/**
 * A page from a cache names files of a version that an update has removed: it gets those of the version that is there. Only
 * where the server hands what it does not find to WordPress, as it does for permalinks.
 */
function clinic_widgets_redirect_old_files() {
	$path   = isset( $_SERVER['REQUEST_URI'] ) ? (string) wp_parse_url( esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ), PHP_URL_PATH ) : '';
	$folder = (string) wp_parse_url( plugins_url( 'dist/', CLINIC_WIDGETS_FILE ), PHP_URL_PATH );
	if ( 0 !== strpos( $path, $folder ) || ! preg_match( '#^\d+\.\d+\.\d+/([\w./-]+)$#', substr( $path, strlen( $folder ) ), $found ) ) {
		return;
	}
	if ( false === strpos( $found[1], '..' ) && is_file( plugin_dir_path( CLINIC_WIDGETS_FILE ) . CLINIC_WIDGETS_DIST . $found[1] ) ) {
		wp_safe_redirect( plugins_url( CLINIC_WIDGETS_DIST . $found[1], CLINIC_WIDGETS_FILE ), 302, 'Clinic Widgets' );
		exit;
	}
}
add_action( 'init', 'clinic_widgets_redirect_old_files', 1 );
