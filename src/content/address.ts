/**
 * The one check that every address passes which an author, a file or a script gives: `https:`, `http:` or relative, and in
 * links `mailto:` and `tel:`, too. It lists what may be used, so that a scheme nobody thought of is refused.
 */
import type { Problem } from './problem.js';

/** What an address is for: a link that a visitor may follow, or a page, a file or a picture that the browser loads. */
export type AddressUse = 'link' | 'resource';

const WEB = ['https:', 'http:'];
const SCHEMES: Readonly<Record<AddressUse, readonly string[]>> = { link: [...WEB, 'mailto:', 'tel:'], resource: WEB };

/** A relative address has the scheme of its page. No request is made to this base address. */
const PAGE = 'https://page.invalid/';

/**
 * Whether an address may be used: `https:`, `http:` or relative, and in links `mailto:` and `tel:`, too.
 * @returns `false` also for what is no address at all, such as `https://[`.
 */
export function isUsableAddress(address: string, use: AddressUse): boolean {
  try {
    // The browser's own parser: it knows which characters in front of and within a scheme count for nothing.
    return SCHEMES[use].includes(new URL(address, PAGE).protocol);
  } catch {
    return false;
  }
}

/** What a property holds, where that is an address that may be used. */
export function usableAddress(value: unknown, use: AddressUse): string | undefined {
  return typeof value === 'string' && value && isUsableAddress(value, use) ? value : undefined;
}

/** What an address may be, as the end of “must be …”. */
export const usableAddresses: Readonly<Record<AddressUse, string>> = {
  link: 'an address that starts with https://, http://, mailto: or tel:, or a relative one',
  resource: 'an address that starts with https:// or http://, or a relative one',
};

/**
 * The problem of an address that is not used.
 * @param where the name that the author knows, for instance `privacy-href`.
 */
export function addressProblem(where: string, address: string, use: AddressUse): Problem {
  const start = address.length > LONGEST_QUOTE ? `${address.slice(0, LONGEST_QUOTE)}…` : address;
  return { code: 'address', message: `${where}="${start}" is not used. Write ${usableAddresses[use]}.` };
}

/** In characters: a picture's data may run to megabytes. */
const LONGEST_QUOTE = 80;
