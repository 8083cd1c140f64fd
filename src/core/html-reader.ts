type ReadHtml = (typeof import('../content/read-html.js'))['readHtml'];

let readHtml: ReadHtml | undefined;

/** When the reader is there, once somebody has asked for it. */
export let arrival: Promise<void> | undefined;

/**
 * The reader of HTML, once it is there. It is a module of its own, so that a page whose content comes from files or
 * properties does not pay for it; until it is there, the author's HTML shows as it is.
 */
export function htmlReader(): ReadHtml | undefined {
  arrival ??= import('./lazy-html-reader.js').then((module) => {
    readHtml = module.readHtml;
  });
  return readHtml;
}
