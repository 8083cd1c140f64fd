import type { FieldError } from '../../form/message.js';
import type { AuthorControl, FormField } from './fields.js';
import { NATIVE } from './typed.js';

/**
 * The errors that the author's controls report, by `pattern`, `min`, `setCustomValidity` or in their own way, of fields
 * without another error.
 */
export function checkControls(fields: readonly FormField[], wrong: readonly FieldError[]): FieldError[] {
  const left = fields.filter(({ name }) => !wrong.some(({ field }) => field === name));
  return left.flatMap(({ name, type, controls = [] }) => {
    const bad = controls.find((control) => isWrong(control, type));
    const detail = bad && detailOf(bad);
    return bad ? [{ field: name, code: 'invalid', ...(detail && { detail }) }] : [];
  });
}

function isWrong(control: AuthorControl, type: string): boolean {
  const { validity } = control;
  if (!validity || validity.valid) return false;
  // Whether a browser's own control may be empty, the form has checked: of several boxes with one name, one is enough.
  if (validity.valueMissing && control.matches(NATIVE) && !validity.customError) return false;
  // The form checks e-mail addresses itself, and accepts more than browsers do: `Ana <ana@example.com>`.
  return !(type === 'email' && isOfWrongType(validity));
}

/** Whether the wrong type is the only thing that is wrong. */
function isOfWrongType(validity: ValidityState): boolean {
  const others = ['badInput', 'customError', 'patternMismatch', 'tooLong', 'tooShort'] as const;
  return validity.typeMismatch && !others.some((fault) => validity[fault]);
}

/** What the page itself says is wrong. A browser's own words may be in another language than the form's. */
function detailOf(control: AuthorControl): string | undefined {
  const { validity, validationMessage, title } = control as HTMLInputElement;
  const isOwn = validity.customError || !control.matches(NATIVE);
  return (isOwn && validationMessage) || title || undefined;
}
