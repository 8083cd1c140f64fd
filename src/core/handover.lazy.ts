/**
 * What a visitor may do with the ticks of an element: add them to the message of a form, or print or copy them. Loaded with
 * the first tick; without it the element is the same, and its ticks go nowhere.
 */
import type { LitElement, TemplateResult } from 'lit';
import type { Problem } from '../content/problem.js';
import type { Language } from './language.js';
import type { Lit } from './lit.js';
import { handover as english } from '../locales/en.js';
import type { Words } from '../words/words.js';

type HandoverWords = Words['handover'];

/** A form that takes words into its message; it says whether it could. */
type Form = Element & { addAnswers(answers: string): boolean };

/** The element whose ticks these are. */
export type Checklist = LitElement & { for: string | null };

/** What a visitor ticked. */
export interface Ticked {
  /** What the list is about. */
  title: string | undefined;
  /** The ticked entries, each in its own words. */
  answers: readonly string[];
  /** What is said in place of the words about answers, where these are something else. */
  words?: Partial<HandoverWords> | undefined;
}

/** Of the page's language, what it needs. */
export type HandoverLanguage = Pick<Language, 'words' | 'format' | 'render' | 'wordsLang'>;

/** Hands the ticks of one element over. Nothing leaves before the visitor has seen it and confirmed. */
export class Handover {
  #open: 'add' | 'keep' | undefined;
  #status: keyof HandoverWords['said'] | undefined;
  readonly #checklist: Checklist;

  constructor(checklist: Checklist) {
    this.#checklist = checklist;
  }

  get problems(): Problem[] {
    const { for: id } = this.#checklist;
    const message = `for="${id}" leads to no contact-form. Give the form this id.`;
    return id && !findForm(this.#checklist) ? [{ code: 'attribute', message }] : [];
  }

  /** An offer of what can be done, or exactly what is about to be added, printed or copied. */
  render({ title, answers, words: own }: Ticked, language: HandoverLanguage, lit: Lit): TemplateResult {
    const { html, nothing } = lit;
    const say = language.render;
    const words = { ...language.words('handover', english), ...own };
    const about = title ? language.format(words.aboutList, { heading: title }) : words.about;
    const text = [about, ...answers.map((answer) => `– ${answer}`)].join('\n');
    const button = (label: string, act: () => void) =>
      html`<button part="control button" type="button" @click=${act}>${say(label)}</button>`;
    const box = (label: string, buttons: TemplateResult) =>
      html`<div part="group" role="group" tabindex="-1" aria-labelledby="handover">
        <div part="label" id="handover">${say(label)}</div>
        <div class="answers">${text}</div>
        ${buttons}
      </div>`;
    const views = {
      offer: () =>
        html`${findForm(this.#checklist) ? button(words.add, () => this.#show('add')) : nothing}
        ${button(words.keep, () => this.#show('keep'))}`,
      add: () =>
        box(
          words.willAdd,
          html`${button(words.confirm, () => this.#add(text))} ${button(words.cancel, () => this.#show(undefined))}`,
        ),
      keep: () =>
        box(
          words.answers,
          html`${button(words.copy, () => void this.#copy(text))} ${button(words.print, () => window.print())}
          ${button(words.close, () => this.#show(undefined))}`,
        ),
    };
    return html`<div class="handover" lang=${language.wordsLang}>
      ${answers.length ? views[this.#open ?? 'offer']() : nothing}
      <p role="status">${say(this.#status ? words.said[this.#status] : '')}</p>
    </div>`;
  }

  /** Opens or closes; the focus goes to what replaces the button that was pressed. */
  #show(open: 'add' | 'keep' | undefined): void {
    this.#open = open;
    this.#report(undefined);
    void this.#checklist.updateComplete.then(() =>
      this.#checklist.renderRoot.querySelector<HTMLElement>(`.handover ${open ? '[role=group]' : 'button'}`)?.focus(),
    );
  }

  /** Adds the text to the form's message. Where that cannot be done, the text is there to be copied. */
  #add(text: string): void {
    const isAdded = findForm(this.#checklist)?.addAnswers(text);
    this.#open = isAdded ? undefined : 'keep';
    this.#report(isAdded ? 'added' : 'notAdded');
  }

  /** Copies the text; where the browser does not let a page do that, selects it. */
  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#report('copied');
    } catch {
      const answers = this.#checklist.renderRoot.querySelector('.answers');
      if (answers) getSelection()?.selectAllChildren(answers);
      this.#report('notCopied');
    }
  }

  #report(status: keyof HandoverWords['said'] | undefined): void {
    this.#status = status;
    this.#checklist.requestUpdate();
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
