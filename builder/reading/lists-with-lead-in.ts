/** Places lists whose lead-in, not the heading above, decides where they belong. */
import { placeHeading } from './headings.js';
import type { Line } from './text-lines.js';
import { closed, dropColon, flow, inLine, joinLeadIn } from './entry-text.js';
import type { List } from './blocks.js';
import type { ReaderState } from './reader-state.js';
import { INTRODUCES_CANDIDATES, isEmergency, placeOfHeading, type SectionName } from './section-words.js';

/**
 * Places a list with its lead-in.
 * @returns false if the lead-in only introduces a list of the current section.
 */
export function placeListWithLeadIn(state: ReaderState, leadIn: Line, list: List): boolean {
  const text = dropColon(leadIn.text);
  const match = placeOfHeading(text);
  const warning = state.detector.warningOf(leadIn.text);
  if (match?.field === 'getHelp' || match?.field === 'urgent' || warning === 'call') {
    const isUrgent = match?.field === 'urgent' || isEmergency(text);
    const place = isUrgent
      ? ({ section: 'disclaimer', field: 'urgent' } as const)
      : ({ section: 'recovery', field: 'getHelp' } as const);
    state.builder.paragraph(place, joinLeadIn(leadIn.text, list.entries), match?.field ? undefined : 'guessed');
    if (match?.field) state.place = place;
    state.collects = state.isFresh = false;
    state.hasList = true;
    return true;
  }
  const here = state.place;
  if (match?.kind) return toGroup(state, text, list);
  const isOwn = here !== undefined && state.owns(list);
  if (state.detector.isWarningLeadIn(leadIn.text)) {
    const isElsewhere = match?.section === 'recovery' || match?.section === 'steps';
    return toEntry(state, isElsewhere ? match.section : here?.section, text, list);
  }
  if (isOwn && state.collects) {
    state.builder.addToLast(here, joinLeadIn(leadIn.text, list.entries));
    state.isFresh = false;
    return true;
  }
  if (match && match.section !== here?.section && match.section !== 'overview') {
    placeHeading(state, { ...leadIn, kind: 'heading', level: undefined });
    return false;
  }
  const isSentence = /[.!?…]["”’)]*$/.test(leadIn.text);
  const isTimed = list.first !== undefined || list.entries.some(({ term }) => term);
  if (here?.section === 'contact') return toEntry(state, 'overview', text, list);
  if (isOwn) {
    const { section, group } = here;
    if (isSentence) return false;
    if (section === 'steps' || section === 'recovery')
      return isTimed ? false : toEntriesWithLeadIn(state, section, leadIn.text, list);
    // Below “Benefits”, a list with “You must bring:” above it is what that line calls it.
    if (section === 'candidacy' ? INTRODUCES_CANDIDATES.test(text) : group === undefined) return false;
  }
  return toEntry(state, here?.section, text, list);
}

function toEntriesWithLeadIn(
  state: ReaderState,
  section: 'steps' | 'recovery',
  leadIn: string,
  { entries }: List,
): boolean {
  state.builder.entriesWithLeadIn(section, leadIn, entries);
  state.isFresh = false;
  state.hasList = true;
  return true;
}

/** Among steps, times and facts, the whole is one entry; elsewhere, a list of its own without a kind. */
function toEntry(state: ReaderState, section: SectionName | undefined, text: string, list: List): boolean {
  if (section !== 'recovery' && section !== 'steps' && section !== 'overview') return toGroup(state, text, list);
  const here = state.place;
  if (state.collects && here?.section === section) {
    state.builder.addToLast(here, joinLeadIn(text, list.entries));
  } else {
    const place = here?.section === section && !here.field ? here : { section };
    const description = closed(flow(list.entries.map(inLine)));
    const doubt = here?.section === section ? undefined : 'guessed';
    state.builder.entry(place, { term: text, description }, doubt, section === 'overview');
    state.place = place;
  }
  state.isFresh = false;
  state.hasList = true;
  return true;
}

function toGroup(state: ReaderState, text: string, { entries }: List): boolean {
  state.place = state.builder.group(text, placeOfHeading(text)?.kind);
  for (const entry of entries) state.builder.entry(state.place, entry);
  state.collects = state.isFresh = false;
  state.hasList = true;
  return true;
}
