import type { FieldError } from '../../form/message.js';
import type { FormField } from './fields.js';

/** The errors that the author's controls report, by `pattern`, `min` or in their own way, of fields without another error. */
export function checkControls(fields: readonly FormField[], wrong: readonly FieldError[]): FieldError[] {
  const left = fields.filter(({ name }) => !wrong.some(({ field }) => field === name));
  return left.flatMap(({ name, type, controls = [] }) => {
    const bad = controls.find(
      // The form checks e-mail addresses itself, and accepts more than browsers do: `Ana <ana@example.com>`.
      ({ validity }) =>
        validity && !validity.valid && !validity.valueMissing && !(type === 'email' && isOfWrongType(validity)),
    );
    return bad ? [{ field: name, code: 'invalid', ...(bad.title && { detail: bad.title }) }] : [];
  });
}

/** Whether the wrong type is the only thing that is wrong. */
function isOfWrongType(validity: ValidityState): boolean {
  const others = ['badInput', 'customError', 'patternMismatch', 'tooLong', 'tooShort'] as const;
  return validity.typeMismatch && !others.some((fault) => validity[fault]);
}
