<?php
/** `php evaluate.php < code.php`, in the folder of a WordPress: runs the code as a user (`AS`), and prints what it returns as JSON. */
$_SERVER += array(
	'HTTP_HOST'   => getenv( 'SITE_HOST' ),
	'REQUEST_URI' => '/',
);
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
if ( getenv( 'AS' ) ) {
	wp_set_current_user( get_user_by( 'login', getenv( 'AS' ) )->ID );
	kses_init();
}
$result = ( function () {
	return eval( stream_get_contents( STDIN ) );
} )();
echo "\n", wp_json_encode( $result );
