<?php
/**
 * Plugin Name:       Clinic Widgets
 * Description:       Procedure pages and a contact form: the script on every page, the tags for every author, a block and a shortcode.
 * Version:           0.2.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 *
 * Put the library's folder `dist` beside this file, or say in wp-config.php where it is hosted, and where messages go. No
 * form of the site sends anywhere else then, whoever wrote its page:
 *
 *     define( 'CLINIC_WIDGETS_BASE', 'https://widgets.example/clinic-widgets/v0.2/' );
 *     define( 'CLINIC_WIDGETS_ACTION', 'https://www.clinic.example/v1/forms/clinic' );
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Which attributes each tag takes, beside those that all of them take. */
const CLINIC_WIDGETS_TAGS = array(
	'procedure-overview'  => array(),
	'procedure-steps'     => array( 'collapsible' ),
	'procedure-preparation' => array( 'checklist' ),
	'aftercare-instructions' => array( 'checklist' ),
	'candidacy-checklist' => array( 'static' ),
	'treatment-options'   => array(),
	'benefit-risk-panel'  => array( 'pictographs' ),
	'recovery-timeline'   => array(),
	'common-questions'    => array( 'collapsible' ),
	'medical-disclaimer'  => array( 'publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding' ),
	// Where messages go is the administrator's to say: no `action`, no `success-href`.
	'contact-form'        => array( 'topics', 'topic', 'fields', 'required', 'challenge', 'recipient', 'reply-within', 'phone', 'privacy-href' ),
	'procedure-guide'     => array( 'sections', 'topics', 'topic', 'fields', 'required', 'challenge', 'recipient', 'reply-within', 'phone', 'privacy-href' ),
);

const CLINIC_WIDGETS_COMMON = array( 'heading', 'heading-level', 'src', 'theme', 'lang' );

/** Attributes that are on or off. */
const CLINIC_WIDGETS_SWITCHES = array( 'collapsible', 'static', 'pictographs' );

/** Attributes that are an address. */
const CLINIC_WIDGETS_ADDRESSES = array( 'src', 'privacy-href' );

/** The folder that the library's files are in. */
function clinic_widgets_base() {
	$base = defined( 'CLINIC_WIDGETS_BASE' ) ? CLINIC_WIDGETS_BASE : plugins_url( 'dist/', __FILE__ );
	return trailingslashit( apply_filters( 'clinic_widgets_base', $base ) );
}

/** Where the contact form's messages go. */
function clinic_widgets_action() {
	return apply_filters( 'clinic_widgets_action', defined( 'CLINIC_WIDGETS_ACTION' ) ? CLINIC_WIDGETS_ACTION : '' );
}

/**
 * The only places that forms of the site may send to, on every page, whoever wrote it: the site's action. The filter
 * `clinic_widgets_actions` may add others. Nothing where no action is set.
 */
function clinic_widgets_actions() {
	$actions = apply_filters( 'clinic_widgets_actions', array_filter( array( clinic_widgets_action() ) ) );
	return implode( ' ', array_map( 'esc_url', (array) $actions ) );
}

/** The attributes that a tag takes. */
function clinic_widgets_attributes( $tag ) {
	return array_merge( CLINIC_WIDGETS_COMMON, CLINIC_WIDGETS_TAGS[ $tag ] );
}

/**
 * Script and style sheet, in the head: nothing moves when the widgets come alive. In the editor, too, where a block shows
 * what it will be. Their addresses say their version themselves.
 */
function clinic_widgets_enqueue() {
	// phpcs:disable WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_enqueue_style( 'clinic-widgets', clinic_widgets_base() . 'clinic-widgets.css', array(), null );
	wp_enqueue_script( 'clinic-widgets', clinic_widgets_base() . 'clinic-widgets.js', array(), null, false );
}
add_action( 'enqueue_block_assets', 'clinic_widgets_enqueue' );

/** The script is a module. WordPress before 6.5 has no function for that. Its tag says where forms may send. */
function clinic_widgets_module( $html, $handle, $src ) {
	if ( 'clinic-widgets' !== $handle ) {
		return $html;
	}
	$actions = clinic_widgets_actions();
	$limit   = '' === $actions ? '' : ' data-actions="' . $actions . '"';
	return '<script type="module" src="' . esc_url( $src ) . '"' . $limit . '></script>' . "\n";
}
add_filter( 'script_loader_tag', 'clinic_widgets_module', 10, 3 );

