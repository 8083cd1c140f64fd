/**
 * Places a paragraph below its heading. One that follows a list at a distance is placed by its words; a page of running
 * text, without headings and lists, is split into sentences.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import type { Line } from './text-lines.js';
import { toEntry } from './entry-text.js';
import { sentencesOf } from './sentences.js';
import type { ReaderState } from './reader-state.js';
import { type Place, placeOfText } from './section-words.js';

export function placeParagraph(state: ReaderState, { text, gap, term: bold }: Line): void {
  const here = state.place;
  if (here?.field === 'sources') return addSource(state, text);
  const { term, description } = toEntry(text, bold);
  if (description && kindOfHeading(term ?? '')) {
    // “Risks: infection” names its kind.
    state.place = state.builder.group(term);
    state.collects = state.isFresh = state.hasList = false;
    return state.builder.paragraph(state.place, description);
  }
  const match = placeOfText(text);
  const moved = match && movesTo(state, match.place, match.score, { text, gap });
  state.isFresh &&= Boolean(moved);
  if (moved) {
    state.place = moved.kind ? state.builder.group(undefined, moved.kind) : moved;
    state.collects = state.isFresh = state.hasList = false;
    state.builder.paragraph(state.place, text, 'guessed');
  } else if (!here) {
    state.place = { section: 'overview' };
    state.builder.paragraph(state.place, text);
  } else if (state.collects && !(gap > 0 && match?.place.section === 'overview' && here.section === 'overview'))
    state.builder.addToLast(here, text);
  else state.builder.paragraph(here, text);
}

/** Where a paragraph goes by its words, if that is somewhere else. */
function movesTo(
  state: ReaderState,
  place: Place,
  score: number,
  { text, gap }: Pick<Line, 'text' | 'gap'>,
): Place | undefined {
  const here = state.place;
  const { section, field, kind } = place;
  if (isUnsafe(state, place, text)) return undefined;
  if (!here) return section !== 'overview' && score >= 4 ? place : undefined;
  if (state.isFresh || (here.section === section && (here.kind ?? kind) === kind && here.field === field))
    return undefined;
  if (field === 'getHelp' && !['recovery', 'benefitsAndRisks', 'disclaimer'].includes(here.section)) return undefined;
  if (['contact', 'provenance'].includes(here.section) && section !== 'disclaimer') return undefined;
  if (here.field === 'urgent' || (here.field === 'getHelp' && section !== 'disclaimer')) return undefined;
  const isPlain = ['disclaimer', 'contact'].includes(section) || field === 'getHelp';
  if (isPlain && score >= 4) return place;
  return (gap > 1 || !isHeaded(state)) && score >= 4 && section !== 'overview' ? place : undefined;
}

function isHeaded(state: ReaderState): boolean {
  const here = state.place;
  return here !== undefined && (here.group !== undefined || state.builder.hasHeading(here.section) || state.collects);
}

/** Words alone make no candidate, and no text of the form, of what may be a warning. */
function isUnsafe({ detector }: ReaderState, { section }: Place, text: string): boolean {
  return (section === 'candidacy' || section === 'contact') && detector.mayWarn(text);
}

export function placeSentences(state: ReaderState, text: string): void {
  for (const sentence of sentencesOf(text)) {
    const match = placeOfText(sentence);
    const isSure = match !== undefined && match.score >= 2 && !isUnsafe(state, match.place, sentence);
    const place = isSure ? match.place : state.place;
    // Only the beginning of a page describes the procedure.
    const isOverview = place?.section === 'overview' && state.place !== undefined;
    const chosen = (isOverview ? state.place : place) ?? { section: 'overview' };
    state.place = chosen.kind ? state.builder.groupFor(chosen.kind) : chosen;
    state.builder.paragraph(state.place, sentence, 'sentence');
  }
}

export function addSource(state: ReaderState, text: string): void {
  const url = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0];
  const title = url
    ? text
        .replace(url, '')
        .replace(/[\s(:<[–—-]+[)\]>]*$/, '')
        .trim()
    : text;
  // An address without a name is shown as it is.
  state.builder.source(title || text, url);
}
