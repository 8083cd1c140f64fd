/** An author's HTML as plain text, as pictures and as videos of a procedure file. */
import type { TitledSection, Video } from 'clinic-widgets';
import { describeVideos } from '../../src/content/html/videos.js';
import { blocksOf, type Section } from '../../src/content/html/titled-sections.js';
import type { Uncertain } from '../reading/reading.js';

/** Parts whose words do not run on. */
const BLOCKS = 'p,li,dt,dd,td,th,br,div,h1,h2,h3,h4,h5,h6,figcaption,summary,caption,blockquote,tr';
/** What is more than words in a line; paragraphs in a row, and a line break, are shown as words. */
const MARKUP = 'strong,b,em,i,u,s,sub,sup,code,ul,ol,dl,table,blockquote,pre,details,svg,video,audio,iframe,img,slot';

/** The words of a fragment. What more there is, is said once. */
export function wordsOf(fragment: DocumentFragment, path: string, marks: Uncertain[]): string | undefined {
  const copy = fragment.cloneNode(true) as DocumentFragment;
  for (const block of copy.querySelectorAll(BLOCKS)) block.before(' ');
  for (const block of copy.querySelectorAll(BLOCKS)) block.after(' ');
  const text = tidy(copy.textContent);
  for (const link of copy.querySelectorAll('a[href]')) {
    const words = `${tidy(link.textContent)} (${link.getAttribute('href') ?? ''})`;
    marks.push({ reason: 'link', text: words, path });
  }
  const pictures = [...copy.querySelectorAll('img')].map((it) => `${it.alt} (${it.getAttribute('src') ?? ''})`);
  if (copy.querySelector(MARKUP))
    marks.push({ reason: 'formatting', text: [text, ...pictures].filter(Boolean).join(' '), path });
  return text || undefined;
}

interface Media {
  image?: { src?: string | undefined; alt?: string | undefined } | undefined;
  video?: Video | undefined;
}

/** What a file says of a picture, or of a figure with a video. A caption has no place in it. */
export function pictureOf(fragment: DocumentFragment, path: string, marks: Uncertain[]): Media {
  const figure = figureIn(fragment);
  const video = figure ? videoOf(figure) : undefined;
  if (video) return { image: undefined, video };
  const image = fragment.querySelector('img');
  const words = wordsOf(withoutPicture(fragment), path, marks);
  if (words) marks.push({ reason: 'unplaced', text: words });
  if (!image) {
    const film = fragment.querySelector('video,audio,source')?.getAttribute('src');
    if (film) marks.push({ reason: 'unplaced', text: film });
    return {};
  }
  const [src, alt] = [image.getAttribute('src'), image.getAttribute('alt')];
  return { image: { ...(src !== null && { src }), ...(alt !== null && { alt }) } };
}

/** A picture and a video that stand in a text, and the text without them. */
export function mediaIn(text: DocumentFragment): Media & { rest: DocumentFragment | string | undefined } {
  const rest = text.cloneNode(true) as DocumentFragment;
  const [film, another] = rest.querySelectorAll('figure > video');
  const figure = film?.parentElement;
  const [image, anotherImage] = rest.querySelectorAll('img:not(table *)');
  const video = figure && !another ? videoOf(figure) : undefined;
  if (!video || anotherImage) return { rest: text };
  figure?.remove();
  if (!image) return { video, rest: plainly(rest) };
  image.remove();
  const [src, alt] = [image.getAttribute('src'), image.getAttribute('alt')];
  return { video, image: { ...(src !== null && { src }), ...(alt !== null && { alt }) }, rest: plainly(rest) };
}

/** A text that is nothing but words is one. */
function plainly(fragment: DocumentFragment): DocumentFragment | string | undefined {
  return fragment.firstElementChild ? fragment : tidy(fragment.textContent) || undefined;
}

function figureIn(fragment: DocumentFragment): Element | null | undefined {
  return fragment.querySelector('figure > video')?.parentElement;
}

function videoOf(figure: Element): Video | undefined {
  const fragment = figure.ownerDocument.createDocumentFragment();
  fragment.append(figure.cloneNode(true));
  const holder: { image?: DocumentFragment; video?: Video } = { image: fragment };
  describeVideos(holder, undefined);
  return holder.video && shortened(holder.video);
}

function withoutPicture(fragment: DocumentFragment): DocumentFragment {
  const copy = fragment.cloneNode(true) as DocumentFragment;
  for (const picture of copy.querySelectorAll('img,source')) picture.remove();
  return copy;
}

/** A video without what only the page's own HTML has: the words on its transcript, and labels of captions. */
function shortened({ src, poster, captions = [], transcript }: Video): Video {
  return {
    src,
    ...(poster && { poster }),
    captions: captions.map(({ src: address, language }) => ({ src: address, language })),
    transcript,
  };
}

/** A titled part of the overview in the order that a file has: a part in another order is marked. */
export function titledSection(
  section: Section,
  path: string,
  marks: Uncertain[],
): TitledSection<string | DocumentFragment> {
  const { heading } = section;
  const result: TitledSection<string | DocumentFragment> = { heading };
  const order: number[] = [];
  const put = <K extends keyof TitledSection>(key: K, at: number, value: (typeof result)[K]) => {
    result[key] = value;
    order.push(at);
  };
  for (const block of blocksOf(section)) {
    if ('text' in block) {
      const figure = block.text instanceof DocumentFragment ? figureIn(block.text) : null;
      const film = figure ? videoOf(figure) : undefined;
      if (film && !result.video) put('video', 4, film);
      else put('paragraphs', 0, [...(result.paragraphs ?? []), block.text]);
    } else if ('items' in block) put('items', 1, [...(result.items ?? []), ...block.items]);
    else if ('facts' in block)
      put('items', 1, [
        ...(result.items ?? []),
        ...block.facts.map(({ term, description }) => joined(term, description)),
      ]);
    else if ('table' in block && !result.table) put('table', 2, block.table);
    else if ('image' in block && !result.image) {
      const media: Media =
        block.image instanceof DocumentFragment ? pictureOf(block.image, path, marks) : { image: block.image };
      if (media.image) put('image', 3, media.image);
      if (media.video) put('video', 4, media.video);
    } else marks.push({ reason: 'unplaced', text: JSON.stringify(block) });
  }
  if (order.some((at, index) => at < (order[index - 1] ?? 0)))
    marks.push({ reason: 'reordered', text: typeof heading === 'string' ? heading : '', path });
  return result;
}

function joined(
  term: string | DocumentFragment | undefined,
  description: string | DocumentFragment | undefined,
): string {
  const words = [term, description].map((part) => (typeof part === 'string' ? part : tidy(part?.textContent)));
  return words.filter(Boolean).join(': ');
}

function tidy(words: string | null | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
