import { ABOVE_WORDS, LIST, TICK_ROW } from '../../../scripts/page-selectors.mjs';

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='choice']": [`& > ${LIST} > li`],
    "ul [part~='item']": [`&[static] > ${LIST} > li`],
    "ul [part~='item'] + *": [`&[static] > ${LIST} > li + *`],
  },
  rules: `
    & > ${LIST} > li { display: block; min-block-size: ${TICK_ROW}; padding-block-start: calc(1.25 * var(--_space) + ${ABOVE_WORDS}); padding-inline-start: calc(32px + 2 * var(--_space)); cursor: auto; }
    &[static] > ${LIST} > li { min-block-size: 0; padding-block: 0; padding-inline-start: calc(3 * var(--_space)); }`,
  // The words at the end are as long as they are in the page's language.
  reserved: (dictionaries) => `
    & > ${LIST}::before { content: '\\a0'; display: block; margin-block-end: calc(1.5 * var(--_space)); animation: cw-gone 1ms 10s forwards; }
    &[static] > ${LIST}::before { content: none; }
    & > ${LIST}::after { display: block; visibility: hidden; padding: calc(2 * ${TICK_ROW} + 5 * var(--_space)) calc(2 * var(--_space)) calc(2 * var(--_space)); animation: cw-gone 1ms 10s forwards; }
    &[static] > ${LIST}::after { padding-block-start: calc(5 * var(--_space)); }
    ${Object.entries(dictionaries)
      .map(([language, { checklist }]) => {
        const where = language === 'en' ? '' : `:lang(${language})`;
        return `&${where} > ${LIST}::after { content: ${JSON.stringify(checklist.discuss)}; }`;
      })
      .join('\n')}`,
};
