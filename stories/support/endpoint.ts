/** Where the stories send: an address that no request ever leaves for. */
export const endpoint = 'https://clinic.example/messages';

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** What an endpoint may do with a message. Without an answer the page waits for as long as it likes. */
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
export type Doing = keyof typeof answers | 'offline' | 'timeout';

/** Stands in for everything at the stories' address. @returns puts the page back */
export function endpointThat(does: Doing): () => void {
  const { fetch } = window;
  const { timeout } = AbortSignal;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('https://clinic.example/')) return fetch(input, init);
    const doing = does === 'offline' || does === 'timeout' ? 'never' : does;
    return Promise.resolve(answers[doing](init?.signal));
  };
  if (does === 'timeout') AbortSignal.timeout = () => timeout.call(AbortSignal, 50);
  if (does === 'offline') Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  return () => {
    window.fetch = fetch;
    AbortSignal.timeout = timeout;
    Reflect.deleteProperty(navigator, 'onLine');
  };
}
