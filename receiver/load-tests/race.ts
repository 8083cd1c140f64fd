import { serveIn, submit, type Serving } from './receiver.js';

export interface Race {
  /** How often each kind of answer came. */
  answers: Record<string, number>;
  /** How many different answers of success there were. */
  different: number;
}

/** Fifty messages at the same moment, over all receivers. */
export async function fifty(receivers: readonly Serving[], body: (index: number) => object): Promise<Race> {
  const results = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const receiver = receivers[index % receivers.length];
      const response = await submit(receiver?.url ?? '', body(index));
      const text = await response.text();
      const { code = '' } = JSON.parse(text) as { code?: string };
      return { kind: [response.status, code].filter(Boolean).join(' '), text };
    }),
  );
  const answers: Record<string, number> = {};
  for (const { kind } of results) answers[kind] = (answers[kind] ?? 0) + 1;
  const good = results.filter(({ kind }) => kind === '201').map(({ text }) => text);
  return { answers, different: new Set(good).size };
}

/** Receivers in processes of their own, started together. */
export function serveTogether(count: number, folder: string, databaseUrl = ''): Promise<Serving[]> {
  return Promise.all(Array.from({ length: count }, () => serveIn(folder, { DATABASE_URL: databaseUrl })));
}
