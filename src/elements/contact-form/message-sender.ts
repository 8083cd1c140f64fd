import type { Outcome } from '../../form/outcome.js';
import type { Answers } from '../../form/message.js';
import { send } from '../../form/send.js';
import { type Content, SubmissionKeys, toMessage } from '../../form/submission.js';
import type { ChallengeState } from './challenge.js';

/** What a visitor wrote, once it is acceptable. */
export interface Draft {
  content: Content;
  /** The answer to the sum. It is not part of what is sent again: each sum is answered once. */
  sumAnswer: Answers[string] | undefined;
  isHoneypotFilled: boolean;
}

/** Where a message is sent, and how. */
export interface Destination {
  url: string;
  format: string | null;
  /** For the header `Accept-Language`. */
  languages: string;
}

/** Sends the messages of one form, with the answer to the endpoint's challenge and with signals against spam. */
export class MessageSender {
  readonly #challenge: ChallengeState;
  readonly #keys = new SubmissionKeys();
  #shownAt = Date.now();

  constructor(challenge: ChallengeState) {
    this.#challenge = challenge;
  }

  /** Sends a message. Never rejects. */
  async send(draft: Draft, destination: Destination): Promise<Outcome> {
    const outcome = await this.#post(draft, destination);
    // The proof of work may have expired. Another one is made and sent without asking the visitor.
    const challenge = outcome.kind === 'failed' && this.#challenge.work ? outcome.challenge : undefined;
    if (!challenge || !this.#challenge.put(challenge)) return outcome;
    await this.#challenge.start();
    return this.#post(draft, destination);
  }

  /** Forgets the last message, once it was stored: the same words again are a new message. */
  forgetContent(): void {
    this.#keys.forget();
  }

  /** Starts to count the time that a visitor takes again. */
  restartClock(): void {
    this.#shownAt = Date.now();
  }

  async #post({ content, sumAnswer, isHoneypotFilled }: Draft, destination: Destination): Promise<Outcome> {
    const { url, format, languages } = destination;
    const seconds = Math.round((Date.now() - this.#shownAt) / 1000);
    const answer = await this.#challenge.answer(sumAnswer);
    const signals = { honeypot: isHoneypotFilled, seconds };
    return send(url, format, toMessage(this.#keys.keyFor(content), content, signals, answer), languages);
  }
}
