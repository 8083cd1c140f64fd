/** What visitors, feeds and search see of widgets, wherever a site has them; in a real WordPress. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, startWordPress, type WordPress } from './site.mjs';

const plugin = fileURLToPath(new URL('../../.cache/wordpress/clinic-widgets', import.meta.url));
const action = 'https://receiver.example/v1/forms/clinic';
const steps = `<!-- wp:clinic-widgets/procedure-steps -->
<div data-cw="procedure-steps" class="wp-block-clinic-widgets-procedure-steps"><!-- wp:heading -->
<h2 class="wp-block-heading">During the zephyr procedure</h2>
<!-- /wp:heading -->

<!-- wp:list {"ordered":true} -->
<ol class="wp-block-list"><!-- wp:list-item -->
<li><strong>Quillonage:</strong> You sit down.</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list --></div>
<!-- /wp:clinic-widgets/procedure-steps -->`;
const form = `<!-- wp:clinic-widgets/contact-form -->
<div data-cw="contact-form" class="wp-block-clinic-widgets-contact-form" data-action="https://thief.example/"></div>
<!-- /wp:clinic-widgets/contact-form -->`;

let site: WordPress;

beforeAll(async () => {
  site = await startWordPress({ plugins: [plugin] });
  site.php(`update_option( 'clinic_widgets', array( 'action' => '${action}', 'phone' => '555 0123' ) );`);
});
afterAll(() => site.stop());

/** Saves a post as somebody of a role would, and publishes it. @returns its address */
function publish(content: string, role: Role = 'author', type = 'post'): string {
  return site.php(
    `$id = wp_insert_post( wp_slash( array( 'post_title' => 'Zephyr', 'post_type' => '${type}', 'post_content' => json_decode( ${php(JSON.stringify(content))} ) ) ) );
     wp_set_current_user( 1 );
     wp_update_post( array( 'ID' => $id, 'post_status' => 'publish' ) );
     return get_permalink( $id );`,
    role,
  ) as string;
}

const php = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
const read = async (path: string) => (await fetch(new URL(path, site.address))).text();

describe.each(['administrator', 'author', 'contributor'] as const)('a post of the %s', (role) => {
  it('has its widgets, and sends where the settings say', async () => {
    const html = await read(publish(`${steps}\n\n${form}`, role));
    expect(html).toContain('<div data-cw="procedure-steps"');
    expect(html).toContain('<strong>Quillonage:</strong> You sit down.');
    expect(html).toContain(`data-action="${action}"`);
    expect(html).toContain('data-phone="555 0123"');
    expect(html).not.toContain('thief.example');
    expect(html).toMatch(
      /<script type="module"[^>]*clinic-widgets\.js" data-actions="https:\/\/receiver\.example[^>]*>/,
    );
  });
});

describe('what nobody has filled in', () => {
  const render = (tag: string, inner: string, more = '') =>
    site.php(
      `return do_blocks( ${php(`<!-- wp:clinic-widgets/${tag} --><div data-cw="${tag}"${more}>${inner}</div><!-- /wp:clinic-widgets/${tag} -->`)} );`,
    ) as string;
  const group = (kind: string, heading: string, entry = '') =>
    `<h3>${heading}</h3><ul data-kind="${kind}"><li>${entry}</li><li></li></ul>`;

  it('is not shown, nor a heading with nothing else below it', () => {
    const html = render(
      'benefit-risk-panel',
      `<h2>Both</h2><p></p>${group('benefit', 'Benefits')}${group('risk', 'Risks', 'Zephyr')}${group('alternative', 'Other options')}`,
    );
    expect(html).toBe(
      '<div data-cw="benefit-risk-panel"><h2>Both</h2><h3>Risks</h3><ul data-kind="risk"><li>Zephyr</li></ul></div>',
    );
  });

  it('takes the whole widget with it where nothing else is there, but no form, file or setting', () => {
    const steps = '<h2 class="wp-block-heading">Steps</h2> <ol><li></li><li> </li></ol>';
    expect(render('procedure-steps', steps)).toBe('');
    expect(render('procedure-steps', steps, ' data-src="/steps.json"')).toContain('Steps');
    expect(render('medical-disclaimer', '<h2>Disclaimer</h2><p></p>', ' data-reviewer="Sam Sample"')).toContain('Sam');
    expect(render('contact-form', '<h2>Ask</h2><p></p>')).toMatch(/<h2>Ask<\/h2>\s*<\/div>/);
    const table = '<figure class="wp-block-table"><table><tbody><tr><td></td></tr></tbody></table></figure>';
    expect(render('treatment-options', `<h2>Options</h2>${table}`)).toBe('');
  });

  it('is told from what an author left as it is', () => {
    const own = '<h2>Steps</h2><h3>A heading alone</h3><p><img src="a.png" alt=""></p><ul></ul>';
    expect(render('procedure-steps', own)).toContain(own);
  });
});

