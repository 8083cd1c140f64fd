/** A plain area, `docs/images/area.svg`. Whatever shows the examples serves that folder as `/images/`. */
export const picture = '/images/area.svg';

/** One use of an element. Tests, stories and screenshots are fed by the same examples. */
export interface Example {
  name: string;
  /** The HTML inside the tag. */
  html: string;
  attributes?: Readonly<Record<string, string>>;
  /** The same as `html`, as a procedure file has it. A guide reads no HTML: there, `html` is its fallback. */
  content?: unknown;
  /** What the example shows, where the name does not say it. */
  note?: string;
}

/** An invented video of two seconds, in `stories/media`: a square moves. Whatever plays it serves that folder as `/media/`. */
export const video = {
  src: '/media/examplin.webm',
  captions: [{ src: '/media/examplin.vtt', language: 'en' }],
  transcript: 'A square moves to the right. Nobody speaks.',
};

/** The same in HTML. */
export const videoHtml = `<figure>
          <video src="${video.src}" controls preload="none">
            <track kind="captions" src="/media/examplin.vtt" srclang="en" />
          </video>
          <details>
            <summary>Transcript of the video</summary>
            <p>A square moves to the right. Nobody speaks.</p>
          </details>
        </figure>`;
