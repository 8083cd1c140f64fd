/** The look before the script of what to do before or after a procedure, in groups: what several elements share. */
import { ABOVE_WORDS, FIRST_HEADING, HEADING, LIST, TICK_ROW } from './page-selectors.mjs';

/** The heading of a list: not the widget's own. */
export const TITLE = `:is(${HEADING},${LIST}) ~ ${HEADING}`;

/** @param {string} ticked the lists whose entries can be ticked @returns {Record<string, string[]>} */
export function timedSelectors(ticked) {
  return {
    "[part~='introduction']": [`& > p:has(+ ${LIST}, + ${HEADING})`],
    "[part~='item']": [`& > ${LIST} > li`],
    "[part~='list']": [`& > ${LIST}`],
    "[part~='heading']": [`& > ${FIRST_HEADING}:not(${LIST} ~ *)`, '&[heading]::before'],
    "[part~='choice']": [`&[checklist] > ${ticked} > li`],
    "[part~='label']": [`& > ${LIST} > [data-when]::before`],
  };
}

/** @param {readonly string[]} kinds @param {string} ticked the lists whose entries can be ticked */
export function timedRules(kinds, ticked) {
  const withKind = `${LIST}:is(${kinds.map((kind) => `[data-kind='${kind}']`).join()})`;
  return `
    & > ${LIST}:has(~ ${LIST}) { margin-block-end: calc(5 * var(--_space)); }
    & > ${withKind}, & > ${TITLE} + ${LIST} { padding-block-start: calc(1.5 * var(--_space)); }
    & > ${TITLE}:has(+ ${withKind}) { padding-inline-start: calc((1.5em + 1.25 * var(--_space)) / 1.2); }
    & > ${LIST} > [data-when]::before { content: attr(data-when); display: block; }
    &[checklist] > ${ticked} > li { display: block; min-block-size: ${TICK_ROW}; padding-block-start: calc(1.25 * var(--_space) + ${ABOVE_WORDS}); padding-inline-start: calc(32px + 2 * var(--_space)); cursor: auto; }`;
}

/** Our titles of lists that have a kind and no heading. @param {readonly string[]} kinds */
export function reservedTitles(kinds) {
  const withKind = `${LIST}:is(${kinds.map((kind) => `[data-kind='${kind}']`).join()})`;
  return `& > ${withKind}:not(${TITLE} + *)::before { content: '\\a0'; display: block; font-size: 1.2em; line-height: 1.25; animation: cw-gone 1ms 10s forwards; }`;
}
