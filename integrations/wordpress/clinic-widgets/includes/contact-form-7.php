<?php
/**
 * A form of Contact Form 7 as the receiver: for clinics that run no server. Messages come as the widgets send them, go through
 * Contact Form 7's own checks and mail, and its answer is said as what it is.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The names that a message's fields may have in a form of Contact Form 7, the usual ones first. */
const CLINIC_WIDGETS_CF7_NAMES = array(
	'name'          => array( 'your-name', 'name' ),
	'email'         => array( 'your-email', 'email' ),
	'phone'         => array( 'your-phone', 'your-tel', 'phone', 'tel' ),
	// The form that Contact Form 7 begins with requires a subject.
	'topic'         => array( 'your-topic', 'topic', 'your-subject', 'subject' ),
	'preferredDate' => array( 'your-date', 'preferred-date' ),
	'preferredTime' => array( 'your-time', 'preferred-time' ),
	'message'       => array( 'your-message', 'message' ),
	'consent'       => array( 'your-consent', 'acceptance', 'consent' ),
);

/** The form that the settings name, if it is there. */
function clinic_widgets_cf7_form() {
	$id = clinic_widgets_setting( 'form' );
	return $id && function_exists( 'wpcf7_contact_form' ) ? wpcf7_contact_form( $id ) : null;
}

/** Where its messages go: an address of the site. Nothing where the form or its plugin is gone. */
function clinic_widgets_cf7_action() {
	$form = clinic_widgets_cf7_form();
	return $form ? rest_url( 'clinic-widgets/v1/forms/' . $form->id() ) : '';
}

/** The name of each field in the form, of those that it has. */
function clinic_widgets_cf7_fields( $form ) {
	$there  = array_filter( wp_list_pluck( $form->scan_form_tags(), 'name' ) );
	$fields = array();
	foreach ( CLINIC_WIDGETS_CF7_NAMES as $field => $names ) {
		$known = array_values( array_intersect( $names, $there ) );
		if ( $known ) {
			$fields[ $field ] = $known[0];
		}
	}
	return (array) apply_filters( 'clinic_widgets_cf7_fields', $fields, $form );
}

/**
 * What is wrong with a form for our messages: a sentence each. Fields that it requires and nobody fills would refuse every
 * message; what it has no field for stands in its message.
 */
function clinic_widgets_cf7_problems( $form ) {
	$fields   = clinic_widgets_cf7_fields( $form );
	$problems = array();
	if ( ! isset( $fields['message'] ) ) {
		$problems[] = __( 'The form has no field your-message: add one, or no message can be sent.', 'clinic-widgets' );
	}
	if ( ! isset( $fields['phone'] ) && ! isset( $fields['email'] ) ) {
		$problems[] = __( 'The form has neither your-email nor your-phone: nobody could answer.', 'clinic-widgets' );
	}
	foreach ( $form->scan_form_tags() as $tag ) {
		$is_other = $tag->name && ! in_array( $tag->name, $fields, true ) && 'submit' !== $tag->basetype;
		if ( $is_other && ( $tag->is_required() || in_array( $tag->basetype, array( 'quiz', 'captchar', 'acceptance' ), true ) ) ) {
			/* translators: %s: the name of a field in a form of Contact Form 7. */
			$problems[] = sprintf( __( 'The form requires %s, which our form does not ask for: make it optional, or every message is refused.', 'clinic-widgets' ), $tag->name );
		}
	}
	if ( isset( $fields['email'] ) && clinic_widgets_cf7_requires( $form, $fields['email'] ) ) {
		$problems[] = __( 'The form requires an e-mail address: visitors who leave only a phone number are refused. To take them, make the field optional.', 'clinic-widgets' );
	}
	if ( ! class_exists( 'Flamingo_Inbound_Message' ) ) {
		$problems[] = __( 'Flamingo is not active: messages are only mailed, and one that the mail loses is lost.', 'clinic-widgets' );
	}
	return $problems;
}

/** Whether a form requires the field of this name. */
function clinic_widgets_cf7_requires( $form, $name ) {
	foreach ( $form->scan_form_tags() as $tag ) {
		if ( $tag->name === $name ) {
			return $tag->is_required();
		}
	}
	return false;
}

/** The REST route that takes messages of visitors. */
function clinic_widgets_register_cf7_route() {
	register_rest_route(
		'clinic-widgets/v1',
		'/forms/(?P<id>\d+)',
		array(
			'methods'             => 'POST',
			'callback'            => 'clinic_widgets_cf7_receive',
			// Visitors send messages.
			'permission_callback' => '__return_true',
		)
	);
}
add_action( 'rest_api_init', 'clinic_widgets_register_cf7_route' );

/** Takes a message: 201 where it was stored or mailed, 422 with the fields that were refused, 503 where nothing was done. */
function clinic_widgets_cf7_receive( WP_REST_Request $request ) {
	$form = 'contact-form-7' === clinic_widgets_setting( 'receiver' ) ? clinic_widgets_cf7_form() : null;
	if ( ! $form || (int) $request['id'] !== $form->id() ) {
		return new WP_REST_Response( array( 'title' => 'This form takes no messages.' ), 404 );
	}
	// WordPress's own list of origins knows no ports.
	if ( get_http_origin() && clinic_widgets_origin() !== get_http_origin() && ! is_allowed_http_origin() ) {
		return new WP_REST_Response( array( 'title' => 'This site takes no messages from other sites.' ), 403 );
	}
	$message = $request->get_json_params();
	$message = is_array( $message ) && $message ? $message : $request->get_body_params();
	$key     = is_string( $message['submissionId'] ?? null ) ? $message['submissionId'] : '';
	$fields  = clinic_widgets_cf7_fields( $form );
	$values  = clinic_widgets_cf7_values( $message, $fields );
	return clinic_widgets_once(
		$form->id() . $key,
		'' !== $key,
		fn() => clinic_widgets_cf7_submit( $form, $values, $fields )
	);
}

