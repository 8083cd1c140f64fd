import { FIRST_HEADING, HEADING, LIST } from '../../../scripts/page-selectors.mjs';

/** The heading of a list: not the widget's own. */
const TITLE = `:is(${HEADING},${LIST}) ~ ${HEADING}`;
const kinds = ['benefit', 'consideration', 'risk', 'alternative'].map((kind) => `[data-kind='${kind}']`);
const KINDS = kinds.join();

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='introduction']": [`& > p:has(+ ${LIST}, + ${HEADING})`],
    "[part~='item']": [`& > ${LIST} > li`],
    "[part~='list']": [`& > ${LIST}`],
    "[part~='heading']": [`& > ${FIRST_HEADING}:not(${LIST} ~ *)`, '&[heading]::before'],
  },
  // An icon stands beside the title of a list that has a kind. A heading that says the kind itself cannot be known here.
  rules: `
    & > ${LIST}:has(~ ${LIST}) { margin-block-end: calc(5 * var(--_space)); }
    & > ${LIST}:is(${KINDS}), & > ${TITLE} + ${LIST} { padding-block-start: calc(1.5 * var(--_space)); }
    & > ${TITLE}:has(+ ${LIST}:is(${KINDS})) { padding-inline-start: calc((1.5em + 1.25 * var(--_space)) / 1.2); }`,
  reserved: `
    & > ${LIST}:is(${KINDS}):not(${TITLE} + *)::before { content: '\\a0'; display: block; font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }
    & > ${LIST} > li:is(${KINDS})::before { content: '\\a0'; display: block; font-size: 0.9em; animation: cw-gone 1ms 10s forwards; }
    ${kinds.map((kind) => `& > ${LIST}${kind} > li${kind}::before`).join(', ')} { content: none; }`,
};
