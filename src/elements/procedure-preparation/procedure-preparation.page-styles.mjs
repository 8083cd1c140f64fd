import { LIST } from '../../../scripts/page-selectors.mjs';
import { reservedTitles, timedRules, timedSelectors } from '../../../scripts/timed-page-styles.mjs';

const KINDS = ['food', 'medicine', 'test', 'bring', 'travel', 'other'];
const MEDICINES = `${LIST}[data-kind='medicine']`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: timedSelectors(LIST),
  rules: timedRules(KINDS, LIST),
  // Our words after medicines are as long as they are in the page's language.
  reserved: (dictionaries) => `
    ${reservedTitles(KINDS)}
    & > ${MEDICINES}::after { display: block; visibility: hidden; margin-block-start: calc(2 * var(--_space)); padding: calc(1.5 * var(--_space)) calc(2 * var(--_space)); animation: cw-gone 1ms 10s forwards; }
    ${Object.entries(dictionaries)
      .map(([language, { preparation }]) => {
        const where = language === 'en' ? '' : `:lang(${language})`;
        return `&${where} > ${MEDICINES}::after { content: ${JSON.stringify(preparation.askFirst)}; }`;
      })
      .join('\n')}`,
};