/** An answer as text, whatever was sent. */
function clinic_widgets_text( $value ) {
	if ( is_array( $value ) ) {
		return implode( ', ', array_map( 'clinic_widgets_text', $value ) );
	}
	return is_bool( $value ) ? ( $value ? '1' : '' ) : (string) $value;
}

/** The message's fields under the form's names. What it has no field for is written above the message: nothing is lost. */
function clinic_widgets_cf7_values( $message, $fields ) {
	$values = array();
	$others = array();
	unset( $message['submissionId'], $message['signals'], $message['challenge'], $message['consentVersion'] );
	foreach ( $message as $field => $value ) {
		$text = clinic_widgets_text( $value );
		if ( isset( $fields[ $field ] ) ) {
			$values[ $fields[ $field ] ] = $text;
		} elseif ( '' !== $text ) {
			$others[] = "$field: $text";
		}
	}
	if ( $others && isset( $fields['message'] ) ) {
		$name            = $fields['message'];
		$values[ $name ] = implode( "\n", $others ) . "\n\n" . ( $values[ $name ] ?? '' );
	}
	return $values;
}

/**
 * Does something once for a key, for a day: who asks again gets the first answer. A visitor whose answer was lost on the way can
 * send again, and the message does not arrive twice.
 *
 * @param string   $key    Of the message.
 * @param bool     $is_key Whether there is one at all.
 * @param callable $work   Gives the answer. Only a success is kept.
 */
function clinic_widgets_once( $key, $is_key, $work ) {
	if ( ! $is_key ) {
		return $work();
	}
	require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
	$name = 'clinic_widgets_sent_' . md5( $key );
	// WordPress's lock is taken in one step of the database, and `add_option` is not. It comes before the kept answer is read: what is
	// read without it may be out of date.
	if ( ! WP_Upgrader::create_lock( $name, MINUTE_IN_SECONDS ) ) {
		return new WP_REST_Response( array( 'title' => 'The same message is on its way.' ), 503, array( 'Retry-After' => 3 ) );
	}
	try {
		$kept = get_transient( $name );
		if ( is_array( $kept ) ) {
			return new WP_REST_Response( $kept, 201 );
		}
		$response = $work();
		if ( 201 === $response->get_status() ) {
			set_transient( $name, $response->get_data(), DAY_IN_SECONDS );
		}
		return $response;
	} finally {
		WP_Upgrader::release_lock( $name );
	}
}

/** Has Contact Form 7 take the values, and says what became of them. */
function clinic_widgets_cf7_submit( $form, $values, $fields ) {
	// Contact Form 7 reads what a browser would have sent.
	$_POST  = wp_slash( $values ) + array(
		'_wpcf7'                => $form->id(),
		'_wpcf7_unit_tag'       => "wpcf7-f{$form->id()}-o1",
		'_wpcf7_container_post' => 0,
	);
	$stored = 0;
	add_action(
		'wpcf7_after_flamingo',
		function ( $result ) use ( &$stored ) {
			$stored = (int) ( $result['flamingo_inbound_id'] ?? 0 );
		}
	);
	$result = $form->submit();
	$status = $result['status'] ?? '';
	if ( ! empty( $result['invalid_fields'] ) ) {
		return clinic_widgets_cf7_refusal( clinic_widgets_cf7_errors( $result['invalid_fields'], $fields ) );
	}
	// In its demo mode and without mail, Contact Form 7 calls sent what goes nowhere.
	$is_mailed = 'mail_sent' === $status && ! $form->in_demo_mode() && ! $form->is_true( 'skip_mail' );
	$is_stored = (bool) apply_filters( 'clinic_widgets_cf7_is_stored', $stored && get_post( $stored ), $form, $result );
	if ( $is_stored || $is_mailed ) {
		$answer = array(
			'status'    => 'spam' === $status ? 'quarantined' : 'stored',
			'reference' => $is_stored && $stored ? (string) $stored : '',
		);
		return new WP_REST_Response( $answer, 201 );
	}
	// It may be sent again: nothing was kept. A refusal would be the same again.
	$code = in_array( $status, array( 'spam', 'aborted', 'acceptance_missing' ), true ) ? 403 : 503;
	return new WP_REST_Response(
		array(
			'title'  => 'The message was neither stored nor mailed.',
			'status' => $status,
		),
		$code
	);
}

/** The fields that were refused, under our names for them. */
function clinic_widgets_cf7_errors( $invalid, $fields ) {
	$ours   = array_flip( $fields );
	$errors = array();
	foreach ( $invalid as $name => $error ) {
		$errors[] = array(
			'pointer' => '/' . ( $ours[ $name ] ?? $name ),
			'code'    => 'invalid',
			'detail'  => wp_strip_all_tags( $error['reason'] ?? '' ),
		);
	}
	return $errors;
}

/** Problem details (RFC 9457), as the form reads them. */
function clinic_widgets_cf7_refusal( $errors ) {
	$response = new WP_REST_Response(
		array(
			'title'  => 'Some answers cannot be used.',
			'errors' => $errors,
		),
		422
	);
	$response->header( 'Content-Type', 'application/problem+json' );
	return $response;
}
