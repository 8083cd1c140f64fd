import { toJson } from '../to-json.js';
import type { Answers, ChallengeAnswer, Message, Signals } from './message.js';

/** Files, each with the name of its field. */
export type Files = readonly (readonly [name: string, file: File])[];

/** What is sent, apart from its key. */
export interface Content {
  topic: string;
  values: Answers;
  /** The files that the visitor chose. Only a form can hold them, not JSON. */
  files?: Files;
  /** The start of a real appointment, as it was offered. */
  time?: string | undefined;
  consentVersion?: string | undefined;
}

/**
 * Gives each message its key: the same for every retry of the same content, a new one once the content changes. A
 * receiver stores a key once, however often it arrives.
 */
export class SubmissionKeys {
  #content = '';
  #key = '';

  keyFor(content: Content): string {
    const { files = [], ...rest } = content;
    const text = toJson({
      ...rest,
      files: files.map(([field, { name, size, lastModified }]) => [field, name, size, lastModified]),
    });
    if (text !== this.#content) this.#key = randomKey();
    this.#content = text;
    return this.#key;
  }

  /** Forgets the content once it was stored: the same words again are a new message. */
  forget(): void {
    this.#content = '';
  }
}

/** 128 random bits. `crypto.randomUUID` is not there on pages without https. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The body of a message. Answers that were left empty are left out. */
export function toMessage(
  submissionId: string,
  { values, files = [], ...about }: Content,
  signals: Signals,
  challenge: ChallengeAnswer | undefined,
): Message {
  const answered = Object.entries(values).filter(([, value]) => String(value || ''));
  const ofFiles = files.map(([name]) => [name, files.filter(([other]) => other === name).map(([, file]) => file)]);
  return {
    ...Object.fromEntries([...answered, ...ofFiles] as [string, unknown][]),
    ...about,
    submissionId,
    signals,
    challenge,
  };
}

/** The body as an HTML form would send it: `challenge.token=…&challenge.answer=…`, several answers one after the other. */
export function toFormData<T extends URLSearchParams | FormData>(message: object, data: T, prefix = ''): T {
  for (const [key, value] of Object.entries(message) as [string, unknown][]) {
    if (value instanceof Array) for (const one of value) data.append(prefix + key, one as string);
    else if (value instanceof Object) toFormData(value, data, `${prefix}${key}.`);
    else if (value !== undefined) data.append(prefix + key, value as string);
  }
  return data;
}
