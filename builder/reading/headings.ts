/**
 * What a heading does:
 *
 * - One whose words name a section begins it (see `words.ts`). The same section headed twice: the second heading with what
 *   follows it is one entry, so that nothing is said under a heading that it was not written under.
 * - Any other is an entry of the section that it stands in, with what follows it. A question that names no section is a
 *   fact of the overview.
 */
import { takesEntries } from './assembly.js';
import type { Line } from './lines.js';
import { freeKind } from './lists.js';
import { dropColon, type Reason } from './reading.js';
import { FREQUENT_QUESTIONS } from './set-aside.js';
import type { Walk } from './walk.js';
import { type Place, placeOfHeading } from './words.js';

export function takeHeading(walk: Walk, { text: whole, level }: Line): void {
  const text = dropColon(whole);
  const isLead = text !== whole;
  if (FREQUENT_QUESTIONS.test(text)) {
    walk.to.keep('furniture', whole);
    walk.place = { section: 'overview' };
    walk.level = level ?? walk.level;
    walk.collects = false;
    return;
  }
  const place = placeOfHeading(text);
  const isBelow = level !== undefined && walk.level !== undefined && level > walk.level;
  if (walk.place?.field === undefined && walk.isFresh && isLead && mayIntroduce(walk, place)) {
    walk.to.introduction(walk.place?.section ?? 'overview', whole);
    return;
  }
  if (!place || (isBelow && isPartOf(walk, place))) takeSubheading(walk, text, level, isBelow);
  else begin(walk, place, text, level);
  walk.isFresh = true;
  walk.hasList = false;
}

/** “You may be offered it if you have:” right below the heading of a section leads to its list. */
function mayIntroduce(walk: Walk, place: Place | undefined): boolean {
  const here = walk.place;
  if (!here || walk.collects || !walk.to.hasHeading(here.section)) return false;
  if (!place) return takesEntries(here.section);
  return place.section === here.section && !place.kind && takesEntries(here.section) && !walk.to.hasEntries(here);
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
  const to = walk.to;
  const { section, kind, field } = place;
  walk.collects = false;
  // Benefits and risks stand below one heading: that heading's level is the section's.
  if (section !== 'benefitsAndRisks' || walk.place?.section !== section) walk.level = level ?? walk.level;
  walk.place = place;
  if (field === 'urgent') {
    to.paragraph(place, /[.!?]$/.test(text) ? text : `${text}:`);
  } else if (field) {
    to.keep('rewritten', text, section);
  } else if (section === 'benefitsAndRisks' && kind) {
    to.group(kind, text, kind === 'consideration' && /risk|riesgo/i.test(text));
  } else if (
    section === 'steps' &&
    /^(before|how (do|should|can) (i|you) (prepare|get ready)|prepar|getting ready|antes de|c[óo]mo prepararse)/i.test(
      text,
    )
  ) {
    // What comes before is a part of what happens, and never the name of the whole.
    to.entry(place, { term: text });
    walk.collects = true;
  } else if (!to.hasHeading(section) && !(takesEntries(section) && to.hasEntries(place) && section !== 'steps')) {
    to.heading(section, text);
  } else if (takesEntries(section) || section === 'overview') {
    to.entry(place, { term: text }, 'second-heading');
    walk.collects = true;
  } else to.paragraph(place, text, 'second-heading');
}

/** A heading that names no section. */
function takeSubheading(walk: Walk, text: string, level: number | undefined, isBelow: boolean): void {
  const isApart = text.endsWith('?') || (level !== undefined && walk.level !== undefined && !isBelow);
  const here = walk.place;
  const doubt: Reason | undefined = isBelow ? undefined : 'guessed';
  if (here && !here.field && ['contact', 'disclaimer', 'provenance'].includes(here.section) && !isApart) {
    walk.to.paragraph(here.section === 'provenance' ? { section: 'overview' } : here, text, doubt);
    return;
  }
  if (here?.section === 'benefitsAndRisks' && isBelow && !here.kind) {
    const kind = freeKind(walk.to);
    walk.to.group(kind, text);
    walk.place = { section: 'benefitsAndRisks', kind };
    return;
  }
  const isWithin = here && !isApart && !here.field && (here.section !== 'benefitsAndRisks' || here.kind);
  walk.place = isWithin ? here : { section: 'overview' };
  walk.to.entry(walk.place, { term: text }, doubt, !isWithin);
  walk.collects = true;
}
