import { LEAD, LIST } from '../../../scripts/page-selectors.mjs';

const HAS_TERM = `:has(> ${LEAD}, > p:first-child > ${LEAD})`;

/** A step's picture. Beside the text it is taken out of the flow: a grid would tear text apart that stands in no paragraph. */
const FIGURE = ':is(img,picture,figure)';
const PICTURED = `& > ${LIST}:has(> li > ${FIGURE})`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='item']": [`& > ${LIST} > li`],
    "[part~='item']:not(:last-child)": [`& > ${LIST} > li:not(:last-child)`],
    "[part~='item']:not(:last-child)::before": [`& > ${LIST} > li:not(:last-child)::after`],
    "[part~='marker']": [`& > ${LIST} > li::before`],
    "[part~='marker'] + div": [`& > ${LIST} > li:not(${HAS_TERM})`],
    "[part~='figure'] img": [`& > ${LIST} > li > img`, `& > ${LIST} > li > :is(picture,figure) img`],
    figcaption: ['& figcaption'],
  },
  rules: `
    & > ${LIST} > li::before { content: counter(list-item); box-sizing: border-box; }
    ${PICTURED} { max-inline-size: calc(var(--cw-max-width, 36em) + 16em); container-type: inline-size; }
    ${PICTURED} > li > ${FIGURE} { margin-block-start: calc(3 * var(--_space)); }
    @container (inline-size >= 44em) {
      ${PICTURED} > li { box-sizing: content-box; padding-inline-end: calc(16em + 4 * var(--_space)); }
      ${PICTURED} > li:has(> ${FIGURE}) { min-block-size: 12em; }
      ${PICTURED} > li:has(> ${FIGURE}):not(${HAS_TERM}) { min-block-size: 11.65em; }
      ${PICTURED} > li:has(> figure figcaption) { min-block-size: calc(13.5em + var(--_space)); }
      ${PICTURED} > li > ${FIGURE} { position: absolute; inset-block-start: 0; inset-inline-end: 0; inline-size: 16em; margin: 0; }
    }`,
  reserved: `
    &[collapsible] > ${LIST} > li { display: grid; grid-template-rows: auto; grid-auto-rows: 0; overflow: clip; animation: cw-show 1ms 10s forwards, cw-hide-text 10s; }
    &[collapsible] > ${LIST} > li > :not(${LEAD}) { animation: cw-hide 10s; }
    &[collapsible] > ${LIST} > li > ${LEAD} { min-block-size: 44px; margin-block-start: calc((var(--_marker) - var(--_control-height)) / 2); align-content: center; -webkit-text-fill-color: currentcolor; }
    &[collapsible] > ${LIST} > li::before { -webkit-text-fill-color: currentcolor; }`,
};
