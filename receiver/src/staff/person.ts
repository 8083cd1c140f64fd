import { readEmail } from '../../../src/form/email.js';
import { mailboxOf } from '../delivery/mailbox.js';
import type { DeskStore } from '../store/front-desk.js';
import type { StoredMessage } from '../store/store.js';
import { comparedDigits, digitsOf, folded, shortestPhone } from './search.js';

/** So many messages are read at a time: new ones are stored in between. */
const portion = 200;

/** A message that may be of a person. */
export interface PersonMessage {
  message: StoredMessage;
  /** Whether it has their address, number or reference. A name alone can be that of several people. */
  isCertain: boolean;
}

/** All messages of a person, by their address, phone number, name, or the reference of a message; the newest first. */
export async function messagesOfPerson(
  store: Pick<DeskStore, 'olderMessages'>,
  forms: readonly string[],
  wanted: string,
): Promise<PersonMessage[]> {
  const isTheirs = matcherFor(wanted);
  const found: PersonMessage[] = [];
  for (let last: StoredMessage | undefined; ;) {
    const messages = await store.olderMessages(forms, portion, last);
    for (const message of messages) {
      const match = isTheirs(message);
      if (match) found.push({ message, isCertain: match === 'certain' });
    }
    last = messages.at(-1);
    if (!last) return found;
  }
}

function matcherFor(wanted: string): (message: StoredMessage) => 'certain' | 'by name' | undefined {
  const email = readEmail(wanted);
  const mailbox = email && mailboxOf(email);
  const digits = /\p{L}/u.test(wanted) ? '' : digitsOf(wanted);
  const reference = wanted.trim().toUpperCase();
  const names = folded(wanted).split(/\s+/).filter(Boolean);
  return (message) => {
    const answers = Object.values(message.values).map(String);
    if (message.reference === reference) return 'certain';
    if (mailbox && answers.some((answer) => isMailbox(answer, mailbox))) return 'certain';
    if (digits.length >= shortestPhone) {
      return answers.some((answer) => isNumber(answer, digits)) ? 'certain' : undefined;
    }
    const name = folded(String(message.values.name ?? ''));
    return !mailbox && names.length && names.every((part) => name.includes(part)) ? 'by name' : undefined;
  };
}

function isMailbox(answer: string, mailbox: string): boolean {
  const email = readEmail(answer);
  return email !== undefined && mailboxOf(email) === mailbox;
}

function isNumber(answer: string, digits: string): boolean {
  const its = /\p{L}/u.test(answer) ? '' : digitsOf(answer);
  return its.length >= shortestPhone && its.slice(-comparedDigits) === digits.slice(-comparedDigits);
}
