<?php
/**
 * Procedure files: the media library refuses JSON, so the plugin stores them, and gives each an address of the site.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The largest file, in bytes. */
const CLINIC_WIDGETS_FILE_LIMIT = 300000;

/** The type of post that procedure files are stored as. */
function clinic_widgets_register_procedures() {
	register_post_type(
		'clinic_procedure',
		array(
			'labels'       => array(
				'name'          => __( 'Procedure files', 'clinic-widgets' ),
				'singular_name' => __( 'Procedure file', 'clinic-widgets' ),
			),
			'public'       => false,
			'show_ui'      => true,
			'show_in_menu' => 'upload.php',
			'supports'     => array( 'title' ),
			// They come from the editor; here they are renamed and deleted.
			'capabilities' => array( 'create_posts' => 'do_not_allow' ),
			'map_meta_cap' => true,
			'can_export'   => true,
		)
	);
}
add_action( 'init', 'clinic_widgets_register_procedures' );

/** REST routes of procedure files: to list and to store them, for whoever edits posts, and to read one. */
function clinic_widgets_register_procedure_routes() {
	$may_edit = fn() => current_user_can( 'edit_posts' );
	register_rest_route(
		'clinic-widgets/v1',
		'/procedures',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => 'clinic_widgets_list_procedures',
				'permission_callback' => $may_edit,
			),
			array(
				'methods'             => 'POST',
				'callback'            => 'clinic_widgets_store_procedure',
				'permission_callback' => $may_edit,
			),
		)
	);
	register_rest_route(
		'clinic-widgets/v1',
		'/procedures/(?P<id>\d+)',
		array(
			'methods'             => 'GET',
			'callback'            => 'clinic_widgets_give_procedure',
			// A page's visitors read the file that its widget names.
			'permission_callback' => '__return_true',
		)
	);
}
add_action( 'rest_api_init', 'clinic_widgets_register_procedure_routes' );

/** A stored file, as the editor lists it. */
function clinic_widgets_describe_procedure( $post ) {
	return array(
		'id'      => $post->ID,
		'name'    => $post->post_title,
		// Without the host: it stays right where the site moves.
		'address' => wp_make_link_relative( rest_url( 'clinic-widgets/v1/procedures/' . $post->ID ) ),
	);
}

/** Answers with the stored files, as the editor lists them. */
function clinic_widgets_list_procedures() {
	$posts = get_posts(
		array(
			'post_type'   => 'clinic_procedure',
			'post_status' => 'publish',
			'numberposts' => 100,
		)
	);
	return rest_ensure_response( array_map( 'clinic_widgets_describe_procedure', $posts ) );
}

/** Stores a file that an editor chose: `name`, and the procedure as `content`. What its texts may be, the widgets check. */
function clinic_widgets_store_procedure( WP_REST_Request $request ) {
	$refuse  = fn( $code, $why, $status ) => new WP_Error( "clinic_widgets_$code", $why, array( 'status' => $status ) );
	$content = $request->get_param( 'content' );
	if ( ! is_array( $content ) || ! $content || array_keys( $content ) === range( 0, count( $content ) - 1 ) ) {
		return $refuse( 'no_procedure', __( 'This is no procedure file.', 'clinic-widgets' ), 400 );
	}
	// Where messages go is no editor's to say.
	unset( $content['action'] );
	// As escapes, `<` and `&` pass WordPress's filters unchanged, whoever stores the file.
	$json = wp_json_encode( $content, JSON_HEX_TAG | JSON_HEX_AMP );
	if ( strlen( $json ) > CLINIC_WIDGETS_FILE_LIMIT ) {
		return $refuse( 'too_large', __( 'This file is too large: up to 300 kB are stored.', 'clinic-widgets' ), 413 );
	}
	$title = sanitize_text_field( $content['name'] ?? $request->get_param( 'name' ) );
	$id    = wp_insert_post(
		array(
			'post_type'    => 'clinic_procedure',
			'post_status'  => 'publish',
			'post_title'   => '' === $title ? __( 'Procedure file', 'clinic-widgets' ) : $title,
			'post_content' => wp_slash( $json ),
		),
		true
	);
	return is_wp_error( $id ) ? $id : new WP_REST_Response( clinic_widgets_describe_procedure( get_post( $id ) ), 201 );
}

/** Answers with a published procedure file; 404 where there is none. */
function clinic_widgets_give_procedure( WP_REST_Request $request ) {
	$post = get_post( (int) $request['id'] );
	if ( ! $post || 'clinic_procedure' !== $post->post_type || 'publish' !== $post->post_status ) {
		return new WP_Error( 'clinic_widgets_not_found', __( 'There is no such procedure file.', 'clinic-widgets' ), array( 'status' => 404 ) );
	}
	$response = new WP_REST_Response( json_decode( $post->post_content ) );
	$response->header( 'Cache-Control', 'public, max-age=300' );
	return $response;
}
