/** What widgets say that is not in a procedure file: the form's settings, colours, the script's address. */
import { isUsableAddress } from 'clinic-widgets/check';
import { type BrandColours, brandColoursIn } from '../export/brand.js';
import { kebab } from '../export/sections.js';
import { shippedThemes } from '../export/snippet.js';
import type { ParsedPage } from './parse.js';
import { attributesOf, type FoundWidget } from './widgets.js';
import type { WidgetKey } from './own-markup.js';

export interface PublishedSettings {
  /** The contact form's attributes that the builder has fields for, by the names of its properties. */
  contact: Partial<Record<(typeof contactKeys)[number], string>> | undefined;
  /** The form as a page of its own, for visitors without scripts. */
  formHref: string | undefined;
  /** A palette or a theme. */
  theme: string | undefined;
  /** The clinic's colours, where the page has them. */
  colours: BrandColours;
  /** The folder that the script is in, with a slash at the end. */
  base: string | undefined;
  /** Whether the script's address is one that stays. */
  isPinned: boolean;
  /** Whether the page says to search engines what it shows. */
  hasJsonLd: boolean;
  /** All other attributes of the widgets, by their sections. */
  attributes: Partial<Record<WidgetKey, Readonly<Record<string, string>>>>;
}

const contactKeys = ['action', 'topics', 'phone', 'recipient', 'replyWithin', 'privacyHref', 'challenge'] as const;

/** What the widget's content says, or what the snippet writes anew. */
const CONTENT = /^(heading|src|lang|dir|publisher|author|reviewer|last-reviewed|next-review|funding)$/;

export function settingsOf({ resources }: ParsedPage, widgets: readonly FoundWidget[]): PublishedSettings {
  const form = widgets.find(({ key }) => key === 'contact') ?? widgets.find(({ key }) => key === 'guide');
  const script = resources.find(({ name, attributes }) => name === 'script' && FILE.test(attributes.src ?? ''));
  const src = script?.attributes.src ?? '';
  const base = src.replace(FILE, '');
  const sheet = resources.map(({ attributes }) => /(?:^|\/)themes\/([\w-]+)\.css$/.exec(attributes.href ?? '')?.[1]);
  const themes = [...new Set(widgets.map(({ host }) => host.getAttribute('theme')))];
  // A palette of some widgets only stays with them.
  const theme = (themes.length === 1 && themes[0]) || undefined;
  return {
    contact: form && contactOf(form.host),
    formHref: form?.host.querySelector('[data-is=instead] a:not([href^="tel:"])')?.getAttribute('href') ?? undefined,
    theme: theme ?? sheet.find((name) => shippedThemes.some((known) => known === name)),
    colours: brandColoursIn(resources.flatMap(({ name, text }) => (name === 'style' ? [text] : [])).join('\n')),
    base: script && isUsableAddress(base, 'resource') ? base : undefined,
    isPinned: Boolean(script?.attributes.integrity),
    hasJsonLd: resources.some(({ attributes }) => attributes.type === 'application/ld+json'),
    attributes: Object.fromEntries(widgets.flatMap((widget) => others(widget, theme === undefined))),
  };
}

const FILE = /clinic-widgets(\.[\w-]+)?\.js$/;

function contactOf(host: Element): PublishedSettings['contact'] {
  const values = contactKeys.flatMap((key) => {
    const value = host.getAttribute(kebab(key));
    return value === null ? [] : [[key, value]];
  });
  return Object.fromEntries(values) as PublishedSettings['contact'];
}

/** The attributes that this page has no field for. They are written again as they were. */
function others({ key, host }: FoundWidget, hasOwnTheme: boolean): [WidgetKey, Record<string, string>][] {
  const own = contactKeys.map(kebab);
  const kept = attributesOf(key).flatMap((name) => {
    const value = host.getAttribute(name);
    if (value === null || CONTENT.test(name) || own.includes(name) || (name === 'theme' && !hasOwnTheme)) return [];
    // A switch that is on has an empty value.
    return [[name, value || 'true'] as const];
  });
  return kept.length ? [[key, Object.fromEntries(kept)]] : [];
}
