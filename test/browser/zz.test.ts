import { show } from './support/elements.js';
import { outline } from './support/seen.js';
it('x', async () => {
  const page = await (await fetch(new URL(`../fixtures/paste/wordpress-blocks.html`, import.meta.url))).text();
  console.log(page.slice(0, 300));
  const w = await show('<procedure-overview>' + page.slice(0, 1400) + '</procedure-overview>');
  console.log(outline(w));
});
