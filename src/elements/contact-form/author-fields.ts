import type { Problem } from '../../content/problem.js';
import type { FieldError } from '../../form/message.js';
import { LazyModule } from '../../lazy-module.js';
import type { AuthorFieldsResult } from './author-fields.lazy.js';
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
  readonly #host: HTMLElement;
  readonly #onLoad: () => void;
  #read: AuthorFieldsResult = { fields: [], slots: [], wrong: [] };
  #arrival: Promise<void> | undefined;

  /** @param onLoad called once the fields can be read. */
  constructor(host: HTMLElement, onLoad: () => void) {
    this.#host = host;
    this.#onLoad = onLoad;
  }

  get fields(): readonly FormField[] {
    return this.#read.fields;
  }

  /** The names of slots that show something besides fields, such as a captcha. */
  get slots(): readonly string[] {
    return this.#read.slots;
  }

  get problems(): Problem[] {
    return this.#read.wrong.map((message) => ({ code: 'field', message }));
  }

  /** Resolves once the fields can be read. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  /**
   * Reads the fields, where there are any; loads what reads them, where that is not there yet.
   * @param described the fields of the file or the property.
   * @param isInUse whether a visitor may be using the form. It then stays while the module loads.
   */
  read(described: readonly ContentField[] | undefined, isInUse: boolean): void {
    const module = authorFieldsModule.current;
    if (module) this.#read = module.readFields(this.#host, described);
    else if (!this.#arrival && (described ?? this.#host.querySelector(NOT_CONTROL))) {
      this.isLoading = !isInUse;
      this.#arrival = this.#load();
    }
  }

  /** What the author's live controls hold. */
  collect(): FormData | undefined {
    return authorFieldsModule.current?.collect(this.#host);
  }

  /** What the author's own controls say of their answers. */
  check(fields: readonly FormField[], wrong: readonly FieldError[]): FieldError[] {
    return authorFieldsModule.current?.checkControls(fields, wrong) ?? [];
  }

  /** Shows errors at the author's controls, and marks the optional ones with `optionalMark`. */
  mark(fields: readonly FormField[], optionalMark: string): void {
    authorFieldsModule.current?.markFields(this.#host, fields, optionalMark);
  }

  /** Empties them. They have to be read again. */
  reset(): void {
    authorFieldsModule.current?.resetFields(this.#host);
  }

  async #load(): Promise<void> {
    await authorFieldsModule.load();
    this.isLoading = false;
    this.#onLoad();
  }
}
