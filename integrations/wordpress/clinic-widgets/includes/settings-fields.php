<?php
/**
 * The fields of the settings page.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** A field's name as the form sends it. */
function clinic_widgets_field_name( $name ) {
	return CLINIC_WIDGETS_OPTION . "[$name]";
}

/** The fields, in their sections: label, what it is for, and how it is written. */
function clinic_widgets_fields() {
	return array(
		__( 'Where messages go', 'clinic-widgets' )  => array(
			'receiver' => array( __( 'Who takes messages', 'clinic-widgets' ), '', 'clinic_widgets_receiver_field' ),
			'action'   => array( __( 'Address that takes the messages', 'clinic-widgets' ), __( 'Of your receiver or form service. Forms of this site send there only, whoever writes a page.', 'clinic-widgets' ), 'clinic_widgets_action_field' ),
			'form'     => array( __( 'Form of Contact Form 7', 'clinic-widgets' ), '', 'clinic_widgets_cf7_field' ),
		),
		__( 'What visitors read', 'clinic-widgets' ) => array(
			'phone'        => array( __( 'Phone number to call instead', 'clinic-widgets' ), __( 'Each form offers it, unless its page names another.', 'clinic-widgets' ), 'clinic_widgets_code_field' ),
			'privacy_page' => array( __( 'Privacy page', 'clinic-widgets' ), __( 'With it, visitors are asked to agree before they send.', 'clinic-widgets' ), 'clinic_widgets_page_field' ),
			'country'      => array( __( 'Country, for the emergency number', 'clinic-widgets' ), __( 'Where the clinic is, as two letters, such as DE. Where no number is known for it, write the sentence below.', 'clinic-widgets' ), 'clinic_widgets_code_field' ),
			'emergency'    => array( __( 'Sentence about emergencies', 'clinic-widgets' ), __( 'In place of ours, in the language of this site, with the number that helps.', 'clinic-widgets' ), 'clinic_widgets_text_field' ),
			'words'        => array( __( 'Words of your own', 'clinic-widgets' ), __( 'In place of those of the widgets, by language, as JSON:', 'clinic-widgets' ), 'clinic_widgets_words_field' ),
		),
		__( 'Look', 'clinic-widgets' )               => array(
			'theme'  => array( __( 'Colours', 'clinic-widgets' ), '', 'clinic_widgets_theme_field' ),
			'accent' => array( __( 'Colour of your brand', 'clinic-widgets' ), __( 'Of buttons and marks, such as #005eb8. Their text is black or white, whichever can be read better.', 'clinic-widgets' ), 'clinic_widgets_code_field' ),
		),
		__( 'Script', 'clinic-widgets' )             => array(
			'base'       => array( __( 'Where the script comes from', 'clinic-widgets' ), __( 'Empty: from this plugin. Else the address of a folder with the files of the library. Only an address that you trust: the script reads what visitors type.', 'clinic-widgets' ), 'clinic_widgets_url_field' ),
			'everywhere' => array( __( 'On every page', 'clinic-widgets' ), __( 'Load the script on every page: for page builders that keep their content where WordPress cannot see it.', 'clinic-widgets' ), 'clinic_widgets_switch_field' ),
		),
	);
}

/** Prints a field of one line. It is read-only where wp-config.php says its value. `$more` is further attributes. */
function clinic_widgets_input( $type, $name, $value, $more = '' ) {
	$fixed = isset( clinic_widgets_constants()[ $name ] ) ? ' readonly' : '';
	printf(
		'<input type="%1$s" id="cw-%2$s" name="%3$s" value="%4$s" class="regular-text" aria-describedby="cw-%2$s-hint"%5$s>',
		esc_attr( $type ),
		esc_attr( $name ),
		esc_attr( clinic_widgets_field_name( $name ) ),
		esc_attr( $value ),
		esc_attr( $fixed . $more )
	);
	if ( $fixed ) {
		echo '<p><strong>' . esc_html__( 'A line in wp-config.php says this. The same value is saved here now: remove the line to change it on this page.', 'clinic-widgets' ) . '</strong></p>';
	}
}

/** Prints a field for a text. */
function clinic_widgets_text_field( $name, $value ) {
	clinic_widgets_input( 'text', $name, $value );
}

/** Numbers and codes are read from left to right in every language. */
function clinic_widgets_code_field( $name, $value ) {
	clinic_widgets_input( 'text', $name, $value, ' dir=ltr' );
}

/** Prints a field for an address, which is read from left to right in every language. */
function clinic_widgets_url_field( $name, $value ) {
	clinic_widgets_input( 'url', $name, $value, ' dir=ltr' );
}

/** Prints the field for the address that takes messages, with its test. */
function clinic_widgets_action_field( $name, $value ) {
	clinic_widgets_url_field( $name, $value );
	printf(
		' <button type="button" class="button" id="cw-check" style="height: auto; white-space: normal" disabled>%s</button> <span id="cw-check-result" role="status"></span>',
		esc_html__( 'Test: does it answer? Nothing is sent.', 'clinic-widgets' )
	);
}

