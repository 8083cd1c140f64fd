import type { PropertyDeclarations } from 'lit';
import type { AddressUse } from '../../content/address.js';
import { ClinicElement, type BaseSection } from '../../core/clinic-element.js';
import { textProperties } from '../../core/text-properties.js';

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
  'country',
] as const satisfies (keyof ContactSettings<unknown, BaseSection>)[];

/**
 * The settings of a form. `procedure-guide` has the same ones and hands them on to its form.
 *
 * @typeParam C the section as a file or a property has it.
 * @typeParam S the section as it is shown.
 */
export abstract class ContactSettings<C, S extends BaseSection> extends ClinicElement<C, S> {
  static override properties: PropertyDeclarations = textProperties(settingNames);
  // `action` has a check of its own, which is stricter.
  static override readonly addresses: Readonly<Record<string, AddressUse>> = {
    ...super.addresses,
    privacyHref: 'link',
    successHref: 'resource',
  };

  /**
   * Where messages go: https, or http on this machine. Without it nothing can be sent. Where the script's tag says where
   * forms may send (`data-actions`), only there; `data-action` on a `div` only there or to the page's own site.
   */
  declare action: string | null;
  /** How a message is written: `json` (default), or `form` as an HTML form would send it. */
  declare format: 'json' | 'form' | null;
  /** What a visitor may write about, space-separated; `question appointment` where not given. */
  declare topics: string | null;
  /** The topic chosen at first; the first of `topics` where not given. */
  declare topic: string | null;
  /** Names of the fields to ask for, space-separated, instead of the topic's usual ones. */
  declare fields: string | null;
  /** Names of the fields that must be answered, space-separated, instead of the usual ones. */
  declare required: string | null;
  /** `auto` asks the endpoint for a challenge when a field is first focused; `none` is the default. */
  declare challenge: 'none' | 'auto' | null;
  /** Who receives the message. */
  declare recipient: string | null;
  /** How soon a visitor hears back, for instance “two working days”. */
  declare replyWithin: string | null;
  /** The phone number to call instead, as it is to be read; a link where it is clearly one number. */
  declare phone: string | null;
  /** The page that says how messages are used; it opens in a new tab. With it the visitor is asked to agree. */
  declare privacyHref: string | null;
  /** The page to go to once a message was stored: https, http or relative. */
  declare successHref: string | null;
  /**
   * The country whose emergency number is named, as two letters: `DE`. The region in `lang` goes before it; for the whole page
   * use `data-country` on the script's tag. Where nothing says, no number is named.
   */
  declare country: string | null;
}
