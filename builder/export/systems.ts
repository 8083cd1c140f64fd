/**
 * The systems that clinics edit their pages in, and which form of a snippet survives there. `known` says what was tried; the
 * rest is from the systems' own documents.
 */
export type Form = 'tag' | 'div' | 'link';

/**
 * How well a form comes through: `kept`; `part` of it, so that content may be lost; `asks` needs something of an
 * administrator; `lost` never arrives.
 */
export type Survival = 'kept' | 'part' | 'asks' | 'lost';

export const systemNames = [
  'plain',
  'wordpress',
  'wordpress-author',
  'wordpress-classic',
  'drupal',
  'drupal-basic',
  'joomla',
  'squarespace',
  'wix',
  'webflow',
  'ghost',
  'shopify',
  'hubspot',
  'umbraco',
  'umbraco-tiptap',
  'contentful',
  'framework',
] as const;

export type SystemName = (typeof systemNames)[number];

export interface System {
  name: string;
  /** The recommended form. */
  form: Form;
  /** How much of each form is kept. */
  survives: Record<Form, Survival>;
  /** `tried` with the system itself or its filter, as a test does; else from its `documents`. */
  known: 'tried' | 'documents';
  /** Whether `lang` and `dir` are lost on a `div`, so that they are written as `data-lang` and `data-dir`. */
  losesLang?: true;
  /** Whether only some of its plans let scripts run, as its documents and those who write about it say. */
  needsPlan?: true;
  /** How many characters a field for code takes, as far as somebody says so. */
  limit?: number;
  /** Where the script's tag goes: on the page itself, or into the site once, by an administrator. */
  script: 'page' | 'once';
}

const everything = { tag: 'kept', div: 'kept', link: 'kept' } as const;
const noTag = { tag: 'lost', div: 'kept', link: 'kept' } as const;

export const systems: Record<SystemName, System> = {
  plain: { name: 'Plain website (HTML files)', form: 'tag', survives: everything, known: 'tried', script: 'page' },
  wordpress: { name: 'WordPress, block editor', form: 'div', survives: everything, known: 'tried', script: 'once' },
  'wordpress-author': {
    name: 'WordPress, author or multisite',
    form: 'div',
    survives: noTag,
    known: 'tried',
    script: 'once',
  },
  'wordpress-classic': {
    name: 'WordPress, classic editor',
    form: 'div',
    survives: noTag,
    known: 'tried',
    script: 'once',
  },
  drupal: {
    name: 'Drupal, Full HTML',
    form: 'div',
    survives: everything,
    known: 'tried',
    script: 'once',
  },
  'drupal-basic': {
    name: 'Drupal, Basic HTML',
    form: 'link',
    survives: { tag: 'lost', div: 'lost', link: 'kept' },
    known: 'tried',
    script: 'once',
  },
  joomla: { name: 'Joomla', form: 'div', survives: noTag, known: 'tried', script: 'once' },
  squarespace: {
    name: 'Squarespace, code block',
    form: 'tag',
    survives: everything,
    known: 'documents',
    // https://squareranked.com/squarespace-schema/json-ld-injection/ names the plans; nothing was found about a limit.
    needsPlan: true,
    script: 'page',
  },
  wix: { name: 'Wix, embedded HTML', form: 'tag', survives: everything, known: 'documents', script: 'page' },
  webflow: {
    name: 'Webflow, embed',
    form: 'tag',
    survives: everything,
    known: 'documents',
    needsPlan: true,
    // https://www.flowradar.com/answer/why-is-there-a-character-limit-of-10000-for-custom-code-in-webflow
    limit: 10_000,
    script: 'page',
  },
  ghost: { name: 'Ghost, HTML card', form: 'tag', survives: everything, known: 'documents', script: 'page' },
  shopify: {
    name: 'Shopify, page in HTML view',
    form: 'div',
    survives: { tag: 'asks', div: 'kept', link: 'kept' },
    known: 'documents',
    script: 'once',
  },
  hubspot: {
    name: 'HubSpot, custom HTML module',
    form: 'tag',
    survives: everything,
    known: 'documents',
    script: 'page',
  },
  umbraco: {
    name: 'Umbraco 15 and before (TinyMCE)',
    form: 'div',
    survives: noTag,
    known: 'tried',
    losesLang: true,
    script: 'once',
  },
  'umbraco-tiptap': {
    name: 'Umbraco 16 and later (Tiptap)',
    form: 'link',
    // It keeps `data-*` on lists, but not on their entries: figures and single risks would be lost.
    survives: { tag: 'lost', div: 'part', link: 'kept' },
    known: 'documents',
    losesLang: true,
    script: 'once',
  },
  contentful: {
    name: 'Contentful, rich text',
    form: 'link',
    survives: { tag: 'lost', div: 'lost', link: 'kept' },
    known: 'documents',
    script: 'once',
  },
  framework: { name: 'React, Vue, Svelte, Angular', form: 'tag', survives: everything, known: 'tried', script: 'once' },
};
