/**
 * Checks for settings that a person wrote by hand. Each check returns the value, or `undefined` after adding a line to
 * `problems` that says where the mistake is and what is wanted there; so one run shows every mistake.
 */
export type Check<T> = (value: unknown, at: string, problems: string[]) => T | undefined;

type Checked<C> = C extends Check<infer T> ? T : never;

/** Text that is not empty; `pattern` and `wanted` narrow it. */
export function text(pattern = /\S/, wanted = 'text'): Check<string> {
  return (value, at, problems) =>
    typeof value === 'string' && pattern.test(value) ? value : wrong(value, at, problems, wanted);
}

export function integer(min: number, max: number): Check<number> {
  return (value, at, problems) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? Number(value)
      : wrong(value, at, problems, `a whole number from ${min} to ${max}`);
}

export function flag(): Check<boolean> {
  return (value, at, problems) => (typeof value === 'boolean' ? value : wrong(value, at, problems, 'true or false'));
}

export function oneOf<const T extends string>(...choices: readonly T[]): Check<T> {
  return (value, at, problems) =>
    choices.find((choice) => choice === value) ??
    wrong(value, at, problems, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`);
}

export function listOf<T>(check: Check<T>): Check<T[]> {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return wrong(value, at, problems, 'a list, in [ ]');
    return value.flatMap((entry, index) => check(entry, `${at}[${index}]`, problems) ?? []);
  };
}

/** An object whose keys are the author's own. */
export function mapOf<T>(check: Check<T>): Check<Map<string, T>> {
  return (value, at, problems) => {
    if (!isObject(value)) return wrong(value, at, problems, 'an object, in { }');
    const map = new Map<string, T>();
    for (const [key, entry] of Object.entries(value)) {
      const checked = check(entry, join(at, key), problems);
      if (checked !== undefined) map.set(key, checked);
    }
    return map;
  };
}

/** An object with known keys, each of which may be left out. Unknown keys are mistakes: mostly a typing error. */
export function object<S extends Record<string, Check<unknown>>>(shape: S): Check<{ [K in keyof S]?: Checked<S[K]> }> {
  return (value, at, problems) => {
    if (!isObject(value)) return wrong(value, at, problems, 'an object, in { }');
    const entries = Object.entries(value).flatMap(([key, entry]) => {
      const check = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (!check) problems.push(`${join(at, key)}: no such setting. Known here: ${Object.keys(shape).join(', ')}.`);
      const checked = check?.(entry, join(at, key), problems);
      return checked === undefined ? [] : [[key, checked] as const];
    });
    return Object.fromEntries(entries) as { [K in keyof S]?: Checked<S[K]> };
  };
}

function wrong(value: unknown, at: string, problems: string[], wanted: string): undefined {
  problems.push(`${at || 'the file'}: must be ${wanted}, but is ${shown(value)}.`);
  return undefined;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function join(at: string, key: string): string {
  return at ? `${at}.${key}` : key;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
