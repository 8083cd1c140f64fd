/** Changes of a value by a path, which leave the value itself as it is: undo needs the old one. */
export type Path = readonly (string | number)[];

/** `steps.items[0].term` as `['steps', 'items', 0, 'term']`. */
export function toPath(text: string): Path {
  return text
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export function pathText(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at ? `.${part}` : part)).join('');
}

type Node = Record<string | number, unknown>;

export function getAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node as Node | undefined)?.[part], value);
}

/** Sets what is at a path; `undefined` takes it out. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return next as T;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : typeof part === 'number' && !value ? [] : { ...value }
  ) as Record<string | number, unknown>;
  const inner = setAt(copy[part], rest, next);
  if (inner === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, part);
  else copy[part] = inner;
  return copy as T;
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = getAt(value, path);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

export function insertAt<T>(value: T, list: Path, at: number, item: unknown): T {
  return setAt(value, list, listAt(value, list).toSpliced(at, 0, item));
}

/** A list that becomes empty is gone. */
export function removeAt<T>(value: T, list: Path, at: number): T {
  const left = listAt(value, list).toSpliced(at, 1);
  return setAt(value, list, left.length ? left : undefined);
}

export function moveAt<T>(value: T, list: Path, from: number, to: number): T {
  const items = listAt(value, list);
  return setAt(value, list, items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
}
