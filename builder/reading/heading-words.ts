/** What a heading says by its words alone. */
import { de } from './heading-words/de.js';
import { en } from './heading-words/en.js';
import { es } from './heading-words/es.js';
import { fr } from './heading-words/fr.js';
import type { HeadingHome, HeadingWords } from './heading-words/heading-words.js';
import { it } from './heading-words/it.js';
import { nl } from './heading-words/nl.js';
import { pt } from './heading-words/pt.js';
import { kindOfHeading } from 'clinic-widgets/check';
import type { Language } from './language.js';

export type { HeadingHome } from './heading-words/heading-words.js';

type Rule = readonly [HeadingHome, RegExp];
const rules: Record<Language, readonly Rule[]> = {
  en: rulesOf(en),
  es: rulesOf(es),
  // Compounds: the word that counts stands at their end.
  de: rulesOf(de, ''),
  fr: rulesOf(fr),
  it: rulesOf(it),
  pt: rulesOf(pt),
  nl: rulesOf(nl, ''),
};

function rulesOf(words: HeadingWords, start = '(?<![\\p{L}])'): readonly Rule[] {
  return words.map(([home, ...sources]) => [home, new RegExp(sources.map((it) => start + it).join('|'), 'u')]);
}

/** Small letters without accents, numbers by hand and quotation marks. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*(?:\d{1,2}|[a-h])[.)]\s+/, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The home that a heading names. @param language that of the page; without one, the words of all languages are tried. */
export function homeOfHeading(text: string, language?: Language): HeadingHome | undefined {
  const kind = kindOfHeading(text);
  if (kind) return kind;
  const said = folded(text).replace(/^[¿¡"'“„«\s]+|[?!:"'”“»\s]+$/g, '');
  for (const name of language ? [language] : (Object.keys(rules) as Language[])) {
    const found = rules[name].flatMap(([home, words]) => (words.test(said) ? [home] : []));
    if (found.includes('benefit') && (found.includes('risk') || found.includes('consideration')))
      return 'benefits and risks';
    if (found[0]) return found[0];
  }
  return undefined;
}
