/**
 * What assistive technology is told: the accessibility tree of every example, kept in `test/a11y/` and reviewed like code
 * (`npx vitest run --project e2e test/e2e/accessibility-trees.test.ts -u` writes them anew).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionWidgets } from '../../src/section-widgets.js';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
  await gallery.show({});
});
afterAll(() => gallery.close());

describe.each(everyExample)('$id', ({ id, tag, example }) => {
  const treeOf = (selector: string) => gallery.page.locator(selector).ariaSnapshot();

  it('has the tree that was reviewed', async () => {
    await expect(`${await treeOf(`#${id}`)}\n`).toMatchFileSnapshot(`../a11y/${id}.txt`);
  });

  it.skipIf(!example.content || tag === 'procedure-guide')('has the same tree by HTML, file and property', async () => {
    const expected = await treeOf(`#${id}`);
    await gallery.page.route('**/procedure.json', (route) =>
      route.fulfill({ json: fileOf(tag, example.content as object) }),
    );
    await gallery.page.evaluate(
      ([place, content]) => {
        const widget = document.querySelector(`#${place}`)!.firstElementChild as HTMLElement;
        const byFile = widget.cloneNode() as HTMLElement;
        byFile.setAttribute('src', `/${place}/procedure.json`);
        const byProperty = widget.cloneNode() as HTMLElement;
        Object.assign(byProperty, { content });
        for (const [name, other] of Object.entries({ byFile, byProperty })) {
          const holder = document.createElement('div');
          holder.id = name;
          document.querySelector(`#${name}`)?.remove();
          document.querySelector('main')!.append(holder);
          holder.append(other);
        }
      },
      [id, example.content] as const,
    );
    await expect.poll(() => treeOf('#byFile')).toBe(expected);
    await expect.poll(() => treeOf('#byProperty')).toBe(expected);
    await gallery.page.unroute('**/procedure.json');
  });
});

/** The section of an element in a file of its own. */
function fileOf(tag: string, { provenance, ...section }: { provenance?: unknown }): object {
  const { source } = sectionWidgets.find((widget) => widget.tag === tag)!;
  return { format: 1, [source.name]: section, ...(provenance ? { provenance } : {}) };
}
