type ReadHtml = (typeof import('../content/read-html.js'))['readHtml'];

let readHtml: ReadHtml | undefined;

/**
 * The reader of HTML. It is a module of its own, so that a page whose content comes from files or properties does not
 * pay for it; until it is there, the author's HTML shows as it is.
 * @param wait called with when it will be there, where it is not yet.
 */
export function htmlReader(wait: (arrival: Promise<void>) => void): ReadHtml | undefined {
  if (!readHtml) {
    const arrival = import('./lazy-html-reader.js').then((module) => {
      readHtml = module.readHtml;
    });
    wait(arrival);
  }
  return readHtml;
}
