/**
 * Contact Form 7 and Flamingo as the receiver: what they answer is said as what it is. `CONTACT_FORM_7` and `FLAMINGO` name the
 * folders of the plugins; without them there is nothing to try.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWordPress, type WordPress } from './site.mjs';

const plugin = fileURLToPath(new URL('../../.cache/wordpress/clinic-widgets', import.meta.url));
const { CONTACT_FORM_7 = '', FLAMINGO = '' } = process.env;

/** Mail of the site, as an option says: sent or failed. */
/** Mail is sent, sent slowly, or not at all. */
const MAIL = `add_filter( 'pre_wp_mail', function () {
  $mail = get_option( 'test_mail' );
  if ( 'slow' === $mail ) { sleep( 2 ); }
  return in_array( $mail, array( 'sent', 'slow' ), true );
} );`;
const message = { topic: 'question', name: 'Sam Sample', email: 'sam@clinic.example', message: 'May I ask?' };

let site: WordPress;
let form: number;

describe.skipIf(!CONTACT_FORM_7 || !FLAMINGO)('Contact Form 7', () => {
  beforeAll(async () => {
    site = await startWordPress({
      plugins: [CONTACT_FORM_7, FLAMINGO, plugin],
      mustUse: `<?php ${MAIL}`,
    });
    form = site.php(`return WPCF7_ContactForm::find()[0]->id();`) as number;
    site.php(`update_option( 'clinic_widgets', array( 'receiver' => 'contact-form-7', 'form' => ${form} ) );`);
  });
  afterAll(() => site.stop());
  beforeEach(() => {
    site.php(
      `update_option( 'test_mail', 'sent' ); activate_plugin( 'flamingo/flamingo.php' );
       $form = wpcf7_contact_form( ${form} ); $form->set_properties( array( 'additional_settings' => '' ) ); $form->save();`,
    );
  });

  it('stores a message once, however often it is sent', async () => {
    const first = await send({ ...message, submissionId: 'a' });
    expect(first).toMatchObject({ status: 201, json: { status: 'stored' } });
    expect(await send({ ...message, submissionId: 'a' })).toEqual(first);
    expect(stored()).toHaveLength(1);
    expect(stored()[0]).toContain('May I ask?');
  });

  it('stores two that arrive at the same time once', async () => {
    const before = stored().length;
    const both = await Promise.all([0, 1].map(() => send({ ...message, submissionId: 'b' })));
    expect(stored()).toHaveLength(before + 1);
    // The second is told to come back, or gets the answer of the first.
    for (const { status } of both) expect([201, 503]).toContain(status);
    expect(await send({ ...message, submissionId: 'b' })).toMatchObject({ status: 201 });
    expect(stored()).toHaveLength(before + 1);
  });

  it('stores one once that is sent again and again while it is on its way', async () => {
    const before = stored().length;
    site.php(`update_option( 'test_mail', 'slow' );`);
    const answers: number[] = [];
    const sendUntilTaken = async () => {
      do answers.push((await send({ ...message, submissionId: 'slow' })).status);
      while (!answers.includes(201));
    };
    await Promise.all([sendUntilTaken(), sendUntilTaken()]);
    expect(answers.filter((status) => status === 503).length).toBeGreaterThan(1);
    expect(stored()).toHaveLength(before + 1);
  });

  it('writes above the message what the form has no field for', async () => {
    await send({ ...message, phone: '555 0199', preferredDate: '2031-12-31', submissionId: 'c' });
    expect(stored()[0]).toMatch(/phone: 555 0199\s+preferredDate: 2031-12-31\s+May I ask\?/);
  });

  it('names the fields that it refuses as the form does', async () => {
    const { status, json } = await send({ ...message, email: 'nonsense', name: '', submissionId: 'd' });
    expect(status).toBe(422);
    const { errors } = json as { errors: { pointer: string; detail: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/name', '/email']);
    expect(errors.every(({ detail }) => detail)).toBe(true);
  });

  it('says that a message is stored where mail fails and Flamingo has it', async () => {
    site.php(`update_option( 'test_mail', 'failed' );`);
    expect(await send({ ...message, submissionId: 'e' })).toMatchObject({ status: 201 });
  });

  it('says that a message was not taken where mail fails and nothing stores it, and takes it again', async () => {
    site.php(`deactivate_plugins( 'flamingo/flamingo.php' ); update_option( 'test_mail', 'failed' );`);
    expect(await send({ ...message, submissionId: 'f' })).toMatchObject({ status: 503 });
    site.php(`update_option( 'test_mail', 'sent' );`);
    expect(await send({ ...message, submissionId: 'f' })).toMatchObject({ status: 201 });
  });

  it.each(['demo_mode: on', 'skip_mail: on'])('does not call sent what goes nowhere: %s', async (setting) => {
    site.php(
      `deactivate_plugins( 'flamingo/flamingo.php' );
       $form = wpcf7_contact_form( ${form} ); $form->set_properties( array( 'additional_settings' => '${setting}' ) ); $form->save();`,
    );
    expect(await send({ ...message, submissionId: setting })).toMatchObject({ status: 503 });
  });

  it('keeps what counts as spam apart, and refuses it where nothing stores it', async () => {
    site.php(`update_option( 'disallowed_keys', 'zephyrspam' );`);
    const spam = { ...message, message: 'zephyrspam', submissionId: 'g' };
    expect(await send(spam)).toMatchObject({ status: 201, json: { status: 'quarantined' } });
    site.php(`deactivate_plugins( 'flamingo/flamingo.php' );`);
    expect(await send({ ...spam, submissionId: 'h' })).toMatchObject({ status: 403 });
  });

  it('takes what this site’s pages send, nothing from another site, and nothing for another form', async () => {
    expect(await send({ ...message, submissionId: 'own' }, { origin: site.address })).toMatchObject({ status: 201 });
    expect(await send(message, { origin: 'https://thief.example' })).toMatchObject({ status: 403 });
    expect(await send(message, {}, form + 1)).toMatchObject({ status: 404 });
    site.php(`update_option( 'clinic_widgets', array( 'action' => 'https://receiver.example/' ) );`);
    expect(await send(message)).toMatchObject({ status: 404 });
    site.php(`update_option( 'clinic_widgets', array( 'receiver' => 'contact-form-7', 'form' => ${form} ) );`);
  });

  it('names what would refuse every message', () => {
    const problems = (fields: string) =>
      site.php(
        `$form = WPCF7_ContactForm::get_template(); $form->set_properties( array( 'form' => '${fields}' ) );
         return clinic_widgets_cf7_problems( $form );`,
      ) as string[];
    expect(problems('[text* your-name][email your-email][tel your-phone][textarea your-message]')).toEqual([]);
    expect(problems('[text* your-insurance][tel your-phone][textarea your-message]').join()).toContain(
      'your-insurance',
    );
    expect(problems('[text your-name]')).toHaveLength(2);
  });
});

async function send(body: object, headers: Record<string, string> = {}, id = form) {
  const response = await fetch(`${site.address}/wp-json/clinic-widgets/v1/forms/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as unknown };
}

/** The messages that Flamingo has, the newest first. */
function stored(): string[] {
  return site.php(
    `return wp_list_pluck( get_posts( array( 'post_type' => 'flamingo_inbound', 'post_status' => 'any', 'numberposts' => -1, 'orderby' => 'ID' ) ), 'post_content' );`,
  ) as string[];
}
