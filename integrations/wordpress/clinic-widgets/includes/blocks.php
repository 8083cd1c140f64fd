<?php
/**
 * The blocks: one for each widget, saved as readable HTML around ordinary blocks.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Registers the script of the editor, and the blocks. */
function clinic_widgets_register_blocks() {
	wp_register_script(
		'clinic-widgets-editor',
		plugins_url( 'editor/editor.js', CLINIC_WIDGETS_FILE ),
		array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-data', 'wp-hooks', 'wp-compose', 'wp-i18n', 'wp-api-fetch', 'wp-dom-ready', 'wp-plugins', 'wp-server-side-render' ),
		CLINIC_WIDGETS_VERSION,
		true
	);
	wp_register_style( 'clinic-widgets-editor', plugins_url( 'editor/editor.css', CLINIC_WIDGETS_FILE ), array(), CLINIC_WIDGETS_VERSION );
	wp_set_script_translations( 'clinic-widgets-editor', 'clinic-widgets', plugin_dir_path( CLINIC_WIDGETS_FILE ) . 'languages' );
	foreach ( array_keys( clinic_widgets_elements() ) as $tag ) {
		register_block_type( plugin_dir_path( CLINIC_WIDGETS_FILE ) . "blocks/$tag" );
	}
	// The block of version 0.2, without content of its own: posts that have it show what they showed.
	register_block_type(
		'clinic-widgets/widget',
		array(
			'api_version'     => 3,
			'title'           => __( 'Clinic widget', 'clinic-widgets' ),
			'category'        => 'clinic-widgets',
			'supports'        => array(
				'inserter' => false,
				'html'     => false,
			),
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
			'editor_script'   => 'clinic-widgets-editor',
			'render_callback' => 'clinic_widgets_shortcode',
		)
	);
}
add_action( 'init', 'clinic_widgets_register_blocks' );

/** Adds the category of the blocks. */
function clinic_widgets_block_category( $categories ) {
	return array_merge(
		$categories,
		array(
			array(
				'slug'  => 'clinic-widgets',
				'title' => __( 'Clinic', 'clinic-widgets' ),
			),
		)
	);
}
add_filter( 'block_categories_all', 'clinic_widgets_block_category' );

/** What the blocks need to know of the site. */
function clinic_widgets_editor_data() {
	$base     = clinic_widgets_base();
	$defaults = array();
	foreach ( array_keys( clinic_widgets_elements() ) as $tag ) {
		$defaults[ $tag ] = clinic_widgets_defaults_for( $tag );
	}
	$data = array(
		'elements'   => clinic_widgets_elements(),
		'labels'     => clinic_widgets_labels(),
		'templates'  => clinic_widgets_templates(),
		'defaults'   => $defaults,
		'action'     => clinic_widgets_action(),
		'script'     => $base . 'clinic-widgets.js',
		'styles'     => array_values( array_filter( array( $base . 'clinic-widgets.css', wp_style_is( 'clinic-widgets-theme', 'registered' ) ? wp_styles()->registered['clinic-widgets-theme']->src : '' ) ) ),
		'brand'      => clinic_widgets_headings() . clinic_widgets_brand(),
		'attributes' => clinic_widgets_script_attributes(),
		'builder'    => plugins_url( CLINIC_WIDGETS_DIST . 'builder/index.html', CLINIC_WIDGETS_FILE ),
		'settings'   => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=clinic-widgets' ) : '',
	);
	wp_add_inline_script( 'clinic-widgets-editor', 'window.clinicWidgets = ' . wp_json_encode( $data ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'clinic_widgets_editor_data' );

/** An excerpt takes the texts inside the widgets: WordPress skips blocks that it does not know. */
function clinic_widgets_excerpt_blocks( $names ) {
	return array_merge( $names, array_map( fn( $tag ) => "clinic-widgets/$tag", array_keys( clinic_widgets_elements() ) ) );
}
add_filter( 'excerpt_allowed_wrapper_blocks', 'clinic_widgets_excerpt_blocks' );

/** In an excerpt, WordPress leaves out entries of lists that are inside of something. Other posts' excerpts stay as they are. */
function clinic_widgets_excerpt_lists( $text, $post ) {
	remove_filter( 'excerpt_allowed_blocks', 'clinic_widgets_allow_list_items' );
	if ( $post instanceof WP_Post && clinic_widgets_has( $post->post_content ) ) {
		add_filter( 'excerpt_allowed_blocks', 'clinic_widgets_allow_list_items' );
	}
	return $text;
}
// Before WordPress makes the excerpt, at 10.
add_filter( 'get_the_excerpt', 'clinic_widgets_excerpt_lists', 9, 2 );

/** Adds entries of lists to the blocks that an excerpt takes its text from. */
function clinic_widgets_allow_list_items( $names ) {
	return array_merge( $names, array( 'core/list-item' ) );
}
