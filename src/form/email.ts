/** E-mail addresses as visitors type and paste them, and what is made of them. */
import { withoutUnseen } from './unseen.js';

/**
 * The one address in what a visitor gave, as it is sent, stored, answered and passed on. The form and the receiver both
 * ask here, so that no address is taken that nobody can answer.
 *
 * What stands around an address and does not change it is taken off: characters that cannot be seen, `mailto:`, quotation
 * marks and brackets, a name in front of `<…>`, a comma or full stop at the end. Full-width characters, as some keyboards
 * type them, are those of ASCII; the domain is in lower case and in ASCII (`xn--…`), as mail servers know it. Nothing is
 * guessed: two addresses, a space or a comma in one, two dots in a row are no address.
 *
 * Letters outside ASCII before the `@` are refused, too: many mail servers cannot send to such a mailbox (SMTPUTF8).
 *
 * @returns nothing where the text is not exactly one address.
 */
export function readEmail(text: string): string | undefined {
  if (text.length > longestText || joinedDomain.test(text)) return undefined;
  const bare = unwrap(inAscii(text));
  const [local = '', domain, another] = bare.split('@');
  const host = domain === undefined || another !== undefined ? undefined : toHost(domain);
  if (host === undefined || !localPart.test(local) || local.length > longestLocalPart) return undefined;
  const address = `${local}@${host}`;
  return address.length <= longestAddress ? address : undefined;
}

/** No address with its name is longer. */
const longestText = 1000;

/** Two marks that cannot be seen tell one domain from another in some scripts: without them it would be somebody else's. */
const joinedDomain = /@.*\P{ASCII}[\u200c\u200d]\P{ASCII}/su;

/** In octets (RFC 5321). */
const longestLocalPart = 64;
const longestAddress = 254;

/** Words of letters, digits and some signs, with single dots between them (RFC 5322, `dot-atom`). */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** Without what cannot be seen, and with ASCII characters for those that are the same in another form. */
function inAscii(text: string): string {
  return withoutUnseen(text)
    .replace(/[\u00a0\u2007\u202f]/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‹«〈《⟨]/g, '<')
    .replace(/[›»〉》⟩]/g, '>');
}

const quotes = /^(?:"(.*)"|'(.*)'|“(.*)”|„(.*)[“”]|‘(.*)’|\((.*)\)|\[(.*)\])$/s;

/** Takes off, from the outside in, what is around an address. */
function unwrap(text: string): string {
  const trimmed = text.trim().replace(/[,.;，、。；،؛]+$/, '');
  const inner =
    quotes.exec(trimmed)?.slice(1).find(Boolean) ??
    /^mailto:(?!\/\/)([^%?]*)$/i.exec(trimmed)?.[1] ??
    inBrackets(trimmed);
  return inner === undefined ? trimmed : unwrap(inner);
}

/** `ana@example.com` of `Ana <ana@example.com>`. A name that is another address makes it two. */
function inBrackets(text: string): string | undefined {
  const [, name = '', address] = /^([^<>]*)<([^<>]*)>$/s.exec(text) ?? [];
  if (address === undefined || !name.includes('@')) return address;
  return readEmail(name) === readEmail(address) ? address : undefined;
}

const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const hostName = new RegExp(`^(?:${label}\\.)+[a-z][a-z\\d-]{0,61}[a-z\\d]$`);

/** A domain in ASCII, as browsers and mail servers make it of letters of any script; nothing where it is none. */
function toHost(domain: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{Nd}.。｡-]+$/u.test(domain)) return undefined;
  try {
    const { hostname } = new URL(`http://${domain}`);
    return hostName.test(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
