import { check } from '../check.js';
import type { Problem } from '../problem.js';
import type { Infer, Shape } from '../schema.js';

/** A record of single values, from attributes; nothing where there is none of them. */
export function readValues<S extends Readonly<Record<string, Shape & { type?: unknown }>>>(
  shape: S,
  valueOf: (key: string) => unknown,
  problems: Problem[],
): Infer<S> | undefined {
  const record: Record<string, unknown> = {};
  for (const [key, { type }] of Object.entries(shape)) {
    const value = valueOf(key);
    if (value) record[key] = type === 'integer' ? Number(value) : value;
  }
  if (!Object.keys(record).length) return undefined;
  const checked = check(shape, record, '');
  problems.push(...checked.problems);
  return checked.value;
}
