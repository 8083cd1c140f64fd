import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config/load.js';
import { readConfig } from '../src/config/read.js';
import { checkFolders } from '../src/config/served.js';
import { hostileAddresses } from '../../test/support/hostile-addresses.js';
import { temporaryFolder } from './support.js';

const read = (value: unknown, env: NodeJS.ProcessEnv = {}) => readConfig(value, env, '/srv', 'receiver.json');
const forms = { clinic: {} };
const hours = { timeZone: 'Europe/Madrid', weekly: { monday: ['09:00-13:00'] } };
const agreeing = (consent: object) => ({ forms: { a: { consent } } });
const opening = (changes: object) => ({ forms: { a: { openingHours: { ...hours, ...changes } } } });

describe('the addresses of staff', () => {
  const mail = { from: 'Clinic <website@clinic.example>', smtp: 'smtp://x' };
  const withRecipient = (recipient: string) => read({ mail, forms: { a: { recipients: [recipient] } } });

  it.each(["o'hara@clinic.example", 'Ana@Clinic.Example', 'ana+forms@clinic.example', 'ana@münchen.example'])(
    '%s is one, and stays as it is',
    (recipient) => expect(withRecipient(recipient).forms.get('a')?.recipients).toEqual([recipient]),
  );

  it.each([
    'ana@clinic.example.',
    'mailto:ana@clinic.example',
    '<ana@clinic.example>',
    "'ana@clinic.example'",
    'ana@clinic\u200b.example',
    '\u202eana@clinic.example',
    'ana@clinic.example, bob@clinic.example',
  ])('%j is none', (recipient) => expect(() => withRecipient(recipient)).toThrow('is not an email address'));
});

