import type { ArithmeticChallenge } from '../../form/challenge.js';
import { builtIn, defaultMaxLength, type Field, type FieldError, reserved, topicFields } from '../../form/message.js';
import type { Words } from '../../locales/words.js';
import type { ContactSettings } from './settings.js';

/** What the form says. */
export type FormWords = Words['form'];

/** Writes a whole number. */
type Write = (value: number) => string;

/** A field as the form shows it. */
export interface ShownField extends Field {
  label: string;
  hint?: string | undefined;
  /** What to do where there is no answer. */
  missing?: string | undefined;
  /** What to do about the answer that is there. */
  error?: string | undefined;
  /** The chosen one of the options. */
  chosen?: string;
  /** The sum that it answers, in digits. */
  sum?: string;
  /** A copy of the author's own control with its label. */
  nodes?: readonly Element[];
  /** Whether the chosen topic asks for it; what was typed into one of another topic stays. */
  isAsked: boolean;
}

/** Which fields a topic asks for, as far as that is the author's to say. */
type FieldSettings = Pick<ContactSettings, 'fields' | 'required' | 'privacyHref'>;

/** The fields of a message in their order, and which of them the chosen topic asks for. */
export function messageFields(
  topic: string,
  settings: FieldSettings,
  own: readonly ShownField[],
  { fields, hints, missing }: FormWords,
): ShownField[] {
  const usual = topicFields(topic);
  const wanted = names(settings.fields);
  const required = [...(names(settings.required) ?? usual.required), 'consent'];
  const known = wanted ?? topicFields('appointment').shown;
  const shown = [...known, ...own.map(({ name }) => name), ...(settings.privacyHref ? ['consent'] : [])];
  return [...new Set(shown)].map((name) => {
    const isOurs = Object.hasOwn(builtIn, name);
    const key = name as 'email';
    return (
      own.find((field) => field.name === name) ?? {
        ...(isOurs
          ? { ...builtIn[key], label: fields[key], hint: hints[key], missing: missing[key] }
          : { name, type: 'text', label: name }),
        required: required.includes(name),
        isAsked: !isOurs || Boolean(wanted) || [...usual.shown, 'consent'].includes(name),
      }
    );
  });
}

/** What the message is about, where there is a choice. */
export function topicField(topics: readonly string[], chosen: string, words: FormWords): ShownField {
  return { name: 'topic', type: 'radio', label: words.topic, options: topics, chosen, required: true, isAsked: true };
}

/** The endpoint's sum, as a question in words with a short field. */
export function sumField({ operands: [a, b] }: ArithmeticChallenge, words: FormWords, number: Write): ShownField {
  return {
    name: 'challenge',
    type: 'text',
    label: words.sum(number(a), number(b)),
    hint: words.sumHint,
    missing: words.missing.challenge,
    sum: `${number(a)} + ${number(b)} =`,
    required: true,
    isAsked: true,
  };
}

/** The names in a space-separated list, without those that the wire needs for itself. */
export function names(list: string | null): string[] | undefined {
  const found = list?.split(/[\s,]+/).filter((name) => name && !reserved.includes(name));
  return found?.length ? found : undefined;
}

/** What to do about a field that is not acceptable, in the reader's language. */
export function errorWords({ code, detail }: FieldError, field: ShownField, words: FormWords, number: Write): string {
  if (code === 'missing') return field.missing ?? words.missingAnswer(field.label);
  if (code === 'long') return words.tooLong(number(field.maxLength ?? defaultMaxLength));
  return (code === 'invalid' && detail) || words.errors[code];
}
