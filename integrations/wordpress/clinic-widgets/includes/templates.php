<?php
/**
 * What a new widget begins with: headings and prompts. A prompt is a placeholder: visitors never see it.
 *
 * Blocks are written as `array( name, attributes, inner blocks )`, as the block editor has them.
 *
 * @package clinic-widgets
 */

defined( 'ABSPATH' ) || exit;

/** A heading, with its text or with a prompt. */
function clinic_widgets_heading( $text, $prompt = '', $level = 2 ) {
	return array(
		'core/heading',
		array_filter(
			array(
				'level'       => $level,
				'content'     => $text,
				'placeholder' => $prompt,
			)
		),
	);
}

/** An empty paragraph with a prompt, and with what it `is` where that matters. */
function clinic_widgets_paragraph( $prompt, $is = '' ) {
	return array(
		'core/paragraph',
		array_filter(
			array(
				'placeholder' => $prompt,
				'cwIs'        => $is,
			)
		),
	);
}

/** A list with a prompt for each of its entries. */
function clinic_widgets_list( $prompts, $attributes = array() ) {
	$entries = array_map( fn( $prompt ) => array( 'core/list-item', array( 'placeholder' => $prompt ) ), $prompts );
	return array( 'core/list', $attributes, $entries );
}

/** A group of a kind: its heading and its list. */
function clinic_widgets_group( $kind, $heading, $prompt ) {
	return array( clinic_widgets_heading( $heading, '', 3 ), clinic_widgets_list( array( $prompt, $prompt ), array( 'cwKind' => $kind ) ) );
}

/** The blocks inside each widget, by its tag. */
function clinic_widgets_templates() {
	$labels  = clinic_widgets_labels();
	$heading = fn( $tag, $text = null ) => clinic_widgets_heading( $text ?? $labels[ $tag ]['title'] );
	$entry   = __( 'Name: what there is to know', 'clinic-widgets' );
	return array(
		'procedure-overview'     => array(
			$heading( 'procedure-overview' ),
			clinic_widgets_paragraph( __( 'What is the procedure, and what is it for?', 'clinic-widgets' ) ),
			clinic_widgets_paragraph( __( 'Who performs it, and where?', 'clinic-widgets' ) ),
		),
		'procedure-preparation'  => array_merge(
			array( $heading( 'procedure-preparation' ) ),
			clinic_widgets_group( 'food', __( 'Eating and drinking', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'medicine', __( 'Medicines', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'bring', __( 'What to bring', 'clinic-widgets' ), $entry )
		),
		'procedure-steps'        => array(
			$heading( 'procedure-steps' ),
			clinic_widgets_list( array_fill( 0, 3, __( 'Step: what happens', 'clinic-widgets' ) ), array( 'ordered' => true ) ),
		),
		'candidacy-checklist'    => array(
			$heading( 'candidacy-checklist' ),
			clinic_widgets_paragraph( __( 'One sentence that leads to the list', 'clinic-widgets' ) ),
			clinic_widgets_list( array_fill( 0, 2, __( 'Who the procedure is considered for', 'clinic-widgets' ) ) ),
		),
		'treatment-options'      => array(
			$heading( 'treatment-options' ),
			array(
				'core/table',
				array(
					'hasFixedLayout' => false,
					'rows'           => 3,
					'columns'        => 3,
				),
			),
		),
		'benefit-risk-panel'     => array_merge(
			array( $heading( 'benefit-risk-panel' ) ),
			clinic_widgets_group( 'benefit', __( 'Benefits', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'risk', __( 'Risks', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'alternative', __( 'Other options', 'clinic-widgets' ), $entry )
		),
		'recovery-timeline'      => array(
			$heading( 'recovery-timeline' ),
			clinic_widgets_list( array_fill( 0, 3, __( 'When: what patients can expect', 'clinic-widgets' ) ), array( 'ordered' => true ) ),
			clinic_widgets_paragraph( __( 'When to get help', 'clinic-widgets' ), 'help' ),
		),
		'aftercare-instructions' => array_merge(
			array( $heading( 'aftercare-instructions' ) ),
			clinic_widgets_group( 'do', __( 'Do', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'dont', __( 'Do not', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'call', __( 'When to call us', 'clinic-widgets' ), $entry ),
			clinic_widgets_group( 'emergency', __( 'When it is an emergency', 'clinic-widgets' ), $entry )
		),
		'common-questions'       => array(
			$heading( 'common-questions' ),
			clinic_widgets_heading( '', __( 'Question', 'clinic-widgets' ), 3 ),
			clinic_widgets_paragraph( __( 'Answer', 'clinic-widgets' ) ),
			clinic_widgets_heading( '', __( 'Question', 'clinic-widgets' ), 3 ),
			clinic_widgets_paragraph( __( 'Answer', 'clinic-widgets' ) ),
		),
		'medical-disclaimer'     => array(
			$heading( 'medical-disclaimer' ),
			clinic_widgets_paragraph( __( 'Urgent help', 'clinic-widgets' ), 'urgent' ),
			clinic_widgets_paragraph( __( 'Whom to ask before deciding', 'clinic-widgets' ) ),
		),
		'contact-form'           => array(
			$heading( 'contact-form' ),
			clinic_widgets_paragraph( __( 'What to write about, and who answers', 'clinic-widgets' ) ),
		),
		'procedure-guide'        => array(),
	);
}
