/** The endpoints that the stories send to. Each has its own address, so that stories on one docs page do not share one. */
const host = 'https://clinic.example/';

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const answers = {
  sent: () => json(201, { reference: 'CW-4F7Q-2M' }),
  refused: () => json(403, {}),
  busy: () => json(429, {}),
  server: () => json(500, {}),
  challenge: () => json(422, { challenge: { kind: 'arithmetic', token: 'story', operands: [13, 12] } }),
  network: () => Promise.reject(new TypeError('Failed to fetch')),
  never: (signal?: AbortSignal | null) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
};
export type Answer = keyof typeof answers;

/** The address of an endpoint that always gives this answer. `never` gives none, for as long as the page waits. */
export const endpointThatAnswers = (answer: Answer) => `${host}${answer}`;

/** Answers requests to these endpoints in the page, so that no request to them leaves it. */
export function installEndpoints(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const [name = ''] = url.startsWith(host) ? url.slice(host.length).split(/[/?]/) : [];
    return isAnswer(name) ? Promise.resolve(answers[name](init?.signal)) : fetch(input, init);
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
