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
import type { Problem } from '../../content/problem.js';
import type { ContactContent } from '../../content/schema.js';
import type { Language } from '../../core/language.js';
import type { Words } from '../../words/words.js';
import type { TimeChoices } from './times.lazy.js';

/** The form's texts in the reader's language, from `src/locales`. */
export interface FormWords
  extends Omit<Words['form'], keyof ByTopic | 'topics' | 'fields' | 'hints' | 'missing'>, ByTopic {
  topics: Named;
  topicHints?: Named;
  like?: Named;
  fields: Named;
  hints: Named;
  missing: Named;
}

/** Messages by names of topics or fields, which may be the page's own. */
type Named = Readonly<Partial<Record<string, string>>>;

/** Messages that each of our topics has, and maybe one of the page's own. */
interface ByTopic {
  send: Named & Words['form']['send'];
  sent: Named & Words['form']['sent'];
  next: Named & Words['form']['next'];
}

/** Whether a field is marked as optional: not one whose own label says so, as in “Insurer (optional)”. */
export function hasOptionalMark(field: Pick<FormField, 'label' | 'required'>, optionalMark: string): boolean {
  const mark = optionalMark.replace(/[()（）]/g, '').toLowerCase();
  return !field.required && !field.label.toLowerCase().includes(mark);
}

/** A field as a file or a property has it. */
export type ContentField = NonNullable<ContactContent['fields']>[number];

/** A field of the form, with what is needed to render it. */
export interface FormField extends Field {
  label: string;
  /** The language of the label, where it is not the one around it. */
  labelLanguage?: string | undefined;
  /** Of the consent box: the text that a visitor agrees to. */
  agreement?: ConsentWords;
  hint?: string | undefined;
  /** The error message where a required answer is missing. */
  missing?: string | undefined;
  /** The error message that is shown now. */
  error?: string | undefined;
  /** Of the field `challenge`: the sum to answer, in digits. */
  sum?: string;
  /** A template that is rendered after the control. */
  afterControl?: unknown;
  /** The option that is checked. */
  chosen?: string | undefined;
  /** The labels of options whose value is not shown as it is. */
  optionLabels?: Named;
  /** The hints below options. */
  optionHints?: Named | undefined;
  /** Free times, which are shown as the field's control. */
  times?: Omit<TimeChoices, 'label' | 'hint' | 'missing'>;
  /** The author's own controls inside the tag. */
  controls?: readonly AuthorControl[];
  /** The slots that show them, and what stands before them. One slot may show several fields. */
  slots?: readonly string[];
  /** Whether the author's controls have no label. */
  isUnlabelled?: boolean;
  /** Whether it stands in a block with a heading, which goes before the form's own fields. */
  isLeading?: boolean;
  /** Whether it comes from a file or a property, not from HTML in the tag. */
  isFromFile?: boolean;
  /** Whether several answers may be given. */
  isMany?: boolean;
  /** Whether it is shown and read now. A field of another topic is hidden and keeps what was typed into it. */
  isVisible: boolean;
}

/** A control of the author's: a native one, or a form-associated custom element, which may have any of this. */
export type AuthorControl = HTMLElement & Partial<Pick<HTMLInputElement, 'name' | 'type' | 'title' | 'validity'>>;

/** The author's settings that choose the fields. */
interface FieldSettings {
  fields: string | null;
  required: string | null;
  privacyHref: string | null;
}

/**
 * The fields of all topics in their order; those of the chosen topic are visible.
 * @param topic the chosen one, or the one of ours that it is like.
 * @param authorFields wins over a built-in field of the same name.
 */
export function messageFields(
  topic: string,
  settings: FieldSettings,
  authorFields: readonly FormField[],
  words: FormWords,
): FormField[] {
  const usual = topicFields(topic);
  const listed = names(settings.fields);
  const required: readonly string[] = names(settings.required) ?? usual.required;
  return fieldNames(settings, authorFields).flatMap((name) => {
    const authorField = authorFields.find((field) => field.name === name);
    const base = fieldOf(name, words);
    const isOfTopic = !isBuiltIn(name) || name === 'consent' || usual.shown.includes(name);
    const field: FormField = {
      ...base,
      isVisible: isOfTopic || listed !== undefined,
      ...authorField,
      maxLength: lowerLimit(base, authorField),
      required: name === 'consent' || authorField?.required === true || required.includes(name),
    };
    // The free times, where an endpoint offers any, come before the day.
    return name === 'preferredDate' ? [TIME, field] : [field];
  });
}

