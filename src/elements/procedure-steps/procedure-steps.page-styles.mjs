import { LEAD, LIST } from '../../../scripts/page-selectors.mjs';

const HAS_TERM = `:has(> ${LEAD}, > p:first-child > ${LEAD})`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='item']": [`& > ${LIST} > li`],
    "[part~='item']:not(:last-child)": [`& > ${LIST} > li:not(:last-child)`],
    "[part~='item']:not(:last-child)::before": [`& > ${LIST} > li:not(:last-child)::after`],
    "[part~='marker']": [`& > ${LIST} > li::before`],
    "[part~='marker'] + div": [`& > ${LIST} > li:not(${HAS_TERM})`],
  },
  rules: `& > ${LIST} > li::before { content: counter(list-item); }`,
  reserved: `
    &[collapsible] > ${LIST} > li { display: grid; grid-template-rows: auto; grid-auto-rows: 0; overflow: clip; animation: cw-show 1ms 10s forwards, cw-hide-text 10s; }
    &[collapsible] > ${LIST} > li > :not(${LEAD}) { animation: cw-hide 10s; }
    &[collapsible] > ${LIST} > li > ${LEAD} { min-block-size: 44px; margin-block-start: -0.25em; align-content: center; -webkit-text-fill-color: currentcolor; }
    &[collapsible] > ${LIST} > li::before { -webkit-text-fill-color: currentcolor; }`,
};
