/** The reader of HTML for npm, where a server may have rendered what it reads. */
import { type Picture, type Read, readHtml as read } from '../content/read-html.js';

export function readHtml(section: string, host: Element): Read<object> {
  return namePictures(read(section, host));
}

interface Pictured {
  items?: { image?: Picture | undefined }[];
  groups?: Pictured[];
}

/** Pictures that a file could name become what a file has, so that they are the ones that a server has rendered. */
function namePictures<R extends Read<Pictured>>(read: R): R {
  const { items = [], groups = [] } = read.value;
  for (const item of [...items, ...groups.flatMap((group) => group.items ?? [])]) {
    const image = item.image instanceof DocumentFragment ? item.image.firstElementChild : undefined;
    if (!image?.matches('img[src][alt]') || image.attributes.length > 2) continue;
    item.image = { src: image.getAttribute('src') ?? '', alt: image.getAttribute('alt') ?? '' };
  }
  return read;
}
