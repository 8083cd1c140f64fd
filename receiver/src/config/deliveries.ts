import { addressIn } from '../delivery/mail.js';
import type { WebhookFormat } from '../delivery/body.js';
import type { FormConfig, MailConfig } from './config.js';

interface Given {
  recipients?: string[];
  repliesToVisitor?: boolean;
  webhooks?: { url?: string; format?: WebhookFormat }[];
}

/** Who is told of a form's messages. */
export function readDeliveries(
  given: Given,
  at: string,
  problems: string[],
): Pick<FormConfig, 'recipients' | 'repliesToVisitor' | 'webhooks'> {
  const recipients = given.recipients ?? [];
  for (const recipient of recipients) {
    if (!addressIn(recipient)) problems.push(`${at}.recipients: "${recipient}" is not an email address.`);
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
  };
}

/** How mails are sent; the server's address holds a password, so the environment may give it. */
export function readMail(
  given: { from?: string; smtp?: string } | undefined,
  env: NodeJS.ProcessEnv,
  problems: string[],
): MailConfig | undefined {
  if (!given) return undefined;
  const { from, smtp = env.SMTP_URL } = { ...given, ...(env.SMTP_URL && { smtp: env.SMTP_URL }) };
  const address = from && (/<([^<>]*)>$/.exec(from)?.[1] ?? from);
  if (!from || !address || !addressIn(address) || /[\r\n]/.test(from)) {
    problems.push('mail.from: must be an address such as "Clinic <website@clinic.example>".');
  }
  if (!smtp || !URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol)) {
    problems.push('mail.smtp (or SMTP_URL in the environment): must start with smtp:// or smtps://.');
  }
  return from && smtp ? { from, smtp } : undefined;
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !password;
}
