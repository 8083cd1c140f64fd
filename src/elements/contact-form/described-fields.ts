import { builtIn, type Field, reserved } from '../../form/message.js';
import { type ContentField, type FormField, isBuiltIn } from './fields.js';

/**
 * The fields that a file or a property describes, which the form renders as it does its own.
 * @returns `wrong` says what is wrong with those that cannot be shown.
 */
export function describedFields(content: readonly ContentField[]): { fields: FormField[]; wrong: string[] } {
  const fields: FormField[] = [];
  const wrong: string[] = [];
  for (const field of content) {
    const fault = faultOf(field, fields);
    if (fault) wrong.push(`The field “${field.name ?? ''}” ${fault}.`);
    else fields.push(fieldOf(field));
  }
  return { fields, wrong };
}

/** Why a described field cannot be shown, as the rest of “The field …”. */
function faultOf({ name, type, options }: ContentField, others: readonly FormField[]): string | undefined {
  if (!name || reserved.includes(name)) return 'needs another name';
  if (others.some((other) => other.name === name)) return 'is there twice';
  const needsOptions = type === 'select' || type === 'radio';
  return needsOptions && !options?.length ? 'needs options' : undefined;
}

function fieldOf({ name = '', type, label, hint, required, maxLength, options }: ContentField): FormField {
  const usual: Field | undefined = isBuiltIn(name) ? builtIn[name] : undefined;
  const field = {
    name,
    type: type ?? usual?.type ?? 'text',
    label: label ?? name,
    hint,
    isMany: type === 'checkbox' && Boolean(options),
    isFromFile: true,
    ...(required !== undefined && { required }),
    ...(maxLength && { maxLength }),
    ...(options && { options }),
  };
  // A built-in field is visible with its topics only, see `fields.ts`.
  return (usual ? { ...usual, ...field } : { ...field, isVisible: true }) as FormField;
}
