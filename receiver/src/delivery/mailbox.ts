// cspell:ignore googlemail
/** Domains under which Google delivers to the same mailbox, whatever dots stand before the `@`. */
const google = ['gmail.com', 'googlemail.com'];

/**
 * The mailbox that an address leads to, to count and compare with, never to send to: the same however the address is
 * written. Tags (`ana+clinic@…`) are left aside, and the dots of Gmail.
 * @param address as `readEmail` gives it.
 */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const name = local.replace(/\+.*/, '');
  return google.includes(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}
