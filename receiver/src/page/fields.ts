import type { ConsentWords } from '../../../src/form/consent.js';
import { builtIn, topicFields, type Field } from '../../../src/form/message.js';
import type { FormConfig } from '../config/config.js';
import { askedFields } from '../message/fields.js';
import type { Words } from './words.js';

/** A field as the page shows it. Without scripts all topics share one page: a field may be for some of them only. */
export interface PageField extends Field {
  label: string;
  hint?: string | undefined;
  /** The language of the label, where it is not that of the page. */
  labelLanguage?: string | undefined;
  /** The topics that ask for it. */
  topics: readonly string[];
  /** Those of them that it may be left empty for. */
  optionalFor: readonly string[];
}

/**
 * Everything that a form's topics ask for, in order.
 *
 * @param consent what the visitor has to agree to.
 */
export function pageFields(form: FormConfig, { form: words }: Words, consent: ConsentWords | undefined): PageField[] {
  const labels: Readonly<Record<string, string>> = words.fields;
  const hints: Readonly<Record<string, string>> = words.hints;
  const byTopic = form.topics.map((topic) => ({ topic, fields: askedFields(form, topic) }));
  const all = [...Object.values<Field>(builtIn), ...form.extra];
  return inOrder(form, all).flatMap((field) => {
    const { name } = field;
    const asking = byTopic.filter(({ fields }) => fields.some((it) => it.name === name));
    if (!asking.length) return [];
    const optional = asking.filter(({ fields }) => !fields.some((it) => it.name === name && it.required));
    return {
      ...field,
      label: form.labels[name] || labels[name] || name,
      hint: hints[name],
      topics: asking.map(({ topic }) => topic),
      optionalFor: optional.map(({ topic }) => topic),
      ...(name === 'consent' && consent && { label: consent.text, labelLanguage: consent.language }),
    };
  });
}

/** In the order of the settings; consent comes last, before the button. */
function inOrder(form: FormConfig, fields: readonly Field[]): Field[] {
  const names = form.fields ?? [...topicFields('appointment').shown, ...form.extra.map(({ name }) => name)];
  const named = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const consent = fields.filter(({ name }) => name === 'consent');
  return [...named.filter(({ name }) => name !== 'consent'), ...consent];
}
