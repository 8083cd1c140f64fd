/**
 * Draws where the parts of the element on the stage are: a box around the first of each, and its name in the margin.
 * @param {import('playwright-core').Page} page
 * @param {string} tag
 */
export async function drawParts(page, tag) {
  await page.evaluate((name) => {
    const widget = /** @type {HTMLElement} */ (document.querySelector(name));
    Object.assign(widget.style, { marginInlineEnd: '180px' });
    /** @type {Map<string, DOMRect>} */
    const boxes = new Map();
    /** @param {ShadowRoot | null} root */
    const look = (root) => {
      for (const element of root?.querySelectorAll('*') ?? []) {
        const box = element.getBoundingClientRect();
        for (const part of element.part) if (box.width && !boxes.has(part)) boxes.set(part, box);
        look(element.shadowRoot);
      }
    };
    look(widget.shadowRoot);
    const colours = ['#b0003a', '#00508f', '#1b6e2f', '#7a3e00', '#5b2a86', '#00666b'];
    const edge = widget.getBoundingClientRect().right + 24;
    let below = 0;
    const shapes = [...boxes]
      .sort(([, a], [, b]) => a.top - b.top || a.left - b.left)
      .map(([part, box], index) => {
        const colour = colours[index % colours.length];
        const y = (below = Math.max(box.top + 8, below + 20));
        return `<rect x="${box.left - 1}" y="${box.top - 1}" width="${box.width + 2}" height="${box.height + 2}" fill="none" stroke="${colour}"/>
          <path d="M${box.right + 1} ${box.top + Math.min(8, box.height / 2)}L${edge} ${y}" stroke="${colour}" opacity=".6" fill="none"/>
          <text x="${edge + 4}" y="${y + 5}" fill="${colour}" font-size="14" font-weight="700">${part}</text>`;
      });
    document.body.style.minHeight = `${below + 24}px`;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg style="position:absolute;inset:0;inline-size:100%;block-size:${Math.max(below + 40, document.documentElement.scrollHeight)}px;overflow:visible">${shapes.join('')}</svg>`,
    );
  }, tag);
}