describe('settings', () => {
  it('need no more than a form', () => {
    const { forms: read1, ...rest } = read({ forms });
    expect(rest).toEqual({
      host: '127.0.0.1',
      port: 8080,
      database: '/srv/data/inbox.db',
      static: [],
      trustProxy: [],
      retentionDays: 90,
      logLevel: 'info',
      staffTokens: new Map(),
      staff: [],
    });
    expect(read1.get('clinic')).toEqual({
      id: 'clinic',
      topics: ['question', 'appointment'],
      extra: [],
      origins: new Set(),
      challenge: 'arithmetic',
      rateLimit: { max: 20, seconds: 60 },
      quarantineScore: 2,
      labels: {},
      page: { language: 'en' },
      recipients: [],
      repliesToVisitor: true,
      webhooks: [],
      acknowledge: false,
    });
  });

  it('of opening hours are complete after reading', () => {
    const { openingHours } = read(opening({ exceptions: { '2030-12-25': [] } })).forms.get('a')!;
    expect(openingHours).toEqual({
      timeZone: 'Europe/Madrid',
      weekly: [[{ from: 540, to: 780 }], [], [], [], [], [], []],
      exceptions: new Map([['2030-12-25', []]]),
      minutes: 30,
      leadHours: 24,
      horizonDays: 60,
      calendar: 'a',
      maxPerPerson: 3,
      maxPerNetwork: 20,
    });
  });

  it('of consent have one version per language', () => {
    const consentIn = (consent: object) => read(agreeing(consent)).forms.get('a')!.consent;
    expect(consentIn({ version: ' 2 ', text: 'Yes\nand no' })).toEqual([{ version: '2', text: 'Yes\nand no' }]);
    expect(consentIn({ version: '2', text: 'Ja', language: 'DE-at' })).toEqual([
      { version: '2', text: 'Ja', language: 'de-AT' },
    ]);
    expect(consentIn({ version: '2', text: { en: 'Yes', 'pt-br': 'Sim' } })).toEqual([
      { version: '2-en', text: 'Yes', language: 'en' },
      { version: '2-pt-BR', text: 'Sim', language: 'pt-BR' },
    ]);
  });

  it('of the environment win', () => {
    const secret = 'stuvwxyz'.repeat(4);
    expect(
      read({ port: 1, forms }, { PORT: '0', HOST: '::1', LOG_LEVEL: 'warn', RECEIVER_SECRET: secret }),
    ).toMatchObject({
      port: 0,
      host: '::1',
      logLevel: 'warn',
      secret,
    });
  });

  it.each([
    [{}, 'forms: name at least one form'],
    [{ forms: {} }, 'forms: name at least one form'],
    [[], 'the file: must be an object, in { }, but is [].'],
    [{ ports: 1, forms }, 'ports: no such setting. Known here: host, port'],
    [{ port: '80', forms }, 'port: must be a whole number from 0 to 65535, but is "80".'],
    [{ static: 'site', forms }, 'static: must be a list, in [ ], but is "site".'],
    [{ trustProxy: ['everyone'], forms }, 'trustProxy: "everyone" is neither'],
    [{ forms: { 'a b': {} } }, "forms.a b: a form's name stands in its address"],
    [{ forms: { a: { challenge: 'sum' } } }, 'forms.a.challenge: must be one of "none", "arithmetic", but is "sum".'],
    [{ forms: { a: { topics: ['x', 2] } } }, 'forms.a.topics[1]: must be text, but is 2.'],
    [{ forms: { a: { topics: [] } } }, 'forms.a.topics: name at least one topic'],
    [{ forms: { a: { required: ['fax'] } } }, 'forms.a.required: no field "fax". Known: name, email'],
    [{ forms: { a: { origins: ['*'] } } }, 'forms.a.origins: "*" is not an exact origin; write it as'],
    [{ forms: { a: { origins: ['https://a.example/'] } } }, 'is not an exact origin; write "https://a.example".'],
    [{ forms: { a: { extra: [{ type: 'text' }] } } }, 'forms.a.extra[0]: a field needs a "name".'],
    [{ forms: { a: { extra: [{ name: 'email' }] } } }, 'forms.a.extra[0].name: "email" has a meaning of its own'],
    [{ forms: { a: { extra: [{ name: 'x', type: 'radio' }] } } }, 'a radio field needs "options"'],
    [{ forms: { a: { consent: { version: '1' } } } }, 'forms.a.consent: needs both "version" and "text".'],
    [agreeing({ version: ' ', text: 'Yes' }), 'forms.a.consent: needs both "version" and "text".'],
    [
      agreeing({ version: '1', text: ' ' }),
      'forms.a.consent.text: must be text without control characters, but is " ".',
    ],
    [agreeing({ version: '1', text: 'a\0b' }), 'forms.a.consent.text: must be text without control characters'],
    [agreeing({ version: '1', text: {} }), 'forms.a.consent.text: name at least one language, such as'],
    [agreeing({ version: '1', text: { english: 'Yes', 'e n': 'Yes' } }), 'forms.a.consent.text: "e n" is no language'],
    [agreeing({ version: '1', text: { en: 2 } }), 'forms.a.consent.text.en: must be text without control characters'],
    [agreeing({ version: '1', text: 'Ja', language: 'x y' }), 'forms.a.consent.language: "x y" is no language'],
    [
      agreeing({ version: '1', text: { de: 'Ja' }, language: 'de' }),
      'forms.a.consent.language: only for a "text" in one language; here each has its own.',
    ],
    [
      agreeing({ version: 'contact-form-1', text: 'Yes' }),
      'forms.a.consent.version: "contact-form-1" is how the form names words of its own; choose another version.',
    ],
    [opening({ timeZone: 'Madrid' }), 'forms.a.openingHours.timeZone: "Madrid" is no time zone; write the clinic\'s'],
    [opening({ weekly: {} }), 'forms.a.openingHours: never open; name hours under "weekly"'],
    [opening({ weekly: { monday: ['9-12'] } }), 'monday[0]: must be hours such as "09:00-13:00", but is "9-12".'],
    [opening({ weekly: { monday: ['22:00-02:00'] } }), 'weekly.monday: hours end after they begin'],
    [opening({ weekly: { monday: ['10:00-12:00', '09:00-10:01'] } }), 'weekly.monday: the hours overlap.'],
    [opening({ exceptions: { '2030-02-30': [] } }), 'openingHours.exceptions: "2030-02-30" is no date'],
    [{ forms: { a: { recipients: ['a@b.example'] } } }, 'mail: needed by the recipients of a.'],
    [
      { mail: { from: 'a@b.example', smtp: 'http://x' }, forms },
      'mail.smtp (or SMTP_URL in the environment): must start',
    ],
    [{ mail: { from: 'a', smtp: 'smtp://x' }, forms }, 'mail.from: must be an address'],
    [{ mail: { from: 'a\r\nBcc: <b@c.example>', smtp: 'smtp://x' }, forms }, 'mail.from: must be an address'],
    [
      { forms: { a: { recipients: ['a@b.example, c@d.example'] } } },
      'forms.a.recipients: "a@b.example, c@d.example" is',
    ],
    [
      { forms: { a: { webhooks: [{ url: 'http://b.example' }] } } },
      'forms.a.webhooks: each needs a "url" with https://',
    ],
    [{ forms: { a: { webhooks: [{}] } } }, 'forms.a.webhooks: each needs a "url" with https://'],
    [{ forms: { a: { acknowledge: true } } }, 'forms.a.acknowledge: needs "mail", by which it is sent.'],
    [
      { forms: { a: { acknowledge: true, challenge: 'none' } } },
      'forms.a.acknowledge: needs "challenge": "arithmetic", or programs could have mails sent to anybody.',
    ],
    [
      { forms: { a: { acknowledge: true, openingHours: hours } } },
      'forms.a.acknowledge: needs "publicUrl", such as "https://forms.clinic.example"',
    ],
    [
      { forms: { a: { acknowledge: true, fields: ['name'] } } },
      'forms.a.acknowledge: "fields" has to ask for "email".',
    ],
    [
      { forms, publicUrl: 'https://a.example/forms/?x=1#y' },
      'publicUrl: must be the address of the receiver, without a slash at its end; write "https://a.example/forms".',
    ],
    [
      { forms, publicUrl: 'http://a.example' },
      'without a slash at its end; write it as "https://forms.clinic.example".',
    ],
    [{ forms, publicUrl: 'https://u:secret@a.example' }, 'write "https://a.example".'],
    [{ forms, publicUrl: 'a.example' }, 'write it as "https://forms.clinic.example".'],
  ])('%j are refused in words', (value, words) => {
    expect(() => read(value)).toThrow(words);
  });

  it('of the environment are refused under their own names', () => {
    expect(() => read({ forms }, { PORT: 'http' })).toThrow('PORT (environment): must be a whole number');
    expect(() => read({ forms }, { DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow('DATABASE_URL (environment): must');
    expect(() => read({ forms }, { DATABASE_URL: 'mysql://u:secret@h/d' })).not.toThrow('secret');
    expect(() => read({ forms }, { RECEIVER_SECRET: 'short' })).toThrow('RECEIVER_SECRET (environment)');
  });

  it('of an acknowledgement are enough with a mail server, an address to link to, and the sum', () => {
    const mail = { from: 'Clinic <website@clinic.example>', smtp: 'smtp://x' };
    const config = read({
      mail,
      publicUrl: 'https://a.example',
      forms: { a: { acknowledge: true, openingHours: hours } },
    });
    expect([config.publicUrl, config.forms.get('a')?.acknowledge]).toEqual(['https://a.example', true]);
    // Where nothing is linked to, no address is needed; and on one machine, no certificate.
    expect(() => read({ mail, forms: { a: { acknowledge: true } } })).not.toThrow();
    expect(() => read({ forms, publicUrl: 'http://127.0.0.1:8080' })).not.toThrow();
  });

  it('show every mistake at once', () => {
    expect(() => read({ port: -1, host: 1 })).toThrow(
      /receiver\.json cannot be used:\n {2}port: .*\n {2}host: .*\n {2}forms: /,
    );
  });
});

it.each([
  ['XX', 'we have no emergency number for "XX". Leave the setting out'],
  ['Germany', 'must be two letters, such as "DE"'],
])('the country of a page is not %j', (country, message) => {
  expect(() => read({ forms: { a: { page: { country } } } })).toThrow(`forms.a.page.country: ${message}`);
});

it.each(hostileAddresses)('the link to a privacy notice is not %j', (privacyHref) => {
  expect(() => read({ forms: { a: { page: { privacyHref } } } })).toThrow(
    'forms.a.page.privacyHref: must be an address that starts with https://',
  );
});

describe('a settings file', () => {
  it('that is missing or broken is named', () => {
    const file = join(temporaryFolder(), 'receiver.json');
    expect(() => loadConfig(file, {})).toThrow(`${file} cannot be used:\n  no such file.`);
    writeFileSync(file, '{ "port": }');
    expect(() => loadConfig(file, {})).toThrow(`${file} cannot be used:\n  `);
  });

  it('may name only folders that are there', () => {
    const folder = temporaryFolder();
    const config = (path: string) => readConfig({ static: [path], forms }, {}, folder, 'test');
    mkdirSync(join(folder, 'site'));
    expect(() => checkFolders(config('site'))).not.toThrow();
    expect(() => checkFolders(config('dist'))).toThrow(`${join(folder, 'dist')}: no such folder.`);
  });
});
