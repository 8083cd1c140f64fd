import { html, nothing } from 'lit';
import type { Language } from '../../core/language.js';
import type { ArithmeticChallenge, Challenge } from '../../form/challenge.js';
import type { ConsentWords } from '../../form/consent.js';
import type { Answers, ChallengeAnswer } from '../../form/message.js';
import { fetchChallenge } from '../../form/send.js';
import { LazyModule } from '../../lazy-module.js';
import type { FormWords, ShownField } from './fields.js';
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
   * Asks the endpoint, the first time that a visitor begins; again where a sum that nobody has answered yet has expired.
   *
   * @returns the words that the visitor has to agree to, as far as the endpoint was asked and has any.
   */
  async ask(url: string, isAnswered: boolean, languages: string): Promise<ConsentWords | undefined> {
    if (this.#isFetched && (isAnswered || this.work || Date.now() < this.#end)) return undefined;
    this.#isFetched = true;
    const before = this.sum;
    const asked = await fetchChallenge(url, languages);
    this.isReceiver ||= Boolean(asked);
    // One that came with a refusal in the meantime is the one to answer.
    if (asked && this.sum === before) this.put(asked.challenge);
    return asked?.consent;
  }

  /** Replaces the challenge. @returns whether there is something to answer. */
  put(challenge: Challenge): boolean {
    this.reset();
    this.#isFetched = true;
    this.sum = challenge.kind === 'arithmetic' ? challenge : undefined;
    const end = Date.parse(this.sum?.expires ?? '');
    // A clock by which a new sum is old is wrong.
    this.#end = end > Date.now() ? end : Infinity;
    this.changed();
    return Boolean(this.sum);
  }

  /** Has the visitor's device work instead. */
  async start(): Promise<void> {
    const { sum, changed } = this;
    const module = await workModule.load();
    if (module && sum?.alternative && sum === this.sum) this.work = new module.Work(sum.alternative, changed);
    changed();
  }

  /** What is sent for it: nothing where there is nothing to answer. Waits for the work. */
  async answer(number: Answers[string] = ''): Promise<ChallengeAnswer | undefined> {
    const { sum, work } = this;
    const solution = await work?.solution;
    return sum && { token: sum.token, ...(solution ? { solution } : { answer: String(number) }) };
  }

  /** Forgets it: the endpoint is asked anew when a visitor begins again. */
  reset(): void {
    this.work?.stop();
    this.work = this.sum = undefined;
    this.#isFetched = false;
  }
}

/** The sum as a question in words with a short field, with the equal way beside it; nothing where there is none. */
export function sumField(state: ChallengeState, words: FormWords, { number }: Language): ShownField[] {
  const { sum, work } = state;
  if (!sum) return [];
  const [a, b] = sum.operands.map(number) as [string, string];
  const start = ({ target }: Event) => {
    // The button goes away: the focus goes to what is said in its place.
    const said = (target as Element).closest('form')?.querySelector<HTMLElement>('.work');
    void state.start().then(() => said?.focus());
  };
  const way = html`<button type="button" class="quiet" @click=${start}>${words.withoutSum}</button>`;
  return [
    {
      name: 'challenge',
      type: 'text',
      label: words.sum(a, b),
      hint: words.sumHint,
      missing: words.missing.challenge,
      sum: `${a} + ${b} =`,
      after: sum.alternative && !work ? way : nothing,
      required: true,
      isAsked: !work || work.isInVain,
    },
  ];
}

/** The field for the sum, and the status of the proof of work in its place. */
export function renderChallenge(
  { work }: ChallengeState,
  sum: ShownField,
  words: FormWords,
  language: Language,
): unknown {
  return html`${renderField(sum, words)}
    <p role="status" tabindex="-1" class="work">${work?.says(language)}</p>`;
}
