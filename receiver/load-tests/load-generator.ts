import autocannon from 'autocannon';

const connections = 64;

/**
 * Sends messages over 64 connections, each waiting for its answer before its next.
 * @returns answers of success a second.
 * @throws {Error} where a message is not taken.
 */
export async function sendMessages(url: string, limit: { duration: number } | { amount: number }): Promise<number> {
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
