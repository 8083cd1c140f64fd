import { readEmail } from '../../../src/form/email.js';
import type { Config, FormConfig, StaffMember } from '../config/config.js';

/** Who has an address, in the settings of now: somebody who is taken out of them has no session any more. */
export function memberOf({ staff }: Pick<Config, 'staff'>, address: string | undefined): StaffMember | undefined {
  const wanted = address && (readEmail(address) ?? address).toLowerCase();
  return staff.find((member) => member.address === wanted);
}

export function formsOf({ forms }: Pick<Config, 'forms'>, member: StaffMember): FormConfig[] {
  return member.forms.flatMap((id) => forms.get(id) ?? []);
}
