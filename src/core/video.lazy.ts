/** Videos of files, and videos and sounds in HTML. A lazy module: only pages with one load it. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { describeVideos } from '../content/html/videos.js';
import type { WithProblems } from '../content/problem.js';
import { wordsIn } from '../content/text.js';
import { type Filmed, type ShownVideo, usableVideo, videoProblems } from '../content/video.js';
import { video as english } from '../locales/en/video.js';
import type { Language } from './language.js';
import type { Lit } from './lit.js';
import { quietOriginals } from './quiet-originals.js';
import { videoStyles } from './video.styles.js';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root the styles of videos. What a server renders has them already. */
function addStyles({ adoptedStyleSheets: sheets }: ShadowRoot): void {
  sheet ??= new CSSStyleSheet();
  if (sheets.includes(sheet)) return;
  if (!sheet.cssRules.length) sheet.replaceSync(videoStyles);
  sheets.push(sheet);
}

/**
 * A video with its transcript below. Nothing of it but the poster loads before a visitor starts it. On paper, its address stands
 * in its place.
 * @param item the video, and what names it.
 * @param root where it is shown; a server has none.
 */
export function renderVideo(
  { video, term, heading, question }: Filmed,
  language: Language,
  root: HTMLElement | DocumentFragment | undefined,
  lit: Lit,
): unknown {
  const { html, nothing } = lit;
  if (!video) return nothing;
  const { render, langOf, words: wordsOf } = language;
  const words = wordsOf('video', english);
  const { src, poster, captions = [], transcript, summary }: ShownVideo = usableVideo(video, pageAddress()).value;
  if (!src && !transcript) return nothing;
  if (root) addStyles(root as ShadowRoot);
  const name = wordsIn(term ?? heading ?? question);
  return html`<div part="figure" class="video">
    ${
      src
        ? html`<video
              src=${src}
              poster=${poster ?? nothing}
              controls
              preload="none"
              aria-label=${name || words.name}
              lang=${name ? nothing : langOf(words.name)}
            >
              ${captions.map((track) => renderTrack(track, lit))}
            </video>
            <p class="address" lang=${langOf(words.address)}>${render(words.address, { address: src })}</p>`
        : nothing
    }${
      transcript
        ? html`<details>
            <summary lang=${summary ? (summary.lang ?? nothing) : langOf(words.transcript)}>
              ${summary ? summary.words : render(words.transcript)}
            </summary>
            ${transcript
              .split('\n')
              .filter((line) => line.trim())
              .map((line) => html`<p>${line.trim()}</p>`)}
          </details>`
        : nothing
    }
  </div>`;
}

function renderTrack(
  { src, language, label }: NonNullable<ShownVideo['captions']>[number],
  { html, nothing }: Lit,
): TemplateResult {
  const name = label ?? nameOfLanguage(language);
  return html`<track kind="captions" src=${src ?? nothing} srclang=${language ?? nothing} label=${name ?? nothing} />`;
}

/** The name of a language in that language, for the player's menu; nothing where it is no language tag. */
function nameOfLanguage(tag = ''): string | undefined {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
  } catch {
    return undefined;
  }
}

/**
 * Describes the videos of a section from HTML as a file does, and adds the problems of all its videos. Once the section shows, the
 * originals of what is copied are stopped.
 */
export function readVideos({ value, problems }: WithProblems<object>, host: ReactiveControllerHost & Element): void {
  if (typeof document === 'object') void host.updateComplete.then(() => quietOriginals(host));
  describeVideos(value, pageAddress());
  problems.push(...videoProblems(value, pageAddress()));
}

/** A server does not know the page's address. */
function pageAddress(): string | undefined {
  return typeof document === 'object' ? document.baseURI : undefined;
}

/** The videos on the page, in all its shadow roots. */
function videosIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('.video') ? [element] : []),
    ...(element.shadowRoot ? videosIn(element.shadowRoot) : []),
  ]);
}

let openForPrint: HTMLDetailsElement[] = [];

/** Paper follows no relative address, and browsers without `::details-content` print what is open only. */
function prepareForPrint(): void {
  for (const figure of videosIn(document)) {
    const src = figure.querySelector('video')?.getAttribute('src');
    if (src) writeWhole(figure.querySelector('.address'), src);
    const details = figure.querySelector('details');
    if (!details || details.open || CSS.supports('selector(::details-content)')) continue;
    details.open = true;
    openForPrint.push(details);
  }
}

/** Writes an address whole where it stands in a text. Printing again finds it whole already. */
function writeWhole(line: Element | null, address: string): void {
  const { href } = new URL(address, document.baseURI);
  if (!line || line.textContent.includes(href)) return;
  const texts = document.createNodeIterator(line, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = (text.nodeValue ?? '').replace(address, () => href);
}

function closeAfterPrint(): void {
  for (const details of openForPrint) details.open = false;
  openForPrint = [];
}

if (typeof document === 'object') {
  addEventListener('beforeprint', prepareForPrint);
  addEventListener('afterprint', closeAfterPrint);
}
