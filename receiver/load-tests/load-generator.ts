import { packagesOf } from '../../scripts/packages.mjs';

interface Request {
  method: 'POST';
  headers: Record<string, string>;
  body?: string;
  setupRequest?: (request: Request) => Request;
}
interface Result {
  '2xx': number;
  non2xx: number;
  errors: number;
  /** Seconds. */
  duration: number;
}
/** The part of autocannon that is used here; it brings no types. `sampleInt` is in milliseconds. */
type Autocannon = (options: {
  url: string;
  connections: number;
  sampleInt?: number;
  duration?: number;
  amount?: number;
  requests: Request[];
}) => Promise<Result>;

const connections = 64;

/**
 * Sends messages over 64 connections, each waiting for its answer before its next.
 * @returns answers of success a second.
 * @throws {Error} where a message is not taken.
 */
export async function sendMessages(url: string, limit: { duration: number } | { amount: number }): Promise<number> {
  const autocannon = packagesOf('test/packages')('autocannon') as Autocannon;
  const result = await autocannon({
    url: `${url}/v1/forms/clinic`,
    connections,
    // How often it looks whether the amount is reached.
    sampleInt: 100,
    ...limit,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: newBody() }),
      },
    ],
  });
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx + result.errors} messages were not taken.`);
  return result['2xx'] / result.duration;
}

let count = 0;

export function newBody(): string {
  return JSON.stringify({
    submissionId: `${process.pid}-${++count}`,
    topic: 'question',
    name: 'Ana García',
    email: 'ana@example.com',
    phone: '01632 960 001',
    message: 'How long does the procedure take, and when may I go home? '.repeat(3),
    signals: { honeypot: false, seconds: 42 },
  });
}
