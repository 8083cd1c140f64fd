import { LIST } from '../../../scripts/page-selectors.mjs';
import { reservedTitles, TITLE, timedRules, timedSelectors } from '../../../scripts/timed-page-styles.mjs';

const KINDS = ['do', 'dont', 'activity', 'follow-up', 'call', 'urgent', 'emergency'];
const TICKED = `${LIST}:is([data-kind='do'],[data-kind='follow-up'])`;
const ACTIVITIES = `${LIST}[data-kind='activity']`;
const LEVELS = `${LIST}:is([data-kind='call'],[data-kind='urgent'],[data-kind='emergency'])`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: timedSelectors(TICKED),
  // A row of the table: the time stands beside the activity. A box stands around a level of care.
  rules: `${timedRules(KINDS, TICKED)}
    & > ${ACTIVITIES} > li[data-when] { padding-block: calc(1.5 * var(--_space)); padding-inline-end: 50%; }
    & > ${ACTIVITIES} > li[data-when]::before { float: inline-end; inline-size: 100%; margin-inline-end: -100%; }
    & > ${LEVELS} { padding-inline: calc(3 * var(--_space) + 4px); padding-block: calc(1.75 * var(--_space)) calc(1.75 * var(--_space) + 7px); }
    & > ${LIST}[data-kind='call'] { padding-inline: calc(3 * var(--_space) + 1px); padding-block-end: calc(1.75 * var(--_space) + 1px); }`,
  // The heads of the table's columns; without a title of the author's, ours above them.
  reserved: `
    ${reservedTitles(KINDS)}
    & > ${ACTIVITIES}::before { content: '\\a0'; display: block; padding-block: var(--_space) calc(var(--_space) + 1px); font-size: 0.9em; animation: cw-gone 1ms 10s forwards; }
    & > ${ACTIVITIES}:not(${TITLE} + *)::before { content: '\\a0\\a\\a0'; padding-block-start: calc(var(--_space) / 3); white-space: pre; }`,
};