/** The names of the fields of all topics, in their order. */
function fieldNames({ fields, privacyHref }: FieldSettings, authorFields: readonly FormField[]): string[] {
  const wanted = names(fields);
  const known = wanted ?? topicFields('appointment').shown;
  const added = authorFields.filter((field) => !wanted || !field.isFromFile).map(({ name }) => name);
  const leading = authorFields.filter(({ isLeading }) => isLeading).map(({ name }) => name);
  return [...new Set([...leading, ...known, ...added, ...(privacyHref ? ['consent'] : [])])];
}

/** Whether a field is one that every form knows by name. */
export function isBuiltIn(name: string): name is BuiltIn {
  return Object.hasOwn(builtIn, name);
}

/** A message by a name of an author's, who may write anything, such as `constructor`. */
export function messageOf(messages: Named | undefined, name: string): string | undefined {
  return messages && Object.hasOwn(messages, name) ? messages[name] : undefined;
}

/** A field with its words, as far as there are any for it. */
function fieldOf(name: string, { fields, hints, missing, dayParts }: FormWords): Omit<FormField, 'isVisible'> {
  const field: Field = isBuiltIn(name) ? builtIn[name] : { name, type: 'text' };
  return {
    ...field,
    label: messageOf(fields, name) ?? name,
    hint: messageOf(hints, name),
    missing: messageOf(missing, name),
    optionLabels: dayParts,
  };
}

/** An author may lower the limit of a built-in field, never raise it: the receiver would refuse the message. */
function lowerLimit(
  builtInField: Pick<Field, 'maxLength'>,
  authorField: Pick<Field, 'maxLength'> | undefined,
): number | undefined {
  const limits = [builtInField.maxLength, authorField?.maxLength].filter((limit) => limit !== undefined);
  return limits.length ? Math.min(...limits) : undefined;
}

/** Hidden until there are free times to choose from. */
const TIME: FormField = { name: 'time', type: 'radio', label: '', isVisible: false };

/** What the message is about, where there is a choice. */
export function topicField(topics: readonly string[], chosen: string, words: FormWords): FormField {
  const { topic: label, topics: optionLabels, topicHints: optionHints } = words;
  return {
    name: 'topic',
    type: 'radio',
    label,
    options: topics,
    optionLabels,
    optionHints,
    chosen,
    required: true,
    isVisible: true,
  };
}

/** One of our topics: a topic of the page's own is asked and written about as the one that its words say it is like. */
export function likeTopic(topic: string, { like }: FormWords): 'question' | 'appointment' {
  return topic === 'appointment' || messageOf(like, topic) === 'appointment' ? 'appointment' : 'question';
}

/** The messages for a topic: its own, or those of the topic of ours that it is like. */
export function topicWords(topic: string, words: FormWords): Record<keyof ByTopic, string> {
  const { send, sent, next } = words;
  const like = likeTopic(topic, words);
  return {
    send: messageOf(send, topic) ?? send[like],
    sent: messageOf(sent, topic) ?? sent[like],
    next: messageOf(next, topic) ?? next[like],
  };
}

/** Topics that visitors would read as they are in the attribute. */
export function topicProblems(topics: readonly string[], words: FormWords): Problem[] {
  const wordless = topics.filter((topic) => messageOf(words.topics, topic) === undefined);
  return wordless.map((topic) => ({
    code: 'words',
    message: `The topic “${topic}” has no words. Give it some as form.topics.${topic}, with data-words, setWords or the property words.`,
  }));
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

/** The error message of a field, in the reader's language. */
export function errorMessage(error: FieldError, field: FormField, words: FormWords, { format }: Language): string {
  const { code, detail, maxLength = maxLengthOf(field) } = error;
  if (code === 'missing') return field.missing ?? format(words.missingAnswer, { label: field.label });
  if (code === 'long') return format(words.tooLong, { max: maxLength });
  return (code === 'invalid' && detail) || words.errors[code];
}
