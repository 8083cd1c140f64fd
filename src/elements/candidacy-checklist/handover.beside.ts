/**
 * What a visitor may do with the ticks of a checklist: hand them to a form, or keep them as words to print or copy. It
 * stands beside the bundle and is loaded with the first tick; where it cannot be, the checklist goes without.
 */
import type { html as Html, LitElement, TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import { handover as english } from '../../locales/en.js';
import type { Words } from '../../locales/words.js';

/** A form that takes words into its message; it says whether it could. */
type Form = Element & { addAnswers(answers: string): boolean };

/** The element whose ticks these are. */
type Checklist = LitElement & { for: string | null };

export interface Shown {
  /** What the list is about. */
  title: string | undefined;
  /** What is ticked, each as its own words. */
  answers: readonly string[];
  /** The words of the page's language, and the `lang` that they need. */
  words: (widget: 'handover', english: Words['handover']) => Words['handover'];
  lang: unknown;
}

export class Handover {
  /** What the visitor is looking at before anything leaves. */
  #open: 'add' | 'keep' | undefined;
  #said: keyof Words['handover']['said'] | undefined;
  readonly #checklist: Checklist;
  readonly #html: typeof Html;

  /** @param html Lit's own, which what stands beside the bundle does not carry. */
  constructor(checklist: Checklist, html: typeof Html) {
    this.#checklist = checklist;
    this.#html = html;
  }

  get problems(): Problem[] {
    const { for: id } = this.#checklist;
    const message = `for="${id}" leads to no contact-form. Give the form this id.`;
    return id && !findForm(this.#checklist) ? [{ code: 'attribute', message }] : [];
  }

  render({ title, answers, words: wordsOf, lang }: Shown): TemplateResult {
    const html = this.#html;
    const words = wordsOf('handover', english);
    const isOpen = this.#open && answers.length > 0;
    const text = [words.about(title), ...answers.map((answer) => `– ${answer}`)].join('\n');
    return html`<div class="handover" lang=${lang}>
      ${isOpen ? this.#renderOpen(words, text) : answers.length ? this.#renderOffers(words) : ''}
      <p role="status">${this.#said ? words.said[this.#said] : ''}</p>
    </div>`;
  }

  #renderOffers({ add, keep }: Words['handover']): unknown {
    return [
      findForm(this.#checklist) && this.#button(add, () => this.#show('add')),
      this.#button(keep, () => this.#show('keep')),
    ];
  }

  /** Exactly what leaves, and the visitor's word on it. */
  #renderOpen(words: Words['handover'], text: string): TemplateResult {
    const html = this.#html;
    const isAdding = this.#open === 'add';
    const close = () => this.#show(undefined);
    return html`<div part="group" role="group" tabindex="-1" aria-labelledby="handover">
      <div part="label" id="handover">${isAdding ? words.willAdd : words.answers}</div>
      <div class="answers">${text}</div>
      ${
        isAdding
          ? [this.#button(words.confirm, () => this.#add(text)), this.#button(words.cancel, close)]
          : [
              this.#button(words.copy, () => void this.#copy(text)),
              this.#button(words.print, () => window.print()),
              this.#button(words.close, close),
            ]
      }
    </div>`;
  }

  #button(words: string, act: () => void): TemplateResult {
    return this.#html`<button part="control" type="button" @click=${act}>${words}</button>`;
  }

  /** Opens or closes; the focus goes to what came in place of the button that was pressed. */
  #show(open: 'add' | 'keep' | undefined): void {
    this.#open = open;
    this.#say(undefined);
    void this.#checklist.updateComplete.then(() =>
      this.#checklist.renderRoot.querySelector<HTMLElement>(`.handover ${open ? '[role=group]' : 'button'}`)?.focus(),
    );
  }

  #say(said: keyof Words['handover']['said'] | undefined): void {
    this.#said = said;
    this.#checklist.requestUpdate();
  }

  #add(text: string): void {
    const isAdded = findForm(this.#checklist)?.addAnswers(text);
    // The words that could not be added are there to be copied.
    this.#open = isAdded ? undefined : 'keep';
    this.#say(isAdded ? 'added' : 'notAdded');
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say('copied');
    } catch {
      // Not everywhere may a page write to the clipboard: the visitor does, with everything selected.
      const answers = this.#checklist.renderRoot.querySelector('.answers');
      if (answers) getSelection()?.selectAllChildren(answers);
      this.#say('notCopied');
    }
  }
}

/**
 * The form with the id that `for` names; without `for`, the only one in the nearest tree that has forms. Page builders clone
 * sticky sections and hide the clone, ids included: a form that is seen goes before one that is hidden.
 */
function findForm(checklist: Checklist): Form | undefined {
  for (let node: Node | undefined = checklist; node;) {
    const root = node.getRootNode() as Document | ShadowRoot;
    const scopes = checklist.for ? root.querySelectorAll(`[id="${CSS.escape(checklist.for)}"]`) : [root];
    const forms = [...scopes].flatMap(formsIn);
    const seen = forms.filter(isSeen);
    const [form, ...others] = seen.length ? seen : forms;
    if (form) return others.length ? undefined : form;
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

/** Forms under any prefix, also those in a mount point or a guide. */
function formsIn(scope: ParentNode): Form[] {
  if ('addAnswers' in scope) return [scope as Form];
  const shadow = scope instanceof Element ? scope.shadowRoot?.children : undefined;
  return [...scope.children, ...(shadow ?? [])].flatMap(formsIn);
}
