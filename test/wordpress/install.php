<?php
/**
 * `php install.php < settings.json`, in the folder of a WordPress: installs it, with a user of each role (the password is
 * the name) and plugins. `network` makes it a multisite.
 */
define( 'WP_INSTALLING', true );
$_SERVER += array(
	'HTTP_HOST'   => getenv( 'SITE_HOST' ),
	'REQUEST_URI' => '/',
);
$wanted = json_decode( stream_get_contents( STDIN ), true );

require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// No mail leaves the machine.
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Sample clinic', 'administrator', 'administrator@clinic.example', true, '', 'administrator' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'user_email' => "$role@clinic.example",
			'role'       => $role,
		)
	);
}
update_option( 'permalink_structure', $wanted['permalinks'] ?? '/%postname%/' );
if ( isset( $wanted['theme'] ) ) {
	update_option( 'template', $wanted['theme'] );
	update_option( 'stylesheet', $wanted['theme'] );
}
if ( ! empty( $wanted['network'] ) ) {
	$wpdb->set_prefix( 'wp_' );
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
		$wpdb->$table = $prefixed;
	}
	install_network();
	populate_network( 1, wp_parse_url( home_url(), PHP_URL_HOST ) . ':' . wp_parse_url( home_url(), PHP_URL_PORT ), 'administrator@clinic.example', 'Sample clinics', '/', false );
}
echo 'installed';
