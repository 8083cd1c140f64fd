import { readEmail } from '../../../src/form/email.js';
import type { Config, FormConfig, StaffMember } from '../config/config.js';

/** Who has an address, in the settings of now: somebody who is taken out of them has no session any more. */
export function memberOf({ staff }: Pick<Config, 'staff'>, address: string | undefined): StaffMember | undefined {
  const wanted = address && addressIn(address);
  return staff.find((member) => member.address === wanted);
}

/** The same for all ways to write an address, so that a limit for one address counts them together. */
export function addressIn(text: string): string {
  return (readEmail(text) ?? text).toLowerCase();
}

export function formsOf({ forms }: Pick<Config, 'forms'>, member: StaffMember): FormConfig[] {
  return member.forms.flatMap((id) => forms.get(id) ?? []);
}
