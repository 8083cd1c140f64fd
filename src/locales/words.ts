/** A dictionary: for each widget the keys that the English one has. Words with a gap are functions. */
export type Words = { readonly [W in keyof English]: Same<English[W]> };

type English = typeof import('./en.js');

type Same<T> = T extends string
  ? string
  : T extends (...gaps: infer G) => string
    ? (...gaps: G) => string
    : { readonly [K in keyof T]: Same<T[K]> };