/** Prints a list to choose from: `$options` has the label of each value. */
function clinic_widgets_select( $name, $value, $options ) {
	printf( '<select id="cw-%1$s" name="%2$s" aria-describedby="cw-%1$s-hint">', esc_attr( $name ), esc_attr( clinic_widgets_field_name( $name ) ) );
	foreach ( $options as $key => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $key ), selected( (string) $value, (string) $key, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/** Prints the choice of who takes messages. */
function clinic_widgets_receiver_field( $name, $value ) {
	clinic_widgets_select(
		$name,
		$value,
		array(
			'address'        => __( 'A receiver or form service', 'clinic-widgets' ),
			'contact-form-7' => __( 'Contact Form 7, on this site', 'clinic-widgets' ),
		)
	);
}

/** Prints the choice of a form of Contact Form 7, or what to do where that plugin is not active. */
function clinic_widgets_cf7_field( $name, $value ) {
	if ( ! function_exists( 'wpcf7_contact_form' ) ) {
		echo '<p>' . esc_html__( 'Contact Form 7 is not active on this site. Under Plugins, install it and Flamingo, which stores the messages, and activate both.', 'clinic-widgets' ) . '</p>';
		printf( '<input type="hidden" name="%s" value="%s">', esc_attr( clinic_widgets_field_name( $name ) ), esc_attr( $value ) );
		return;
	}
	$options = array( 0 => '—' );
	foreach ( WPCF7_ContactForm::find() as $form ) {
		$options[ $form->id() ] = $form->title();
	}
	clinic_widgets_select( $name, $value, $options );
	$form = $value ? wpcf7_contact_form( $value ) : null;
	if ( $form ) {
		$fields = array();
		foreach ( clinic_widgets_cf7_fields( $form ) as $ours => $theirs ) {
			$fields[] = "$ours → $theirs";
		}
		/* translators: %s: pairs of names of fields. */
		echo '<p>' . esc_html( sprintf( __( 'Fields: %s', 'clinic-widgets' ), implode( ', ', $fields ) ) ) . '</p>';
		foreach ( clinic_widgets_cf7_problems( $form ) as $problem ) {
			echo '<p class="notice notice-warning inline">' . esc_html( $problem ) . '</p>';
		}
	}
	echo '<p class="description">' . esc_html__( 'Contact Form 7 mails whole messages, which may be about health, to the address in its form: anybody who reads that mailbox reads them. It offers no appointment times and no challenge against automatic messages. Flamingo keeps messages in the database, not encrypted, until you delete them.', 'clinic-widgets' ) . '</p>';
}

/** Prints the choice of a page of the site. */
function clinic_widgets_page_field( $name, $value ) {
	wp_dropdown_pages(
		array(
			'id'                => esc_attr( "cw-$name" ),
			'name'              => esc_attr( clinic_widgets_field_name( $name ) ),
			'selected'          => absint( $value ),
			'show_option_none'  => '—',
			'option_none_value' => '0',
		)
	);
}

/** Prints the field for a words file. */
function clinic_widgets_words_field( $name, $value ) {
	printf(
		'<textarea id="cw-%1$s" name="%2$s" rows="6" class="large-text code" dir="ltr" spellcheck="false" aria-describedby="cw-%1$s-hint">%3$s</textarea>',
		esc_attr( $name ),
		esc_attr( clinic_widgets_field_name( $name ) ),
		esc_textarea( $value )
	);
	echo '<p><code dir="ltr">{ "en": { "form": { "send": { "question": "Send your question" } } } }</code></p>';
}

/** Prints the choice of a palette or theme. */
function clinic_widgets_theme_field( $name, $value ) {
	clinic_widgets_select(
		$name,
		$value,
		array(
			''              => __( 'Like the website', 'clinic-widgets' ),
			'light'         => __( 'Light', 'clinic-widgets' ),
			'dark'          => __( 'Dark', 'clinic-widgets' ),
			'auto'          => __( 'Like the visitor’s device', 'clinic-widgets' ),
			'calm'          => __( 'Calm', 'clinic-widgets' ),
			'clinical'      => __( 'Clinical', 'clinic-widgets' ),
			'warm'          => __( 'Warm', 'clinic-widgets' ),
			'high-contrast' => __( 'High contrast', 'clinic-widgets' ),
		)
	);
}

/** Prints a checkbox. */
function clinic_widgets_switch_field( $name, $value ) {
	printf( '<input type="checkbox" id="cw-%1$s" name="%2$s" value="1" aria-describedby="cw-%1$s-hint"%3$s>', esc_attr( $name ), esc_attr( clinic_widgets_field_name( $name ) ), checked( $value, true, false ) );
}
