import { readEmail } from '../../../src/form/email.js';
import type { WebhookFormat } from '../delivery/webhook-formats.js';
import type { AlarmConfig, Config, FormConfig, MailConfig } from './config.js';

interface Given {
  recipients?: string[];
  repliesToVisitor?: boolean;
  webhooks?: { url?: string; format?: WebhookFormat }[];
  acknowledge?: boolean;
}

/** Who is notified of a form's messages. */
export function readDeliveries(
  given: Given,
  at: string,
  problems: string[],
): Pick<FormConfig, 'recipients' | 'repliesToVisitor' | 'webhooks' | 'acknowledge'> {
  const recipients = given.recipients ?? [];
  for (const recipient of recipients) {
    if (!isAddress(recipient)) problems.push(`${at}.recipients: "${recipient}" is not an email address.`);
  }
  const webhooks = (given.webhooks ?? []).map(({ url = '', format = 'json' as const }) => ({ url, format }));
  // Addresses of webhooks can hold secrets, so they are not repeated here.
  if (!webhooks.every(({ url }) => isSafe(url))) {
    problems.push(`${at}.webhooks: each needs a "url" with https:// (or http:// on this machine), and no password.`);
  }
  return {
    recipients: [...new Set(recipients)],
    repliesToVisitor: given.repliesToVisitor ?? true,
    webhooks: webhooks.filter(({ url }, index) => webhooks.findIndex((other) => other.url === url) === index),
    acknowledge: given.acknowledge ?? false,
  };
}

/** How mails are sent; the server's address holds a password, so the environment may give it. */
export function readMail(
  given: { from?: string; smtp?: string; requireTLS?: boolean } | undefined,
  env: NodeJS.ProcessEnv,
  problems: string[],
): MailConfig | undefined {
  if (!given) return undefined;
  const { from, smtp = env.SMTP_URL } = { ...given, ...(env.SMTP_URL && { smtp: env.SMTP_URL }) };
  const address = from && (/<([^<>]*)>$/.exec(from)?.[1] ?? from);
  if (!from || !address || !isAddress(address) || /[\r\n]/.test(from)) {
    problems.push('mail.from: must be an address such as "Clinic <website@clinic.example>".');
  }
  if (!smtp || !URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol)) {
    problems.push('mail.smtp (or SMTP_URL in the environment): must start with smtp:// or smtps://.');
  }
  return from && smtp ? { from, smtp, requireTLS: given.requireTLS ?? !isOnThisMachine(smtp) } : undefined;
}

/** What goes to this machine is on no wire. */
function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && localHosts.includes(new URL(url).hostname);
}

/** Reads where an alarm about failing deliveries goes. */
export function readAlarm(given: AlarmConfig, { mail }: Pick<Config, 'mail'>, problems: string[]): AlarmConfig {
  const { email, webhook } = given;
  if (email !== undefined && !isAddress(email)) problems.push(`alarm.email: "${email}" is not an email address.`);
  if (email !== undefined && !mail) problems.push('alarm.email: needs "mail", by which it is sent.');
  if (webhook !== undefined && !isSafe(webhook)) {
    problems.push('alarm.webhook: must start with https:// (or http:// on this machine), and have no password.');
  }
  if (email === undefined && webhook === undefined) problems.push('alarm: needs "email", "webhook" or both.');
  return given;
}

/** Whether a setting is an address and nothing around it, as it goes into a mail's header. */
export function isAddress(text: string): boolean {
  const [local, domain = ''] = text.split('@');
  return readEmail(text)?.split('@')[0] === local && /^[\p{L}\p{M}\p{N}.-]*[\p{L}\p{N}]$/u.test(domain);
}

/** What mails need besides who gets them. */
export function checkMails(
  forms: Iterable<FormConfig>,
  where: Pick<Config, 'mail' | 'publicUrl'>,
  problems: string[],
): void {
  const all = [...forms];
  const withStaff = all.filter(({ recipients }) => recipients.length);
  if (!where.mail && withStaff.length) {
    problems.push(`mail: needed by the recipients of ${withStaff.map(({ id }) => id).join(', ')}.`);
  }
  for (const form of all.filter(({ acknowledge }) => acknowledge)) {
    checkVisitorMails(form, `forms.${form.id}.acknowledge`, where, problems);
  }
  for (const form of all.filter(({ openingHours }) => openingHours?.confirmMinutes !== undefined)) {
    checkVisitorMails(form, `forms.${form.id}.openingHours.confirmMinutes`, where, problems);
  }
  for (const form of all.filter(({ openingHours }) => openingHours?.reminderHours !== undefined)) {
    checkVisitorMails(form, `forms.${form.id}.openingHours.reminderHours`, where, problems);
  }
}

function checkVisitorMails(
  { challenge, fields, openingHours }: FormConfig,
  at: string,
  { mail, publicUrl }: Pick<Config, 'mail' | 'publicUrl'>,
  problems: string[],
): void {
  if (!mail) problems.push(`${at}: needs "mail", by which it is sent.`);
  if (openingHours && !publicUrl) {
    problems.push(
      `${at}: needs "publicUrl", such as "https://forms.clinic.example": the mail links to the appointment.`,
    );
  }
  if (fields && !fields.includes('email')) problems.push(`${at}: "fields" has to ask for "email".`);
  if (challenge === 'none') {
    problems.push(`${at}: needs "challenge": "arithmetic", or programs could have mails sent to anybody.`);
  }
}

/** An address that links can start with: an origin, and a path where a proxy in front has the receiver below one. */
export function checkPublicUrl(url: string, problems: string[]): void {
  const exact = exactUrl(url);
  if (exact === url && isSafe(url)) return;
  const remedy = exact && isSafe(exact) ? `write "${exact}"` : 'write it as "https://forms.clinic.example"';
  problems.push(`publicUrl: must be the address of the receiver, without a slash at its end; ${remedy}.`);
}

function exactUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin === 'null' ? undefined : origin + pathname.replace(/\/+$/, '');
}

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const isLocal = localHosts.includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !password;
}
