import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect, onTestFinished, vi } from 'vitest';
import { readOperands, type SentSum } from '../../src/form/challenge.js';
import type { Config } from '../src/config/config.js';
import { readConfig } from '../src/config/read.js';
import { createDeliverer } from '../src/delivery/deliver.js';
import { deliverDue } from '../src/delivery/outbox.js';
import { createLogger } from '../src/http/log.js';
import { deriveKeys } from '../src/secrets.js';
import { buildServer } from '../src/server.js';
import { openStore } from '../src/store/database.js';
import type { DeskStore } from '../src/store/front-desk.js';
import type { Receipt } from '../src/store/store.js';

/** An origin that both test forms name. */
export const clinic = 'https://www.clinic.example';
/** An origin that only the form `other` names. */
export const partner = 'https://partner.example';

/** A receiver over a SQLite file of its own, taken away with the test. */
export interface Receiver {
  app: FastifyInstance;
  config: Config;
  store: DeskStore;
  /** Everything that was logged. */
  log: string[];
  /** What the receiver takes for the time; a test moves it. */
  clock: { now: number };
  /** Delivers what is due by that clock. */
  deliver: () => Promise<{ done: number; failed: number }>;
}

export async function startReceiver(
  form: object = {},
  settings: object = {},
  databaseUrl = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<Receiver> {
  const folder = temporaryFolder();
  const both = { challenge: 'none', rateLimit: { max: 100_000, seconds: 60 }, ...form };
  const forms = { clinic: { origins: [clinic], ...both }, other: { ...both, origins: [clinic, partner] } };
  const env = { DATABASE_URL: databaseUrl, ...environment };
  const config = readConfig({ logLevel: 'debug', ...settings, forms }, env, folder, 'test');
  const store = await openStore(config);
  const clock = { now: Date.UTC(2030, 0, 15, 12) };
  const log: string[] = [];
  const services = {
    config,
    keys: deriveKeys('a secret that only the tests know'),
    store,
    log: createLogger(config.logLevel, { write: (line) => log.push(line) }),
    now: () => clock.now,
  };
  const app = await buildServer(services);
  const deliverer = createDeliverer(services);
  onTestFinished(async () => {
    await app.close();
    deliverer.close();
    await store.close();
  });
  return { app, config, store, log, clock, deliver: () => deliverDue({ ...services, deliverer }) };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-receiver-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let count = 0;

/** A message that every form here accepts. */
export function message(changes: object = {}): Record<string, unknown> {
  count += 1;
  return {
    submissionId: `submission-${count}`,
    topic: 'question',
    name: 'Ana García',
    email: 'ana@example.com',
    message: 'How long does it take?',
    ...changes,
  };
}

export function post(
  { app }: Receiver,
  payload: NonNullable<InjectOptions['payload']>,
  headers: Record<string, string> = {},
  form = 'clinic',
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: `/v1/forms/${form}`,
    payload,
    headers: { origin: clinic, ...headers },
  });
}

/** As a plain HTML form sends it. */
export function postForm(receiver: Receiver, fields: Record<string, string> | [string, string][]) {
  const body = new URLSearchParams(fields).toString();
  return post(receiver, body, { 'content-type': 'application/x-www-form-urlencoded' });
}

export async function fetchSum({ app }: Receiver, origin = clinic): Promise<SentSum> {
  const response = await app.inject({ url: '/v1/forms/clinic/challenge', headers: { origin } });
  return response.json();
}

/** The right answer, as a visitor would give it. */
export function solve({ token, question }: SentSum): { token: string; answer: string } {
  const [a = 0, b = 0] = readOperands(question) ?? [];
  return { token, answer: String(a + b) };
}

/** What a visitor whose message was taken is told. */
export function receiptOf(response: LightMyRequestResponse): Receipt {
  expect(response.statusCode, response.body).toBe(201);
  return response.json<Receipt>();
}

/** The fields that an answer refuses, with the reason. */
export function refusedFields(response: LightMyRequestResponse): Record<string, string> {
  const { errors = [] } = response.json<{ errors?: { pointer: string; code: string }[] }>();
  return Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]));
}

/** What a command prints, to either stream. */
export async function outputOf(work: () => Promise<unknown>): Promise<string> {
  let output = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      output += String(text);
      return true;
    }),
  );
  await work().finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return output;
}
