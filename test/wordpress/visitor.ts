/** What a visitor does on a page, and a receiver for it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

export interface Receiver {
  address: string;
  /** The bodies of the messages, as they came. */
  received: string[];
  stop(): void;
}

/** A receiver that allows one site, and calls each message ZEPHYR-1. */
export async function startReceiver(origin: string): Promise<Receiver> {
  const received: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('content-type', 'application/json');
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.method === 'POST') received.push(body);
      response.statusCode = request.method === 'POST' ? 201 : 200;
      response.end(JSON.stringify(request.method === 'POST' ? { reference: 'ZEPHYR-1', status: 'stored' } : {}));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/v1/forms/clinic`, received, stop: () => server.close() };
}

/** Fills in the form of a page, and sends it. */
export async function send(page: Page, message: string): Promise<void> {
  const form = page.locator('contact-form');
  await form.getByRole('textbox', { name: /message|question/i }).fill(message);
  await form.getByRole('textbox', { name: /name/i }).fill('Sam Sample');
  await form
    .getByLabel(/e-?mail/i)
    .first()
    .fill('sam@clinic.example');
  await form.getByRole('button', { name: /^Send/ }).click();
}
