import { randomInt } from 'node:crypto';

/** No digit that looks like a letter, and no vowels: nothing to misread aloud, no words by accident. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'; // cspell:disable-line

/** A message's name between visitor and staff, such as `K7QM-3TXP`: hard to guess, easy to read out on the phone. */
export function newReference(): string {
  const characters = Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}
