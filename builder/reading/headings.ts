/**
 * What a heading does:
 *
 * - One whose words name a section begins it (see `section-words.ts`). The same section headed twice: the second heading with what
 *   follows it is one entry, so that every text stays below its own heading.
 * - Any other heading is an entry of the current section, with what follows it. A question that names no section is a
 *   fact of the overview.
 * - One that warns (“What not to do”) never names a section, and never stands among candidates, benefits or the contact
 *   form's text.
 */
import { takesEntries } from './procedure-builder.js';
import type { Line } from './text-lines.js';
import { dropColon } from './entry-text.js';
import type { Reason } from './reading.js';
import { FREQUENT_QUESTIONS } from './page-furniture.js';
import type { ReaderState } from './reader-state.js';
import { INTRODUCES_CANDIDATES, type Place, placeOfHeading } from './section-words.js';

export function placeHeading(state: ReaderState, { text: whole, level }: Line): void {
  const text = dropColon(whole);
  const isLeadIn = text !== whole;
  if (FREQUENT_QUESTIONS.test(text)) {
    state.builder.keep('furniture', whole);
    state.place = { section: 'overview' };
    state.level = level ?? state.level;
    state.collects = false;
    return;
  }
  const place = placeOfHeading(text);
  const isBelow = level !== undefined && state.level !== undefined && level > state.level;
  if (state.place?.field === undefined && state.isFresh && isLeadIn && mayIntroduce(state, place, text)) {
    state.builder.introduction(state.place?.section ?? 'overview', whole);
    return;
  }
  if (!place || (isBelow && isPartOf(state, place))) placeSubheading(state, text, { level, isBelow, isLeadIn });
  else begin(state, place, text, level);
  state.isFresh = true;
  state.hasList = false;
}

/** “You may be offered it if you have:” right below the heading of a section leads to its list. */
function mayIntroduce(state: ReaderState, place: Place | undefined, text: string): boolean {
  const here = state.place;
  if (!here || state.collects || !state.builder.hasHeading(here.section)) return false;
  if (!place) return takesEntries(here.section) && (here.section !== 'candidacy' || INTRODUCES_CANDIDATES.test(text));
  return place.section === here.section && takesEntries(here.section) && !state.builder.hasEntries(here.section);
}

/** A deeper heading within steps or recovery names one of them, even where its words could name a section. */
function isPartOf(state: ReaderState, { section, field }: Place): boolean {
  const here = state.place?.section;
  if (field) return false;
  if (section === 'overview') return true;
  if (here === 'steps') return ['steps', 'recovery', 'candidacy'].includes(section);
  return here === 'recovery' && ['recovery', 'steps'].includes(section);
}

function begin(state: ReaderState, place: Place, text: string, level: number | undefined): void {
  const { builder } = state;
  const { section, kind, field } = place;
  state.collects = false;
  // Benefits and risks share one heading, whose level is the section's.
  if (section !== 'benefitsAndRisks' || state.place?.section !== section) state.level = level ?? state.level;
  state.place = place;
  if (field === 'urgent') {
    builder.paragraph(place, /[.!?]$/.test(text) ? text : `${text}:`);
  } else if (field) {
    builder.keep('rewritten', text, section);
  } else if (section === 'benefitsAndRisks' && kind) {
    state.place = builder.group(text, kind);
  } else if (isWarning(state, text) && (section === 'candidacy' || section === 'contact')) {
    state.place = builder.group(text);
  } else if ((section === 'steps' && BEFORE.test(text)) || (takesEntries(section) && isWarning(state, text))) {
    // What comes before is a part of what happens, and never the name of the whole.
    builder.entry(place, { term: text });
    state.collects = true;
  } else if (
    !builder.hasHeading(section) &&
    !(takesEntries(section) && builder.hasEntries(section) && section !== 'steps')
  ) {
    builder.heading(section, text);
  } else if (section === 'candidacy') {
    // The text below it may be about something else.
    toFact(state, text, 'second-heading');
  } else if (takesEntries(section) || section === 'overview') {
    builder.entry(place, { term: text }, 'second-heading');
    state.collects = true;
  } else builder.paragraph(place, text, 'second-heading');
}

const BEFORE =
  /^(before|how (do|should|can) (i|you) (prepare|get ready)|how to (prepare|get ready)|prepar|getting ready|antes de|c[óo]mo prepararse)/i;

interface Subheading {
  level: number | undefined;
  isBelow: boolean;
  /** It ends in a colon. */
  isLeadIn: boolean;
}

/** A heading that names no section. */
function placeSubheading(state: ReaderState, text: string, { level, isBelow, isLeadIn }: Subheading): void {
  const isApart = text.endsWith('?') || (level !== undefined && state.level !== undefined && !isBelow);
  const here = state.place;
  const doubt: Reason | undefined = isBelow ? undefined : 'guessed';
  const isPanel = here?.section === 'benefitsAndRisks';
  const isForm = here?.section === 'candidacy' || here?.section === 'contact';
  if ((isPanel || isForm) && !here.field && isWarning(state, text)) {
    state.place = state.builder.group(text);
    state.collects = false;
  } else if (here?.section === 'contact' && isLeadIn) toFact(state, text, 'guessed');
  else if (here && !here.field && ['contact', 'disclaimer', 'provenance'].includes(here.section) && !isApart) {
    state.builder.paragraph(here.section === 'provenance' ? { section: 'overview' } : here, text, doubt);
  } else if (isPanel && (here.group === undefined ? isBelow : isLeadIn && !isApart)) {
    state.place = state.builder.group(text);
    state.collects = false;
  } else if (here && !isApart && !here.field && (isPanel || here.section === 'candidacy' ? isBelow : true)) {
    state.builder.entry(here, { term: text }, doubt);
    state.collects = true;
  } else toFact(state, text, doubt);
}

function toFact(state: ReaderState, text: string, doubt: Reason | undefined): void {
  state.place = { section: 'overview' };
  state.builder.entry(state.place, { term: text }, doubt, true);
  state.collects = true;
}

function isWarning(state: ReaderState, text: string): boolean {
  return state.detector.warningOf(text) !== undefined;
}
