/**
 * `npm run pictures`: makes the pictures of the documentation again, from a build: the clinic page, every element in every
 * theme, where the parts of each element are, and the brands. `-- --brands` makes those of the brands only.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brandPictures } from './pictures/brands.mjs';
import { openStage, pictured, root, tags } from './pictures/stage.mjs';
import { drawParts } from './pictures/parts.mjs';

const images = join(root, 'docs/images');
const themes = readdirSync(join(root, 'src/themes')).map((file) => file.replace('.css', ''));
for (const folder of ['elements', 'parts', 'brands']) mkdirSync(join(images, folder), { recursive: true });

const stage = await openStage();
const { page } = stage;

const { values } = parseArgs({ options: { brands: { type: 'boolean' } } });
if (!values.brands) {
  await picturePages();
  await pictureElements();
}
for await (const { name, shots } of brandPictures(stage)) {
  writeFileSync(join(images, `brands/${name}.webp`), await sheet(shots));
}
await stage.browser.close();

/** The clinic's page, and a guide on paper. */
async function picturePages() {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(`${stage.origin}/index.html`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Send message' }).waitFor();
  await page.screenshot({ path: join(images, 'clinic-page.png'), animations: 'disabled' });

  // A guide on paper, as a browser prints it on A4 with its usual margins.
  await page.route(`${stage.origin}/leaflet.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Leaflet</title>
      <style>body { margin: 1cm; font-family: serif }</style>
      <script type="module" src="clinic-widgets.js"></script>
      <procedure-guide src="content/vertebroplasty.json" action="https://clinic.example/messages" phone="555 0123">
      </procedure-guide>`,
    }),
  );
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${stage.origin}/leaflet.html`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(images, 'leaflet.png'), animations: 'disabled' });
  await page.emulateMedia({ media: null });
}

/** Every element in every theme, and where its parts are. */
async function pictureElements() {
  for (const tag of tags) {
    const example = await pictured(tag);
    const shots = [];
    for (const theme of themes) {
      const widget = await stage.show(tag, example, { theme });
      shots.push({ label: theme, shot: await widget.screenshot({ animations: 'disabled' }) });
    }
    writeFileSync(join(images, `elements/${tag}.webp`), await sheet(shots));

    const widget = await stage.show(tag, example, { width: 760 });
    await drawParts(page, tag);
    await page.setViewportSize({ width: 760, height: 600 });
    const box = await widget.boundingBox();
    const height = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight));
    const shot = await page.screenshot({
      fullPage: true,
      animations: 'disabled',
      clip: { x: 0, y: 0, width: 760, height: Math.max(height, (box?.height ?? 0) + 32) },
    });
    writeFileSync(join(images, `parts/${tag}.webp`), await sheet([{ label: '', shot }]));
  }
}

/**
 * Puts pictures side by side under their names, as one WebP.
 * @param {{ label: string, shot: Buffer }[]} shots
 */
async function sheet(shots) {
  const url = await page.evaluate(
    async (list) => {
      const pictures = await Promise.all(
        list.map(async ({ label, base64 }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          return { label, image };
        }),
      );
      const gap = 16;
      const canvas = document.createElement('canvas');
      const head = pictures.some(({ label }) => label) ? 28 : 0;
      canvas.width = pictures.reduce((sum, { image }) => sum + image.width, gap * (pictures.length - 1));
      canvas.height = Math.max(...pictures.map(({ image }) => image.height)) + head;
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#222';
      context.font = 'bold 16px "Liberation Sans", Arial, sans-serif';
      let x = 0;
      for (const { label, image } of pictures) {
        context.fillText(label, x, 18);
        context.drawImage(image, x, head);
        x += image.width + gap;
      }
      return canvas.toDataURL('image/webp', 0.75);
    },
    shots.map(({ label, shot }) => ({ label, base64: shot.toString('base64') })),
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}
