/** How much of the window's top is covered by what sticks there, such as a header of the page, in pixels. */
export function stickyHeight(): number {
  const { innerWidth, innerHeight } = window;
  const bottoms = document.elementsFromPoint(innerWidth / 2, 1).map((element) => {
    const sticking = stickingAround(element);
    return sticking ? sticking.getBoundingClientRect().bottom : 0;
  });
  // What covers half of the window is a dialog, and no header.
  return Math.max(0, ...bottoms.filter((bottom) => bottom < innerHeight / 2));
}

function stickingAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/^(fixed|sticky)$/.test(getComputedStyle(at).position)) return at;
  }
  return undefined;
}
