import type { Problem } from '../../content/problem.js';
import type { FieldError } from '../../form/message.js';
import { LazyModule } from '../../lazy-module.js';
import type { AuthorFieldsHost, AuthorFieldsReader, AuthorFieldsResult } from './author-fields.lazy.js';
import type { NoteWords } from './author-notes.js';
import type { ContentField, FormField } from './fields.js';

const authorFieldsModule = new LazyModule(
  () => import('./author-fields.lazy.js'),
  'contact-form shows its own fields, and none of the author’s',
);

/** What a tag may hold besides controls. */
const NOT_CONTROL =
  ':not(h1,h2,h3,h4,h5,h6,p,br,a,b,strong,em,i,span,ul,ol,li,noscript,abbr,dfn,img,mark,font,u,s,small,sub,sup,code,time,wbr)';

/** The author's own fields of one form: controls inside the tag, and fields in a file or a property. */
export class AuthorFields {
  /** Whether the form waits for the module that reads these fields. */
  isLoading = false;
  readonly #tag: HTMLElement;
  readonly #host: AuthorFieldsHost;
  #reader: AuthorFieldsReader | undefined;
  #read: AuthorFieldsResult = { fields: [], besides: [], after: [], wrong: [] };
  #arrival: Promise<void> | undefined;

  constructor(tag: HTMLElement, host: AuthorFieldsHost) {
    this.#tag = tag;
    this.#host = host;
  }

  get fields(): readonly FormField[] {
    return this.#read.fields;
  }

  /** The names of slots that show something besides fields, such as a captcha. */
  get besides(): readonly string[] {
    return this.#read.besides;
  }

  /** Those of them that stand after the last field. The others go with the field that they stand before. */
  get after(): readonly string[] {
    return this.#read.after;
  }

  get problems(): Problem[] {
    return this.#read.wrong.map((message) => ({ code: 'field', message }));
  }

  /** Resolves once the fields can be read. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  /** Whether a visitor has used the controls inside the tag, as far as their values tell. */
  get hasTyped(): boolean {
    return this.#reader?.hasTyped ?? false;
  }

  /** What the controls inside the tag hold. */
  get data(): FormData {
    return this.#reader?.data ?? new FormData();
  }

  /**
   * Reads the fields, where there are any; loads what reads them, where that is not there yet.
   * @param described the fields of the file or the property.
   * @param takesFiles whether the message is sent in a form that can hold files.
   * @param isInUse whether a visitor may be using the form. It then stays while the module loads.
   */
  read(described: readonly ContentField[] | undefined, takesFiles: boolean, isInUse: boolean): void {
    const module = authorFieldsModule.current;
    if (!this.#reader && !this.#arrival && !described && !this.#tag.querySelector(NOT_CONTROL)) return;
    if (module) {
      this.#reader ??= new module.AuthorFieldsReader(this.#tag, this.#host);
      this.#read = this.#reader.read(described, takesFiles);
    } else if (!this.#arrival) {
      this.isLoading = !isInUse;
      this.#arrival = this.#load();
    }
  }

  /** Whether a visitor can answer a field: one of the author's may be hidden until another answer asks for it. */
  canAnswer(field: FormField): boolean {
    return this.#reader?.canAnswer(field) ?? true;
  }

  /** What the controls inside the tag say of their answers. */
  check(fields: readonly FormField[], wrong: readonly FieldError[]): FieldError[] {
    return this.#reader?.check(fields, wrong) ?? [];
  }

  /** Shows errors and labels at the controls inside the tag. To be called after each rendering. */
  show(fields: readonly FormField[], words: NoteWords): void {
    this.#reader?.show(fields, words);
  }

  /** Gives the focus to the control of a field inside the tag, or shows where that is. */
  focus(field: FormField): void {
    this.#reader?.focus(field);
  }

  /** Empties the controls inside the tag. */
  reset(): void {
    this.#reader?.reset();
  }

  async #load(): Promise<void> {
    await authorFieldsModule.load();
    this.isLoading = false;
    this.#host.update();
  }
}
