<?php
/**
 * The settings page, of a site (Settings → Clinic Widgets) and of a network.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Registers the setting, and saves what wp-config.php says of it. */
function clinic_widgets_register_settings() {
	register_setting(
		'clinic-widgets',
		CLINIC_WIDGETS_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'clinic_widgets_sanitize',
			'default'           => array(),
		)
	);
	clinic_widgets_keep_constants();
}
add_action( 'admin_init', 'clinic_widgets_register_settings' );

/** What wp-config.php says is saved, too: whoever removes the lines loses nothing. */
function clinic_widgets_keep_constants() {
	$constants = clinic_widgets_constants();
	$saved     = clinic_widgets_site_settings();
	if ( array_diff_assoc( $constants, $saved ) && current_user_can( 'manage_options' ) ) {
		update_option( CLINIC_WIDGETS_OPTION, array_merge( $saved, $constants ) );
	}
}

/** Adds the settings page of a site, for administrators. */
function clinic_widgets_add_pages() {
	add_options_page( 'Clinic Widgets', 'Clinic Widgets', 'manage_options', 'clinic-widgets', 'clinic_widgets_show_site_page' );
}
add_action( 'admin_menu', 'clinic_widgets_add_pages' );

/** Adds the settings page of a network, for its administrators. */
function clinic_widgets_add_network_page() {
	add_submenu_page( 'settings.php', 'Clinic Widgets', 'Clinic Widgets', 'manage_network_options', 'clinic-widgets', 'clinic_widgets_show_network_page' );
}
add_action( 'network_admin_menu', 'clinic_widgets_add_network_page' );

/** A link beside the plugin's name. */
function clinic_widgets_link_settings( $links ) {
	$address = admin_url( 'options-general.php?page=clinic-widgets' );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'clinic-widgets' ) ) ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( CLINIC_WIDGETS_FILE ), 'clinic_widgets_link_settings' );

/** Prints the settings page of a site. */
function clinic_widgets_show_site_page() {
	$network = clinic_widgets_network_settings();
	$shown   = array_merge( CLINIC_WIDGETS_DEFAULTS, clinic_widgets_site_settings(), clinic_widgets_constants() );
	$hidden  = empty( $network['locked'] ) ? array() : CLINIC_WIDGETS_LOCKABLE;

	echo '<div class="wrap"><h1>Clinic Widgets</h1><form method="post" action="options.php">';
	settings_fields( 'clinic-widgets' );
	if ( $network ) {
		echo '<p>' . esc_html__( 'What is empty here is as the network says.', 'clinic-widgets' ) . ' ';
		echo $hidden ? esc_html__( 'The network says where messages go.', 'clinic-widgets' ) : '';
		echo '</p>';
	}
	if ( '' === clinic_widgets_action() ) {
		echo '<div class="notice notice-warning inline"><p>' . esc_html__( 'Forms of this site cannot send yet. Say who takes messages, and save.', 'clinic-widgets' ) . '</p></div>';
	}
	clinic_widgets_show_fields( $shown, $hidden );
	submit_button();
	echo '</form></div>';
}

/** Prints the settings page of a network. */
function clinic_widgets_show_network_page() {
	$shown = array_merge( CLINIC_WIDGETS_DEFAULTS, clinic_widgets_network_settings() );
	echo '<div class="wrap"><h1>Clinic Widgets</h1>';
	printf( '<form method="post" action="%s">', esc_url( network_admin_url( 'edit.php?action=clinic-widgets' ) ) );
	wp_nonce_field( 'clinic-widgets-network' );
	settings_errors( CLINIC_WIDGETS_OPTION );
	echo '<p>' . esc_html__( 'What sites say themselves goes before this.', 'clinic-widgets' ) . '</p>';
	// A page and a form belong to one site.
	clinic_widgets_show_fields( $shown, array( 'privacy_page', 'form' ) );
	echo '<p><label>';
	clinic_widgets_switch_field( 'locked', $shown['locked'] );
	echo ' ' . esc_html__( 'Sites may not say themselves where messages go, nor where the script comes from.', 'clinic-widgets' ) . '</label></p>';
	submit_button();
	echo '</form></div>';
}

/** Saves the settings of a network, which its page sends, and leads back to it. */
function clinic_widgets_save_network() {
	check_admin_referer( 'clinic-widgets-network' );
	if ( ! current_user_can( 'manage_network_options' ) ) {
		wp_die( esc_html__( 'You may not change the settings of the network.', 'clinic-widgets' ), 403 );
	}
	// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Each setting is, by clinic_widgets_clean.
	$given = isset( $_POST[ CLINIC_WIDGETS_OPTION ] ) ? wp_unslash( $_POST[ CLINIC_WIDGETS_OPTION ] ) : array();
	update_site_option( CLINIC_WIDGETS_OPTION, clinic_widgets_clean( $given, clinic_widgets_network_settings() ) );
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( network_admin_url( 'settings.php?page=clinic-widgets&settings-updated=true' ) );
	exit;
}
add_action( 'network_admin_edit_clinic-widgets', 'clinic_widgets_save_network' );

/** All fields, but those that are not to be said here. */
function clinic_widgets_show_fields( $shown, $hidden ) {
	foreach ( clinic_widgets_fields() as $section => $fields ) {
		$fields = array_diff_key( $fields, array_flip( $hidden ) );
		if ( ! $fields ) {
			continue;
		}
		echo '<h2>' . esc_html( $section ) . '</h2><table class="form-table" role="presentation">';
		foreach ( $fields as $name => list( $label, $hint, $field ) ) {
			printf( '<tr data-field="%1$s"><th scope="row"><label for="cw-%1$s">%2$s</label></th><td>', esc_attr( $name ), esc_html( $label ) );
			$field( $name, $shown[ $name ] );
			printf( '<p class="description" id="cw-%s-hint">%s</p></td></tr>', esc_attr( $name ), esc_html( $hint ) );
		}
		echo '</table>';
	}
}

/** Loads the script of the settings page, on that page only. */
function clinic_widgets_enqueue_settings( $page ) {
	if ( 'settings_page_clinic-widgets' !== $page ) {
		return;
	}
	wp_enqueue_script( 'clinic-widgets-settings', plugins_url( 'editor/settings.js', CLINIC_WIDGETS_FILE ), array( 'wp-api-fetch', 'wp-i18n' ), CLINIC_WIDGETS_VERSION, true );
	wp_set_script_translations( 'clinic-widgets-settings', 'clinic-widgets', plugin_dir_path( CLINIC_WIDGETS_FILE ) . 'languages' );
}
add_action( 'admin_enqueue_scripts', 'clinic_widgets_enqueue_settings' );
