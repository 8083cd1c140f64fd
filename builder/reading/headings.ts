/**
 * What a heading does:
 *
 * - One whose words name a section begins it (see `words.ts`). The same section headed twice: the second heading with what
 *   follows it is one entry, so that nothing is said under a heading that it was not written under.
 * - Any other is an entry of the section that it stands in, with what follows it. A question that names no section is a
 *   fact of the overview.
 * - One that warns (“What not to do”) never names a section, and never stands among candidates, benefits or the contact
 *   form's text.
 */
import { takesEntries } from './procedure-builder.js';
import type { Line } from './lines.js';
import { dropColon, type Reason } from './reading.js';
import { FREQUENT_QUESTIONS } from './set-aside.js';
import type { Walk } from './walk.js';
import { INTRODUCES_CANDIDATES, type Place, placeOfHeading } from './words.js';

export function takeHeading(walk: Walk, { text: whole, level }: Line): void {
  const text = dropColon(whole);
  const isLead = text !== whole;
  if (FREQUENT_QUESTIONS.test(text)) {
    walk.builder.keep('furniture', whole);
    walk.place = { section: 'overview' };
    walk.level = level ?? walk.level;
    walk.collects = false;
    return;
  }
  const place = placeOfHeading(text);
  const isBelow = level !== undefined && walk.level !== undefined && level > walk.level;
  if (walk.place?.field === undefined && walk.isFresh && isLead && mayIntroduce(walk, place, text)) {
    walk.builder.introduction(walk.place?.section ?? 'overview', whole);
    return;
  }
  if (!place || (isBelow && isPartOf(walk, place))) takeSubheading(walk, text, { level, isBelow, isLead });
  else begin(walk, place, text, level);
  walk.isFresh = true;
  walk.hasList = false;
}

/** “You may be offered it if you have:” right below the heading of a section leads to its list. */
function mayIntroduce(walk: Walk, place: Place | undefined, text: string): boolean {
  const here = walk.place;
  if (!here || walk.collects || !walk.builder.hasHeading(here.section)) return false;
  if (!place) return takesEntries(here.section) && (here.section !== 'candidacy' || INTRODUCES_CANDIDATES.test(text));
  return place.section === here.section && takesEntries(here.section) && !walk.builder.hasEntries(here.section);
}

/** A deeper heading within steps or recovery names one of them, even where its words could name a section. */
function isPartOf(walk: Walk, { section, field }: Place): boolean {
  const here = walk.place?.section;
  if (field) return false;
  if (section === 'overview') return true;
  if (here === 'steps') return ['steps', 'recovery', 'candidacy'].includes(section);
  return here === 'recovery' && ['recovery', 'steps'].includes(section);
}

function begin(walk: Walk, place: Place, text: string, level: number | undefined): void {
  const { builder } = walk;
  const { section, kind, field } = place;
  walk.collects = false;
  // Benefits and risks stand below one heading: that heading's level is the section's.
  if (section !== 'benefitsAndRisks' || walk.place?.section !== section) walk.level = level ?? walk.level;
  walk.place = place;
  if (field === 'urgent') {
    builder.paragraph(place, /[.!?]$/.test(text) ? text : `${text}:`);
  } else if (field) {
    builder.keep('rewritten', text, section);
  } else if (section === 'benefitsAndRisks' && kind) {
    walk.place = builder.group(text, kind);
  } else if (isWarning(walk, text) && (section === 'candidacy' || section === 'contact')) {
    walk.place = builder.group(text);
  } else if ((section === 'steps' && BEFORE.test(text)) || (takesEntries(section) && isWarning(walk, text))) {
    // What comes before is a part of what happens, and never the name of the whole.
    builder.entry(place, { term: text });
    walk.collects = true;
  } else if (
    !builder.hasHeading(section) &&
    !(takesEntries(section) && builder.hasEntries(section) && section !== 'steps')
  ) {
    builder.heading(section, text);
  } else if (section === 'candidacy') {
    // What stands below it need not be about candidates.
    toFact(walk, text, 'second-heading');
  } else if (takesEntries(section) || section === 'overview') {
    builder.entry(place, { term: text }, 'second-heading');
    walk.collects = true;
  } else builder.paragraph(place, text, 'second-heading');
}

const BEFORE =
  /^(before|how (do|should|can) (i|you) (prepare|get ready)|how to (prepare|get ready)|prepar|getting ready|antes de|c[óo]mo prepararse)/i;

interface Subheading {
  level: number | undefined;
  isBelow: boolean;
  /** It ends in a colon. */
  isLead: boolean;
}

/** A heading that names no section. */
function takeSubheading(walk: Walk, text: string, { level, isBelow, isLead }: Subheading): void {
  const isApart = text.endsWith('?') || (level !== undefined && walk.level !== undefined && !isBelow);
  const here = walk.place;
  const doubt: Reason | undefined = isBelow ? undefined : 'guessed';
  const isPanel = here?.section === 'benefitsAndRisks';
  const isForm = here?.section === 'candidacy' || here?.section === 'contact';
  if ((isPanel || isForm) && !here.field && isWarning(walk, text)) {
    walk.place = walk.builder.group(text);
    walk.collects = false;
  } else if (here?.section === 'contact' && isLead) toFact(walk, text, 'guessed');
  else if (here && !here.field && ['contact', 'disclaimer', 'provenance'].includes(here.section) && !isApart) {
    walk.builder.paragraph(here.section === 'provenance' ? { section: 'overview' } : here, text, doubt);
  } else if (isPanel && (here.group === undefined ? isBelow : isLead && !isApart)) {
    walk.place = walk.builder.group(text);
    walk.collects = false;
  } else if (here && !isApart && !here.field && (isPanel || here.section === 'candidacy' ? isBelow : true)) {
    walk.builder.entry(here, { term: text }, doubt);
    walk.collects = true;
  } else toFact(walk, text, doubt);
}

function toFact(walk: Walk, text: string, doubt: Reason | undefined): void {
  walk.place = { section: 'overview' };
  walk.builder.entry(walk.place, { term: text }, doubt, true);
  walk.collects = true;
}

function isWarning(walk: Walk, text: string): boolean {
  return walk.guard.warningOf(text) !== undefined;
}
