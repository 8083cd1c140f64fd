import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { network } from '../src/http/network.js';
import { message, post, startReceiver } from './support.js';

describe('the rate limit', () => {
  it('counts by address, and says when to come back', async () => {
    const receiver = await startReceiver({ rateLimit: { max: 2, seconds: 30 } }, { trustProxy: ['loopback'] });
    const from = (address: string) => post(receiver, message(), { 'x-forwarded-for': address });
    expect((await from('192.0.2.1')).statusCode).toBe(201);
    expect((await from('192.0.2.1')).statusCode).toBe(201);
    const refused = await from('192.0.2.1');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(30);
    expect(refused.headers['access-control-expose-headers']).toBe('Retry-After');
    expect((await from('192.0.2.2')).statusCode).toBe(201);
    expect(await receiver.store.list(10)).toHaveLength(3);
  });

  it.each([-400, 400])('goes by no clock that somebody sets, such as by %i days', async (days) => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const receiver = await startReceiver({ rateLimit: { max: 1, seconds: 30 } });
    await post(receiver, message());
    vi.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000);
    const refused = await post(receiver, message());
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '30']);
    vi.advanceTimersByTime(30_000);
    expect((await post(receiver, message())).statusCode).toBe(201);
  });

  it('does not believe a forwarded address that no proxy of ours wrote', async () => {
    const receiver = await startReceiver({ rateLimit: { max: 1, seconds: 30 } });
    expect((await post(receiver, message(), { 'x-forwarded-for': '192.0.2.1' })).statusCode).toBe(201);
    expect((await post(receiver, message(), { 'x-forwarded-for': '192.0.2.2' })).statusCode).toBe(429);
  });

  it('is not used up by pages that may not send', async () => {
    const receiver = await startReceiver({ rateLimit: { max: 1, seconds: 30 } });
    await post(receiver, message(), { origin: 'https://evil.example' });
    expect((await post(receiver, message())).statusCode).toBe(201);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:0'],
    ['2001:db8:0:12ff:2:3:4:5', '2001:db8:0:1200'],
    ['2001:db8:0:1300::', '2001:db8:0:1300'],
    ['2001:db8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:0DB8:1:2::', '2001:db8:1:0'],
    // NAT64 with its well-known and its local prefix, 6to4, and translated addresses.
    ['64:ff9b::192.0.2.1', '192.0.2.1'],
    ['64:ff9b::c000:202', '192.0.2.2'],
    ['64:ff9b:1::c000:201', '192.0.2.1'],
    ['::ffff:0:c000:201', '192.0.2.1'],
    ['2002:c000:201:7::1', '192.0.2.1'],
  ])('takes %s for %s', (ip, expected) => {
    expect(network(ip)).toBe(expected);
  });
});

describe('a body', () => {
  it('with more fields than any form has is refused', async () => {
    const receiver = await startReceiver();
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field-${index}`, 'x']));
    expect((await post(receiver, message(many))).statusCode).toBe(422);
  });

  it.each(['multipart/form-data; boundary=x', 'application/xml', 'text/plain', ''])(
    'of type "%s" is 415',
    async (type) => {
      const receiver = await startReceiver();
      const response = await post(receiver, 'anything', { 'content-type': type });
      expect(response.statusCode).toBe(415);
    },
  );
});
