/** `scripts/page-styles.mjs`: the look before the script, made from the style sheets of the elements. */
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { pageStyles } from '../../scripts/page-styles.mjs';
import { hostStyles } from '../../src/core/host.styles.js';

const card = { tag: 'sample-card', css: '', page: {} };

function make(element: Partial<Parameters<typeof pageStyles>[0]['elements'][number]>, shared = '') {
  return pageStyles({ shared, elements: [{ ...card, ...element }], dictionaries: { en: { word: 'Yes' } } });
}

/** The rules with a declaration, as the at-rules around them and their selectors. */
function rulesWith(css: string, declaration: string): string[] {
  const found: string[] = [];
  postcss.parse(css).walkDecls((node) => {
    if (node.toString() === declaration) found.push(placeOf(node).join(' '));
  });
  return found;
}

function placeOf({ parent }: postcss.Node): string[] {
  if (parent instanceof postcss.Rule) return [...placeOf(parent), parent.selector];
  if (parent instanceof postcss.AtRule) return [...placeOf(parent), `@${parent.name}`];
  return [];
}

const HOST =
  ":is(sample-card:not(:defined), sample-card:not(:state(ready)), [data-cw='sample-card']:not(:has(> [data-mounted])))";

it('gives an element without a file of its own the common rules', () => {
  const css = make({}, ":host { color: red } [part~='note'], .other { margin: 1px } /* a { color: blue } */");
  expect(rulesWith(css, 'color: red')).toEqual([`@layer ${HOST}`]);
  expect(rulesWith(css, 'margin: 1px')).toEqual([`${HOST} > :is(ul,ol) + :is(p,table)`]);
  expect(rulesWith(css, 'color: blue')).toEqual([]);
});

it('applies the rules of a style sheet to the HTML that the element names, in all at-rules around them', () => {
  const css = `@supports (color: red) { @container (inline-size > 9em) { li:is(.a, .b) { color: red } } }
    @media print { li:is(.a, .b) { color: blue } }`;
  const made = make({ css, page: { selectors: { 'li:is(.a, .b)': ['& > p', '&[read-only] li'] } } });
  const withAttribute =
    ":is(sample-card[read-only]:not(:defined), sample-card[read-only]:not(:state(ready)), [data-cw='sample-card'][data-readonly]:not(:has(> [data-mounted])))";
  expect(rulesWith(made, 'color: red')).toEqual([`@supports @container ${HOST} > p, ${withAttribute} li`]);
  expect(rulesWith(made, 'color: blue')).toEqual([]);
});

it('reserves space on screens with scripts only, with the words of the page', () => {
  const reserved = ({ en }: Record<string, { word: string }>) => `&::after { content: '${en!.word}' }`;
  expect(rulesWith(make({ page: { reserved } }), "content: 'Yes'")).toEqual([`@media ${HOST}::after`]);
});

it('says which selector a style sheet has no more', () => {
  expect(() => make({ page: { selectors: { '.gone': ['& > p'] } } })).toThrow(
    'sample-card.page-styles.mjs: its style sheet has no .gone any more.',
  );
});

it('adds in calc() only: optimisers for WordPress drop the spaces around a plus sign elsewhere', () => {
  const values: string[] = [];
  postcss.parse(make({}, hostStyles.cssText)).walkDecls(({ value }) => void values.push(value));
  const outside = values.map((value) => value.replace(/calc\((?:[^()]|\([^()]*\))*\)/g, ''));
  expect(values.some((value) => value.includes(' + '))).toBe(true);
  expect(outside.filter((value) => value.includes(' + '))).toEqual([]);
});
