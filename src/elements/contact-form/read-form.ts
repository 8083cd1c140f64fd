import { readNumber } from '../../form/challenge.js';
import { type Answers, reserved, normalizeAnswer } from '../../form/message.js';
import type { FormField } from './fields.js';

/**
 * What a visitor answered, by field; and what else is sent along, such as a captcha's answer.
 * @param live the author's own controls, which are in no form of ours.
 * @returns `typed` reads the first answer of one name, whether it is a field's or not.
 */
export function readForm(
  form: HTMLFormElement,
  fields: readonly FormField[],
  live = new FormData(),
): { answers: Answers; typed: (name: string) => string } {
  const data = new FormData(form);
  for (const [name, value] of live) data.append(name, value);
  const all = (name: string) =>
    data
      .getAll(name)
      .map((value) => (value as string).trim())
      .filter(Boolean);
  // A date that is typed in half has no value, but it is not empty either.
  const isHalf = (name: string) =>
    (form.elements.namedItem(name) as Partial<HTMLInputElement> | null)?.validity?.badInput;
  const typed = (name: string) => all(name)[0] ?? (isHalf(name) ? '?' : '');
  const answers: Answers = {};
  for (const name of live.keys()) {
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
  return { answers, typed };
}
