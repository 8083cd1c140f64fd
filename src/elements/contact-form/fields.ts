import type { ConsentWords } from '../../form/consent.js';
import {
  type BuiltIn,
  builtIn,
  type Field,
  type FieldError,
  maxLengthOf,
  reserved,
  topicFields,
} from '../../form/message.js';
import type { ContactContent } from '../../content/schema.js';
import type { Words } from '../../locales/words.js';
import type { TimeChoices } from './times.lazy.js';

/** What the form says. */
export type FormWords = Words['form'];

/** Writes a whole number. */
type Write = (value: number) => string;

/** A field as a file or a property has it. */
export type ContentField = NonNullable<ContactContent['fields']>[number];

/** A field as the form shows it. */
export interface ShownField extends Field {
  label: string;
  /** The language of the label, where it is not the one around it. */
  labelLanguage?: string | undefined;
  /** What a tick agrees to. */
  agreement?: ConsentWords;
  hint?: string | undefined;
  /** What to do where there is no answer. */
  missing?: string | undefined;
  /** What to do about the answer that is there. */
  error?: string | undefined;
  /** The sum that it answers, in digits. */
  sum?: string;
  /** What follows the control. */
  after?: unknown;
  /** The chosen one of the options. */
  chosen?: string | undefined;
  /** The words of options that are not their own. */
  optionWords?: Partial<Record<string, string>>;
  /** Free times, which are shown as the field's control. */
  times?: Omit<TimeChoices, 'label' | 'hint' | 'missing'>;
  /** The author's own controls: copies, or where they are live, themselves. */
  controls?: readonly AuthorControl[];
  /** Copies of the author's controls with their labels. */
  nodes?: readonly Element[];
  /** Where the author's live controls come to stand. */
  slots?: readonly string[];
  /** Whether a file or a property asks for it, and not what is in the tag. */
  isFromFile?: boolean;
  /** Whether several answers may be given. */
  isMany?: boolean;
  /** Whether the chosen topic asks for it; what was typed into one of another topic stays. */
  isAsked: boolean;
}

/** A control of the author's: a browser's own, or a form-associated custom element, which may have any of this. */
export type AuthorControl = HTMLElement & Partial<Pick<HTMLInputElement, 'name' | 'type' | 'title' | 'validity'>>;

/** Which fields a topic asks for, as far as that is the author's to say. */
interface FieldSettings {
  fields: string | null;
  required: string | null;
  privacyHref: string | null;
}

/**
 * The fields of a message in their order, and which of them the chosen topic asks for.
 * @param authorFields wins over a built-in field of the same name.
 */
export function messageFields(
  topic: string,
  settings: FieldSettings,
  authorFields: readonly ShownField[],
  words: FormWords,
): ShownField[] {
  const usual = topicFields(topic);
  const wanted = names(settings.fields);
  const required: readonly string[] = names(settings.required) ?? usual.required;
  return fieldNames(settings, authorFields).flatMap((name) => {
    const theirs = authorFields.find((field) => field.name === name);
    const base = isBuiltIn(name) ? builtInField(name, words) : { name, type: 'text' as const, label: name };
    const isOfTopic = !isBuiltIn(name) || name === 'consent' || usual.shown.includes(name);
    const field: ShownField = {
      ...base,
      isAsked: isOfTopic || wanted !== undefined,
      ...theirs,
      maxLength: lowerLimit(base, theirs),
      required: name === 'consent' || theirs?.required === true || required.includes(name),
    };
    // The free times, where an endpoint offers any, come before the day.
    return name === 'preferredDate' ? [TIME, field] : [field];
  });
}

/** The names of all fields that any topic may ask for, in their order. */
function fieldNames({ fields, privacyHref }: FieldSettings, authorFields: readonly ShownField[]): string[] {
  const wanted = names(fields);
  const known = wanted ?? topicFields('appointment').shown;
  const added = authorFields.filter((field) => !wanted || !field.isFromFile).map(({ name }) => name);
  return [...new Set([...known, ...added, ...(privacyHref ? ['consent'] : [])])];
}

function isBuiltIn(name: string): name is BuiltIn {
  return Object.hasOwn(builtIn, name);
}

/** A built-in field with its words. */
function builtInField(name: BuiltIn, { fields, hints, missing, dayParts }: FormWords): Omit<ShownField, 'isAsked'> {
  const hintOf: Partial<Record<BuiltIn, string>> = hints;
  const missingOf: Partial<Record<BuiltIn, string>> = missing;
  return {
    ...builtIn[name],
    label: fields[name],
    hint: hintOf[name],
    missing: missingOf[name],
    optionWords: dayParts,
  };
}

/** An author may ask for less than the receiver takes, never for more. */
function lowerLimit(known: Pick<Field, 'maxLength'>, theirs: Pick<Field, 'maxLength'> | undefined): number | undefined {
  const limits = [known.maxLength, theirs?.maxLength].filter((limit) => limit !== undefined);
  return limits.length ? Math.min(...limits) : undefined;
}

/** Keeps its place, unseen, until there are times to choose from. */
const TIME: ShownField = { name: 'time', type: 'radio', label: '', isAsked: false };

/** What the message is about, where there is a choice. */
export function topicField(topics: readonly string[], chosen: string, words: FormWords): ShownField {
  const { topic: label, topics: optionWords } = words;
  return { name: 'topic', type: 'radio', label, options: topics, optionWords, chosen, required: true, isAsked: true };
}

/** The names in a space-separated list, without those that a message has for itself; `undefined` where there are none. */
export function names(list: string | null): string[] | undefined {
  const found = allNames(list).filter((name) => !reserved.includes(name));
  return found.length ? found : undefined;
}

/** The names in the settings `fields` and `required` that no field can have. */
export function reservedNames({ fields, required }: FieldSettings): string[] {
  const given = [...allNames(fields), ...allNames(required)];
  return [...new Set(given.filter((name) => reserved.includes(name)))];
}

function allNames(list: string | null): string[] {
  return list?.split(/[\s,]+/).filter(Boolean) ?? [];
}

/** What to do about a field that is not acceptable, in the reader's language. */
export function errorWords(error: FieldError, field: ShownField, words: FormWords, number: Write): string {
  const { code, detail, maxLength = maxLengthOf(field) } = error;
  if (code === 'missing') return field.missing ?? words.missingAnswer(field.label);
  if (code === 'long') return words.tooLong(number(maxLength));
  return (code === 'invalid' && detail) || words.errors[code];
}
