import { LEAD, LIST } from '../../../scripts/page-selectors.mjs';

/** Without a list each paragraph is an entry. */
const PARAGRAPH = `&:not(:has(> ${LIST})) > p`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    ol: [`& > ${LIST}`],
    "[part~='item']": [`& > ${LIST} > li`, PARAGRAPH],
    "[part~='item']:not(:last-child)": [`& > ${LIST} > li:not(:last-child)`, `${PARAGRAPH}:not(:last-of-type)`],
    "[part~='item']::after": [`& > ${LIST} > li::after`, `${PARAGRAPH}::after`],
    "[part~='item']:not(:last-child)::before": [`& > ${LIST} > li:not(:last-child)::before`],
    "[part~='urgent']": ["& > [data-is='help']"],
  },
  rules: `
    ${PARAGRAPH} + p { margin-block-start: 0; }
    @container (inline-size >= 34em) {
      & > ${LIST}:has(> li > ${LEAD}) > li { display: flow-root; padding-inline-start: calc(7 * var(--_space) + 11em); }
      & > ${LIST} > li > ${LEAD} { float: inline-start; inline-size: 11em; margin-inline-start: calc(-3 * var(--_space) - 11em); }
    }`,
  reserved: `& > [data-is='help']::before { content: '\\a0'; display: block; margin-block-end: calc(var(--_space) / 1.2); font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }`,
};
