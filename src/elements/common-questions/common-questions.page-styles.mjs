import { ABOVE_WORDS, HEADING, TICK_ROW } from '../../../scripts/page-selectors.mjs';

const TO_ASK = ":is(ul,ol,dl)[data-is='ask']";

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='introduction']": [`& > p:has(+ :is(ul,ol,dl,details,${HEADING}))`],
    "[part~='choice']": [`& > ${TO_ASK} > li`],
    "div[part~='list'] > [part~='item']": ['& > details', '& > dl > dt'],
    "div[part~='list'] > [part~='item']:last-child": ['& > details:not(:has(~ details))', '& > dl > dd:last-child'],
    "div[part~='list'] > details[part~='item']": ['&[collapsible] > details'],
    "details > [part~='description']": ['&[collapsible] > details > :not(summary):last-child'],
    "div[part~='list'] + fieldset": [`& > :not(${HEADING}) + ${TO_ASK}`],
    "summary [part~='term']": [`& > details > summary > ${HEADING}`],
  },
  // Without `collapsible`, what a `details` holds shows.
  rules: `
    & > details > summary, & > dl > dt { font-weight: 700; }
    & > details > summary > ${HEADING} { font-size: inherit; }
    & > dl > dt { padding-block-end: 0; }
    & > ${HEADING}:has(+ ${TO_ASK}) { margin-block-start: calc(4 * var(--_space) / 1.2); }
    & > dl > dd { padding-block: var(--_space) calc(2 * var(--_space)); }
    & > details + details { margin-block-start: 0; }
    &[collapsible] > details > summary + * { margin-block-start: 0; }
    &:not([collapsible]) > details > summary { padding-block: 0 var(--_space); list-style: none; }
    &:not([collapsible]) > details::details-content { content-visibility: visible; block-size: auto; }
    & > ${TO_ASK} > li { display: block; min-block-size: ${TICK_ROW}; padding-block-start: calc(1.25 * var(--_space) + ${ABOVE_WORDS}); padding-inline-start: calc(32px + 2 * var(--_space)); cursor: auto; }`,
  reserved: `& > :not(${HEADING}) + ${TO_ASK}::before { content: '\\a0'; display: block; font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }`,
};
