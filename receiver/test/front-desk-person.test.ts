/** Everything that is kept of a person, the record of who saw it, and how long it is kept. */
import { describe, expect, it } from 'vitest';
import { keepUp } from '../src/retention/keep-up.js';
import { forgetOldSignIns } from '../src/staff/sessions.js';
import { ana, ben, startDesk, type Desk } from './front-desk-support.js';
import { message, post, receiptOf, startReceiver } from './support.js';

const day = 24 * 60 * 60 * 1000;

async function send({ receiver }: Desk, changes: object = {}, form = 'clinic'): Promise<string> {
  return receiptOf(await post(receiver, message(changes), {}, form)).reference;
}

/** The references in a list to choose from, and whether each is chosen. */
function choices(page: string): Record<string, boolean> {
  const found = page.matchAll(/name="reference"\s+value="([\w-]+)"\s*(checked)?/g);
  return Object.fromEntries([...found].map(([, reference = '', checked]) => [reference, checked === 'checked']));
}

describe('a person', () => {
  it.each([
    ['Ana.Garcia+web@Example.com', true],
    ['+44 1632 960 001', true],
    ['(01632) 960001', true],
    ['ana garcia', false],
  ])('is found by %s', async (wanted, isCertain) => {
    const desk = await startDesk();
    const hers = await send(desk, { name: 'Ana García', email: 'ana.garcia@example.com', phone: '01632 960 001' });
    await send(desk, { name: 'Zoe', email: 'zoe@example.com', phone: '01632 960 002' });
    const it = await desk.signedIn();
    await it.get('/staff/person');
    expect(choices((await it.post('/staff/person', { wanted })).body)).toEqual({ [hers]: isCertain });
    await it.post('/staff/person', { wanted: hers });
    expect(choices(it.page)).toEqual({ [hers]: true });
  });

  it('is exported and erased with what was chosen, and both are in the record', async () => {
    const desk = await startDesk();
    const [first, second, other] = [await send(desk), await send(desk), await send(desk, { email: 'zoe@example.com' })];
    const it = await desk.signedIn();
    await it.get('/staff/person');
    await it.post('/staff/person', { wanted: 'ana@example.com' });
    const exported = await it.post('/staff/person/export', { reference: first });
    expect(exported.headers['content-disposition']).toBe('attachment; filename="person.json"');
    expect(exported.json<object[]>()).toMatchObject([{ reference: first, values: { email: 'ana@example.com' } }]);
    await it.post('/staff/person/ask-erase', { reference: second });
    expect(it.page).toContain('1 message goes with its appointment and its note.');
    await it.post('/staff/person/erase', { reference: it.field('reference') });
    expect(it.page).toContain('1 message is erased.');
    expect(await desk.receiver.store.show(second)).toBeUndefined();
    expect(await desk.receiver.store.show(other)).toBeDefined();
    expect((await it.get(`/staff/record/${second}`)).body).toMatch(/Erased/);
    expect((await it.get(`/staff/record/${first}`)).body).toMatch(/Exported/);
    await it.get('/staff/person');
    expect((await it.post('/staff/person/export', {})).statusCode).toBe(422);
  });

  it('needs somebody who has just signed in, at every step', async () => {
    const desk = await startDesk();
    const reference = await send(desk);
    const it = await desk.signedIn();
    await it.get('/staff/person');
    for (let passed = 0; passed < 11; passed++) {
      desk.receiver.clock.now += 60_000;
      await it.get('/staff/access');
    }
    expect((await it.get('/staff/person')).body).toContain('Sign in again');
    for (const path of ['', '/export', '/ask-erase', '/erase']) {
      expect((await it.post(`/staff/person${path}`, { reference })).body, path).toContain('Sign in again');
    }
    expect(await desk.receiver.store.show(reference)).toBeDefined();
  });
});

describe('the record', () => {
  it('shows who saw a message, to those who may see it', async () => {
    const desk = await startDesk(
      {},
      {
        staff: [
          { address: ana, forms: ['clinic', 'other'] },
          { address: ben, forms: ['other'] },
        ],
      },
    );
    const reference = await send(desk);
    const [both, one] = [await desk.signedIn(), await desk.signedIn(ben)];
    await both.get(`/staff/messages/${reference}`);
    const page = (await both.get(`/staff/record/${reference}`)).body;
    expect(page).toContain(ana);
    expect(page).toContain('Saw the message');
    expect((await one.get(`/staff/record/${reference}`)).body).toContain('Nothing yet.');
    expect((await one.get('/staff/record')).body).not.toContain(ana);
  });

  it('goes on over pages', async () => {
    const desk = await startDesk();
    const reference = await send(desk);
    const it = await desk.signedIn();
    for (let count = 0; count < 101; count++) await it.get(`/staff/messages/${reference}`);
    const first = (await it.get(`/staff/record/${reference}`)).body;
    const older = /href="([^"]*before[^"]*)"/.exec(first)?.[1] ?? '';
    const second = (await it.get(older)).body;
    const rows = (page: string) => page.match(/Saw the message/g)?.length;
    expect([rows(first), rows(second)]).toEqual([100, 1]);
  });
});

it('a form may keep its messages for a time of its own', async () => {
  const receiver = await startReceiver({ retentionDays: 30 }, { retentionDays: 90 });
  const { config, store, clock } = receiver;
  const forms = new Map([...config.forms.keys()].map((id) => [id, id === 'clinic' ? { retentionDays: 30 } : {}]));
  const settings = { retentionDays: 90, forms };
  const start = clock.now;
  const [short, long] = [
    receiptOf(await post(receiver, message())).reference,
    receiptOf(await post(receiver, message(), {}, 'other')).reference,
  ];
  for (let passed = 0; passed <= 91; passed++) {
    await keepUp(settings, store, start + passed * day);
    const isThere = [(await store.show(short)) !== undefined, (await store.show(long)) !== undefined];
    expect(isThere, `${passed} days`).toEqual([passed <= 30, passed <= 90]);
  }
});

it('links and sessions that nobody can use are deleted', async () => {
  const desk = await startDesk();
  const it = await desk.signedIn();
  const { store, clock } = desk.receiver;
  const services = { store, now: () => clock.now };
  await forgetOldSignIns(services);
  expect((await it.get('/staff/access')).statusCode).toBe(200);
  expect((await store.countDeliveries()).waiting).toBe(0);
  clock.now += 61 * 60_000;
  await forgetOldSignIns(services);
  const always = { signedInAfter: '', seenAfter: '', now: '', latest: '9999' };
  expect(await store.countSessions(ana, always)).toBe(0);
});
