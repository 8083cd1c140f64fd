/** What staff do with messages at the front desk. */
import { describe, expect, it } from 'vitest';
import { ana, ben, startDesk, type Desk } from './front-desk-support.js';
import { message, post, receiptOf } from './support.js';
import { databases, useDatabases } from './databases.js';

const newDatabase = useDatabases();

async function send({ receiver }: Desk, changes: object = {}, form = 'clinic'): Promise<string> {
  return receiptOf(await post(receiver, message(changes), {}, form)).reference;
}

const actionsOn = async ({ receiver }: Desk, reference: string) => {
  const record = await receiver.store.readRecord({ who: '', forms: ['clinic', 'other'], limit: 99, reference });
  return record.map(({ who, action }) => `${who} ${action}`).reverse();
};

describe.each(databases)('on %s', (name) => {
  const start = async (form: object = {}, settings: object = {}) => {
    const { databaseUrl } = await newDatabase(name);
    return startDesk(form, settings, databaseUrl);
  };

  it('a message is listed, read, noted, done and new again, and all of that is in the record', async () => {
    const desk = await start();
    const reference = await send(desk, { name: 'Ana García', phone: '01632 960 001' });
    const it = await desk.signedIn();
    expect((await it.get('/staff')).body).toContain(`/staff/messages/${reference}`);
    const page = (await it.get(`/staff/messages/${reference}`)).body;
    expect(page).toContain('href="mailto:ana%40example.com?subject=Re%3A%20');
    expect(page).toContain('href="tel:');
    const noted = await it.post(`/staff/messages/${reference}/note`, {
      note: 'Called',
      revision: it.field('revision'),
    });
    expect(noted.headers.location).toBe(`/staff/messages/${reference}?said=noted`);
    await it.get(String(noted.headers.location));
    expect(it.page).toContain('The note is saved.');
    // A browser leaves out the first line break.
    expect(it.page).toMatch(/<textarea id="note"[^>]*>\n?Called</);
    await it.post(`/staff/messages/${reference}/done`, { revision: it.field('revision') });
    expect((await it.get('/staff')).body).not.toContain(reference);
    expect((await it.get('/staff?state=done')).body).toContain(reference);
    await it.get(`/staff/messages/${reference}`);
    await it.post(`/staff/messages/${reference}/reopen`, { revision: it.field('revision') });
    expect((await it.get('/staff')).body).toContain(reference);
    const mine = ['saw', 'noted', 'saw', 'done', 'saw', 'reopened'].map((action) => `${ana} ${action}`);
    expect(await actionsOn(desk, reference)).toEqual(mine);
    expect(await desk.receiver.store.show(reference)).toMatchObject({ note: 'Called', revision: 3 });
  });

  it('one in quarantine is released, and delivered like any other', async () => {
    const desk = await start({ acknowledge: true, challenge: 'arithmetic', quarantineScore: 1 });
    const { store } = desk.receiver;
    const kept = await store.keep({
      message: {
        ...{ form: 'clinic', submissionId: 'q', fingerprint: 'q', topic: 'question', score: 2 },
        ...{ values: { name: 'Ana', email: 'visitor@example.com' }, consentVersion: null, consentText: null },
        ...{ status: 'quarantined', receivedAt: '2030-01-15T12:00:00.000Z' },
      },
    });
    const reference = kept.kind === 'kept' ? kept.receipt.reference : '';
    const it = await desk.signedIn();
    expect((await it.get('/staff?state=quarantine')).body).toContain(reference);
    await it.get(`/staff/messages/${reference}`);
    await it.post(`/staff/messages/${reference}/release`, {});
    await desk.receiver.deliver();
    expect(desk.server.mails.at(-1)?.to).toEqual(['visitor@example.com']);
    expect((await it.get('/staff')).body).toContain(reference);
  });

  it('of two people on one message neither overwrites the other in silence', async () => {
    const desk = await start();
    const reference = await send(desk);
    const [first, second] = [await desk.signedIn(), await desk.signedIn()];
    const path = `/staff/messages/${reference}`;
    await Promise.all([first.get(path), second.get(path)]);
    await first.post(`${path}/note`, { note: 'Called on Monday', revision: first.field('revision') });
    const stale = await second.post(`${path}/note`, { note: 'Will call', revision: second.field('revision') });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Called on Monday');
    expect(stale.body).toContain('Will call');
    expect((await desk.receiver.store.show(reference))?.note).toBe('Called on Monday');
    // Nor does a deletion take away what its author has not seen.
    expect((await first.post(`${path}/delete`, { revision: '0' })).statusCode).toBe(409);
    expect((await second.post(`${path}/note`, { note: 'Both', revision: second.field('revision') })).statusCode).toBe(
      303,
    );
    expect((await desk.receiver.store.show(reference))?.note).toBe('Both');
  });

  it('one is deleted after a question', async () => {
    const desk = await start();
    const reference = await send(desk);
    const it = await desk.signedIn();
    await it.get(`/staff/messages/${reference}/delete`);
    const deleted = await it.post(`/staff/messages/${reference}/delete`, { revision: it.field('revision') });
    expect((await it.get(String(deleted.headers.location))).body).toContain('It is deleted.');
    expect(await desk.receiver.store.show(reference)).toBeUndefined();
    expect(await actionsOn(desk, reference)).toEqual([`${ana} deleted`]);
    expect((await it.get(`/staff/messages/${reference}`)).statusCode).toBe(404);
  });

  it('what a database cannot take is left out of what is typed, and names nothing in an address', async () => {
    const desk = await start();
    const reference = await send(desk);
    const it = await desk.signedIn();
    for (const path of ['/messages/%00', `/messages/${reference}%00`, '/messages/%00/delete', '/record/%00']) {
      const { statusCode, body } = await it.get(`/staff${path}`);
      expect([path, statusCode < 500, body.includes('There is no such page')]).toEqual([path, true, true]);
    }
    await it.get(`/staff/messages/${reference}`);
    for (const path of ['/unblock/%00', '/calendars/%00/end', '/messages/%00/note']) {
      expect((await it.post(`/staff${path}`, { form: 'clinic' })).statusCode, path).toBeLessThan(500);
    }
    await it.get(`/staff/messages/${reference}`);
    await it.post(`/staff/messages/${reference}/note`, { note: 'Called\0\u001b[2J\r\ntwice', revision: '0' });
    expect((await desk.receiver.store.show(reference))?.note).toBe('Called[2J\ntwice');
    await it.get('/staff/person');
    const exported = await it.post('/staff/person/export', { reference: '\0' });
    expect(exported.statusCode).toBe(422);
  });

  it('the record cannot be changed, not even in the database', async () => {
    const desk = await start();
    await desk.signedIn();
    const [entry] = await desk.receiver.store.readRecord({ who: ana, forms: [], limit: 1 });
    expect(entry).toMatchObject({ who: ana, action: 'signed-in' });
    for (const statement of [
      `update staff_record set who = 'x'`,
      'delete from staff_record',
      ...(name === 'PostgreSQL'
        ? ['truncate staff_record']
        : [`insert or replace into staff_record (id, at, who, action) values ('${entry!.id}', '', '', '')`]),
    ]) {
      await expect(runSql(desk, statement), statement).rejects.toThrow(/only grows/);
    }
    expect(await desk.receiver.store.readRecord({ who: ana, forms: [], limit: 1 })).toEqual([entry]);
  });

  it('pages of a list follow each other without a gap', async () => {
    const desk = await start();
    const sent = new Set<string>();
    for (let count = 0; count < 103; count++) {
      desk.receiver.clock.now += count % 3;
      sent.add(await send(desk));
    }
    const it = await desk.signedIn();
    const seen: string[] = [];
    for (let path: string | undefined = '/staff'; path;) {
      const { body } = await it.get(path);
      seen.push(...[...body.matchAll(/\/staff\/messages\/([\w-]+)"/g)].map(([, reference = '']) => reference));
      const older = /href="(\/staff\?[^"]*before[^"]*)"/.exec(body)?.[1];
      path = older?.replaceAll('&#38;', '&');
    }
    expect(seen).toHaveLength(103);
    expect(new Set(seen)).toEqual(sent);
  });
});

describe('a search', () => {
  it.each([
    ['garcía', true],
    ['GARCIA ana', true],
    ['960-001', true],
    ['01632960001', true],
    ['01632 96 00 01', true],
    ['+44 1632 960001', true],
    ['٠١٦٣٢٩٦٠٠٠١', true],
    ['01632 960 002', false],
    ['ana@example.com', true],
    ['how long take', true],
    ['called', true],
    ['zoe', false],
    ['ana zoe', false],
    ['', false],
  ])('for "%s" finds: %s', async (words, isFound) => {
    const desk = await startDesk();
    const reference = await send(desk, { name: 'Ana García', phone: '01632 960 001' });
    const it = await desk.signedIn();
    await it.get(`/staff/messages/${reference}`);
    await it.post(`/staff/messages/${reference}/note`, { note: 'Called', revision: '0' });
    const response = await it.post('/staff/search', { words });
    expect(response.body.includes(`/staff/messages/${reference}`)).toBe(isFound);
  });

  it('leaves its words in no address and in no log, and is in the record without them', async () => {
    const desk = await startDesk();
    await send(desk, { name: 'Sentinel' });
    const it = await desk.signedIn();
    await it.get('/staff');
    const response = await it.post('/staff/search', { words: 'Sentinel' });
    expect(response.statusCode).toBe(200);
    expect(response.body.match(/(href|action)="[^"]*sentinel/gi)).toBeNull();
    expect(desk.receiver.log.join('')).not.toMatch(/sentinel/i);
    const record = await desk.receiver.store.readRecord({ who: ana, forms: ['clinic'], limit: 99 });
    expect(record.map(({ action }) => action)).toContain('searched');
    expect(JSON.stringify(record)).not.toMatch(/sentinel/i);
  });

  it('finds an old message among many', async () => {
    const desk = await startDesk();
    const reference = await send(desk, { name: 'Zoë' });
    desk.receiver.clock.now += 1;
    for (let count = 0; count < 250; count++) await send(desk);
    const it = await desk.signedIn();
    await it.get('/staff');
    expect((await it.post('/staff/search', { words: 'zoe' })).body).toContain(reference);
    const { body } = await it.post('/staff/search', { words: 'how long' });
    expect(body).toContain('50 messages were found.');
    const before = /name="before" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const older = (await it.post('/staff/search', { words: 'long zoe', before })).body;
    expect(older).toContain(reference);
    expect(older).not.toContain('Search older messages');
  });
});

it('a notification links to the message for those who may read it there, and says nothing of it', async () => {
  const desk = await startDesk({ recipients: [ana, ben] });
  const reference = await send(desk, { name: 'Sentinel' });
  await desk.receiver.deliver();
  const textTo = (address: string) => desk.server.mails.find(({ to }) => to.includes(address))?.text;
  expect(textTo(ana)).toContain(`https://forms.clinic.example/staff/messages/${reference}\n`);
  expect(textTo(ana)).not.toContain('Sentinel');
  expect(textTo(ben)).toContain(`clinic-receiver inbox show ${reference}\n`);
});

it('what staff noted goes to no webhook', async () => {
  const { bodyOf } = await import('../src/delivery/body.js');
  const desk = await startDesk();
  const reference = await send(desk);
  const it = await desk.signedIn();
  await it.get(`/staff/messages/${reference}`);
  await it.post(`/staff/messages/${reference}/note`, { note: 'Sentinel', revision: '0' });
  const stored = (await desk.receiver.store.show(reference))!;
  expect(stored.note).toBe('Sentinel');
  for (const format of ['json', 'fhir'] as const) expect(bodyOf(stored, format).text).not.toContain('Sentinel');
});

async function runSql({ receiver }: Desk, statement: string): Promise<unknown> {
  const { databaseUrl, database } = receiver.config;
  if (databaseUrl) {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return client.query(statement).finally(() => client.end());
  }
  const { openSqlite } = await import('../src/store/sqlite-driver.js');
  const file = openSqlite(database);
  try {
    file.exec(statement);
  } finally {
    file.close();
  }
  return undefined;
}
