/** Addresses in exported HTML. Those that the widgets would refuse are left out: without the script, nothing else checks them. */
import { type AddressUse, isUsableAddress } from 'clinic-widgets/check';

/** An address, where it may be used. */
export function usable(address: string | undefined, use: AddressUse): string | undefined {
  return address && isUsableAddress(address, use) ? address : undefined;
}

type Contact = Readonly<Record<string, string | undefined>>;

/** Settings of the form without those that are addresses and may not be used. */
export function usableContact(contact: Contact = {}): Contact {
  const { action, privacyHref, successHref } = contact;
  return {
    ...contact,
    action: usable(action, 'resource'),
    privacyHref: usable(privacyHref, 'link'),
    successHref: usable(successHref, 'resource'),
  };
}

/**
 * The `data-actions` of the script's tag: where the form may send. A path needs none: it is on the page's own site.
 * @param action the form's endpoint.
 */
export function actionsOf(action: string | undefined): string | undefined {
  if (!action || !/^\s*https?:/i.test(action) || !usable(action, 'resource')) return undefined;
  const { origin, pathname } = new URL(action);
  return origin + pathname;
}
