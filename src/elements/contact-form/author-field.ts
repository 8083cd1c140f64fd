/** One field of the author's, from its controls. */
import { type FieldType, reserved } from '../../form/message.js';
import { isChoice, isRequired, labelOf, textOf } from './author-controls.js';
import { isOfOtherForm } from './author-form.js';
import type { AuthorControl, FormField } from './fields.js';

/** @param found the field of that name, as far as it has been read. */
export function fieldOf(
  control: AuthorControl,
  name: string,
  found: FormField | undefined,
  slots: readonly string[],
): FormField {
  const { maxLength = 0, multiple, ariaLabel, type = 'textarea' } = control as Partial<HTMLInputElement>;
  const controls = [...(found?.controls ?? []), control];
  const label = textOf(labelOf(control)) || ariaLabel;
  return {
    name,
    // A custom element may take several lines.
    type: type as FieldType,
    // Without a label of the author's, a built-in field has the form's own.
    ...(label ? { label } : { isUnlabelled: true }),
    isVisible: true,
    maxLength: maxLength > 0 ? maxLength : undefined,
    ...found,
    required: (found?.required ?? false) || isRequired(control),
    isMany: Boolean(multiple) || (isChoice(control) && type === 'checkbox' && controls.length > 1),
    controls,
    slots: [...new Set([...(found?.slots ?? []), ...slots])],
  } as FormField;
}

/** Why what a control holds is not sent, as the rest of “The field …”. */
export function reasonLeftOut(name: string, control: AuthorControl, takesFiles: boolean): string | undefined {
  if (isOfOtherForm(control)) return 'belongs to another form. Remove its attribute form to send it with this one';
  if (reserved.includes(name)) return 'needs another name';
  if (control.type === 'password') return 'is left out: a message holds no password';
  if (control.type === 'file' && !takesFiles)
    return 'is left out: only format="form" sends files, to a form service that takes them';
  return undefined;
}
