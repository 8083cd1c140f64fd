<?php
/**
 * What the plugin leaves when it is deleted: nothing of its own. Posts keep their texts, as headings and lists.
 *
 * @package clinic-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Deletes the settings and the procedure files of one site. */
function clinic_widgets_uninstall_site() {
	delete_option( 'clinic_widgets' );
	$files = get_posts(
		array(
			'post_type'   => 'clinic_procedure',
			'post_status' => 'any',
			'numberposts' => -1,
			'fields'      => 'ids',
		)
	);
	foreach ( $files as $id ) {
		wp_delete_post( $id, true );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $clinic_widgets_site ) {
		switch_to_blog( $clinic_widgets_site );
		clinic_widgets_uninstall_site();
		restore_current_blog();
	}
	delete_site_option( 'clinic_widgets' );
} else {
	clinic_widgets_uninstall_site();
}
