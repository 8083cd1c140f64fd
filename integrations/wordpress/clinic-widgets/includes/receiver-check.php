<?php
/**
 * The settings page's test: does the receiver answer, and does it allow this site? It sends no message.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The REST route of the settings’ test of an address. */
function clinic_widgets_register_check() {
	register_rest_route(
		'clinic-widgets/v1',
		'/check',
		array(
			'methods'             => 'POST',
			'callback'            => fn( $request ) => rest_ensure_response( clinic_widgets_check( (string) $request['action'] ) ),
			'permission_callback' => fn() => current_user_can( 'manage_options' ),
		)
	);
}
add_action( 'rest_api_init', 'clinic_widgets_register_check' );

/** The origin of this site's pages, as browsers send it. */
function clinic_widgets_origin() {
	$parts = wp_parse_url( home_url() );
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ":{$parts['port']}" : '' );
}

/**
 * Asks as a browser asks before it sends a message: may this site send to you?
 *
 * @param string $action The address that is to take messages.
 * @return array `ok`, and what to tell the administrator.
 */
function clinic_widgets_check( $action ) {
	$said   = fn( $ok, $message ) => array(
		'ok'      => $ok,
		'message' => $message,
	);
	$action = clinic_widgets_clean_address( $action );
	if ( ! $action ) {
		return $said( false, __( 'Write the whole address first, with https.', 'clinic-widgets' ) );
	}
	$origin = clinic_widgets_origin();
	$answer = clinic_widgets_ask( $action, $origin );
	if ( is_wp_error( $answer ) ) {
		/* translators: %s: why, in the words of WordPress. */
		return $said( false, sprintf( __( 'Nothing answers there. Check the address, and whether this site’s server may reach it. (%s)', 'clinic-widgets' ), $answer->get_error_message() ) );
	}
	$status = wp_remote_retrieve_response_code( $answer );
	if ( 404 === $status ) {
		return $said( false, __( 'A server answers there, but it knows no such form. Check the end of the address.', 'clinic-widgets' ) );
	}
	if ( 0 === strpos( $action, "$origin/" ) ) {
		return $said( $status < 500, __( 'It is an address of this site, and it answers.', 'clinic-widgets' ) );
	}
	$allowed = wp_remote_retrieve_header( $answer, 'access-control-allow-origin' );
	if ( in_array( $allowed, array( '*', $origin ), true ) ) {
		return $said( true, __( 'It answers, and it allows this site. To see a message arrive, send one from a page.', 'clinic-widgets' ) );
	}
	/* translators: 1: a status such as 403, 2: the address of this site. */
	return $said( false, sprintf( __( 'It answers (%1$s), but it does not allow this site: every message would be refused. Its operator has to allow %2$s.', 'clinic-widgets' ), $status, $origin ) );
}

/** The question before a message. A form may be on a port of its own. */
function clinic_widgets_ask( $action, $origin ) {
	$port   = (int) wp_parse_url( $action, PHP_URL_PORT );
	$allow  = fn( $ports ) => $port ? array_merge( $ports, array( $port ) ) : $ports;
	add_filter( 'http_allowed_safe_ports', $allow );
	$answer = wp_safe_remote_request(
		$action,
		array(
			'method'      => 'OPTIONS',
			'timeout'     => 10,
			'redirection' => 0,
			'headers'     => array(
				'Origin'                         => $origin,
				'Access-Control-Request-Method'  => 'POST',
				'Access-Control-Request-Headers' => 'content-type',
			),
		)
	);
	remove_filter( 'http_allowed_safe_ports', $allow );
	return $answer;
}