/** Lets authors, who may not write any HTML that they like, use the tags. The `data-` attributes are let through anyway. */
function clinic_widgets_allow( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	foreach ( array_keys( CLINIC_WIDGETS_TAGS ) as $tag ) {
		$names           = array_merge( clinic_widgets_attributes( $tag ), array( 'id', 'class', 'dir' ) );
		$allowed[ $tag ] = array_fill_keys( $names, true );
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'clinic_widgets_allow', 10, 2 );

/**
 * A form's tag in saved content has no `action`: it gets the site's, where it is shown. `data-action` of a `div` passes
 * WordPress's filters, whoever wrote it: the site's takes its place.
 */
function clinic_widgets_give_action( $content ) {
	$action = esc_url( clinic_widgets_action() );
	if ( '' === $action ) {
		return $content;
	}
	$given = preg_replace_callback(
		// Within quotes, `>` does not end a tag.
		'/<(contact-form|procedure-guide|div)(?=[\s\/>])((?:[^>"\']|"[^"]*"|\'[^\']*\')*+)>/i',
		function ( $found ) use ( $action ) {
			list( $whole, $tag, $text ) = $found;
			$attributes = clinic_widgets_read_attributes( $text );
			$is_div     = 'div' === strtolower( $tag );
			if ( $is_div ) {
				$is_form = in_array( $attributes['data-cw']['value'] ?? '', array( 'contact-form', 'procedure-guide' ), true );
			} else {
				// Only administrators can have written one.
				$is_form = ! isset( $attributes['action'] );
			}
			if ( ! $is_form ) {
				return $whole;
			}
			$name = $is_div ? 'data-action' : 'action';
			unset( $attributes[ $name ] );
			return '<' . implode( ' ', array_merge( array( $tag, "$name=\"$action\"" ), array_column( $attributes, 'text' ) ) ) . '>';
		},
		$content
	);
	return $given ?? $content;
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
add_filter( 'the_content', 'clinic_widgets_give_action', 12 );

/**
 * A widget as HTML.
 *
 * @param array  $settings The tag as `tag`, and attributes by their names; a shortcode may write `_` for `-`.
 * @param string $content  The HTML inside.
 */
function clinic_widgets_render( $settings, $content = '' ) {
	$settings = (array) $settings;
	$tag      = isset( $settings['tag'] ) ? $settings['tag'] : '';
	if ( ! isset( CLINIC_WIDGETS_TAGS[ $tag ] ) ) {
		return '';
	}
	$html = '<' . $tag;
	foreach ( clinic_widgets_attributes( $tag ) as $name ) {
		$short = str_replace( '-', '_', $name );
		$value = isset( $settings[ $short ] ) ? $settings[ $short ] : ( isset( $settings[ $name ] ) ? $settings[ $name ] : '' );
		$value = in_array( $name, CLINIC_WIDGETS_ADDRESSES, true ) ? esc_url( $value ) : esc_attr( $value );
		if ( in_array( $name, CLINIC_WIDGETS_SWITCHES, true ) ) {
			$html .= wp_validate_boolean( $value ) ? " $name" : '';
		} elseif ( '' !== $value ) {
			$html .= " $name=\"$value\"";
		}
	}
	return "$html>\n" . wp_kses_post( (string) $content ) . "\n</$tag>";
}

/** `[clinic-widget tag="procedure-guide" src="/content/vertebroplasty.json"]`, with HTML inside where there is no `src`. */
function clinic_widgets_shortcode( $settings, $content = '' ) {
	return clinic_widgets_give_action( clinic_widgets_render( $settings, $content ) );
}

/** The block: PHP makes its HTML, in the editor, too. */
function clinic_widgets_register() {
	add_shortcode( 'clinic-widget', 'clinic_widgets_shortcode' );

	$packages = array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render' );
	wp_register_script( 'clinic-widgets-block', false, $packages, '0.2.0', true );
	wp_add_inline_script(
		'clinic-widgets-block',
		'const clinicWidgetsTags = ' . wp_json_encode( array_keys( CLINIC_WIDGETS_TAGS ) ) . ';' . <<<'JS'
(({ blocks, element: { createElement: el, Fragment }, components, blockEditor, serverSideRender }) => {
	blocks.registerBlockType('clinic-widgets/widget', {
		apiVersion: 2,
		title: 'Clinic widget',
		icon: 'clipboard',
		category: 'widgets',
		attributes: {
			tag: { type: 'string', default: 'procedure-guide' },
			src: { type: 'string', default: '' },
			heading: { type: 'string', default: '' },
		},
		supports: { html: false },
		edit({ attributes, setAttributes }) {
			const set = (name) => (value) => setAttributes({ [name]: value });
			const options = clinicWidgetsTags.map((tag) => ({ label: tag, value: tag }));
			return el(Fragment, null,
				el(blockEditor.InspectorControls, null, el(components.PanelBody, null,
					el(components.SelectControl, { label: 'Widget', value: attributes.tag, options, onChange: set('tag') }),
					el(components.TextControl, { label: 'Procedure file', value: attributes.src, onChange: set('src') }),
					el(components.TextControl, { label: 'Heading', value: attributes.heading, onChange: set('heading') }))),
				el('div', blockEditor.useBlockProps(),
					el('strong', null, attributes.tag),
					el(components.Disabled, null, el(serverSideRender, { block: 'clinic-widgets/widget', attributes }))));
		},
		save: () => null,
	});
})(window.wp);
JS
	);
	register_block_type(
		'clinic-widgets/widget',
		array(
			'api_version'     => 2,
			'title'           => 'Clinic widget',
			'category'        => 'widgets',
			'attributes'      => array(
				'tag'     => array(
					'type'    => 'string',
					'default' => 'procedure-guide',
				),
				'src'     => array(
					'type'    => 'string',
					'default' => '',
				),
				'heading' => array(
					'type'    => 'string',
					'default' => '',
				),
			),
			'editor_script'   => 'clinic-widgets-block',
			'render_callback' => 'clinic_widgets_shortcode',
		)
	);
}
add_action( 'init', 'clinic_widgets_register' );