it('loads nothing on a page without a widget', async () => {
  const html = await read(publish('<!-- wp:paragraph --><p>Hours</p><!-- /wp:paragraph -->'));
  expect(html).toContain('Hours');
  expect(html).not.toMatch(/clinic-widgets\.(js|css)/);
});

describe('the emergency number of a form', () => {
  const languageOf = (locale: string, country: string, html = '<div data-cw="contact-form"></div>') =>
    site.php(
      `add_filter( 'locale', fn() => '${locale}' );
       add_filter( 'option_clinic_widgets', fn( $given ) => array_merge( $given, array( 'country' => '${country}' ) ) );
       preg_match( '/ (?:data-)?lang="([^"]*)"/', clinic_widgets_fill( ${php(html)} ), $found ); return $found[1] ?? '';`,
    ) as string;

  it.each([
    ['de_DE', 'DE', ''],
    ['de_DE', 'AT', 'de'],
    ['de_DE', '', ''],
    ['en_US', '', 'en'],
    ['en_US', 'US', ''],
    ['en_US', 'IE', 'en'],
    ['zh_TW', 'US', 'zh-Hant'],
    ['ar', 'EG', ''],
  ])('is that of the country: %s in %s', (locale, country, language) => {
    expect(languageOf(locale, country)).toBe(language);
  });

  it('is what an author says by the language or the country', () => {
    expect(languageOf('en_US', 'DE', '<div data-cw="contact-form" data-lang="fr-CA"></div>')).toBe('fr-CA');
    expect(languageOf('de_DE', 'DE', '<contact-form country="CH"></contact-form>')).toBe('de');
    expect(languageOf('de_DE', 'AT', '<section lang="fr"><contact-form></contact-form></section>')).toBe('fr');
    expect(languageOf('de_DE', 'AT', '<div data-cw="procedure-steps"></div>')).toBe('');
  });
});

it('has the headings of a block theme', () => {
  const headings = site.php(
    `switch_theme( 'twentytwentythree' );
     add_filter( 'wp_theme_json_data_user', fn( $data ) => $data->update_with( json_decode( '{"version":2,"styles":{"elements":{"heading":{"typography":{"fontFamily":"Zephyr, serif","fontWeight":"300"}}}}}', true ) ) );
     WP_Theme_JSON_Resolver::clean_cached_data(); wp_cache_flush(); clinic_widgets_enqueue();
     return implode( wp_styles()->get_data( 'clinic-widgets', 'after' ) );`,
  );
  expect(headings).toContain(':root{--cw-heading-font-family:Zephyr, serif;--cw-heading-font-weight:300;}');
});

it('is found by search, and read in the excerpt, the feed and the REST interface', async () => {
  publish(steps);
  expect(await read('/?s=Quillonage')).toContain('Zephyr');
  expect(site.php(`return get_the_excerpt( get_posts()[0] );`)).toContain('Quillonage: You sit down.');
  const feed = await read('/feed/');
  expect(feed).toContain('<strong>Quillonage:</strong>');
  expect(feed).not.toContain('clinic-widgets.js');
  const [post] = JSON.parse(await read('/wp-json/wp/v2/posts')) as { content: { rendered: string } }[];
  expect(post?.content.rendered).toContain('<strong>Quillonage:</strong>');
});

it('can send from a template part and from a widget area', () => {
  const rendered = site.php(`return array(
    do_blocks( '<!-- wp:group --><div class="wp-block-group">' . ${php(form)} . '</div><!-- /wp:group -->' ),
    apply_filters( 'widget_text', '<div data-cw="contact-form"></div>', array(), null ),
    do_shortcode( '[clinic-widget tag="contact-form" action="https://thief.example/"]' ),
  );`) as string[];
  for (const html of rendered) expect(html).toContain(action);
  expect(rendered.join()).not.toContain('thief.example');
});

it('leads a cached page to the files of this version', async () => {
  const old = await fetch(`${site.address}/wp-content/plugins/clinic-widgets/dist/0.0.1/clinic-widgets.js`);
  expect(old.url).toMatch(/\/dist\/\d+\.\d+\.\d+\/clinic-widgets\.js$/);
  expect(old.headers.get('content-type')).toContain('javascript');
  const outside = await fetch(
    `${site.address}/wp-content/plugins/clinic-widgets/dist/0.0.1/../../../../../wp-config.php`,
  );
  expect(outside.redirected).toBe(false);
});

it('leaves the text when the plugin is deactivated', async () => {
  const address = publish(steps);
  site.php(`deactivate_plugins( 'clinic-widgets/clinic-widgets.php' );`);
  const html = await read(address);
  site.php(`activate_plugin( 'clinic-widgets/clinic-widgets.php' );`);
  expect(html).toContain('<strong>Quillonage:</strong> You sit down.');
  expect(html).not.toContain('clinic-widgets.js');
});

it('reports nothing of its own to the log', () => {
  expect(
    site
      .log()
      .split('\n')
      .filter((line) => /clinic-widgets|clinic_widgets/.test(line)),
  ).toEqual([]);
});
