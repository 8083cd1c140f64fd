import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './stage.mjs';

/** The brands of the stories, each with the schemes that it has. */
const brands = { children: ['light', 'dark'], cosmetic: ['dark'], hospital: ['light', 'dark'] };

/**
 * The pages of the brands.
 * @param {Awaited<ReturnType<import('./stage.mjs').openStage>>} stage
 * @returns {AsyncGenerator<{ name: string, shots: { label: string, shot: Buffer }[] }>}
 */
export async function* brandPictures({ page, origin }) {
  const path = join(root, 'stories/brands/page.ts');
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'silent' });
  const { brandPage, brandPageCss } = /** @type {Record<string, string>} */ (module);
  for (const [name, schemes] of Object.entries(brands)) {
    const css = readFileSync(join(root, `stories/brands/${name}.css`), 'utf8');
    const shots = [];
    for (const scheme of schemes) {
      // Tall enough for all of it: what is out of sight is laid out later.
      await page.setViewportSize({ width: 1280, height: 2400 });
      await page.goto(`${origin}/stage`);
      await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
        <style>body { margin: 0 } ${css} ${brandPageCss} :root { color-scheme: ${scheme} }</style>
        <script type="module" src="/clinic-widgets.js"></script>${brandPage}`);
      await page.getByRole('button', { name: 'Send message' }).first().waitFor();
      await page.locator('.with-errors').evaluate((/** @type {any} */ form) => form.submit());
      await page.getByText('There is a problem').waitFor();
      const shot = await page.locator('.brand-page').screenshot({ animations: 'disabled' });
      shots.push({ label: schemes.length > 1 ? scheme : '', shot });
    }
    yield { name, shots };
  }
}
