/** The types of each framework's templates, made from the manifest, in the examples' own builds. */
import { expect, it } from 'vitest';
import { apps, checkWith } from './apps.js';

// Break: make a type in `scripts/manifest/framework-types.mjs` any.
it.each(apps.filter(({ name }) => name !== 'react-server'))('$name: mistakes in a template are found', async (app) => {
  const wrong = await checkWith(
    [
      ['<procedure-steps', '<procedure-steps theme="blue"'],
      ['({ term }) => ({ term })', '({ term }) => ({ name: term })'],
      ['}: CustomEvent)', '}: CustomEvent<{ closed: boolean }>)'],
    ],
    app,
  );
  expect(wrong).toContain('closed: boolean');
  // Angular's CUSTOM_ELEMENTS_SCHEMA lets every attribute and every property pass.
  if (app.name === 'angular') return;
  expect(wrong).toContain('"blue"');
  expect(wrong).toContain('{ name: string; }[]');
});
