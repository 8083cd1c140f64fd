/** What the widgets render is valid HTML, at first and after a visitor has used them. `part` is an attribute of every element. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packagesOf } from '../../scripts/packages.mjs';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

/** The part of html-validate that is used here. */
interface HtmlValidatePackage {
  HtmlValidate: new (loader: object) => {
    validateString(html: string): Promise<{
      results: { messages: { ruleId: string; message: string; offset: number }[]; source: string | null }[];
    }>;
  };
  StaticConfigLoader: new (configuration: object) => object;
}
const { HtmlValidate, StaticConfigLoader } = packagesOf('test/packages')('html-validate') as HtmlValidatePackage;

const configuration = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists without markers have `role="list"`: Safari does not call them lists otherwise.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(configuration));

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

// Break: a `div` in a `label`, `autocomplete` on a radio button, a control in what is `aria-hidden`.
it.each(everyExample)('$id renders valid HTML', async (shown) => {
  await gallery.show({}, [shown]);
  expect(await mistakes(), 'at first').toEqual([]);
  await gallery.act();
  expect(await mistakes(), 'after use').toEqual([]);
});

async function mistakes(): Promise<string[]> {
  const roots = await gallery.page.evaluate(readRoots);
  expect(roots.length).toBeGreaterThan(0);
  const reports = await Promise.all(roots.map((root) => validator.validateString(root)));
  return reports.flatMap(({ results }) =>
    results.flatMap(({ messages, source }) =>
      messages.map(
        ({ ruleId, message, offset }) => `${ruleId}: ${message} … ${source?.slice(offset - 20, offset + 60)}`,
      ),
    ),
  );
}

/** Runs in the page: the HTML of each shadow root, with a place for what is in slots. */
function readRoots(): string[] {
  const all = (root: ParentNode): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...all(shadowRoot)] : []));
  return all(document.querySelector('main')!).map(({ innerHTML }) => innerHTML.replaceAll(/<!--.*?-->/gs, ''));
}
