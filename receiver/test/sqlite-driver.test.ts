// cspell:ignore NOTADB
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { errorCode } from '../src/error-code.js';
import { main } from '../src/main.js';
import { claimDatabase } from '../src/store/claim.js';
import { isFaulty, libsqlDriver, nodeDriver, openSqlite, type SqliteDriver } from '../src/store/sqlite-driver.js';
import { send, useProgram } from './program.js';
import { message, outputOf, startReceiver, temporaryFolder } from './support.js';

const drivers: [name: string, driver: SqliteDriver][] = [
  ['libsql', libsqlDriver],
  ...(nodeDriver ? ([['Node', nodeDriver]] as [string, SqliteDriver][]) : []),
];

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
  return undefined;
}

describe.each(drivers)('the driver of %s', (_, open) => {
  const at = (name = 'a.db', folder = temporaryFolder()) => join(folder, name);
  function opened(path = at()) {
    const file = open(path);
    onTestFinished(() => file.close());
    return file;
  }

  it('stores and reads', () => {
    const file = opened();
    file.exec('create table a (b, c)');
    const insert = file.prepare('insert into a values (?, ?)');
    expect(insert.reader).toBe(false);
    expect(Number(insert.run(['ä\u{1f600}', null]).changes)).toBe(1);
    expect(file.prepare('insert into a values (?, ?) returning c').all([1.5, 9])).toEqual([{ c: 9 }]);
    const select = file.prepare('select b, c from a order by c');
    expect(select.reader).toBe(true);
    expect(select.all([])).toEqual([
      { b: 'ä\u{1f600}', c: null },
      { b: 1.5, c: 9 },
    ]);
    expect([...select.iterate([])]).toHaveLength(2);
  });

  it('refuses a value of another kind with an exception', () => {
    const file = opened();
    file.exec('create table a (b)');
    const insert = file.prepare('insert into a values (?)');
    for (const value of [true, undefined, Number.NaN, {}, []]) expect(() => insert.run([value])).toThrow(TypeError);
    expect(file.prepare('select count(*) as n from a').all([])).toEqual([{ n: 0 }]);
  });

  it('gives errors the names that SQLite has for them', () => {
    const path = at();
    const [file, other] = [opened(path), opened(path)];
    file.exec('create table a (b unique); insert into a values (1)');
    expect(codeOf(() => file.prepare('insert into a values (?)').run([1]))).toMatch(/^SQLITE_CONSTRAINT/);
    other.exec('pragma busy_timeout = 0');
    file.exec('begin immediate');
    expect(codeOf(() => other.exec('begin immediate'))).toMatch(/^SQLITE_BUSY/);
    file.exec('commit; pragma max_page_count = 3');
    const long = 'x'.repeat(100_000);
    expect(codeOf(() => file.prepare('insert into a values (?)').run([long]))).toBe('SQLITE_FULL');
    expect(codeOf(() => file.exec('select nothing from nowhere'))).toBe('SQLITE_ERROR');
    const text = at();
    writeFileSync(text, 'This is a text and no database. '.repeat(200));
    expect(codeOf(() => opened(text).exec('pragma journal_mode = WAL'))).toMatch(/^SQLITE_NOTADB/);
  });
});

it("takes Node's own SQLite where that is sound, and libsql elsewhere", () => {
  const version = process.versions.sqlite;
  const isSound = version !== undefined && !isFaulty(version);
  expect(openSqlite === libsqlDriver).toBe(!isSound);
  const file = openSqlite(':memory:');
  const [row] = file.prepare('select sqlite_version() as found').all([]) as { found: string }[];
  file.close();
  if (isSound) expect(row?.found).toBe(version);
});

describe('of several programs on one file,', () => {
  const { serve, command } = useProgram('sqlite-driver');

  it('one that claims it has it alone, until it gives it back', () => {
    const database = join(temporaryFolder(), 'new/inbox.db');
    const giveBack = claimDatabase(database);
    expect(claimDatabase(database)).toBeUndefined();
    giveBack?.();
    const again = claimDatabase(database);
    expect(again).toBeDefined();
    again?.();
  });

  it('only one serves, also after it was killed', async () => {
    const { folder, child } = await serve();
    const second = await command(folder, 'serve');
    expect(second.code).toBe(1);
    expect(second.output).toContain('Another "serve", or a command that writes, uses');
    child.kill('SIGKILL');
    const third = await serve(folder);
    expect((await send(third.url, message())).status).toBe(201);
  });

  it('none writes beside another that does, unless its SQLite is sound; all can read', async () => {
    const { config } = await startReceiver();
    const file = join(temporaryFolder(), 'receiver.json');
    writeFileSync(file, JSON.stringify({ database: config.database, forms: { clinic: {} } }));
    const run = (words: readonly string[]) => outputOf(() => main([...words, '--config', file]));
    const isSound = nodeDriver !== undefined;
    const erase = ['erase', '--email', 'eve@example.com'];
    const giveBack = claimDatabase(config.database);
    for (const words of [
      ['inbox', 'delete', 'AAAA-AAAA'],
      ['quarantine', 'release', 'AAAA-AAAA'],
      ['quarantine', 'delete', 'AAAA-AAAA'],
      ['deliver'],
      ['purge'],
      erase,
    ]) {
      expect((await run(words)).startsWith('Nothing was changed: stop "serve"'), words.join(' ')).toBe(!isSound);
    }
    expect(await run(['restore', file])).toContain('the database is in use');
    for (const words of [['inbox', 'list'], ['status'], ['webhooks'], ['export', '--email', 'eve@example.com']]) {
      expect(await run(words)).not.toContain('Nothing was changed');
    }
    giveBack?.();
    expect(await run(erase)).toMatch(/^0 deleted/);
  });
});
