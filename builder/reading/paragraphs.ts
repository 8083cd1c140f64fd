/**
 * Where a paragraph goes: below its heading. One that stands apart, behind a list, is told by its words; a page of running
 * text, without headings and lists, is taken apart into sentences.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import type { Line } from './lines.js';
import { toEntry } from './reading.js';
import { sentencesOf } from './sentences.js';
import type { Walk } from './walk.js';
import { type Place, placeOfText } from './words.js';

export function takeParagraph(walk: Walk, { text, gap, term: bold }: Line): void {
  const here = walk.place;
  if (here?.field === 'sources') return addSource(walk, text);
  const { term, description } = toEntry(text, bold);
  if (description && kindOfHeading(term ?? '')) {
    // “Risks: infection” says what it is.
    walk.place = walk.builder.group(term);
    walk.collects = walk.isFresh = walk.hasList = false;
    return walk.builder.paragraph(walk.place, description);
  }
  const told = placeOfText(text);
  const moved = told && movesTo(walk, told.place, told.score, { text, gap });
  walk.isFresh &&= Boolean(moved);
  if (moved) {
    walk.place = moved.kind ? walk.builder.group(undefined, moved.kind) : moved;
    walk.collects = walk.isFresh = walk.hasList = false;
    walk.builder.paragraph(walk.place, text, 'guessed');
  } else if (!here) {
    walk.place = { section: 'overview' };
    walk.builder.paragraph(walk.place, text);
  } else if (walk.collects && !(gap > 0 && told?.place.section === 'overview' && here.section === 'overview'))
    walk.builder.addToLast(here, text);
  else walk.builder.paragraph(here, text);
}

/** Where a paragraph goes by its words, if that is somewhere else. */
function movesTo(
  walk: Walk,
  place: Place,
  score: number,
  { text, gap }: Pick<Line, 'text' | 'gap'>,
): Place | undefined {
  const here = walk.place;
  const { section, field, kind } = place;
  if (isUnsafe(walk, place, text)) return undefined;
  if (!here) return section !== 'overview' && score >= 4 ? place : undefined;
  if (walk.isFresh || (here.section === section && (here.kind ?? kind) === kind && here.field === field))
    return undefined;
  if (field === 'getHelp' && !['recovery', 'benefitsAndRisks', 'disclaimer'].includes(here.section)) return undefined;
  if (['contact', 'provenance'].includes(here.section) && section !== 'disclaimer') return undefined;
  if (here.field === 'urgent' || (here.field === 'getHelp' && section !== 'disclaimer')) return undefined;
  const isPlain = ['disclaimer', 'contact'].includes(section) || field === 'getHelp';
  if (isPlain && score >= 4) return place;
  return (gap > 1 || !isHeaded(walk)) && score >= 4 && section !== 'overview' ? place : undefined;
}

function isHeaded(walk: Walk): boolean {
  const here = walk.place;
  return here !== undefined && (here.group !== undefined || walk.builder.hasHeading(here.section) || walk.collects);
}

/** Words alone make no candidate, and no text of the form, of what may be a warning. */
function isUnsafe({ guard }: Walk, { section }: Place, text: string): boolean {
  return (section === 'candidacy' || section === 'contact') && guard.mayWarn(text);
}

export function takeSentences(walk: Walk, text: string): void {
  for (const sentence of sentencesOf(text)) {
    const told = placeOfText(sentence);
    const isSure = told !== undefined && told.score >= 2 && !isUnsafe(walk, told.place, sentence);
    const place = isSure ? told.place : walk.place;
    // Only the beginning says what it is.
    const isOverview = place?.section === 'overview' && walk.place !== undefined;
    const chosen = (isOverview ? walk.place : place) ?? { section: 'overview' };
    walk.place = chosen.kind ? walk.builder.groupFor(chosen.kind) : chosen;
    walk.builder.paragraph(walk.place, sentence, 'sentence');
  }
}

export function addSource(walk: Walk, text: string): void {
  const url = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0];
  const title = url
    ? text
        .replace(url, '')
        .replace(/[\s(:<[–—-]+[)\]>]*$/, '')
        .trim()
    : text;
  // An address without a name is shown as it is.
  walk.builder.source(title || text, url);
}
