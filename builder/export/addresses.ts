/** Addresses in exported HTML. Those that the widgets would refuse are left out: without the script, nothing else checks them. */
import { type AddressUse, isUsableAddress } from 'clinic-widgets/check';

/** An address, where it may be used. */
export function usable(address: string | undefined, use: AddressUse): string | undefined {
  return address && isUsableAddress(address, use) ? address : undefined;
}

/** https, or http on the machine itself. */
const SAFE = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$)/;

/**
 * Whether what patients write may be sent to an address, or a page's script come from there: by https, or by http on the
 * machine itself. A path is on the page's own site.
 */
export function isSafeAddress(address: string): boolean {
  if (!isUsableAddress(address, 'resource')) return false;
  const url = new URL(address, 'https://page.invalid/');
  return SAFE.test(url.origin);
}

/** An address that is safe, see {@link isSafeAddress}. */
export function safe(address: string | undefined): string | undefined {
  return address && isSafeAddress(address) ? address : undefined;
}

type Contact = Readonly<Record<string, string | undefined>>;

/** Settings of the form without those that are addresses and may not be used. */
export function usableContact(contact: Contact = {}): Contact {
  const { action, privacyHref, successHref } = contact;
  return {
    ...contact,
    action: safe(action),
    privacyHref: usable(privacyHref, 'link'),
    successHref: usable(successHref, 'resource'),
  };
}

/** Further attributes of a widget. None of them may run anything, lead elsewhere or name where messages go. */
export function usableAttributes(attributes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const isUsable = ([name, value]: [string, string]) => {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || /^(on|action$|src$|style$)/.test(name)) return false;
    return !name.endsWith('href') || usable(value, 'resource') !== undefined;
  };
  return Object.fromEntries(Object.entries(attributes).filter(isUsable));
}

/**
 * The `data-actions` of the script's tag: where the form may send. A path needs none: it is on the page's own site.
 * @param action the form's endpoint.
 */
export function actionsOf(action: string | undefined): string | undefined {
  if (!action || !/^\s*https?:/i.test(action) || !isSafeAddress(action)) return undefined;
  const { origin, pathname } = new URL(action);
  return origin + pathname;
}

/** The origin of a website, as the receiver's settings name it. */
export function originOf(site: string | undefined): string | undefined {
  return site && /^\s*https?:/i.test(site) && isSafeAddress(site) ? new URL(site).origin : undefined;
}
