import { isUsableAddress, usableAddresses } from './address.js';
import type { WithProblems, Problem } from './problem.js';
import type { Infer, Leaf, List, OneOf, Shape } from './schema.js';
import { isRecord } from './is-record.js';

/**
 * Keeps what is usable of a value from a file or a property, and names the rest.
 * @param where what the value is called in the messages, for instance `steps`.
 * @returns `value` is `undefined` where nothing is usable.
 */
export function check<S extends Shape>(shape: S, value: unknown, where: string): WithProblems<Infer<S> | undefined> {
  const problems: Problem[] = [];
  return { value: keep(shape, value, where, problems) as Infer<S> | undefined, problems };
}

function keep(shape: Shape, value: unknown, where: string, problems: Problem[]): unknown {
  if (value === undefined || value === null) return undefined;
  if (isList(shape)) {
    if (!Array.isArray(value)) wrongType(where, 'a list', problems);
    const items = [value].flat().map((item, at) => keep(shape[0], item, `${where}[${at}]`, problems));
    // In a list of columns, nothing takes the place of another.
    if (shape[1]) return items.map((item) => item ?? (isLeaf(shape[0]) ? '' : {}));
    return items.filter((item) => item !== undefined);
  }
  if (isOneOf(shape)) return keep(shape.oneOf[isRecord(value) ? 1 : 0], value, where, problems);
  if (isLeaf(shape)) {
    // Trimmed before it is checked: `trim` removes more kinds of space than browsers do around an address.
    const trimmed = typeof value === 'string' ? value.trim() : value;
    const wanted = mismatch(shape, trimmed);
    if (wanted) return wrongType(where, wanted, problems);
    if (shape.keepsOther && typeof value !== 'string') return typeof value;
    // An empty alternative text says that a picture is decoration; other empty words say nothing.
    return trimmed === '' && !shape.format ? undefined : trimmed;
  }
  if (!isRecord(value)) return wrongType(where, 'an object', problems);
  problems.push(...unknownKeys(Object.keys(shape), value, where));
  const kept = Object.entries(shape).map(([key, part]) => {
    return [key, Object.hasOwn(value, key) ? keep(part, value[key], join(where, key), problems) : undefined] as const;
  });
  return Object.fromEntries(kept.filter(([, part]) => part !== undefined));
}

/** What a leaf's value should have been; nothing where it fits. */
function mismatch(
  { type, format, use, enum: known, keepsOther, minimum = 0 }: Leaf,
  value: unknown,
): string | undefined {
  if (keepsOther) return undefined;
  if (known) return known.includes(value) ? undefined : `one of ${known.join(', ')}`;
  if (type === 'integer') return Number.isInteger(value) && (value as number) >= minimum ? undefined : 'a whole number';
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  if (typeof value !== 'string') return 'text';
  if (use && !isUsableAddress(value, use)) return usableAddresses[use];
  if (format === 'date' && !(/^\d{4}-\d\d-\d\d$/.test(value) && Date.parse(value))) return 'a date like 2030-12-31';
  return undefined;
}

function wrongType(where: string, wanted: string, problems: Problem[]): undefined {
  problems.push({ code: 'wrong-type', message: `“${where}” must be ${wanted}.` });
}

/** A problem for each key that is not among those that are known. */
export function unknownKeys(known: readonly string[], value: object, where: string): Problem[] {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => ({
    code: 'unknown-key',
    message: `“${join(where, key)}” is not known. Use: ${known.join(', ')}.`,
  }));
}

function join(where: string, key: string): string {
  return where ? `${where}.${key}` : key;
}

function isList(shape: Shape): shape is List {
  return Array.isArray(shape);
}

function isOneOf(shape: Shape): shape is OneOf {
  return 'oneOf' in shape;
}

function isLeaf(shape: Shape): shape is Leaf {
  return typeof (shape as Leaf).type === 'string';
}
