import { AddressRefused, DeliveryError } from './errors.js';

/** An error of nodemailer's. */
export type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string };

/** The commands whose answers are about the recipient. Before them, an address that is refused is the sender's. */
const aboutRecipient = ['RCPT TO', 'DATA'];

/**
 * Classifies an error of the mail server. Its text may quote the mail, so only its codes are kept.
 *
 * Only an enhanced status code (RFC 3463) says that there is no such address: `550` alone also means a blocklist,
 * a full mailbox, a relay that is not allowed. Whatever is not certain is tried again.
 */
export function toDeliveryError({ code, responseCode, response = '', command = '' }: SmtpError): DeliveryError {
  const statuses = statusCodes(response);
  const short = ['smtp', code, responseCode, statuses[0]].filter(Boolean).join(' ');
  const isPermanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  const isUnknown = statuses.length > 0 ? statuses.every(meansNoSuchAddress) : responseCode === takesNoMail;
  return isPermanent && isUnknown && aboutRecipient.includes(command)
    ? new AddressRefused(short)
    : new DeliveryError(short);
}

/** The reply code for a domain that takes no mail at all (RFC 7504), which needs no enhanced code. */
const takesNoMail = 556;

/** The enhanced status codes at the starts of a reply's lines, each once. */
function statusCodes(response: string): string[] {
  const lines = response.matchAll(/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/gm);
  return [...new Set([...lines].map(([, status = '']) => status))];
}

/** 5.1.7 and 5.1.8 are about the sender's address. */
function meansNoSuchAddress(status: string): boolean {
  return /^5\.1\.\d+$/.test(status) && !['5.1.7', '5.1.8'].includes(status);
}
