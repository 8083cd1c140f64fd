import { builtIn, type BuiltIn, defaultMaxLength, type Field, type FieldError, reserved, topicFields } from '../../form/message.js';
import type { Speech } from './speech.js';

/** A field as the form shows it. */
export interface ShownField extends Field {
  /** The label, where the author gives one; the dictionary has those of the built-in fields. */
  label?: string;
  /** A copy of the author's own control with its label. */
  nodes?: readonly Element[];
  /** Whether the chosen topic asks for it; what was typed into one of another topic stays. */
  isAsked: boolean;
}

/** What the author says about fields. */
export interface FieldSettings {
  /** Names of the fields to ask for, instead of the topic's usual ones. */
  fields: string | null | undefined;
  /** Names of the fields that must be answered, instead of the usual ones. */
  required: string | null | undefined;
  /** The page about how messages are used; with it the visitor has to agree. */
  privacyHref: string | null | undefined;
}

/** All fields of a form in their order, and which of them the chosen topic asks for. */
export function fieldsFor(topic: string, settings: FieldSettings, own: readonly ShownField[]): ShownField[] {
  const usual = topicFields(topic);
  const wanted = names(settings.fields);
  const required = names(settings.required) ?? usual.required;
  const known = wanted ?? (Object.keys(builtIn) as string[]).filter((name) => name !== 'consent');
  const shown = [...known, ...own.map(({ name }) => name), ...(settings.privacyHref ? ['consent'] : [])];
  return [...new Set(shown)].map((name) => ({
    ...(Object.hasOwn(builtIn, name) ? builtIn[name as BuiltIn] : { name, type: 'text', label: name }),
    required: name === 'consent' || required.includes(name),
    isAsked: Boolean(wanted) || !Object.hasOwn(builtIn, name) || name === 'consent' || usual.shown.includes(name as BuiltIn),
    ...own.find((field) => field.name === name),
  }));
}

/** The names in a space-separated list, without those that the wire needs for itself. */
export function names(list: string | null | undefined): string[] | undefined {
  const found = list?.split(/[\s,]+/).filter((name) => name && !reserved.includes(name));
  return found?.length ? found : undefined;
}

export function labelOf({ label, name }: ShownField, { words }: Speech): string {
  return label ?? words.fields[name as BuiltIn];
}

/** What to do about a field that is not acceptable, in the reader's language. */
export function errorWords({ field, code, detail }: FieldError, shown: ShownField | undefined, speech: Speech): string {
  const { words } = speech;
  if (!shown) return code === 'missing' ? words.missing.challenge : words.wrongSum;
  if (code === 'missing') return shown.label ? words.missingAnswer(shown.label) : words.missing[field as BuiltIn];
  if (code === 'long') return words.tooLong(speech.number(shown.maxLength ?? defaultMaxLength));
  return (code === 'invalid' && detail) || words.errors[code];
}
