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
