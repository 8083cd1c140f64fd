/** Videos of files: what each needs before it is shown. */
import type { Problem, WithProblems } from './problem.js';
import type { Text as Words, Video } from './schema.js';
import { excerpt } from './text.js';

/** What may have a video, and what names it. */
export interface Filmed {
  video?: Video | undefined;
  term?: Words | undefined;
  heading?: Words | undefined;
  question?: Words | undefined;
}

/** A video as it is shown. */
export interface ShownVideo extends Omit<Video, 'captions'> {
  captions?: { src?: string | undefined; language?: string | undefined; label?: string | undefined }[] | undefined;
  /** The author's words on what opens the transcript, and their language where it is another. */
  summary?: { words: string; lang: string | undefined } | undefined;
}

/**
 * What may be shown of a video. One that lacks its captions or its transcript, or is on another site, is not shown; its
 * transcript is.
 * @param page the address of the page, to compare sites; where it is not known, as on a server, every address may be the page's.
 */
export function usableVideo(video: ShownVideo, page?: string): WithProblems<ShownVideo> {
  const { src, poster, captions = [], transcript, summary } = video;
  const isOwn = (address: string | undefined) => Boolean(address) && isOfSite(address as string, page);
  const usableCaptions = captions.filter((track) => isOwn(track.src) && track.language);
  const missing = [
    ...(src ? [] : ['src, its address']),
    ...(usableCaptions.length ? [] : ['captions, each with src on this website and language']),
    ...(transcript ? [] : ['transcript, the words of what is said and seen']),
  ];
  const name = `The video “${src || excerpt(transcript)}”`;
  const problems: Problem[] = [];
  const report = (message: string) => problems.push({ code: 'video', message: `${name} ${message}` });
  if (missing.length) report(`is not shown: it has no ${missing.join(', no ')}. Add what is missing.`);
  else if (!isOwn(src)) report('is not shown: it is on another website. Put the file on this one.');
  else if (usableCaptions.length < captions.length)
    report('is shown without some of its captions: each needs src, on this website, and language.');
  // A browser loads this picture at once, and would tell another site of each visitor.
  if (poster && !isOwn(poster)) report(`is shown without its poster “${poster}”, which is on another website.`);
  const isShown = !missing.length && isOwn(src);
  return {
    value: isShown
      ? { src, poster: isOwn(poster) ? poster : undefined, captions: usableCaptions, transcript, summary }
      : { transcript, summary },
    problems,
  };
}

/** What is wrong with the videos in a section, or in a whole procedure. */
export function videoProblems(section: unknown, page?: string): Problem[] {
  return videosIn(section).flatMap((video) => usableVideo(video, page).problems);
}

/** Whether an address is on the site of a page: on the same host, or on one below it such as `media.clinic.example`. */
function isOfSite(address: string, page: string | undefined): boolean {
  const own = page ? new URL(page).hostname.replace(/^www\./, '') : '';
  if (!own) return true;
  const { hostname } = new URL(address, page);
  return hostname === own || hostname.endsWith(`.${own}`);
}

function videosIn(value: unknown): Video[] {
  return partsOf(value).flatMap(([key, part]) => (key === 'video' && part ? [part as Video] : videosIn(part)));
}

/** The parts of a list or of a record; nodes of an author's HTML have none. */
export function partsOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value) : [];
}
