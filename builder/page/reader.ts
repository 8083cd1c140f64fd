/** The reader, with what it has learnt for one language: loaded when a text in that language is read. */
import { hasStructure, languageOfPage, readRich, readText } from '../reading/read-text.js';
import type { Language } from '../reading/language.js';
import type { Reading } from '../reading/reading.js';
import { unpacked } from '../reading/weights.js';

export { hasStructure };

/** Whether what the reader has learnt is beside this page: see `in-editor.ts`. */
declare const IS_COMPLETE: boolean;

export const hasWeights = IS_COMPLETE;

const loaders: Readonly<Record<Language, () => Promise<{ default: string }>>> = {
  de: () => import('../weights/de.js'),
  en: () => import('../weights/en.js'),
  es: () => import('../weights/es.js'),
  fr: () => import('../weights/fr.js'),
  it: () => import('../weights/it.js'),
  nl: () => import('../weights/nl.js'),
  pt: () => import('../weights/pt.js'),
};

/**
 * Reads a text or HTML. Where its language cannot be read, or there is no file of its language here, or it cannot be loaded, every
 * block that has no heading of its own has a mark, and the first mark says why.
 */
export async function readPage(text: string, isRich: boolean): Promise<Reading> {
  const language = languageOfPage(text);
  const weights = IS_COMPLETE && language ? await loaded(language) : undefined;
  // Where the reader finds another language in the page's lines, what was learnt for this one must not decide.
  const reading = (isRich ? readRich : readText)(text, (found) => (found === language ? weights : undefined));
  if (weights || reading.problems.length) return reading;
  const why = { reason: language ? 'unweighed' : 'unread', text: '' } as const;
  return { ...reading, uncertain: [why, ...reading.uncertain] };
}

async function loaded(language: Language): Promise<ReturnType<typeof unpacked> | undefined> {
  try {
    return unpacked((await loaders[language]()).default);
  } catch {
    return undefined;
  }
}
