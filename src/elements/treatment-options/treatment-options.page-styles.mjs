/** The table: the author's own, or in a figure, in which editors put it. */
const TABLES = ['& > table', '& > figure > table'];
/** The row that names the options. */
const HEAD = ':is(thead, tbody:not(:is(thead, tbody) ~ *)) > tr:first-child';
const ROW = '* > tr';

/** @param {string} inside of a table. @param {string} [which] tables */
const inTable = (inside, which = '') => TABLES.map((table) => `${table}${which} > ${inside}`);

/**
 * Each question above what is said of each option, as the element shows it in a narrow place. Space for the names that the element
 * adds is reserved. Without the script it would be unclear which option a cell is about: then the table comes back.
 *
 * @param {string} [which] tables
 */
const stacked = (which) => `
  ${inTable('*', which)} { display: block; animation: cw-rows 1ms 10s forwards; }
  ${inTable(ROW, which)} { display: block; padding-block: var(--_space); border-block-end: 2px solid; animation: cw-row 1ms 10s forwards; }
  ${[`${ROW} > *`, `${HEAD} > *`, `${ROW}:not(${HEAD}) > :first-child`].map((cell) => inTable(cell, which)).join()} { display: block; inline-size: auto; padding: var(--_space) 0; border: 0; animation: cw-cell 1ms 10s forwards; }
  ${inTable(`${ROW}:not(${HEAD}) > * + * + *`, which)} { border-block-start: 1px solid var(--_line); }
  ${inTable(`${HEAD} > :first-child`, which)} { position: absolute; padding: 0; clip-path: inset(50%); animation: cw-corner 1ms 10s forwards; }
  ${inTable(`${ROW}:not(${HEAD}) > * + *::before`, which)} { content: '\\a0'; display: block; animation: cw-gone 1ms 10s forwards; }`;

/** Where the name stands beside what a cell says. @param {string} [which] tables */
const beside = (which) => `
  ${inTable(`${ROW}:not(${HEAD}) > * + *`, which)} { padding-inline-start: calc(11em + 3 * var(--_space)); }
  ${inTable(`${ROW}:not(${HEAD}) > * + *::before`, which)} { content: none; }`;

const MANY = `:has(> ${HEAD} > :nth-child(5))`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='introduction']": ['& > p:has(~ :is(table,figure))'],
    "[part~='note']": ['& > :is(table,figure) + p'],
    '.options': ['& > table', '& > figure:has(> table)'],
    "[role='columnheader']": inTable(`${HEAD} > *`),
    'td[role]': inTable(`${ROW} > * + *`),
    "[role='rowheader']": inTable(`${ROW}:not(${HEAD}) > :first-child`),
    'thead > tr > [role]': inTable(`${HEAD} > *`),
  },
  rules: `
    ${inTable(`${HEAD} > th:not(:has(> :is(strong, b):first-child))`)} { font-weight: 700; }
    ${inTable(`${HEAD} > th > :is(strong, b):first-child`)} { display: block; }
    ${inTable(`${ROW} > * + :empty:not([data-count])::after`)} { content: '–'; }`,
  reserved: `
    @keyframes cw-rows { to { display: table-row-group; } }
    @keyframes cw-row { to { display: table-row; } }
    @keyframes cw-cell { to { display: table-cell; padding: var(--_space) calc(3 * var(--_space)) var(--_space) 0; border-block-end: 1px solid var(--_line); } }
    @keyframes cw-corner { to { display: table-cell; position: static; clip-path: none; } }
    @container (inline-size < 34em) {${stacked()}}
    @container (26.5em <= inline-size < 34em) {${beside()}}
    @container (inline-size < 50em) {${stacked(MANY)}}
    @container (26.5em <= inline-size < 50em) {${beside(MANY)}}`,
};
