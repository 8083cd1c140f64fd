import { html, nothing } from 'lit';
import type { Language } from '../../core/language.js';
import type { ArithmeticChallenge, Challenge } from '../../form/challenge.js';
import type { ConsentWords } from '../../form/consent.js';
import type { Answers, ChallengeAnswer } from '../../form/message.js';
import { fetchChallenge } from '../../form/send.js';
import { LazyModule } from '../../lazy-module.js';
import type { FormWords, FormField } from './fields.js';
import { renderField } from './render-field.js';
import type { Work } from './work.lazy.js';

const workModule = new LazyModule(() => import('./work.lazy.js'), 'visitors of contact-form can only answer the sum');

/**
 * The endpoint's challenge: fetched once, fetched again where it has expired, answered by the visitor or by the visitor's
 * device.
 */
export class ChallengeState {
  sum: ArithmeticChallenge | undefined;
  /** Whether the endpoint answers as the receiver does. */
  isReceiver = false;
  /** The proof of work, where the visitor chose it in place of the sum. */
  work: Work | undefined;
  #isFetched = false;
  /** When the sum is too old, by the visitor's own clock. */
  #end = Infinity;

  /** @param changed called whenever there is something else to show. */
  constructor(readonly changed: () => void) {}

  /**
   * Fetches a challenge the first time that a visitor begins; again where the sum has expired without an answer.
   *
   * @returns the consent text of the endpoint, where it has one and a challenge was fetched.
   */
  async fetch(url: string, isAnswered: boolean, languages: string): Promise<ConsentWords | undefined> {
    if (this.#isFetched && (isAnswered || this.work || Date.now() < this.#end)) return undefined;
    this.#isFetched = true;
    const before = this.sum;
    const response = await fetchChallenge(url, languages);
    this.isReceiver ||= Boolean(response);
    // A challenge that came with a refusal in the meantime is newer.
    if (response && this.sum === before) this.put(response.challenge);
    return response?.consent;
  }

  /** Replaces the challenge. @returns whether there is something to answer. */
  put(challenge: Challenge): boolean {
    this.reset();
    this.#isFetched = true;
    this.sum = challenge.kind === 'arithmetic' ? challenge : undefined;
    const end = Date.parse(this.sum?.expires ?? '');
    // Where a new sum has already expired, the device's clock is wrong.
    this.#end = end > Date.now() ? end : Infinity;
    this.changed();
    return Boolean(this.sum);
  }

  /** Starts the proof of work, in place of the sum, where there is one and it is not under way. */
  async start(): Promise<void> {
    const { sum, changed } = this;
    const module = sum?.alternative && (await workModule.load());
    if (module && sum.alternative && sum === this.sum && !this.work)
      this.work = new module.Work(sum.alternative, changed);
    changed();
  }

  /** The answer to send; `undefined` where there is no challenge. Waits for the proof of work. */
  async answer(number: Answers[string] = ''): Promise<ChallengeAnswer | undefined> {
    const { sum, work } = this;
    const solution = await work?.solution;
    return sum && { token: sum.token, ...(solution ? { solution } : { answer: String(number) }) };
  }

  /** Forgets the challenge: another is fetched when a visitor begins again. */
  reset(): void {
    this.work?.stop();
    this.work = this.sum = undefined;
    this.#isFetched = false;
  }
}

/** The field for the sum, with a button for the proof of work; none where there is no sum. */
export function sumField(state: ChallengeState, words: FormWords, { format, number, render }: Language): FormField[] {
  const { sum, work } = state;
  if (!sum) return [];
  const [a, b] = sum.operands;
  const start = ({ target }: Event) => {
    // The button is removed: the focus moves to the status that replaces it.
    const status = (target as Element).closest('form')?.querySelector<HTMLElement>('.work');
    void state.start().then(() => status?.focus());
  };
  const workButton = html`<button part="button" type="button" class="quiet" @click=${start}>
    ${render(words.withoutSum)}
  </button>`;
  return [
    {
      name: 'challenge',
      type: 'text',
      label: format(words.sum, { a, b }),
      hint: words.sumHint,
      missing: words.missing.challenge,
      sum: `${number(a)} + ${number(b)} =`,
      afterControl: sum.alternative && !work ? workButton : nothing,
      required: true,
      isVisible: !work || work.isInVain,
    },
  ];
}

/** The field for the sum, and the status of the proof of work in its place. */
export function renderChallenge(
  { work }: ChallengeState,
  sum: FormField,
  words: FormWords,
  language: Language,
): unknown {
  return html`${renderField(sum, words, language)}
    <p role="status" tabindex="-1" class="work">${work && language.render(work.says(language))}</p>`;
}
