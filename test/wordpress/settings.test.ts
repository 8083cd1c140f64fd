/** Who may say where messages go, and what holds where several have said something. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Role, startWordPress, type WordPress } from './site.mjs';

const plugin = fileURLToPath(new URL('../../.cache/wordpress/clinic-widgets', import.meta.url));
const own = 'https://own.example/v1/forms/clinic';
const ofNetwork = 'https://network.example/v1/forms/clinic';

let site: WordPress;

describe('a network', () => {
  beforeAll(async () => {
    site = await startWordPress({ plugins: [plugin], network: true });
  });
  afterAll(() => site.stop());
  afterEach(() => {
    site.php(`delete_option( 'clinic_widgets' ); delete_site_option( 'clinic_widgets' );`);
  });

  it('says where messages go for sites that do not, and phone numbers of sites stay', () => {
    site.php(`update_site_option( 'clinic_widgets', array( 'action' => '${ofNetwork}', 'phone' => '1' ) );
      update_option( 'clinic_widgets', array( 'phone' => '2' ) );`);
    expect(site.php('return array( clinic_widgets_action(), clinic_widgets_setting( "phone" ) );')).toEqual([
      ofNetwork,
      '2',
    ]);
    site.php(`update_option( 'clinic_widgets', array( 'action' => '${own}' ) );`);
    expect(site.php('return clinic_widgets_action();')).toBe(own);
  });

  it('can keep it to itself', () => {
    site.php(`update_site_option( 'clinic_widgets', array( 'action' => '${ofNetwork}', 'locked' => true ) );
      update_option( 'clinic_widgets', array( 'action' => '${own}', 'base' => 'https://thief.example/', 'phone' => '2' ) );`);
    const [action, base, phone] = site.php(
      'return array( clinic_widgets_action(), clinic_widgets_base(), clinic_widgets_setting( "phone" ) );',
    ) as string[];
    expect([action, phone]).toEqual([ofNetwork, '2']);
    expect(base).not.toContain('thief.example');
  });

  it('takes all of it away when the plugin is deleted', () => {
    site.php(`update_site_option( 'clinic_widgets', array( 'action' => '${ofNetwork}' ) );
      update_option( 'clinic_widgets', array( 'phone' => '2' ) );
      wp_insert_post( array( 'post_type' => 'clinic_procedure', 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => '{}' ) );
      define( 'WP_UNINSTALL_PLUGIN', 'x' ); require WP_PLUGIN_DIR . '/clinic-widgets/uninstall.php';`);
    expect(
      site.php(
        `return array( get_site_option( 'clinic_widgets' ), get_option( 'clinic_widgets', false ), count( get_posts( array( 'post_type' => 'clinic_procedure' ) ) ) );`,
      ),
    ).toEqual([false, false, 0]);
  });
});

describe('a site', () => {
  let receiver: Server;
  let allowed: string | undefined;
  let methods: string[];

  beforeAll(async () => {
    site = await startWordPress({
      plugins: [plugin],
      config: `if ( is_readable( __DIR__ . '/constants.php' ) ) { require __DIR__ . '/constants.php'; }`,
    });
    receiver = createServer(({ method = '' }, response) => {
      methods.push(method);
      if (allowed) response.setHeader('access-control-allow-origin', allowed);
      response.statusCode = allowed ? 204 : 403;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => receiver.once('listening', resolve));
  });
  afterAll(async () => {
    receiver.close();
    await site.stop();
  });

  it.each(['editor', 'author', 'contributor'] as Role[])(
    'lets no %s change the settings or ask the receiver',
    (role) => {
      expect(site.php(`return current_user_can( 'manage_options' );`, role)).toBe(false);
      const asked = `$request = new WP_REST_Request( 'POST', '/clinic-widgets/v1/check' ); $request->set_param( 'action', 'https://x.example' ); return rest_do_request( $request )->get_status();`;
      expect(site.php(asked, role)).toBe(403);
    },
  );

  it('lets everybody who writes store procedure files, and nobody else', () => {
    const store = `$request = new WP_REST_Request( 'POST', '/clinic-widgets/v1/procedures' ); $request->set_param( 'content', array( 'name' => 'A <b>', 'steps' => array( 'items' => array( array( 'term' => '<i>&' ) ) ) ) ); $response = rest_do_request( $request ); return array( $response->get_status(), $response->get_data() );`;
    expect((site.php(store) as [number])[0]).toBe(401);
    const [status, { id }] = site.php(store, 'contributor') as [number, { id: number }];
    expect(status).toBe(201);
    const given = site.php(
      `return rest_do_request( new WP_REST_Request( 'GET', '/clinic-widgets/v1/procedures/${id}' ) )->get_data();`,
    );
    expect(given).toEqual({ name: 'A <b>', steps: { items: [{ term: '<i>&' }] } });
  });

  it('keeps what was there where something cannot be used, and says so', () => {
    const saved = site.php(
      `require_once ABSPATH . 'wp-admin/includes/template.php'; require_once WP_PLUGIN_DIR . '/clinic-widgets/includes/settings.php';
       update_option( 'clinic_widgets', array( 'action' => '${own}', 'country' => 'DE' ) );
       $clean = clinic_widgets_sanitize( array( 'action' => 'javascript:x', 'country' => 'Germany', 'accent' => 'red', 'words' => '{', 'theme' => 'evil', 'phone' => '<b>5</b>' ) );
       return array( $clean, wp_list_pluck( get_settings_errors(), 'code' ) );`,
      'administrator',
    );
    expect(saved).toEqual([
      { receiver: 'address', action: own, country: 'DE', phone: '5' },
      ['clinic-widgets-action', 'clinic-widgets-country', 'clinic-widgets-accent', 'clinic-widgets-words'],
    ]);
  });

  it('takes a colour without its sign', () => {
    const saved = (colour: string) =>
      (site.php(`return clinic_widgets_sanitize( array( 'accent' => '${colour}' ) );`) as { accent: string }).accent;
    expect([saved('005eb8'), saved(' #fc0 ')]).toEqual(['#005eb8', '#fc0']);
  });

  it('takes what wp-config.php says before what is saved, and keeps it', () => {
    site.php(
      `delete_option( 'clinic_widgets' ); file_put_contents( ABSPATH . 'constants.php', "<?php define( 'CLINIC_WIDGETS_ACTION', '${own}' );" );`,
    );
    const kept = `require_once WP_PLUGIN_DIR . '/clinic-widgets/includes/settings-page.php'; clinic_widgets_keep_constants(); return clinic_widgets_action();`;
    expect(site.php(kept, 'administrator')).toBe(own);
    site.php(`unlink( ABSPATH . 'constants.php' );`);
    expect(site.php('return clinic_widgets_action();')).toBe(own);
  });

  it.each([
    ['allows this site', (): string | undefined => site.address, true, 'allows this site'],
    ['allows all', () => '*', true, 'allows this site'],
    ['allows another site', () => 'https://other.example', false, 'does not allow this site'],
    ['allows none', () => undefined, false, 'does not allow this site'],
  ] satisfies [string, () => string | undefined, boolean, string][])(
    'says what a receiver answers that %s, and sends nothing',
    (_, origin, ok, words) => {
      allowed = origin();
      methods = [];
      // The request comes while this process waits: another one asks.
      return ask(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/v1/forms/clinic`).then((said) => {
        expect(said).toMatchObject({ ok });
        expect(said.message).toContain(words);
        expect(methods).toEqual(['OPTIONS']);
      });
    },
  );

  it('shows the site’s words and colours on its pages', async () => {
    site.php(
      `update_option( 'clinic_widgets', array( 'everywhere' => true, 'accent' => '#ffcc00', 'theme' => 'calm', 'country' => 'DE', 'emergency' => 'Call 999 "now"' ) );`,
    );
    const html = await (await fetch(site.address)).text();
    expect(html).toContain(':root{--cw-accent:#ffcc00;--cw-on-accent:#000}');
    expect(html).toMatch(/themes\/calm\.css/);
    expect(html).toContain('data-country="DE"');
    const [, words = ''] = /data-words="([^"]*)"/.exec(html) ?? [];
    const file = (await (await fetch(words.replaceAll('&#038;', '&').replaceAll('&amp;', '&'))).json()) as {
      en: { form: object };
    };
    expect(file.en.form).toEqual({ notForEmergencies: 'Call 999 "now"', notForEmergenciesCall: 'Call 999 "now"' });
  });
});

/** Asks over HTTP, as the settings page does: the receiver is in this process, which a call of PHP would stop. */
async function ask(address: string): Promise<{ ok: boolean; message: string }> {
  const cookie = await signedIn();
  const page = await (
    await fetch(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`, { headers: { cookie } })
  ).text();
  const nonce = /createNonceMiddleware\( "(\w+)" \)/.exec(page)?.[1] ?? '';
  const response = await fetch(`${site.address}/wp-json/clinic-widgets/v1/check`, {
    method: 'POST',
    headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
    body: JSON.stringify({ action: address }),
  });
  return (await response.json()) as { ok: boolean; message: string };
}

async function signedIn(): Promise<string> {
  const body = new URLSearchParams({ log: 'administrator', pwd: 'administrator', testcookie: '1' });
  const headers = { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' };
  const response = await fetch(`${site.address}/wp-login.php`, { method: 'POST', body, headers, redirect: 'manual' });
  return response.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
}
