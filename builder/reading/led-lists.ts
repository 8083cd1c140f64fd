/** Lists with a line that leads to them: where that line, and not the heading above it, says what they are. */
import { takeHeading } from './headings.js';
import type { Line } from './lines.js';
import { closed, dropColon, flow, inLine, withLead } from './reading.js';
import type { List } from './units.js';
import type { Walk } from './walk.js';
import { INTRODUCES_CANDIDATES, isEmergency, placeOfHeading, type SectionName } from './words.js';

/**
 * Places a list with its lead.
 * @returns false where the lead only introduces the list of the section that it stands in.
 */
export function takeLed(walk: Walk, lead: Line, list: List): boolean {
  const text = dropColon(lead.text);
  const told = placeOfHeading(text);
  const warning = walk.guard.warningOf(lead.text);
  if (told?.field === 'getHelp' || told?.field === 'urgent' || warning === 'call') {
    const isUrgent = told?.field === 'urgent' || isEmergency(text);
    const place = isUrgent
      ? ({ section: 'disclaimer', field: 'urgent' } as const)
      : ({ section: 'recovery', field: 'getHelp' } as const);
    walk.builder.paragraph(place, withLead(lead.text, list.entries), told?.field ? undefined : 'guessed');
    if (told?.field) walk.place = place;
    walk.collects = walk.isFresh = false;
    walk.hasList = true;
    return true;
  }
  const here = walk.place;
  if (told?.kind) return toGroup(walk, text, list);
  const isOwn = here !== undefined && walk.owns(list);
  if (walk.guard.isWarningLead(lead.text)) {
    const isElsewhere = told?.section === 'recovery' || told?.section === 'steps';
    return toEntry(walk, isElsewhere ? told.section : here?.section, text, list);
  }
  if (isOwn && walk.collects) {
    walk.builder.addToLast(here, withLead(lead.text, list.entries));
    walk.isFresh = false;
    return true;
  }
  if (told && told.section !== here?.section && told.section !== 'overview') {
    takeHeading(walk, { ...lead, kind: 'heading', level: undefined });
    return false;
  }
  const isSentence = /[.!?…]["”’)]*$/.test(lead.text);
  const isTimed = list.first !== undefined || list.entries.some(({ term }) => term);
  if (here?.section === 'contact') return toEntry(walk, 'overview', text, list);
  if (isOwn) {
    const { section, group } = here;
    if (isSentence) return false;
    if (section === 'steps' || section === 'recovery')
      return isTimed ? false : toLedEntries(walk, section, lead.text, list);
    // Below “Benefits”, a list with “You must bring:” above it is what that line calls it.
    if (section === 'candidacy' ? INTRODUCES_CANDIDATES.test(text) : group === undefined) return false;
  }
  return toEntry(walk, here?.section, text, list);
}

function toLedEntries(walk: Walk, section: 'steps' | 'recovery', lead: string, { entries }: List): boolean {
  walk.builder.ledEntries(section, lead, entries);
  walk.isFresh = false;
  walk.hasList = true;
  return true;
}

/** Among steps, times and facts, the whole is one entry; elsewhere, a list of its own without a kind. */
function toEntry(walk: Walk, section: SectionName | undefined, text: string, list: List): boolean {
  if (section !== 'recovery' && section !== 'steps' && section !== 'overview') return toGroup(walk, text, list);
  const here = walk.place;
  if (walk.collects && here?.section === section) {
    walk.builder.addToLast(here, withLead(text, list.entries));
  } else {
    const place = here?.section === section && !here.field ? here : { section };
    const description = closed(flow(list.entries.map(inLine)));
    const doubt = here?.section === section ? undefined : 'guessed';
    walk.builder.entry(place, { term: text, description }, doubt, section === 'overview');
    walk.place = place;
  }
  walk.isFresh = false;
  walk.hasList = true;
  return true;
}

function toGroup(walk: Walk, text: string, { entries }: List): boolean {
  walk.place = walk.builder.group(text, placeOfHeading(text)?.kind);
  for (const entry of entries) walk.builder.entry(walk.place, entry);
  walk.collects = walk.isFresh = false;
  walk.hasList = true;
  return true;
}
