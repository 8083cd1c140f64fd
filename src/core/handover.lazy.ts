/**
 * What a visitor may do with the ticks of an element: add them to the message of a form, or print or copy them. Loaded with
 * the first tick; without it the element is the same, and its ticks go nowhere.
 */
import type { LitElement } from 'lit';
import type { Problem } from '../content/problem.js';
import type { Language } from './language.js';
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

/** What is shown: an offer of what can be done, or exactly what is about to be added, printed or copied. */
export interface HandoverView {
  mode: 'none' | 'offer' | 'add' | 'keep';
  /** Whether there is a form to add the answers to. */
  hasForm: boolean;
  /** What is added, printed or copied. */
  text: string;
  status: string;
  words: HandoverWords;
}

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

  view({ title, answers, words: own }: Ticked, language: HandoverLanguage): HandoverView {
    const ours = language.words('handover', english);
    const words = own ? { ...ours, ...own } : ours;
    return {
      mode: answers.length ? (this.#open ?? 'offer') : 'none',
      hasForm: findForm(this.#checklist) !== undefined,
      text: [
        title ? language.format(words.aboutList, { heading: title }) : words.about,
        ...answers.map((answer) => `– ${answer}`),
      ].join('\n'),
      status: this.#status ? words.said[this.#status] : '',
      words,
    };
  }

  /** Opens or closes; the focus goes to what replaces the button that was pressed. */
  show(open: 'add' | 'keep' | undefined): void {
    this.#open = open;
    this.#report(undefined);
    void this.#checklist.updateComplete.then(() =>
      this.#checklist.renderRoot.querySelector<HTMLElement>(`.handover ${open ? '[role=group]' : 'button'}`)?.focus(),
    );
  }

  /** Adds the text to the form's message. Where that cannot be done, the text is there to be copied. */
  add(text: string): void {
    const isAdded = findForm(this.#checklist)?.addAnswers(text);
    this.#open = isAdded ? undefined : 'keep';
    this.#report(isAdded ? 'added' : 'notAdded');
  }

  /** Copies the text; where the browser does not let a page do that, selects it. */
  async copy(text: string): Promise<void> {
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
