import { FIRST_HEADING, HEADING } from '../../../scripts/page-selectors.mjs';

const LEAD = `& > p:first-of-type:not(${HEADING} ~ ${HEADING} ~ *)`;
const TITLE = `& > ${HEADING}:not(${FIRST_HEADING})`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='introduction']": ['& > :is(p,table)'],
    "[part~='introduction']:first-of-type": [LEAD],
    "[part~='introduction']:last-child": ['& > :is(p,table):last-child'],
    "[part~='group-heading']": [TITLE],
    "[part~='group'] > :is([part~='description'], [part~='figure'], .table)": [
      `${TITLE} ~ :is(p,ul,ol,table,figure,img)`,
    ],
    "[part~='group']:last-child > :last-child": [`${TITLE} ~ :last-child`],
    dl: ['& > dl'],
    "[part~='term']": ['& > dl > dt'],
  },
  rules: `
    ${LEAD} { max-inline-size: calc(var(--cw-max-width, 36em) / var(--_scale)); }
    & > dl { container-type: inline-size; }
    & > dl > dt { clear: both; padding-block-start: calc(1.5 * var(--_space)); }
    & > dl > dd { padding-block-end: calc(1.5 * var(--_space)); border-block-end: 1px solid var(--_line); }
    @container (inline-size >= 24.5em) {
      & > dl > dt { float: inline-start; inline-size: 11em; }
      & > dl > dd { padding-block-start: calc(1.5 * var(--_space)); padding-inline-start: calc(11em + 3 * var(--_space)); }
    }`,
};
