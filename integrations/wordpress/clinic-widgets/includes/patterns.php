<?php
/**
 * Patterns: a whole page about a procedure, and its parts that belong together. Their texts are prompts, and no medical fact.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The HTML of a core block; `%s` stands for its inner blocks. */
function clinic_widgets_block_html( $name, $attributes ) {
	$text = esc_html( $attributes['content'] ?? '' );
	$kind = isset( $attributes['cwKind'] ) ? sprintf( ' data-kind="%s"', esc_attr( $attributes['cwKind'] ) ) : '';
	$is   = isset( $attributes['cwIs'] ) ? sprintf( ' data-is="%s"', esc_attr( $attributes['cwIs'] ) ) : '';
	// Classes that newer versions of WordPress write.
	$version = get_bloginfo( 'version' );
	$class   = function ( $name, $since ) use ( $version ) {
		return version_compare( $version, $since, '>=' ) ? " class=\"wp-block-$name\"" : '';
	};
	switch ( $name ) {
		case 'core/heading':
			$level = $attributes['level'] ?? 2;
			return "<h$level" . $class( 'heading', '6.2' ) . ">$text</h$level>";
		case 'core/list':
			$tag = empty( $attributes['ordered'] ) ? 'ul' : 'ol';
			return "<$tag" . $kind . $class( 'list', '6.7' ) . ">%s</$tag>";
		case 'core/list-item':
			return "<li>$text</li>";
		case 'core/table':
			$cells = str_repeat( '<td></td>', $attributes['columns'] );
			$table = '<table><tbody>' . str_repeat( "<tr>$cells</tr>", $attributes['rows'] ) . '</tbody></table>';
			return "<figure class=\"wp-block-table\">$table</figure>";
		default:
			return "<p$is>$text</p>";
	}
}

/** Blocks as they are saved in a post. */
function clinic_widgets_serialize( $blocks ) {
	$saved = array();
	foreach ( $blocks as $block ) {
		list( $name, $attributes, $inner ) = $block + array( '', array(), array() );

		$own = 0 === strpos( $name, 'clinic-widgets/' );
		// What is in the HTML is not in the comment.
		$kept = array_diff_key( $attributes, array_flip( array( 'content', 'cwKind', 'cwIs', 'rows', 'columns' ) ) );
		if ( 2 === ( $kept['level'] ?? 0 ) ) {
			unset( $kept['level'] );
		}
		$tag     = substr( $name, strlen( 'clinic-widgets/' ) );
		$html    = $own ? "<div data-cw=\"$tag\" class=\"wp-block-clinic-widgets-$tag\">%s</div>" : clinic_widgets_block_html( $name, $attributes );
		$saved[] = get_comment_delimited_block_content( $name, $kept, "\n" . str_replace( '%s', clinic_widgets_serialize( $inner ), $html ) . "\n" );
	}
	return implode( "\n\n", $saved );
}

/** Widgets with what they begin with. */
function clinic_widgets_pattern( $tags ) {
	$templates = clinic_widgets_templates();
	return clinic_widgets_serialize( array_map( fn( $tag ) => array( "clinic-widgets/$tag", array(), $templates[ $tag ] ), $tags ) );
}

/** Registers the patterns and their category. */
function clinic_widgets_register_patterns() {
	register_block_pattern_category( 'clinic-widgets', array( 'label' => __( 'Clinic', 'clinic-widgets' ) ) );
	$patterns = array(
		'procedure-page'     => array(
			__( 'A whole page about a procedure', 'clinic-widgets' ),
			array_diff( array_keys( clinic_widgets_templates() ), array( 'procedure-guide', 'treatment-options' ) ),
		),
		'before-and-after'   => array(
			__( 'Before and after a procedure', 'clinic-widgets' ),
			array( 'procedure-preparation', 'recovery-timeline', 'aftercare-instructions' ),
		),
		'deciding'           => array(
			__( 'Deciding about a procedure', 'clinic-widgets' ),
			array( 'candidacy-checklist', 'treatment-options', 'benefit-risk-panel', 'common-questions' ),
		),
		'contact-disclaimer' => array(
			__( 'Disclaimer and contact form', 'clinic-widgets' ),
			array( 'medical-disclaimer', 'contact-form' ),
		),
	);
	foreach ( $patterns as $name => list( $title, $tags ) ) {
		register_block_pattern(
			"clinic-widgets/$name",
			array(
				'title'         => $title,
				'description'   => __( 'The texts are prompts: visitors see only what you write.', 'clinic-widgets' ),
				'categories'    => array( 'clinic-widgets' ),
				'keywords'      => array( __( 'procedure', 'clinic-widgets' ), __( 'clinic', 'clinic-widgets' ) ),
				// As narrow as a column of text: the preview can be read.
				'viewportWidth' => 640,
				'content'       => clinic_widgets_pattern( array_values( $tags ) ),
			)
		);
	}
}

/** Only where somebody edits: a visitor's page needs no patterns. */
function clinic_widgets_register_patterns_for_editors() {
	if ( current_user_can( 'edit_posts' ) ) {
		clinic_widgets_register_patterns();
	}
}
add_action( 'init', 'clinic_widgets_register_patterns_for_editors', 20 );
