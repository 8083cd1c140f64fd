import type { Config, StaffMember } from './config.js';
import { isAddress } from './deliveries.js';
import { listOf, object, text } from './checks.js';

/** The setting `staff`: who may use the front desk. */
export const staff = listOf(object({ address: text(), forms: listOf(text()) }));

type Settings = NonNullable<ReturnType<typeof staff>>;

/** Reads who may use the front desk, and checks that it can be reached and that links to sign in can be sent. */
export function readStaff(
  given: Settings,
  { forms, mail, publicUrl, trustProxy }: Pick<Config, 'forms' | 'mail' | 'publicUrl' | 'trustProxy'>,
  problems: string[],
): StaffMember[] {
  if (given.length && !mail) problems.push('staff: needs "mail", by which the links to sign in are sent.');
  if (given.length && !publicUrl) {
    problems.push(
      'staff: needs "publicUrl", such as "https://forms.clinic.example": the links to sign in start with it.',
    );
  }
  if (given.length && publicUrl?.startsWith('https:') && !trustProxy.length) {
    problems.push(
      'staff: needs "trustProxy": only from a trusted proxy does the receiver know that staff come by https.',
    );
  }
  const members = given.map(({ address = '', forms: named = [] }, index) => {
    const at = `staff[${index}]`;
    if (!isAddress(address)) problems.push(`${at}.address: "${address}" is not an email address.`);
    if (!named.length) problems.push(`${at}.forms: name the forms whose messages this person may read.`);
    for (const form of named) {
      if (!forms.has(form)) problems.push(`${at}.forms: there is no form "${form}".`);
    }
    return { address: address.toLowerCase(), forms: [...new Set(named)] };
  });
  members.forEach(({ address }, index) => {
    const isTwice = members.findIndex((other) => other.address === address) < index;
    if (isTwice) problems.push(`staff[${index}].address: "${address}" is there twice; put all forms into one entry.`);
  });
  return members;
}
