/** What the documentation writes as HTML and “the same in a file” renders alike. */
import { expect } from '@open-wc/testing';
import { fileFor, settled, show, tags, until } from './support/elements.js';
import { outline, renderedText } from './support/seen.js';

const pair = /```html\n((?:(?!```)[\s\S])*)```\n\nThe same in a file:\n\n```json\n((?:(?!```)[\s\S])*)```/g;
const page = async (tag: string) => (await fetch(new URL(`../../docs/elements/${tag}.md`, import.meta.url))).text();
const pages = await Promise.all(tags.map(async (tag) => [tag, await page(tag)] as const));
const pairs = pages.flatMap(([tag, text]) =>
  Array.from(text.matchAll(pair), ([, html = '', json = '']) => ({ tag, html, json })),
);

describe('in the documentation', () => {
  it('there are such pairs', () => expect(pairs.length).to.be.greaterThan(0));

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
