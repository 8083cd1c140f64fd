/** The reader with all that it has learnt, for Node: the builder’s page loads one language when it needs it. */
import de from '../weights/de.js';
import en from '../weights/en.js';
import es from '../weights/es.js';
import fr from '../weights/fr.js';
import itWeights from '../weights/it.js';
import nl from '../weights/nl.js';
import pt from '../weights/pt.js';
import type { Language } from './language.js';
import type { Weights } from './model.js';
import * as reader from './read-text.js';
import type { Reading } from './reading.js';
import { unpacked } from './weights.js';

export { hasStructure } from './read-text.js';

const packed: Readonly<Record<Language, string>> = { de, en, es, fr, it: itWeights, nl, pt };
const known = new Map<Language, Weights>();

function weightsFor(language: Language): Weights {
  const weights = known.get(language) ?? unpacked(packed[language]);
  known.set(language, weights);
  return weights;
}

/**
 * Reads plain text, as it comes from a page, a word processor or a PDF.
 * @returns a procedure file, and what an editor should look at. Every word of the text is in one of them.
 */
export function readText(text: string): Reading {
  return reader.readText(text, weightsFor);
}

/**
 * Reads the HTML that a clipboard holds beside the text: its headings, lists, tables and bold terms are known, not guessed.
 * If the HTML has none of these, read the plain text instead: see `hasStructure`.
 */
export function readRich(html: string): Reading {
  return reader.readRich(html, weightsFor);
}
