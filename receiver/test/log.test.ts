import { expect, it } from 'vitest';
import { createLogger } from '../src/http/log.js';
import { clinic, fetchSum, message, post, postForm, startReceiver } from './support.js';

const sentinel = 'Sentinel-4711';

it('says of a request what was asked of which form and how it ended, and nothing that was typed', async () => {
  const receiver = await startReceiver({ challenge: 'arithmetic' });
  const { app, log } = receiver;
  const { token } = await fetchSum(receiver);
  const typed = message({ name: sentinel, message: sentinel, [sentinel]: sentinel, email: `${sentinel}@example.com` });
  await post(receiver, { ...typed, challenge: { token, answer: '7' } });
  await post(receiver, typed, { 'user-agent': sentinel });
  await post(receiver, `{"name":"${sentinel}`, { 'content-type': 'application/json' });
  await postForm(receiver, { name: sentinel });
  await app.inject({ url: `/v1/forms/clinic/challenge?name=${sentinel}`, headers: { origin: clinic } });
  await app.inject({ url: `/v1/forms/${sentinel}/challenge` });
  await app.inject({ url: `/${sentinel}` });
  await receiver.store.close();
  expect((await post(receiver, typed)).statusCode).toBe(500);

  const text = log.join('');
  expect(text).not.toContain(sentinel);
  expect(text).not.toContain('127.0.0.1');
  expect(text).not.toContain(token);
  expect(log.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ method: 'POST', route: '/v1/forms/:form', form: 'clinic', status: 422 }),
  );
  expect(text).toContain('The request failed');
});

it('has one line per request', async () => {
  const receiver = await startReceiver();
  await post(receiver, message());
  expect(receiver.log).toHaveLength(1);
});

it('leaves out what a mistake might hand to it', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => lines.push(line) });
  const error = Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${sentinel})` });
  log.error({ err: error }, 'failed');
  log.info({ body: { name: sentinel }, message: { email: sentinel, values: { x: sentinel } } });
  log.info({ req: { url: sentinel }, res: sentinel });
  expect(lines.join('')).not.toContain(sentinel);
  expect(lines.join('')).toContain('duplicate key');
});
