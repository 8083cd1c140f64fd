/**
 * What an editor pastes or opens, as a draft. A procedure file and HTML with widgets say what each of their parts is: they come back
 * unchanged. The reader of foreign pages reads any other text.
 */
import type { Procedure } from 'clinic-widgets';
import { importPage } from '../import/import-page.js';
import { hasWidgets } from '../import/own-markup.js';
import type { PublishedSettings } from '../import/settings.js';
import { palettes, shippedThemes } from '../index.js';
import { type Draft, newSettings, type Settings } from './draft.js';
import { hasStructure, readPage } from './reader.js';

/**
 * What came of it: a page that was `read`, what was `published`, a procedure `file`, what was `begun` without a text; or the reason why
 * nothing did.
 */
export type Opened = { how: 'read' | 'published' | 'file' | 'begun'; draft: Draft } | { how: 'nothing' | 'notRead' };

interface Source {
  text: string;
  /** HTML of the same words, as a clipboard has it beside them. */
  html?: string | undefined;
  /** Of a file. */
  name?: string | undefined;
}

/** @param base the folder that this page's library is in. */
export async function open({ text, html, name = '' }: Source, base: string): Promise<Opened> {
  const isJson = /\.json$/i.test(name);
  const file = isJson || text.trimStart().startsWith('{') ? procedureIn(text) : undefined;
  if (file) return { how: 'file', draft: { procedure: file, uncertain: [], settings: newSettings(base) } };
  if (isJson) return { how: 'notRead' };
  const own = [text, html].find((part) => part && hasWidgets(part));
  if (own) {
    const { procedure, uncertain, settings } = importPage(own);
    return { how: 'published', draft: { procedure, uncertain, settings: asSettings(settings, base) } };
  }
  const isRich = html !== undefined && hasStructure(html);
  const { procedure, uncertain, problems } = await readPage(isRich ? html : text, isRich || /\.html?$/i.test(name));
  if (problems.length) return { how: 'nothing' };
  return { how: 'read', draft: { procedure, uncertain, settings: newSettings(base) } };
}

function procedureIn(text: string): Procedure | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function asSettings(published: PublishedSettings, own: string): Settings {
  const { contact, formHref = '', theme, colours, base, isPinned, hasJsonLd, attributes } = published;
  const known = [...palettes, ...shippedThemes].find((name) => name === theme);
  return {
    ...newSettings(base ?? own),
    ...(contact && {
      ...contact,
      topics: topicsOf(contact.topics),
      challenge: contact.challenge === 'auto' ? 'auto' : 'none',
    }),
    formPage: formHref,
    theme: known ?? '',
    accent: colours.accent ?? '',
    heading: colours.heading ?? '',
    script: isPinned ? 'pinned' : 'alias',
    hasJsonLd,
    attributes,
  };
}

/** A form without the attribute takes both. */
function topicsOf(written = ''): Settings['topics'] {
  const topics = written.split(/[\s,]+/);
  const [question, appointment] = [topics.includes('question'), topics.includes('appointment')];
  if (question === appointment) return 'question appointment';
  return question ? 'question' : 'appointment';
}
