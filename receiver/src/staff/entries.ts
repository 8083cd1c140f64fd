import type { Action, Entry } from '../store/entry.js';
import type { SignedIn } from './context.js';

type Who = Pick<SignedIn, 'member'>;

/** What somebody does about one message or one form, for the record. */
export function entryOf(
  { member }: Who,
  action: Action,
  now: number,
  about: Pick<Entry, 'form' | 'reference' | 'count'> = {},
): Entry {
  return { at: new Date(now).toISOString(), who: member.address, action, ...about };
}

/** What somebody does about all forms that they see: an entry each, as others see only some of them. */
export function entriesOf(who: Who, action: Action, now: number): Entry[] {
  return who.member.forms.map((form) => entryOf(who, action, now, { form }));
}
