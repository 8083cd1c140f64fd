import type { PropertyValues, ReactiveController, ReactiveControllerHost } from 'lit';
import { usableAddress } from '../content/address.js';
import { check } from '../content/check.js';
import { assignSlots } from '../content/html/live.js';
import { loadProcedure, type ProcedureFile } from '../content/load-file.js';
import type { WithProblems, Problem } from '../content/problem.js';
import type { SectionResult } from '../content/read-html.js';
import type { Shape } from '../content/schema.js';
import { observeAuthorHtml } from './author-html.js';
import { videos } from './videos.js';

/** Where an element's section is: its name in a procedure file, and its shape. */
export interface SectionSource {
  name: string;
  shape: Shape;
  /** What the element takes from a file, where that is not just the section of its name. */
  pick?: (file: ProcedureFile) => unknown;
  /** Reads the section from what is inside the tag. */
  read: (host: Element) => SectionResult<object>;
}

/** What of a procedure file an element shows. */
export function sectionOf({ name, pick }: SectionSource, file: object): unknown {
  return pick ? pick(file as ProcedureFile) : (file as ProcedureFile)[name];
}

/** An element that shows content. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  content: unknown;
  src: string | null;
}

/**
 * Reads an element's section from its three content sources: the property `content`, else the file that `src` names, else
 * the HTML inside the tag. Follows changes of all three.
 */
export class ContentController<S extends object> implements ReactiveController {
  readonly #host: ContentHost;
  readonly #source: SectionSource;
  readonly #needsContent: () => boolean;
  #read: SectionResult<S> = { value: {} as S, problems: [] };
  #file: WithProblems<ProcedureFile | undefined> | undefined;
  #isStale = true;
  #isLoading = false;
  /** Whether what shows videos has been asked for, and either came or cannot be loaded. */
  #triedVideos = false;
  /** Whether what is shown was read when nothing was loading. */
  #hasLoaded = false;

  /** @param needsContent whether an element without content is a mistake of the page's author. */
  constructor(host: ContentHost, source: SectionSource, needsContent: () => boolean) {
    this.#host = host;
    this.#source = source;
    this.#needsContent = needsContent;
    host.addController(this);
  }

  hostConnected(): void {
    observeAuthorHtml(this.#host, () => this.invalidate());
    // While the element was disconnected, nothing was observed.
    this.invalidate();
  }

  /** Has the content read again before the next rendering. */
  invalidate(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  /** Reads the content where a source has changed. To be called before each rendering. */
  update(changed: PropertyValues): void {
    if (changed.has('src')) this.#load();
    if (!this.#isStale && !changed.has('content')) return;
    this.#isStale = false;
    // The property wins over the file, so with it nothing is waited for. The HTML is not reported as empty while a file loads.
    this.#isLoading = !this.#host.content && Boolean(this.#host.src && !this.#file);
    const read = this.#fromProperty() ?? this.#fromFile() ?? this.#fromHtml();
    if (read.hasVideos && !videos.current && !this.#triedVideos) return this.#loadVideos();
    if (read.hasVideos) videos.current?.readVideos(read, this.#host);
    // Content that is shown stays until the new file is there.
    if (this.#isLoading && this.#hasLoaded) return;
    this.#read = read;
    this.#hasLoaded = !this.#isLoading;
  }

  /** The section as it is shown. */
  get section(): S {
    return this.#read.value;
  }

  /** The level of the heading in the HTML inside the tag. */
  get headingLevel(): number | undefined {
    return this.#read.level;
  }

  /** Whether a file that may bring the content is still loading. */
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** What of the content is unusable. */
  get problems(): readonly Problem[] {
    return [...(this.#file?.problems ?? []), ...this.#read.problems];
  }

  #load(): void {
    const src = usableAddress(this.#host.src, 'resource');
    // An address that is not used brings nothing that could be waited for.
    this.#file = this.#host.src && !src ? { value: undefined, problems: [] } : undefined;
    this.#isStale = true;
    if (!src) return;
    void loadProcedure(src, this.#host.ownerDocument.baseURI).then((file) => {
      // `src` may have changed while the file was loading.
      if (this.#host.src !== src) return;
      this.#file = file;
      this.invalidate();
    });
  }

  #fromProperty(): SectionResult<S> | undefined {
    return this.#host.content ? this.#check(this.#host.content, 'content') : undefined;
  }

  #fromFile(): SectionResult<S> | undefined {
    const file = this.#file?.value;
    if (!file) return undefined;
    const { name } = this.#source;
    const section = sectionOf(this.#source, file);
    if (section !== undefined) return this.#check(section, name);
    const message = `${this.#host.src} has no “${name}”.`;
    return { ...this.#fromHtml(), problems: [{ code: 'no-section', message }] };
  }

  #check(value: unknown, where: string): SectionResult<S> {
    const { value: checked = {}, problems } = check(this.#source.shape, value, where);
    return { value: checked as S, problems, hasVideos: JSON.stringify(checked).includes('"video":') };
  }

  /** What shows videos comes first, so that nothing moves later. Where it cannot be loaded, the rest is shown. */
  #loadVideos(): void {
    this.#isLoading = true;
    void videos.load().then(() => {
      this.#triedVideos = true;
      this.invalidate();
    });
  }

  #fromHtml(): SectionResult<S> {
    const host = this.#host;
    const found = this.#source.read(host) as SectionResult<S>;
    found.hasVideos = host.querySelector('video,audio');
    assignSlots(host, found.live ?? new Map());
    // A tag that is still being parsed, or waits for its file, is not empty yet.
    if (this.#isLoading || !isEmpty(found.value) || host.ownerDocument.readyState === 'loading') return found;
    // Only now is it certain that the tag is empty; to move the list earlier could take one that belongs to the page.
    if (takeMovedList(host)) return this.#fromHtml();
    return this.#needsContent() ? { ...found, problems: [EMPTY] } : found;
  }
}

/**
 * Moves a list that follows an empty tag into the tag: the filters of some editors put it behind the tag. A tag with
 * attributes is meant to be as it is; snippets write the language on every tag.
 * @returns whether there was one.
 */
function takeMovedList(host: HTMLElement): boolean {
  const next = host.nextElementSibling;
  const isPlain = host.getAttributeNames().every((name) => name === 'lang' || name === 'dir');
  if (!isPlain || !next?.matches('ul,ol,dl')) return false;
  host.append(next);
  return true;
}

const EMPTY: Problem = {
  code: 'empty',
  message: 'Nothing to show. Put HTML inside the tag, or set src or content.',
};

/** Whether a section has nothing to show. */
export function isEmpty(section: object): boolean {
  return Object.values(section).every((part) => part === undefined || (Array.isArray(part) && !part.length));
}
