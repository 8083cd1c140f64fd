/** Figures with a video in an author's HTML that say the same as a video of a procedure file. */
import { partsOf, type ShownVideo, usableVideo } from '../video.js';

/**
 * Has a section that was read from HTML describe its videos as a file does, so that both render alike. A figure that a file
 * cannot describe, or whose video would not be shown in a file, stays the author's own nodes.
 * @param page the address of the page.
 */
export function describeVideos(section: object, page: string | undefined): void {
  for (const [key, part] of partsOf(section)) {
    if (typeof part !== 'object' || part === null) continue;
    const video = 'nodeType' in part ? describeFigure(part as DocumentFragment) : undefined;
    if (video && !usableVideo(video, page).problems.length) Object.assign(section, { [key]: undefined, video });
    else describeVideos(part, page);
  }
}

/** A figure that is nothing but a video with captions and its transcript in `details`. */
function describeFigure({ childNodes: [figure, another] }: DocumentFragment): ShownVideo | undefined {
  if (!(figure instanceof HTMLElement) || another || figure.localName !== 'figure' || !has(figure)) return undefined;
  const [video, details, more] = contentOf(figure);
  if (!(video instanceof HTMLVideoElement) || !(details instanceof HTMLDetailsElement) || more) return undefined;
  if (!has(video, 'src', 'poster', 'controls', 'preload') || !has(details)) return undefined;
  const [summary, ...paragraphs] = contentOf(details);
  if (!(summary instanceof HTMLElement) || summary.localName !== 'summary' || !has(summary, 'lang')) return undefined;
  const isPlain = [summary, ...paragraphs].every((node) => node instanceof Text || !(node as Element).children.length);
  if (!isPlain || !paragraphs.every((node) => node instanceof Text || (node.nodeName === 'P' && has(node as Element))))
    return undefined;
  const tracks = contentOf(video);
  if (!tracks.every((track) => track instanceof HTMLTrackElement && isOfCaptions(track))) return undefined;
  const valueOf = (element: Node, name: string) => (element as Element).getAttribute(name) ?? undefined;
  return {
    src: valueOf(video, 'src'),
    poster: valueOf(video, 'poster'),
    captions: tracks.map((track) => ({
      src: valueOf(track, 'src'),
      language: valueOf(track, 'srclang'),
      label: valueOf(track, 'label'),
    })),
    transcript: paragraphs.map((node) => tidy(node.textContent)).join('\n'),
    summary: { words: tidy(summary.textContent), lang: valueOf(summary, 'lang') },
  };
}

function isOfCaptions(track: HTMLTrackElement): boolean {
  return track.getAttribute('kind') === 'captions' && has(track, 'kind', 'src', 'srclang', 'label');
}

/** What is in an element, without white space between its parts. */
function contentOf(element: Element): ChildNode[] {
  return [...element.childNodes].filter((node) => node.nodeType === 1 || node.textContent?.trim());
}

/** Whether an element has no attributes besides these. */
function has(element: Element, ...names: string[]): boolean {
  return element.getAttributeNames().every((name) => names.includes(name));
}

function tidy(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
