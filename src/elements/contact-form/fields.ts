import type { ConsentWords } from '../../form/consent.js';
import { builtIn, type Field, type FieldError, maxLengthOf, reserved, topicFields } from '../../form/message.js';
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
  controls?: readonly OwnControl[];
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
export type OwnControl = HTMLElement & Partial<Pick<HTMLInputElement, 'name' | 'type' | 'title' | 'validity'>>;

/** Which fields a topic asks for, as far as that is the author's to say. */
interface FieldSettings {
  fields: string | null;
  required: string | null;
  privacyHref: string | null;
}

/** The fields of a message in their order, and which of them the chosen topic asks for. */
export function messageFields(
  topic: string,
  settings: FieldSettings,
  own: readonly ShownField[],
  { fields, hints, missing, dayParts }: FormWords,
): ShownField[] {
  const usual = topicFields(topic);
  const wanted = names(settings.fields);
  const demanded = names(settings.required);
  const known = wanted ?? topicFields('appointment').shown;
  const shown = [
    ...known,
    ...own.filter((field) => !wanted || !field.isFromFile).map(({ name }) => name),
    ...(settings.privacyHref ? ['consent'] : []),
  ];
  return [...new Set(shown)].flatMap((name) => {
    const isBuiltIn = Object.hasOwn(builtIn, name);
    const key = name as 'email';
    const theirs = own.find((field) => field.name === name);
    const known: Field | undefined = isBuiltIn ? builtIn[key] : undefined;
    // An author may ask for less than the receiver takes, never for more.
    const limits = [known?.maxLength, theirs?.maxLength].filter((limit) => limit !== undefined);
    const field = {
      ...(isBuiltIn
        ? { ...builtIn[key], label: fields[key], hint: hints[key], missing: missing[key], optionWords: dayParts }
        : { name, type: 'text', label: name }),
      isAsked: !isBuiltIn || Boolean(wanted) || [...usual.shown, 'consent'].includes(name),
      ...theirs,
      maxLength: limits.length ? Math.min(...limits) : undefined,
      required: name === 'consent' || (theirs?.required ?? false) || (demanded ?? usual.required).includes(key),
    } as ShownField;
    // Where times may come to stand.
    return name === 'preferredDate' ? [TIME, field] : field;
  });
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
