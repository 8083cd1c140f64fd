import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { webhookFormats } from '../delivery/webhook-formats.js';
import { emergencyNumberOf } from '../../../src/words/emergency-numbers.js';
import { builtIn, reserved, type Field } from '../../../src/form/message.js';
import { consent, readConsent } from './consent.js';
import { backups, readBackups } from './backups.js';
import { flag, integer, listOf, mapOf, object, oneOf, text } from './checks.js';
import { checkSecrets } from './environment.js';
import { checkMails, checkPublicUrl, readAlarm, readDeliveries, readMail } from './deliveries.js';
import { ConfigError, logLevels, type Config, type FormConfig } from './config.js';
import { bestLanguage } from '../http/languages.js';
import { languagesOf } from '../page/words.js';
import { openingHours, readOpeningHours } from './opening-hours.js';
import { ownWords, readOwnWords } from './own-words.js';
import { readStaff, staff } from './staff.js';
import { readStaffTokens } from './staff-tokens.js';

const field = object({
  name: text(/^[^\p{Cc}]{1,100}$/u, 'a field name of at most 100 characters'),
  type: oneOf('text', 'email', 'tel', 'date', 'select', 'radio', 'checkbox', 'textarea'),
  required: flag(),
  maxLength: integer(1, 20_000),
  options: listOf(text()),
  label: text(),
});

const form = object({
  topics: listOf(text()),
  fields: listOf(text()),
  required: listOf(text()),
  extra: listOf(field),
  origins: listOf(text()),
  challenge: oneOf('none', 'arithmetic'),
  rateLimit: object({ max: integer(1, 100_000), seconds: integer(1, 86_400) }),
  consent,
  quarantineScore: integer(1, 100),
  openingHours,
  page: object({
    language: text(),
    words: ownWords,
    heading: text(),
    recipient: text(),
    replyWithin: text(),
    phone: text(),
    country: text(/^[A-Za-z]{2}$/, 'two letters, such as "DE"'),
    privacyHref: text(/^https?:\/\//, 'an address that starts with https://'),
  }),
  recipients: listOf(text()),
  repliesToVisitor: flag(),
  webhooks: listOf(object({ url: text(), format: oneOf(...webhookFormats) })),
  acknowledge: flag(),
  retentionDays: integer(1, 3650),
});

const settings = object({
  host: text(),
  port: integer(0, 65_535),
  database: text(),
  static: listOf(text()),
  trustProxy: listOf(text()),
  logLevel: oneOf(...logLevels),
  publicUrl: text(),
  mail: object({ from: text(), smtp: text(), requireTLS: flag() }),
  alarm: object({ email: text(), webhook: text() }),
  retentionDays: integer(1, 3650),
  backups,
  forms: mapOf(form),
  staff,
});

type Settings = NonNullable<ReturnType<typeof settings>>;
type FormSettings = NonNullable<ReturnType<typeof form>>;
type FieldSettings = NonNullable<ReturnType<typeof field>>;

/**
 * Checks the settings of a file together with the environment, which wins. Relative paths start at `folder`.
 * @param source how the file is called in messages.
 * @throws {ConfigError} with every mistake.
 */
export function readConfig(value: unknown, env: NodeJS.ProcessEnv, folder: string, source: string): Config {
  const problems: string[] = [];
  const given: Settings = { ...settings(value, '', problems), ...environment(env, problems) };
  const forms = new Map<string, FormConfig>();
  for (const [id, entry] of given.forms ?? []) forms.set(id, readForm(id, entry, folder, problems));
  if (!given.forms?.size) problems.push('forms: name at least one form, such as "forms": { "contact": {} }.');
  for (const proxy of given.trustProxy ?? []) checkProxy(proxy, problems);
  checkSecrets(env, problems);
  const staffTokens = readStaffTokens(env.RECEIVER_STAFF_TOKEN, [...forms.keys()], problems);
  const mail = readMail(given.mail, env, problems);
  const { publicUrl, trustProxy = [] } = given;
  if (publicUrl) checkPublicUrl(publicUrl, problems);
  const where = { ...(publicUrl && { publicUrl }), ...(mail && { mail }) };
  checkMails(forms.values(), where, problems);
  const members = readStaff(given.staff ?? [], { forms, ...where, trustProxy }, problems);
  const alarm = given.alarm && readAlarm(given.alarm, where, problems);
  const kept = given.backups && readBackups(given.backups, env, folder, problems);
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    problems.push('DATABASE_URL (environment): must start with postgres:// or postgresql://.');
  }
  if (problems.length) throw new ConfigError(source, problems);
  return {
    host: given.host ?? '127.0.0.1',
    port: given.port ?? 8080,
    database: resolve(folder, given.database ?? 'data/inbox.db'),
    static: (given.static ?? []).map((path) => resolve(folder, path)),
    trustProxy,
    logLevel: given.logLevel ?? 'info',
    ...where,
    ...(alarm && { alarm }),
    ...(kept && { backups: kept }),
    ...(env.RECEIVER_BACKUP_KEY && { backupKey: env.RECEIVER_BACKUP_KEY }),
    retentionDays: given.retentionDays ?? 90,
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.RECEIVER_SECRET && { secret: env.RECEIVER_SECRET }),
    ...(env.RECEIVER_SECRET_OLD && { oldSecret: env.RECEIVER_SECRET_OLD }),
    staffTokens,
    forms,
    staff: members,
  };
}

