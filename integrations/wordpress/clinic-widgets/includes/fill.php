<?php
/**
 * What the settings say, put into the widgets of a page: on its way to the visitor, wherever it comes from. Nothing of it is
 * saved, so a change in the settings reaches every page.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Gives each widget of some HTML the attributes that the site's settings have for it, and the page its script.
 *
 * Where messages go is never an author's to say: `data-action` of a `div` passes WordPress's filters, whoever wrote it, so the
 * site's takes its place.
 */
function clinic_widgets_fill( $html ) {
	if ( ! is_string( $html ) || ! clinic_widgets_has( $html ) ) {
		return $html;
	}
	clinic_widgets_enqueue();
	$html = clinic_widgets_without_paragraphs( $html );
	// Something around the widget may be in another language than the site.
	$is_whole = ! preg_match( '/<(?:div|section|article|main|aside|blockquote)\b[^>]*\slang=/i', $html );
	$tags     = implode( '|', array_keys( clinic_widgets_elements() ) );
	$filled   = preg_replace_callback(
		// Within quotes, `>` does not end a tag.
		'/<(' . $tags . '|div)(?=[\s\/>])((?:[^>"\']|"[^"]*"|\'[^\']*\')*+)>/i',
		fn( $found ) => clinic_widgets_fill_tag( $found, $is_whole ),
		$html
	);
	return $filled ?? $html;
}

/** Some HTML without the paragraphs that WordPress puts around the ends of tags that it does not know: they would empty the tags. */
function clinic_widgets_without_paragraphs( $html ) {
	$tag = '</?(?:' . implode( '|', array_keys( clinic_widgets_elements() ) ) . ')(?:\s[^>]*)?>';
	return preg_replace( array( "#<p>\s*($tag)(?:\s*<br />)?#i", "#($tag)\s*</p>#i" ), '$1', $html ) ?? $html;
}

/**
 * One tag of some HTML.
 *
 * @param string[] $found            `<NAME TEXT>`, `NAME` and `TEXT`.
 * @param bool     $is_site_language Whether what is around it has the language of the site.
 */
function clinic_widgets_fill_tag( $found, $is_site_language ) {
	list( $whole, $name, $text ) = $found;

	$written = clinic_widgets_read_attributes( $text );
	$is_div  = 'div' === strtolower( $name );
	$tag     = $is_div ? ( $written['data-cw']['value'] ?? '' ) : strtolower( $name );
	if ( ! isset( clinic_widgets_elements()[ $tag ] ) ) {
		return $whole;
	}
	$called = fn( $attribute ) => $is_div ? 'data-' . str_replace( '-', '', $attribute ) : $attribute;
	$given  = array();
	foreach ( clinic_widgets_defaults_for( $tag ) as $attribute => $value ) {
		if ( ! isset( $written[ $called( $attribute ) ] ) ) {
			$given[ $called( $attribute ) ] = $value;
		}
	}
	$country = $written[ $called( 'country' ) ]['value'] ?? clinic_widgets_setting( 'country' );
	if ( clinic_widgets_sends( $tag ) && $is_site_language && ! isset( $written['lang'] ) && ! isset( $written['data-lang'] ) ) {
		$given[ $called( 'lang' ) ] = clinic_widgets_form_language( $country );
	}
	$action = clinic_widgets_sends( $tag ) ? clinic_widgets_action() : '';
	// On a tag, only administrators can have written one.
	if ( '' !== $action && ( $is_div || ! isset( $written['action'] ) ) ) {
		unset( $written[ $called( 'action' ) ] );
		$given[ $called( 'action' ) ] = $action;
	}
	// Ours come first: of an attribute that is there twice, browsers take the first.
	$texts = array();
	foreach ( array_filter( $given ) as $attribute => $value ) {
		$texts[] = sprintf( '%s="%s"', $attribute, clinic_widgets_escape( $attribute, $value ) );
	}
	return '<' . implode( ' ', array_merge( array( $name ), $texts, array_column( $written, 'text' ) ) ) . '>';
}

/**
 * The language of a form, where the site's says a wrong region; nothing where it is right. The region of a language decides which
 * emergency number a form names, but WordPress has few: a clinic elsewhere takes `de_DE` for its spelling, and `en_US` is what a
 * site has where nobody has chosen a language.
 *
 * @param string $country Where the clinic is, as two letters; nothing where nobody has said it.
 */
function clinic_widgets_form_language( $country ) {
	if ( ! preg_match( '/^([a-z]{2,3})-([A-Z]{2})$/', get_bloginfo( 'language' ), $parts ) ) {
		return '';
	}
	list( $tag, $language, $region ) = $parts;
	$is_right                        = '' === $country ? 'en-US' !== $tag : strtoupper( $country ) === $region;
	if ( $is_right ) {
		return '';
	}
	// Chinese is written in two ways, which its regions tell.
	return 'zh' === $language ? ( 'CN' === $region ? 'zh-Hans' : 'zh-Hant' ) : $language;
}

/** An attribute's value, for HTML. */
function clinic_widgets_escape( $attribute, $value ) {
	return preg_match( '/(src|action|href)$/', $attribute ) ? esc_url( $value ) : esc_attr( $value );
}

/** A tag's attributes by their names, with their text and value. The first of a name counts, as in a browser. */
function clinic_widgets_read_attributes( $text ) {
	$attribute = '/([^\s"\'>\/=]+)(?:\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s"\'>]+)))?/';
	preg_match_all( $attribute, $text, $found, PREG_SET_ORDER );
	$attributes = array();
	foreach ( $found as $one ) {
		$attributes += array(
			strtolower( $one[1] ) => array(
				'text'  => $one[0],
				'value' => html_entity_decode( isset( $one[2] ) ? end( $one ) : '', ENT_QUOTES | ENT_HTML5 ),
			),
		);
	}
	return $attributes;
}

// A post's content, also where a page builder has made it: after blocks (9) and shortcodes (11).
add_filter( 'the_content', 'clinic_widgets_fill', 20 );
// Template parts, templates and block widgets.
add_filter( 'render_block', 'clinic_widgets_fill', 20 );
// Classic widgets.
add_filter( 'widget_text', 'clinic_widgets_fill', 20 );
add_filter( 'widget_custom_html_content', 'clinic_widgets_fill', 20 );
