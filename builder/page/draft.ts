import type { Procedure } from 'clinic-widgets';
import type { BrandColours, palettes, shippedThemes, SnippetOptions, SystemName, Uncertain } from '../index.js';

/** Everything that an editor works on: one value, which undo goes back to. */
export interface Draft {
  procedure: Procedure;
  uncertain: Uncertain[];
  settings: Settings;
}

/** What is not in a procedure file: the contact form's attributes, by the names of its properties, and the surroundings. */
export interface Settings {
  action: string;
  topics: 'question appointment' | 'question' | 'appointment';
  phone: string;
  recipient: string;
  replyWithin: string;
  privacyHref: string;
  challenge: 'auto' | 'none';
  theme: '' | (typeof palettes | typeof shippedThemes)[number];
  /** The clinic's colours, as they were typed. */
  accent: string;
  heading: string;
  system: SystemName;
  base: string;
  /** The script's address: one that gets repairs, or one that stays. */
  script: 'alias' | 'pinned';
  href: string;
  /** The form as a page of its own, for visitors without scripts. */
  formPage: string;
  /** An address on the website that the widgets will be on. */
  site: string;
  /** Whether the whole page includes JSON-LD for search engines. */
  hasJsonLd: boolean;
  /** Attributes that widgets had when they were published, and that this page has no field for. They are written again. */
  attributes: NonNullable<SnippetOptions['attributes']>;
}

export function newSettings(base: string): Settings {
  return {
    ...{ action: '', topics: 'question appointment', phone: '', recipient: '', replyWithin: '', privacyHref: '' },
    ...{
      challenge: 'auto',
      theme: '',
      accent: '',
      heading: '',
      system: 'wordpress',
      base,
      script: 'alias',
      href: '',
      hasJsonLd: false,
    },
    ...{ formPage: '', site: '', attributes: {} },
  };
}

/** The clinic's colours. */
export function coloursOf({ accent, heading }: Settings): BrandColours {
  return { accent, heading };
}

/** Those settings that are attributes of the contact form. */
export function contactOf({ action, topics, phone, recipient, replyWithin, privacyHref, challenge }: Settings) {
  return { action, topics, phone, recipient, replyWithin, privacyHref, challenge };
}