function environment(env: NodeJS.ProcessEnv, problems: string[]): Settings {
  const named = {
    ...(env.HOST && { host: env.HOST }),
    ...(env.PORT && { port: /^\d+$/.test(env.PORT) ? Number(env.PORT) : env.PORT }),
    ...(env.LOG_LEVEL && { logLevel: env.LOG_LEVEL }),
  };
  const found: string[] = [];
  const checked = settings(named, '', found) ?? {};
  const variables: Record<string, string> = { host: 'HOST', port: 'PORT', logLevel: 'LOG_LEVEL' };
  problems.push(...found.map((line) => line.replace(/^\w+/, (key) => `${variables[key] ?? key} (environment)`)));
  return checked;
}

function readForm(id: string, given: FormSettings, folder: string, problems: string[]): FormConfig {
  const at = `forms.${id}`;
  if (!/^[\w-]{1,64}$/.test(id)) {
    problems.push(`${at}: a form's name stands in its address: use letters, digits, "-" and "_" only.`);
  }
  if (given.topics?.length === 0) problems.push(`${at}.topics: name at least one topic, or leave the setting out.`);
  const extra = (given.extra ?? []).flatMap((entry, index) => readExtra(entry, `${at}.extra[${index}]`, problems));
  const known = [...Object.keys(builtIn), ...extra.map(({ name }) => name)];
  for (const key of ['fields', 'required'] as const) {
    for (const name of given[key] ?? []) {
      if (!known.includes(name)) problems.push(`${at}.${key}: no field "${name}". Known: ${known.join(', ')}.`);
    }
  }
  for (const origin of given.origins ?? []) checkOrigin(origin, `${at}.origins`, problems);
  const { words: givenWords, ...page } = given.page ?? {};
  if (page.country && !emergencyNumberOf(page.country)) {
    problems.push(
      `${at}.page.country: we have no emergency number for "${page.country}". Leave the setting out, and write the number into form.notForEmergencies of "words".`,
    );
  }
  const own = readOwnWords(givenWords, `${at}.page.words`, folder, problems);
  return {
    id,
    topics: given.topics ?? ['question', 'appointment'],
    ...(given.fields && { fields: given.fields }),
    ...(given.required && { required: given.required }),
    extra,
    origins: new Set(given.origins),
    challenge: given.challenge ?? 'arithmetic',
    rateLimit: { max: given.rateLimit?.max ?? 20, seconds: given.rateLimit?.seconds ?? 60 },
    ...readConsent(given.consent, `${at}.consent`, problems),
    quarantineScore: given.quarantineScore ?? 2,
    labels: Object.fromEntries((given.extra ?? []).map(({ name = '', label }) => [name, label ?? name])),
    ...own,
    page: { ...page, language: readLanguage(page.language, own, `${at}.page.language`, problems) },
    ...(given.openingHours && {
      openingHours: readOpeningHours(given.openingHours, id, `${at}.openingHours`, problems),
    }),
    ...readDeliveries(given, at, problems),
    ...(given.retentionDays !== undefined && { retentionDays: given.retentionDays }),
  };
}

/** One of the languages that a page has, whose tag may be written as other systems do: `pt_BR`. */
function readLanguage(written = 'en', own: Pick<FormConfig, 'words'>, at: string, problems: string[]): string {
  const available = languagesOf(own);
  const language = bestLanguage(available, [written]);
  if (!language) {
    problems.push(
      `${at}: there are no words in "${written}". Use one of ${available.join(', ')}, or add yours with "words".`,
    );
  }
  return language ?? 'en';
}

function readExtra({ name, type, label: _, ...rest }: FieldSettings, at: string, problems: string[]): Field[] {
  if (!name) {
    problems.push(`${at}: a field needs a "name".`);
    return [];
  }
  if (Object.hasOwn(builtIn, name) || reserved.includes(name)) {
    problems.push(`${at}.name: "${name}" has a meaning of its own; choose another name.`);
  }
  if ((type === 'select' || type === 'radio') && !rest.options?.length) {
    problems.push(`${at}: a ${type} field needs "options".`);
  }
  return [{ name, type: type ?? 'text', ...rest }];
}

function checkOrigin(origin: string, at: string, problems: string[]): void {
  const exact = URL.canParse(origin) ? new URL(origin).origin : undefined;
  if (exact === origin) return;
  const remedy = exact && exact !== 'null' ? `write "${exact}"` : 'write it as "https://www.example.org"';
  problems.push(`${at}: "${origin}" is not an exact origin; ${remedy}.`);
}

/** The names and notations that Fastify's `trustProxy` knows. */
function checkProxy(proxy: string, problems: string[]): void {
  const [address = '', bits = '0'] = proxy.split('/');
  const known = ['loopback', 'linklocal', 'uniquelocal'].includes(proxy) || (isIP(address) && /^\d{1,3}$/.test(bits));
  if (!known) problems.push(`trustProxy: "${proxy}" is neither an address, an address range, nor "loopback".`);
}
