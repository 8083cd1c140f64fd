/** The page's state beside the draft, and the way from one view to the next: views only call it. */
import type { Procedure } from 'clinic-widgets';
import vertebroplasty from '../../content/vertebroplasty.json';
import type { Values } from '../../src/words/format.js';
import type { Form } from '../index.js';
import en from '../locales/en.js';
import { getAt, pathText, toPath } from './change.js';
import { type Draft, newSettings, type Settings } from './draft.js';
import { Drafts } from './drafts/drafts.js';
import type { RestorePoint } from './drafts/kept-draft.js';
import { Editing } from './editing.js';
import { isKind, type PlaceName, type TextPlace } from './entries.js';
import { textOfFile } from './file-text.js';
import { formatText, loadTexts, type PageLanguage, type Texts } from './language.js';
import { open, type Opened } from './opening.js';
import type { PageState } from './page-state.js';
import { Questions } from './questions.js';
import { reportOf } from './report.js';
import { Store } from './store.js';
import { TakingAway } from './taking-away.js';
import { type TemplateName, templates } from './templates.js';

export type View = 'start' | 'edit' | 'export';

export class App implements PageState {
  view: View = 'start';
  /** The language of the page itself; its words are loaded. */
  language: PageLanguage = 'en';
  texts: Texts = en;
  /** What was last done, for everybody to see and hear. */
  status = '';
  error = '';
  width: 'full' | 'narrow' = 'full';
  form: Form | undefined;
  /** What the clipboard held beside the plain text. */
  pasted: { html: string; text: string } | undefined;
  /** The ids of the parts that are open. */
  readonly opened = new Set<string>();
  /** The question that is open: what is to be deleted. */
  asked: string | undefined;
  /** The id of the element that receives focus after the next render. */
  focus: string | undefined;

  readonly store: Store;
  readonly drafts: Drafts;
  /** What was read while there is a draft: its editor says what happens to that one. */
  waiting: Extract<Opened, { draft: Draft }> | undefined;
  readonly editing = new Editing(this);
  readonly questions = new Questions(this);
  readonly taking = new TakingAway(this, this.questions);
  /** The language that was chosen last: its words may still be on their way. */
  #wanted: PageLanguage = 'en';
  readonly #update: () => void;
  /** The folder that this page's library is in. */
  readonly #base: string;

  constructor(base: string, update: () => void) {
    this.#base = base;
    this.#update = update;
    this.store = new Store(() => {
      this.drafts.keep();
      update();
    });
    this.drafts = new Drafts(this.store, base, update);
  }

