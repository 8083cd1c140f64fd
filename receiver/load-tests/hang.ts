import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { newBody } from './load-generator.js';
import { startMailServer } from './mail-server.js';
import { buildCli, receiverFolder, serveIn, submit } from './receiver.js';
import { startWebhookServer } from './webhook-server.js';

/** What was delivered while one webhook took requests and never answered. */
export interface Hanging {
  messages: number;
  mails: number;
  hooks: number;
  /** Requests that the hanging webhook has got. */
  hung: number;
  /** Those of them that the receiver has given up by the end. */
  givenUp: number;
  /** Until all mails and all requests to the other webhook had arrived. */
  seconds: number;
}

/** In seconds. */
const patience = 120;

/** Sends messages to a form with staff, a webhook that works, and one that hangs. */
export async function deliverBeside(messages: number): Promise<Hanging> {
  const [mail, hook] = await Promise.all([startMailServer(), startWebhookServer()]);
  let hung = 0;
  let givenUp = 0;
  const hanging = createServer((request) => {
    hung++;
    request.socket.once('close', () => givenUp++);
  }).listen(0, '127.0.0.1');
  await once(hanging, 'listening');
  const deaf = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/hook`;
  const form = { recipients: ['reception@clinic.example'], webhooks: [{ url: deaf }, { url: hook.url }] };
  const { folder, remove } = receiverFolder(form, {
    logLevel: 'silent',
    mail: { from: 'website@clinic.example', smtp: mail.url },
  });
  const receiver = await serveIn(folder);
  try {
    const started = performance.now();
    const seconds = () => Math.round((performance.now() - started) / 100) / 10;
    const bodies = Array.from({ length: messages }, () => JSON.parse(newBody()) as object);
    await Promise.all(bodies.map((body) => submit(receiver.url, body)));
    const isDone = () => mail.mails.length >= messages && hook.hooks.length >= messages && hung > 0;
    while (!isDone() && seconds() < patience) await setTimeout(20);
    return { messages, mails: mail.mails.length, hooks: hook.hooks.length, hung, givenUp, seconds: seconds() };
  } finally {
    await receiver.kill();
    hanging.closeAllConnections();
    hanging.close();
    await Promise.all([mail.stop(), hook.stop()]);
    remove();
  }
}

/** All was delivered but to the one that hangs, before the first request to that was given up. */
export function isOnTime({ messages, mails, hooks, hung, givenUp }: Hanging): boolean {
  return mails === messages && hooks === messages && hung > 0 && givenUp === 0;
}

/** `npm run soak:hang -- [messages]` */
export async function run([messages = '200']: string[]): Promise<boolean> {
  await buildCli();
  const found = await deliverBeside(Number(messages));
  console.log('One webhook hangs:', found);
  return isOnTime(found);
}
