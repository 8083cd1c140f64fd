/** The endpoints that the stories send to. Each has its own address, so that stories on one docs page do not share one. */
const host = 'https://clinic.example/';

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** Appointments of an invented clinic. */
const times = ['15T09:00', '15T09:30', '15T11:00', '16T10:00', '16T14:30', '17T08:30', '18T16:00'].map((time) => ({
  start: `2030-01-${time}:00+01:00`,
  end: `2030-01-${time}:20+01:00`,
}));
const timeZone = 'Europe/Madrid';
const consent = { version: '1', text: 'The clinic may keep this message for one year.', language: 'en' };

/** The answer to a request, by the sub-path that it was for: `challenge`, `times`, or none for the message itself. */
type AnswerTo = (path: string, signal?: AbortSignal | null) => Promise<Response> | Response;

const answers = {
  appointments: (path) => {
    if (path === 'challenge') return json(200, { kind: 'none' });
    if (path === 'times') return json(200, { timeZone, times });
    return json(201, { reference: 'CW-4F7Q-2M', appointment: { ...times[0], timeZone } });
  },
  consent: (path) => (path === 'challenge' ? json(200, { kind: 'none', consent }) : json(422, { consent })),
  sent: () => json(201, { reference: 'CW-4F7Q-2M' }),
  refused: () => json(403, {}),
  busy: () => json(429, {}),
  server: () => json(500, {}),
  challenge: () => json(422, { challenge: { kind: 'arithmetic', token: 'story', operands: [13, 12] } }),
  network: () => Promise.reject(new TypeError('Failed to fetch')),
  never: (_, signal) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
} satisfies Record<string, AnswerTo>;
export type Answer = keyof typeof answers;

/** The address of an endpoint that always gives this answer. `never` gives none, for as long as the page waits. */
export const endpointThatAnswers = (answer: Answer) => `${host}${answer}`;

/** Answers requests to these endpoints in the page, so that no request to them leaves it. */
export function installEndpoints(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const [name = '', path = ''] = url.startsWith(host) ? url.slice(host.length).split(/[/?]/) : [];
    const answer: AnswerTo | undefined = isAnswer(name) ? answers[name] : undefined;
    return answer ? Promise.resolve(answer(path, init?.signal)) : fetch(input, init);
  };
}

function isAnswer(name: string): name is Answer {
  return Object.hasOwn(answers, name);
}

/** Makes the browser say that it is offline. @returns puts it back */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  return () => Reflect.deleteProperty(navigator, 'onLine');
}

/** Makes every time limit of a request a short one. @returns puts it back */
export function shortenTimeouts(): () => void {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = () => timeout.call(AbortSignal, 50);
  return () => {
    AbortSignal.timeout = timeout;
  };
}
