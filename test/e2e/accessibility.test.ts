/**
 * Every example of every element, looked at by two engines in every colour scheme, width and direction of writing: all of them with
 * `npm run a11y`, otherwise four in which each colour scheme, width and direction occurs.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../support/audit.js';
import { everyExample, type Gallery, type Look, openGallery } from '../support/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const ltr = { dir: 'ltr', lang: 'en' } as const;
const rtl = { dir: 'rtl', lang: 'ar' } as const;
const looks: Look[] = process.env.A11Y
  ? [{ theme: 'light' }, { theme: 'dark' }, { forcedColors: true }].flatMap((colours) =>
      [320, 1280].flatMap((width) => [ltr, rtl].map((writing) => ({ ...colours, width, ...writing }) as Look)),
    )
  : [
      { theme: 'light', width: 320, ...ltr },
      { theme: 'dark', width: 1280, ...rtl },
      { theme: 'dark', width: 320, ...ltr },
      { forcedColors: true, width: 320, ...rtl },
    ];

/**
 * The engines judge a whole page: two guides would be two landmarks of one name, and IBM's takes the radio buttons of two forms for
 * one group, although each form is in a root of its own. So each of these has a page to itself.
 */
const alone = everyExample.filter(({ tag }) => tag === 'contact-form' || tag === 'procedure-guide');
const pages = [everyExample.filter((example) => !alone.includes(example)), ...alone.map((example) => [example])];

describe.each(looks)('%o', (look) => {
  /** A checker takes for hidden what a browser does not draw far off the screen: all is on it. */
  const drawAll = async () => {
    await gallery.page.setViewportSize({ width: look.width!, height: 8_000 });
    await gallery.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  };

  it(`${everyExample.length} examples, at first and once opened, filled in and refused, are without a fault`, async () => {
    for (const examples of pages) {
      await gallery.show(look, examples);
      await drawAll();
      const enhancedContrast = !look.forcedColors;
      expect(await audit(gallery.page, { enhancedContrast })).toEqual([]);
      await gallery.act();
      expect(await audit(gallery.page, { enhancedContrast })).toEqual([]);
    }
  });
});

it('each engine finds a fault within an element', async () => {
  await gallery.show({});
  await gallery.page.evaluate(() => {
    const root = document.querySelector('procedure-steps')!.shadowRoot!;
    root.append(document.createElement('button'));
  });
  const found = (await audit(gallery.page)).filter(({ where }) => where.includes('procedure-steps'));
  expect(found.map(({ engine, rule }) => [engine, rule])).toEqual(
    expect.arrayContaining([
      ['axe', 'button-name'],
      ['ibm', 'input_label_exists'],
    ]),
  );
});

it('axe finds text of less than 7:1 in a palette', async () => {
  await gallery.show({ theme: 'light' }, pages[0]);
  await gallery.page.addStyleTag({ content: 'procedure-steps { --cw-text: #666 }' });
  const found = await audit(gallery.page, { enhancedContrast: true });
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['color-contrast-enhanced']));
});

afterAll(() => {
  const states = 2;
  console.log(
    `Two engines: ${everyExample.length} examples × ${looks.length} looks × ${states} states = ${everyExample.length * looks.length * states} combinations`,
  );
});
