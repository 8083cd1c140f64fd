import type { AddressUse } from '../../content/address.js';
import { textProperties } from '../../core/text-properties.js';

/** What a page's author sets on a form; a guide has the same attributes and hands them on. */
export interface ContactSettings {
  /**
   * Where messages go: https, or http on this machine. Without it nothing can be sent. Where the script's tag says where
   * forms may send (`data-actions`), only there; `data-action` on a `div` only there or to the page's own site.
   */
  action: string | null;
  /** How a message is written: `json` (default), or `form` as an HTML form would send it. */
  format: 'json' | 'form' | null;
  /** What a visitor may write about, space-separated; `question appointment` where not given. */
  topics: string | null;
  /** The topic chosen at first; the first of `topics` where not given. */
  topic: string | null;
  /** Names of the fields to ask for, space-separated, instead of the topic's usual ones. */
  fields: string | null;
  /** Names of the fields that must be answered, space-separated, instead of the usual ones. */
  required: string | null;
  /** `auto` asks the endpoint for a challenge when a field is first focused; `none` is the default. */
  challenge: 'none' | 'auto' | null;
  /** Who receives the message. */
  recipient: string | null;
  /** How soon a visitor hears back, for instance “two working days”. */
  replyWithin: string | null;
  /** The phone number to call instead, as it is to be read; a link where it is clearly one number. */
  phone: string | null;
  /** The page that says how messages are used; it opens in a new tab. With it the visitor is asked to agree. */
  privacyHref: string | null;
  /** The page to go to once a message was stored: https, http or relative. */
  successHref: string | null;
}

export const settingNames = [
  'action',
  'format',
  'topics',
  'topic',
  'fields',
  'required',
  'challenge',
  'recipient',
  'replyWithin',
  'phone',
  'privacyHref',
  'successHref',
] as const satisfies (keyof ContactSettings)[];

export const settingProperties = textProperties(settingNames);

/** Which of them are addresses that a visitor is led to. `action` has a check of its own, which is stricter. */
export const settingAddresses = {
  privacyHref: 'link',
  successHref: 'resource',
} as const satisfies Partial<Record<keyof ContactSettings, AddressUse>>;
