/** What can be measured: nothing is cut off, targets are large enough, nothing moves for those who want no motion. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Text spacing as WCAG 1.4.12 has it. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe.each([
  { dir: 'ltr', lang: 'en' },
  { dir: 'rtl', lang: 'ar' },
  { dir: 'ltr', lang: 'de' },
] as const)('$lang, $dir', (writing) => {
  // 320 px is what is left of 1,280 px at a zoom of 400 %.
  it.each([
    ['at 400 % zoom', 320, ''],
    ['with text spaced out', 320, SPACING],
    ['with text of twice the size', 640, 'html { font-size: 200% }'],
  ])('nothing is cut off or needs scrolling sideways %s, %d px wide', async (_, width, css) => {
    await gallery.show({ width, ...writing });
    await gallery.act();
    const { seen, cut } = await gallery.page.evaluate(findCut, css);
    expect(seen).toBeGreaterThan(300);
    expect(cut).toEqual([]);
  });

  it.each([320, 1280])('everything to press is at least 44 px wide and high, at %d px', async (width) => {
    await gallery.show({ width, ...writing });
    await gallery.act();
    const { seen, small } = await gallery.page.evaluate(findSmall);
    expect(seen).toBeGreaterThan(30);
    expect(small).toEqual([]);
  });
});

it('text that is cut off, and a small target, would be found', async () => {
  await gallery.show({ width: 320 });
  await gallery.page.evaluate(() => {
    const root = document.querySelector('procedure-steps')!.shadowRoot!;
    const button = document.createElement('button');
    button.textContent = 'Press';
    button.style.cssText = 'inline-size: 20px; block-size: 20px; overflow: hidden';
    root.append(button);
  });
  expect((await gallery.page.evaluate(findCut, '')).cut).toHaveLength(1);
  expect((await gallery.page.evaluate(findSmall)).small).toHaveLength(1);
});

it(`nothing of ${everyExample.length} examples moves for those who want no motion`, async () => {
  await gallery.show({});
  await gallery.act();
  const moving = await gallery.page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
    const durations = (style: CSSStyleDeclaration) => `${style.transitionDuration}, ${style.animationDuration}`;
    return all(document.querySelector('main')!)
      .filter((element) =>
        durations(getComputedStyle(element))
          .split(', ')
          .some((time) => Number.parseFloat(time) > 0),
      )
      .map((element) => element.outerHTML.slice(0, 100));
  });
  expect(moving).toEqual([]);
});

/** Runs in the page: elements with text that is cut off, or that stick out of the page. */
function findCut(css: string): { seen: number; cut: string[] } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const all = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((it) => {
      it.shadowRoot?.adoptedStyleSheets.push(sheet);
      return [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])];
    });
  const elements = all(document.querySelector('main')!).filter(
    (element) => element.checkVisibility() && !element.closest('.unseen') && !(element instanceof SVGElement),
  );
  const cut = elements.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const field = element.matches('input, textarea, select');
    return (
      box.right > innerWidth + 1 ||
      box.left < -1 ||
      (!field && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (!field && overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
    );
  });
  const where = (element: Element) =>
    `${element.localName} ${element.part.value} “${element.textContent.trim().slice(0, 40)}”`;
  return {
    seen: elements.length,
    cut: [...cut.map(where), ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])],
  };
}

/** Runs in the page: what is to be pressed and smaller than 44 px. Links within a sentence are as high as their line. */
function findSmall(): { seen: number; small: string[] } {
  const all = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  const targets = all(document.querySelector('main')!)
    .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
    .filter((element) => element.matches('button, input, textarea, select, summary, nav a'))
    // A box or a radio button is pressed by its label.
    .map((element) =>
      element.matches('[type=checkbox], [type=radio]') ? (element.closest('label') ?? element) : element,
    );
  const small = targets.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 43.9 || height < 43.9;
  });
  return {
    seen: targets.length,
    small: small.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return `${element.localName} “${element.textContent.trim().slice(0, 40)}” ${width.toFixed(1)} × ${height.toFixed(1)}`;
    }),
  };
}
