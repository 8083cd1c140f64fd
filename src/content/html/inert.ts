let inert: Document | undefined;

/**
 * A document without a window. Copies are made in it: a picture, a video or a frame in it loads nothing and plays nothing until
 * it is imported into the page.
 */
export function inertDocument(): Document {
  inert ??= document.implementation.createHTMLDocument('');
  return inert;
}
