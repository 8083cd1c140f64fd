/**
 * The regions of tables. One that scrolls has to be reached with the Tab key, so that the arrow keys scroll it: Safari does not
 * do that by itself. One that does not scroll would be a stop for nothing.
 */
let observer: ResizeObserver | undefined;

/** Keeps the regions of tables in a shadow root in the order of the Tab key while they scroll. To be called after each rendering. */
export function watchTables(root: ParentNode): void {
  for (const region of root.querySelectorAll('.table')) {
    observer ??= new ResizeObserver((entries) => entries.forEach(({ target }) => setStop(target.closest('.table'))));
    observer.observe(region);
    // What is in the table may become wider without its region.
    if (region.firstElementChild) observer.observe(region.firstElementChild);
  }
}

function setStop(region: Element | null): void {
  if (!region) return;
  if (region.scrollWidth > region.clientWidth) region.setAttribute('tabindex', '0');
  else if (region !== (region.getRootNode() as ShadowRoot).activeElement) region.removeAttribute('tabindex');
}
