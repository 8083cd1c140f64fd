<?php
/**
 * The shortcode, for editors without blocks.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * A widget as HTML: a `div`, which what WordPress and page builders do to texts afterwards knows. Of a tag, they put paragraphs
 * around its ends, and browsers then close it before its content.
 *
 * @param array  $settings The tag as `tag`, and attributes by their names; a shortcode may write `_` for `-`.
 * @param string $content  The HTML inside.
 */
function clinic_widgets_render( $settings, $content = '' ) {
	$settings = (array) $settings;
	$tag      = isset( $settings['tag'] ) ? $settings['tag'] : '';
	$element  = clinic_widgets_elements()[ $tag ] ?? null;
	if ( ! $element ) {
		return '';
	}
	$html = '<div data-cw="' . $tag . '"';
	foreach ( array_merge( clinic_widgets_attributes( $tag ), array( 'lang' ) ) as $name ) {
		$short   = str_replace( '-', '_', $name );
		$value   = (string) ( $settings[ $short ] ?? ( $settings[ $name ] ?? '' ) );
		$written = 'data-' . str_replace( '-', '', $name );
		if ( 'switch' === ( $element['attributes'][ $name ]['type'] ?? '' ) ) {
			$html .= wp_validate_boolean( $value ) ? " $written=\"\"" : '';
		} elseif ( '' !== clinic_widgets_escape( $name, $value ) ) {
			$html .= sprintf( ' %s="%s"', $written, clinic_widgets_escape( $name, $value ) );
		}
	}
	return "$html>\n" . wp_kses_post( (string) $content ) . "\n</div>";
}

/** `[clinic-widget tag="procedure-guide" src="/content/vertebroplasty.json"]`, with HTML inside where there is no `src`. */
function clinic_widgets_shortcode( $settings, $content = '' ) {
	return clinic_widgets_fill( clinic_widgets_render( $settings, $content ) );
}
add_shortcode( 'clinic-widget', 'clinic_widgets_shortcode' );
