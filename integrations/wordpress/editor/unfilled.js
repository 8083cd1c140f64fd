/** What nobody has filled in yet, as `includes/unfilled.php` keeps it from visitors: the preview leaves it out, too. */
import { dataName } from './site.js';

const SHOWN_ATTRIBUTES = ['src', 'publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];
const hasText = (element) => element.textContent.trim() !== '' || element.querySelector('img') !== null;
const levelOf = ({ localName }) => (/^h[1-6]$/.test(localName) ? Number(localName[1]) : 7);

/** Takes empty prompts out of a widget, and headings that have nothing else below them; the widget, where nothing is left. */
export function takeOutUnfilled(widget, hasForm) {
  const open = new Set();
  for (const element of widget.querySelectorAll('li, p, h1, h2, h3, h4, h5, h6, .wp-block-table'))
    if (!hasText(element)) open.add(element);
  for (const list of widget.querySelectorAll('ul, ol'))
    if (list.children.length && [...list.children].every((item) => open.has(item))) open.add(list);
  const blocks = [...widget.children];
  const first = levelOf(blocks[0] ?? widget) < 7 ? blocks.shift() : undefined;
  const found = open.size;
  for (let level = 6; level > 0; level--) takeHeadings(blocks, level, open);
  const isEmpty = found > 0 && blocks.every((block) => open.has(block));
  const shows = hasForm || SHOWN_ATTRIBUTES.some((name) => widget.getAttribute(dataName(name)));
  for (const element of open) if (element !== first) element.remove();
  if (isEmpty && !shows) widget.remove();
}

/** Adds the headings of a level that have nothing but empty prompts below them. */
function takeHeadings(blocks, level, open) {
  blocks.forEach((heading, at) => {
    if (levelOf(heading) !== level) return;
    const next = blocks.findIndex((block, index) => index > at && levelOf(block) <= level);
    const below = blocks.slice(at + 1, next < 0 ? blocks.length : next);
    if (below.length && below.every((block) => open.has(block))) open.add(heading);
  });
}
