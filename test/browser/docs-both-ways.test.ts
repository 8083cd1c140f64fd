/** What the documentation writes as HTML and “the same in a file” renders alike. */
import { expect } from '@open-wc/testing';
import { aftercareKinds, kinds, preparationKinds } from '../../src/content/schema.js';
import { fileFor, settled, show, tags, until } from './support/elements.js';
import { outline, renderedText } from './support/seen.js';

const pair = /```html\n((?:(?!```)[\s\S])*)```\n\nThe same in a file:\n\n```json\n((?:(?!```)[\s\S])*)```/g;
const page = async (tag: string) => (await fetch(new URL(`../../docs/elements/${tag}.md`, import.meta.url))).text();
const pages = await Promise.all(tags.map(async (tag) => [tag, await page(tag)] as const));
const pairs = pages.flatMap(([tag, text]) =>
  Array.from(text.matchAll(pair), ([, html = '', json = '']) => ({ tag, html, json })),
);

describe('in the documentation', () => {
  for (const [what, tag, written] of [
    ...kinds.map((kind) => [`the kind ${kind}`, 'benefit-risk-panel', `"kind": "${kind}"`] as const),
    ...preparationKinds.map((kind) => [`the kind ${kind}`, 'procedure-preparation', `"kind": "${kind}"`] as const),
    ...aftercareKinds.map((kind) => [`the kind ${kind}`, 'aftercare-instructions', `"kind": "${kind}"`] as const),
    ['when', 'procedure-preparation', '"when"'],
    ['when', 'aftercare-instructions', '"when"'],
    ['a figure that compares', 'benefit-risk-panel', '"comparatorCount"'],
    ['what is said of an option', 'treatment-options', '"description"'],
    ['a figure in a cell', 'treatment-options', '"frequency"'],
    ['a table', 'procedure-overview', '"table"'],
    ['a transcript', 'procedure-steps', '"transcript"'],
    ['a transcript', 'procedure-overview', '"transcript"'],
    ['a transcript', 'common-questions', '"transcript"'],
  ] as const) {
    it(`${tag} is shown with ${what}, both ways`, () => {
      expect(pairs.some((pair) => pair.tag === tag && pair.json.includes(written))).to.equal(true);
    });
  }

  pairs.forEach(({ tag, html, json }, at) => {
    it(`HTML and file are alike: ${tag}, pair ${at + 1}`, async () => {
      const fromHtml = await show(html);
      const { format: _, ...file } = JSON.parse(json) as Record<string, object>;
      const [section] = Object.values(file);
      const attributes = fromHtml.getAttributeNames().map((name) => ` ${name}="${fromHtml.getAttribute(name)}"`);
      const expected = outline(fromHtml);
      expect(fromHtml.problems).to.deep.equal([]);
      const fromFile = await show(
        `<${tag} src="${fileFor(tag, section)}"${attributes.join('')}><p>Fallback</p></${tag}>`,
      );
      await until(() => !renderedText(fromFile).includes('Fallback'), 'the file');
      await settled(fromFile);
      expect(outline(fromFile)).to.equal(expected);
      expect(fromFile.problems).to.deep.equal([]);
    });
  });
});
