import type { Config } from '../config/config.js';

const day = 24 * 60 * 60 * 1000;

/** The settings that say how long messages are kept. */
export type RetentionSettings = Pick<Config, 'retentionDays'> & {
  forms?: ReadonlyMap<string, { retentionDays?: number }>;
};

/** How long messages are kept, in milliseconds. */
export interface Periods {
  /** Those of forms that have a period of their own. */
  own: ReadonlyMap<string, number>;
  /** Those of all others. */
  usual: number;
  shortest: number;
  longest: number;
}

const none: NonNullable<RetentionSettings['forms']> = new Map();

export function periodsOf({ retentionDays, forms = none }: RetentionSettings): Periods {
  const own = new Map(
    [...forms].flatMap(([id, { retentionDays: days }]) => (days === undefined ? [] : [[id, days * day] as const])),
  );
  const all = [retentionDays * day, ...own.values()];
  return { own, usual: retentionDays * day, shortest: Math.min(...all), longest: Math.max(...all) };
}

export function periodOf({ own, usual }: Periods, form: string): number {
  return own.get(form) ?? usual;
}

/** `90 days; clinic: 30 days` */
export function periodWords({ retentionDays, forms = none }: RetentionSettings): string {
  const own = [...forms].flatMap(([id, { retentionDays: days }]) => (days === undefined ? [] : `${id}: ${days} days`));
  return [`${retentionDays} days`, ...own].join('; ');
}
