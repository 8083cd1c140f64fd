import { check } from '../check.js';
import type { Problem } from '../problem.js';
import type { Infer, Shape } from '../schema.js';

/**
 * A record of single values, from attributes; nothing where there is none of them.
 *
 * @param nameOf the attribute of a key, as its author writes it: problems name it.
 */
export function readValues<S extends Readonly<Record<string, Shape & { type?: unknown }>>>(
  shape: S,
  valueOf: (key: string) => unknown,
  nameOf: (key: string) => string,
  problems: Problem[],
): Infer<S> | undefined {
  const record: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape)) {
    const value = valueOf(key);
    if (!value) continue;
    const checked = check<Shape>(part, part.type === 'integer' ? Number(value) : value, nameOf(key));
    problems.push(...checked.problems);
    record[key] = checked.value;
  }
  return Object.keys(record).length ? (record as Infer<S>) : undefined;
}
