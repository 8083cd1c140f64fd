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

export function getAt(value: unknown, path: Path): unknown {
  return path.reduce((node, part) => (isObject(node) ? node[part] : undefined), value);
}

/** The text at a path, if a text is there. */
export function textAt(value: unknown, path: Path): string | undefined {
  const text = getAt(value, path);
  return typeof text === 'string' ? text : undefined;
}

/** Sets the value at a path; `undefined` removes it. */
export function setAt<T>(value: T, path: Path, next: unknown): T {
  // A path may lead anywhere, so the types cannot check what is set there.
  return withValueAt(value, path, next) as T;
}

function withValueAt(value: unknown, [part, ...rest]: Path, next: unknown): unknown {
  if (part === undefined) return next;
  if (isList(value) || (!value && typeof part === 'number')) {
    const list = isList(value) ? [...value] : [];
    const at = Number(part);
    list[at] = withValueAt(list[at], rest, next);
    return list;
  }
  const copy: Record<string | number, unknown> = isObject(value) ? { ...value } : {};
  const inner = withValueAt(copy[part], rest, next);
  if (inner === undefined) Reflect.deleteProperty(copy, part);
  else copy[part] = inner;
  return copy;
}

export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = getAt(value, path);
  return isList(list) ? list : [];
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
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
