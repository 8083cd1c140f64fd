type ReadHtml = (typeof import('../content/read-html.js'))['readHtml'];

let readHtml: ReadHtml | undefined;

/**
 * The reader of HTML. It is a module of its own, so that a page whose content comes from files or properties does not
 * pay for it; until it is there, the author's HTML shows as it is.
 * @param arrived called once it is there, where it is not yet.
 */
export function htmlReader(arrived: () => void): ReadHtml | undefined {
  if (!readHtml) {
    void import('../content/read-html.js').then((module) => {
      readHtml = module.readHtml;
      arrived();
    });
  }
  return readHtml;
}
