import { isAssociated } from './author-controls.js';

/** The types of `input` in which the Enter key sends a form. */
const SENDS_ON_ENTER = 'input:not([type=button],[type=submit],[type=reset],[type=image],[type=file],[type=color])';

/**
 * The form that the author's controls belong to: a hidden, empty `<form>` inside the tag. By it, a form of the page's around
 * the tag neither checks nor sends them, and the browser says what they hold. It is never submitted itself.
 */
export class AuthorForm {
  readonly #host: HTMLElement;
  // A control that is called like one of its properties or methods, such as `slot` or `reset`, hides that.
  readonly #form = document.createElement('form');
  readonly #id = `cw-form-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  /** The author's controls, as of the last call of {@link adopt}. */
  controls: readonly HTMLElement[] = [];

  /**
   * @param on.submit called where the author's own button, the Enter key or a script of the page sends the form.
   * @param on.reset called where the author's own button or a script of the page empties it.
   */
  constructor(host: HTMLElement, { submit, reset }: { submit: () => void; reset: () => void }) {
    this.#host = host;
    this.#form.id = this.#id;
    this.#form.hidden = true;
    this.#form.noValidate = true;
    this.#form.setAttribute('data-cw-added', 'form');
    // Only a script of the page brings this about: see below.
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    this.#form.addEventListener('reset', reset);
    // A button of the author's, and the Enter key, send the form. Their own event `submit` would hand what a visitor
    // wrote to any script of the page that listens for it, so there is none.
    host.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button,input');
      if (button?.form !== this.#form || !/^(submit|image)$/.test(button.type) || event.defaultPrevented) return;
      event.preventDefault();
      submit();
    });
    host.addEventListener('keydown', (event) => {
      const target = event.target as HTMLInputElement;
      const isEnter = event.key === 'Enter' && !event.isComposing && !event.defaultPrevented;
      if (!isEnter || !target.matches(SENDS_ON_ENTER) || target.form !== this.#form) return;
      event.preventDefault();
      submit();
    });
  }

  /** Makes the controls inside the tag this form's, but those that their author gave to another form. */
  adopt(): void {
    // A page that copies the tag copies its form, too.
    for (const other of this.#host.querySelectorAll('[data-cw-added=form]')) {
      if (other !== this.#form) Element.prototype.remove.call(other);
    }
    const before = this.controls;
    this.controls = [...this.#host.querySelectorAll<HTMLElement>('*')].filter(
      (it) => (it.matches('input,select,textarea,button') || isAssociated(it)) && !isOfOtherForm(it),
    );
    for (const control of this.controls) {
      if (control.getAttribute('form') !== this.#id) control.setAttribute('form', this.#id);
    }
    // What the page has taken out of the tag is the page's again.
    for (const control of before) if (!this.#host.contains(control)) control.removeAttribute('form');
    if (this.controls.length && !this.#host.contains(this.#form)) this.#host.append(this.#form);
  }

  /** The children of the tag, without this form. */
  get children(): Element[] {
    return [...this.#host.children].filter((child) => child !== this.#form);
  }

  /** What the controls hold. */
  get data(): FormData {
    return new FormData(this.#form);
  }

  /** Sets the controls back to what they held at first. `reset` is called for that, too. */
  reset(): void {
    HTMLFormElement.prototype.reset.call(this.#form);
  }
}

/** Whether the author gave a control to another form, by its attribute `form`. */
export function isOfOtherForm(control: Element): boolean {
  const id = control.getAttribute('form');
  return id !== null && !id.startsWith('cw-form-');
}
