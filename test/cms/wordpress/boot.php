<?php
/** Loads the WordPress in the folder that the first argument names, without a database. */
error_reporting( E_ALL & ~E_DEPRECATED );
ini_set( 'display_errors', 'stderr' );

define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST', 'DB_CHARSET', 'DB_COLLATE' ) as $name ) {
	define( $name, '' );
}
// Its tables are not there.
define( 'WP_INSTALLING', true );
define( 'WP_CONTENT_DIR', __DIR__ );
define( 'WP_CONTENT_URL', 'http://clinic.test/wp-content' );
define( 'WP_PLUGIN_DIR', dirname( __DIR__, 3 ) . '/.cache/wordpress' );
define( 'WP_SITEURL', 'http://clinic.test' );
define( 'WP_HOME', 'http://clinic.test' );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';

$_SERVER += array(
	'HTTP_HOST'       => 'clinic.test',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);

require ABSPATH . 'wp-settings.php';
