/**
 * Places that a link can lead to: the ids of an author's elements. A copy keeps them in an attribute of its own, as an id of the
 * page is not to stand twice, and the widget has ids, too.
 */

/** The attribute of a copy with the ids of what it shows, with spaces between them. */
export const PLACES = 'data-cw-id';

/** The ids of an author's element; old pages name a place with `<a name>`. */
export function placesIn(element: Element): string[] {
  const name = element.localName === 'a' ? element.getAttribute('name') : '';
  return [element.id, name ?? ''].filter((place) => place && !/\s/.test(place));
}

/** Adds ids to those that a copy has. */
export function addPlaces(copy: Element, places: readonly string[]): void {
  if (!places.length) return;
  const before = copy.getAttribute(PLACES);
  copy.setAttribute(PLACES, [...(before ? [before] : []), ...places].join(' '));
}

/** Takes the ids off a copy that is about to be taken apart. */
export function takePlaces(copy: Element): string[] {
  const places = copy.getAttribute(PLACES);
  copy.removeAttribute(PLACES);
  return places ? [places] : [];
}
