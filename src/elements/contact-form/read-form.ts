import { readNumber } from '../../form/challenge.js';
import { type Answers, reserved, normalizeAnswer } from '../../form/message.js';
import type { Files } from '../../form/submission.js';
import type { FormField } from './fields.js';

/**
 * What a visitor answered, by field; and what else is sent along, such as a captcha's answer.
 * @param authorData what the author's own controls hold, which are in a form of their own.
 * @returns `answers` have the names of files, `files` the files themselves; `typed` reads the first answer of one name,
 * whether it is a field's or not.
 */
export function readForm(
  form: HTMLFormElement,
  fields: readonly FormField[],
  authorData: FormData,
): { answers: Answers; files: Files; typed: (name: string) => string } {
  const data = new FormData(form);
  const files: [name: string, file: File][] = [];
  for (const [name, value] of authorData) {
    if (typeof value === 'string') data.append(name, value);
    // A control in which no file was chosen holds one without a name.
    else if (value.name) files.push([name, value]);
  }
  const all = (name: string) =>
    [...data.getAll(name).map((value) => (value as string).trim()), ...namesOf(files, name)].filter(Boolean);
  // A date that is typed in half has no value, but it is not empty either.
  const isHalf = (name: string) => {
    const own = form.elements.namedItem(name) as Partial<HTMLInputElement> | null;
    const { controls = [] } = fields.find((field) => field.name === name) ?? {};
    return [own, ...controls].some((control) => control?.validity?.badInput);
  };
  const typed = (name: string) => all(name)[0] ?? (isHalf(name) ? '?' : '');
  const answers: Answers = {};
  for (const name of authorData.keys()) {
    const [first = '', ...more] = all(name);
    if (!reserved.includes(name)) answers[name] = more.length ? [first, ...more] : first;
  }
  // A box of ours is ticked by itself, whatever a control of the author's that has its name says.
  const isTicked = ({ name, controls }: FormField) =>
    controls ? data.has(name) : (form.querySelector<HTMLInputElement>(`#${CSS.escape(name)}`)?.checked ?? false);
  for (const field of fields) {
    const { name, type, isMany, sum } = field;
    const used = (text: string) => normalizeAnswer(type, text);
    const answer = isMany ? all(name).map(used) : type === 'checkbox' ? isTicked(field) : used(typed(name));
    answers[name] = sum ? String(readNumber(typed(name)) ?? '') : answer;
  }
  return { answers, files, typed };
}

function namesOf(files: Files, name: string): string[] {
  return files.filter(([field]) => field === name).map(([, file]) => file.name);
}
