<?php
/**
 * What nobody has filled in yet: visitors see neither an empty prompt nor the heading above it. A heading "Benefits" with nothing
 * below it would read as part of the risks that come next.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Stands where an empty prompt was, until the headings above are looked at. */
const CLINIC_WIDGETS_UNFILLED = '<!--unfilled-->';

/** A widget's attributes with something to show where its content is empty. */
const CLINIC_WIDGETS_SHOWN_ATTRIBUTES = '/ data-(?:src|publisher|author|reviewer|funding|(?:last|next)review\w*)="[^"]/';

/**
 * The HTML of a widget's block without empty prompts. Nothing where nothing else is in it: but a form, and what a file or a
 * setting says, show all the same.
 */
function clinic_widgets_without_unfilled( $html, $block ) {
	$name = (string) ( $block['blockName'] ?? '' );
	if ( 0 !== strpos( $name, 'clinic-widgets/' ) || ! preg_match( '#^(\s*(<div\b[^>]*>)\s*(?:<h([1-6])\b[^>]*>(?:(?!</h\3>).)*</h\3>)?)(.*)(</div>\s*)$#is', $html, $parts ) ) {
		return $html;
	}
	list( , $start, $tag, , $content, $end ) = $parts;

	$marked = clinic_widgets_mark_unfilled( $content );
	$filled = str_replace( CLINIC_WIDGETS_UNFILLED, '', $marked );
	$shows  = clinic_widgets_sends( substr( $name, strlen( 'clinic-widgets/' ) ) ) || preg_match( CLINIC_WIDGETS_SHOWN_ATTRIBUTES, $tag );
	if ( $marked === $filled ) {
		return $html;
	}
	return '' === trim( $filled ) && ! $shows ? '' : $start . $filled . $end;
}
// Before the settings are put into what is left.
add_filter( 'render_block', 'clinic_widgets_without_unfilled', 9, 2 );

/** Some HTML with a mark in place of each empty prompt, and of each heading that has nothing else below it. */
function clinic_widgets_mark_unfilled( $html ) {
	$mark   = CLINIC_WIDGETS_UNFILLED;
	$marked = preg_replace( '#<(li|p|h[1-6])\b[^>]*>\s*(?:<br\s*/?>)?\s*</\1>#i', $mark, $html );
	$marked = preg_replace_callback(
		'#<figure\b[^>]*\bwp-block-table\b[^>]*>.*?</figure>#is',
		fn( $table ) => '' === trim( wp_strip_all_tags( $table[0] ) ) && false === strpos( $table[0], '<img' ) ? $mark : $table[0],
		$marked
	);
	$marked = preg_replace( "#<(ul|ol)\b[^>]*>(?:\s*+$mark)++\s*</\\1>#i", $mark, $marked );
	foreach ( range( 6, 1 ) as $level ) {
		$heading = "<h$level\b[^>]*>(?:(?!</h$level>).)*</h$level>";
		$marked  = preg_replace( "#$heading(?:\s*+$mark)++\s*(?=<h[1-$level]\b|\z)#is", $mark, $marked );
	}
	return $marked ?? $html;
}
