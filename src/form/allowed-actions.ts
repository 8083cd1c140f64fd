/**
 * Where forms may send, as an administrator says it: a list of origins or of addresses that an endpoint's address begins
 * with. Addresses are compared as the browser parses them, and paths by whole segments: `/forms` is no part of `/forms-2`.
 */

/** The places in a list, and the entries that name none. */
export interface Places {
  places: URL[];
  wrong: string[];
}

/**
 * @param list entries with spaces between them, such as `https://www.clinic.example/v1/forms`.
 * @param origin that of the page, for entries that are only a path; `null` as text where it has none.
 */
export function readPlaces(list: string, origin: string): Places {
  const read: Places = { places: [], wrong: [] };
  for (const entry of list.split(/\s+/).filter(Boolean)) {
    const place = readPlace(entry, origin);
    if (place) read.places.push(place);
    else read.wrong.push(entry);
  }
  return read;
}

function readPlace(entry: string, origin: string): URL | undefined {
  // A name without a scheme, such as `www.clinic.example`, would be read as a path on the page's own site.
  if (!/^(https?:\/\/|\/(?!\/))/i.test(entry)) return undefined;
  const place = parse(entry, origin);
  // There are no wildcards. What looks like one would match nothing.
  return place?.hostname.includes('*') ? undefined : place;
}

/** Whether an address is one of the places, or lies within one. */
export function isWithin(address: string, places: readonly URL[]): boolean {
  const url = parse(address);
  return url !== undefined && places.some((place) => lies(url, place));
}

function lies(url: URL, place: URL): boolean {
  if (url.origin !== place.origin) return false;
  const wanted = segments(place);
  const given = segments(url);
  // A server may take such a path apart in another way than the browser, and end up outside of the place.
  if (wanted.length && given.some(isAmbiguous)) return false;
  if (place.search && place.search !== url.search) return false;
  return wanted.every((segment, at) => segment === given[at]);
}

/** A web address without a user's name in it. Any other has no origin that could be compared. */
function parse(address: string, base?: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The segments of a path; a slash at its end adds none. */
function segments({ pathname }: URL): string[] {
  const found = pathname.slice(1).split('/');
  return found.at(-1) ? found : found.slice(0, -1);
}

/** Whether a segment is, once decoded, a way up or more than one segment; also where it was encoded several times. */
function isAmbiguous(segment: string): boolean {
  let text = segment;
  for (let times = 0; times < 5 && text.includes('%'); times++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // What cannot be decoded here, others may decode somehow.
      return true;
    }
  }
  return /[/\\%]|^\.\.?(;|$)/.test(text);
}
