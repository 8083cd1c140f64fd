/** The examples that are pages of their own, each in a framework: how to build, serve and change them. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveHosts } from '../hosts/server.mjs';

const folder = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const env = { ...process.env, NODE_ENV: 'production', NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' };

export interface App {
  name: string;
  /** What is built and can be served as it is; without it the example has a server of its own. */
  dist?: string;
  /** Whether an object given before the elements are defined becomes an attribute, and so is lost until it changes. */
  losesObjects?: true;
}

export const apps: App[] = [{ name: 'react', dist: 'dist', losesObjects: true }];

/** Runs an example's own build, types and all. @returns what it printed */
export async function build({ name }: App): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: folder(name), env });
  return stdout + stderr;
}

export interface Served {
  address: string;
  close(): Promise<unknown>;
}

export async function serve({ name, dist }: App): Promise<Served> {
  if (dist) return serveHosts({ folders: [['/', `examples/${name}/${dist}`]] });
  const server = spawn('npm', ['start', '--silent'], { cwd: folder(name), env: { ...env, PORT: '0' }, detached: true });
  const ended = once(server, 'close');
  const [printed] = (await Promise.race([once(server.stdout, 'data'), ended])) as [unknown];
  const address = /http:\S+/.exec(String(printed))?.[0];
  if (!address) throw new Error(`examples/${name} does not start: ${String(printed)}`);
  return {
    address,
    close() {
      if (server.pid) process.kill(-server.pid);
      return ended;
    },
  };
}
