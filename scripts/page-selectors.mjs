/** Selectors of an author's HTML that several elements need for the look before the script. `&` is the widget. */

export const HEADING = ':is(h1,h2,h3,h4,h5,h6)';
export const FIRST_HEADING = `${HEADING}:not(${HEADING} ~ *)`;
export const LIST = ':is(ul,ol)';
/** What an entry's term may be. A word with a meaning mostly stands within the text: as a term it would be a block of its own. */
export const LEAD = ':is(strong,b,dfn:where(:not([title])),h2,h3,h4,h5,h6):first-child';
/** An entry's term: what is bold at its beginning. CSS cannot see whether text stands before it. */
export const TERMS = [`& > ${LIST} > li > ${LEAD}`, `& > ${LIST} > li > p:first-child > ${LEAD}`];

/** How far the first line of an entry to tick stands below the top of its box. */
export const ABOVE_WORDS = 'max(0px, (32px - 1.5em) / 2)';
/** The height of an entry to tick with one line. */
export const TICK_ROW = `max(var(--_control-height), 2.5 * var(--_space) + max(32px, 1lh + ${ABOVE_WORDS}))`;
