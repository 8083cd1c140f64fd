<?php
/**
 * What authors may write, who may not write any HTML that they like.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Attributes that say where messages or visitors go: an administrator's to write. */
const CLINIC_WIDGETS_NOT_FOR_AUTHORS = array( 'action', 'format', 'success-href' );

/** The attributes that an author may give a tag. */
function clinic_widgets_attributes( $tag ) {
	$all = array_keys( clinic_widgets_elements()[ $tag ]['attributes'] );
	return array_values( array_diff( $all, CLINIC_WIDGETS_NOT_FOR_AUTHORS ) );
}

/** Lets authors use the tags. The `data-` attributes of a `div` are let through anyway. */
function clinic_widgets_allow( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	foreach ( array_keys( clinic_widgets_elements() ) as $tag ) {
		$names           = array_merge( clinic_widgets_attributes( $tag ), array( 'id', 'class', 'dir', 'lang' ) );
		$allowed[ $tag ] = array_fill_keys( $names, true );
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'clinic_widgets_allow', 10, 2 );

/**
 * The classic editor keeps the tags, too, when somebody goes from its text to its visual mode and back: it deletes elements that
 * it does not know.
 *
 * @param array $settings Of TinyMCE.
 */
function clinic_widgets_allow_in_classic_editor( $settings ) {
	$tags = array_keys( clinic_widgets_elements() );
	$ours = array(
		'custom_elements'         => implode( ',', $tags ),
		'extended_valid_elements' => implode( ',', array_map( fn( $tag ) => "{$tag}[*]", $tags ) ),
	);
	foreach ( $ours as $name => $value ) {
		$settings[ $name ] = empty( $settings[ $name ] ) ? $value : "{$settings[ $name ]},$value";
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', 'clinic_widgets_allow_in_classic_editor' );

/** The same paragraphs, which the classic editor makes itself. */
function clinic_widgets_keep_tags_in_classic_editor() {
	$tag = '<\\/?(?:' . implode( '|', array_keys( clinic_widgets_elements() ) ) . ')(?:\\s[^>]*)?>';
	wp_add_inline_script(
		'editor',
		"jQuery( 'body' ).on( 'afterWpautop', ( event, made ) => { made.data = made.data.replace( /<p>\\s*($tag)(?:\\s*<br \\/>)?/gi, '\$1' ).replace( /($tag)\\s*<\\/p>/gi, '\$1' ); } );"
	);
}
add_action( 'wp_enqueue_editor', 'clinic_widgets_keep_tags_in_classic_editor' );