  /** Shows the page in another language, as soon as its words are loaded. */
  async speak(language: PageLanguage): Promise<void> {
    this.#wanted = language;
    try {
      const texts = await loadTexts(language);
      if (this.#wanted !== language) return;
      // What was last done was said in the language before.
      this.status = this.error = '';
      this.language = language;
      this.texts = texts;
    } catch {
      if (this.#wanted === language) this.status = this.texts.notLoaded;
    }
    this.#update();
  }

  /** A message of the page's with its gaps filled. */
  format(message: string, values: Values): string {
    return formatText(this.language, message, values);
  }

  /** A button's name where several have the same words. */
  named(action: string, entry: string): string {
    return this.format(this.texts.named, { action, entry });
  }

  placeName(place: PlaceName | TextPlace): string {
    const { kinds, places } = this.texts;
    return isKind(place) ? kinds[place] : places[place];
  }

  set(values: Partial<Pick<App, 'view' | 'status' | 'width' | 'form' | 'pasted'>>): void {
    Object.assign(this, values);
    this.#update();
  }

  go(view: View): void {
    this.status = this.error = '';
    this.focus = 'view';
    if (view === 'start') void this.drafts.refresh();
    this.set({ view });
  }

  async readPasted(text: string): Promise<void> {
    const html = this.pasted?.text.trim() === text.trim() ? this.pasted.html : undefined;
    this.#show(await open({ text, html }, this.#base));
  }

  async open(file: File): Promise<void> {
    const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
    if (text === undefined) {
      const [kind = '?'] = /[^.]*$/.exec(file.name) ?? [];
      this.#fail(this.format(this.texts.start.foreign, { kind: kind.toUpperCase() }));
      return;
    }
    try {
      this.#show(await open({ text, name: file.name }, this.#base));
    } catch {
      this.#fail(this.texts.start.notRead);
    }
  }

  /** @param content the name of a template begins with its sections open. */
  beginWith(content: 'example' | 'empty' | TemplateName): void {
    this.opened.clear();
    if (content !== 'example' && content !== 'empty') for (const key of templates[content]) this.opened.add(key);
    const { $schema: _, ...example } = vertebroplasty;
    const procedure = content === 'example' ? (example as Procedure) : { format: 1 as const, language: this.language };
    this.#show({ how: 'begun', draft: { procedure, uncertain: [], settings: newSettings(this.#base) } });
  }

  /** Goes on with a draft that is kept. @param takesOver from another tab. */
  async goOn(id: string, takesOver = false): Promise<void> {
    await this.#opened(await this.drafts.goOn(id, takesOver));
  }

  /** Begins a draft with what another one holds. */
  async copy(id: string): Promise<void> {
    await this.#opened(await this.drafts.copy(id));
  }

  async #opened(isOpen: boolean): Promise<void> {
    if (isOpen) {
      this.go('edit');
      return;
    }
    // Another tab may have opened or deleted it: the list says so.
    this.focus = 'drafts';
    await this.drafts.refresh();
  }

  restore(point: RestorePoint, date: string): void {
    this.status = this.format(this.texts.drafts.restored, { date });
    this.drafts.restore(point);
  }

  /** Asks a question before something that cannot be undone. @param focus what receives the focus where nothing is asked any more. */
  ask(question: string | undefined, focus = 'delete-question'): void {
    this.asked = question;
    this.focus = focus;
    this.#update();
  }

  async deleteDraft(id: string | undefined): Promise<void> {
    this.asked = undefined;
    const isDeleted = await this.drafts.delete(id);
    if (!this.store.draft) this.view = 'start';
    this.focus = 'view';
    this.set({ status: this.texts.drafts[isDeleted ? 'deleted' : 'refused'] });
  }

  setSetting<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.store.change((draft) => ({ ...draft, settings: { ...draft.settings, [key]: value } }), key);
  }

  undo(): void {
    if (!this.store.canUndo) return this.set({ status: this.texts.edit.nothingToUndo });
    this.status = this.texts.edit.undone;
    this.store.undo();
  }

  redo(): void {
    if (!this.store.canRedo) return this.set({ status: this.texts.edit.nothingToRedo });
    this.status = this.texts.edit.redone;
    this.store.redo();
  }

  goTo(path: string): void {
    // Advice may name what is not there yet: then the nearest thing that is.
    let at = toPath(path);
    while (at.length > 1 && getAt(this.#procedure, at) === undefined && at[0] !== 'provenance') at = at.slice(0, -1);
    this.focus = pathText(at);
    this.set({ view: 'edit' });
  }

  get report() {
    return reportOf(this.#procedure);
  }

  get #procedure(): Procedure {
    return this.store.draft?.procedure ?? {};
  }

  /** Begins with what was read, unless there is a draft that its editor has to be asked about. */
  #show(opened: Opened): void {
    if (!('draft' in opened)) {
      this.#fail(this.texts.start[opened.how]);
      return;
    }
    this.error = '';
    this.waiting = opened;
    if (!this.store.draft) {
      void this.answer('new');
      return;
    }
    this.focus = 'replace';
    this.#update();
  }

  /** What happens to the draft that there is. */
  async answer(choice: 'new' | 'replace' | 'cancel'): Promise<void> {
    const { waiting } = this;
    this.waiting = undefined;
    if (choice === 'cancel' || !waiting) {
      this.focus = 'paste';
      this.#update();
      return;
    }
    const { how, draft } = waiting;
    if (choice === 'new') await this.drafts.begin(draft);
    else this.drafts.replace(draft);
    this.pasted = undefined;
    this.go('edit');
    if (how === 'begun') return;
    const { readIt, published, noName } = this.texts.edit;
    const words = this.format(how === 'published' ? published : readIt, { count: this.questions.count });
    this.set({ status: how === 'published' && !draft.procedure.name ? `${words} ${noName}` : words });
  }

  #fail(error: string): void {
    this.error = error;
    this.focus = 'error';
    this.#update();
  }
}
