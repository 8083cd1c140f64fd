/**
 * Every element with the keyboard alone. The stops of the Tab key are kept in `test/a11y/keyboard.txt`; what the keys do there is
 * tried below. Real keys, in Chromium; the form's keys are tried in all engines by `test/browser`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

interface Stop {
  name: string;
  hasFocusRing: boolean;
  isSeen: boolean;
}

/** Presses a key, from a button before the examples or behind them, until the other is reached; what it came by. */
async function walk(key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  const [from, to] = key === 'Tab' ? ['before', 'behind'] : ['behind', 'before'];
  await gallery.page.locator(`#${from}`).focus();
  for (let presses = 0; presses < 100; presses++) {
    await gallery.page.keyboard.press(key);
    const stop = await gallery.page.evaluate(focused);
    if (!stop || stop.name.endsWith(`“${to}”`)) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus does not leave: ${stops.map(({ name }) => name).join(', ')}`);
}

describe('the Tab key', () => {
  const walks: string[] = [];

  it.each(everyExample)('goes through $id and out again, forwards and backwards', async (shown) => {
    await gallery.show({ width: 320 }, [shown]);
    await gallery.page.evaluate(() => {
      const button = (id: string) => Object.assign(document.createElement('button'), { id, textContent: id });
      document.body.prepend(button('before'));
      document.body.append(button('behind'));
    });
    const forwards = await walk('Tab');
    const backwards = await walk('Shift+Tab');
    const names = forwards.map(({ name }) => name);
    // Radio buttons are one stop; backwards it is the same one, since one is chosen, or the last, where none is.
    const known = (list: string[]) => list.map((name) => (name.startsWith('radio') ? 'radio' : name));
    expect(known(backwards.map(({ name }) => name)).reverse()).toEqual(known(names));
    expect(forwards.filter(({ hasFocusRing, isSeen }) => !hasFocusRing || !isSeen)).toEqual([]);
    walks.push(`${shown.id}\n${names.map((name) => `  ${name}\n`).join('')}`);
  });

  it('has the stops that were reviewed', async () => {
    await expect(walks.join('\n')).toMatchFileSnapshot('../a11y/keyboard.txt');
  });
});

describe('keys', () => {
  const show = (tag: string, name: RegExp) =>
    gallery.show(
      {},
      everyExample.filter((shown) => shown.tag === tag && name.test(shown.example.name)),
    );
  const press = async (...keys: string[]) => {
    for (const key of keys) await gallery.page.keyboard.press(key);
  };

  it.each(['Enter', 'Space'])('%s opens and closes a step, and keeps the focus', async (key) => {
    await show('procedure-steps', /Collapsible/);
    const step = gallery.page.getByRole('button', { name: 'Preparation' });
    await press('Tab', key);
    expect(await step.getAttribute('aria-expanded')).toBe('true');
    expect(await gallery.page.locator('[part~=description]', { hasText: 'procedure table' }).isVisible()).toBe(true);
    await press(key);
    expect(await step.getAttribute('aria-expanded')).toBe('false');
    expect((await gallery.page.evaluate(focused))?.name).toBe('button “Preparation”');
  });

  it('Space ticks a box; “None of these” takes the other ticks away', async () => {
    await show('candidacy-checklist', /Reference/);
    const ticked = () => gallery.page.getByRole('checkbox', { checked: true }).count();
    await press('Tab', 'Space', 'Tab', 'Space');
    expect(await ticked()).toBe(2);
    await press('Tab', 'Tab', 'Space');
    expect(await ticked()).toBe(1);
  });

  it('Enter in the contents of a guide leads to the section, and Tab goes on from there', async () => {
    await show('procedure-guide', /Reference/);
    await press('Tab', 'Tab', 'Tab', 'Enter');
    const before = await gallery.page.evaluate(() => location.href);
    const section = await gallery.page.evaluate(
      () => document.querySelector('procedure-guide')!.shadowRoot!.activeElement?.localName,
    );
    expect(section).toBe('candidacy-checklist');
    await press('Tab');
    expect((await gallery.page.evaluate(focused))?.name).toMatch(/^checkbox/);
    expect(await gallery.page.evaluate(() => location.href)).toBe(before);
  });

  it('arrows choose the topic; Enter sends; the summary takes the focus, and its links lead to their fields', async () => {
    await show('contact-form', /Reference/);
    await press('Tab', 'Tab', 'ArrowDown');
    await expect.poll(() => gallery.page.getByRole('button', { name: 'Request appointment' }).count()).toBe(1);
    await press('Tab', 'Enter');
    await expect.poll(async () => (await gallery.page.evaluate(focused))?.name).toMatch(/^group “There is a problem”/);
    await press('Tab', 'Enter');
    await expect.poll(async () => (await gallery.page.evaluate(focused))?.name).toBe('textbox “Full name”');
  });
});

/** Runs in the page: what has the focus, shadow roots looked into; nothing where the page itself has it. */
function focused(): Stop | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return undefined;
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const label = (element as HTMLInputElement).labels?.[0];
  const root = element.getRootNode() as ShadowRoot;
  const named = root.getElementById(element.getAttribute('aria-labelledby') ?? '');
  const text = (named ?? label ?? element).textContent.replace(/\s+/g, ' ').trim();
  const { type } = element as HTMLInputElement;
  const role =
    element.getAttribute('role') ??
    ({ a: 'link', textarea: 'textbox', input: ['checkbox', 'radio'].includes(type) ? type : 'textbox' }[
      element.localName
    ] ||
      element.localName);
  /** Between a ring and what it lies on: the element itself where it is inside of it, otherwise what is around it. */
  function contrastOfRing(ringed: Element): number {
    const { outlineColor, outlineOffset } = getComputedStyle(ringed);
    const canvas = document.createElement('canvas').getContext('2d')!;
    const paint = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    };
    const luminance = () => {
      const parts = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (part) => part / 255);
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const layers: string[] = [];
    const isInside = Number.parseFloat(outlineOffset) < 0;
    for (let at: Element | null = isInside ? ringed : parentOf(ringed); at; at = parentOf(at)) {
      layers.unshift(getComputedStyle(at).backgroundColor);
    }
    ['#fff', ...layers].forEach(paint);
    const below = luminance();
    paint(outlineColor);
    const [dark = 0, light = 0] = [below, luminance()].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }
  function parentOf(child: Element): Element | null {
    return child.assignedSlot ?? child.parentElement ?? (child.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }

  const middle = [left + width / 2, top + height / 2] as const;
  let hit = document.elementFromPoint(...middle);
  while (hit?.shadowRoot?.elementFromPoint(...middle) && hit.shadowRoot.elementFromPoint(...middle) !== hit)
    hit = hit.shadowRoot.elementFromPoint(...middle);
  return {
    name: `${role} “${text}”`,
    // A date has parts of the browser's own, which it marks itself.
    hasFocusRing:
      type === 'date' ||
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && contrastOfRing(element) >= 3),
    isSeen: Boolean(hit && (hit === element || element.contains(hit) || hit.contains(element))),
  };
}
