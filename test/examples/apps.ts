/** The examples that are pages of their own, each in a framework: how to build, serve and change them. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveHosts } from '../hosts/server.mjs';

const folder = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const env = {
  ...process.env,
  NODE_ENV: 'production',
  NG_CLI_ANALYTICS: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

export interface App {
  name: string;
  /** What is built and can be served as it is; without it the example has a server of its own. */
  dist?: string;
  /** What checks the types of its template, and where that is. */
  checker: [command: string, ...args: string[]];
  template: string;
  /** Whether an object given before the elements are defined becomes an attribute, and so is lost until it changes. */
  losesObjects?: true;
}

export const apps: App[] = [
  { name: 'react', dist: 'dist', checker: ['tsc'], template: 'src/app.tsx', losesObjects: true },
  { name: 'vue', dist: 'dist', checker: ['vue-tsc'], template: 'src/App.vue' },
  { name: 'svelte', dist: 'dist', checker: ['svelte-check'], template: 'src/App.svelte' },
  { name: 'solid', dist: 'dist', checker: ['tsc'], template: 'src/app.tsx' },
  { name: 'angular', dist: 'dist', checker: ['ngc', '--noEmit'], template: 'src/clinic-page.ts' },
  { name: 'react-server', checker: ['tsc'], template: 'src/page.tsx', losesObjects: true },
];

/** Builds all with their own builds, types and all, two at a time. @returns by name, what is done when one is built */
export function buildAll(): Map<string, Promise<void>> {
  const lanes = [Promise.resolve(), Promise.resolve()];
  return new Map(
    apps.map((app, at) => {
      const before = lanes[at % 2];
      const built = (async () => {
        await before?.catch(() => undefined);
        await build(app);
      })();
      lanes[at % 2] = built;
      // Whoever waits for it hears of a failure; until then nobody has to.
      built.catch(() => undefined);
      return [app.name, built];
    }),
  );
}

/** Builds one with its own build. */
export async function build({ name }: Pick<App, 'name'>): Promise<void> {
  await run('npm', ['run', '--silent', 'build'], folder(name));
}

/** Checks the types of a copy with mistakes in its template. @returns what is wrong */
export async function checkWith(mistakes: readonly [from: string, to: string][], app: App): Promise<string> {
  const { name, template, checker } = app;
  // Beside the others, so that it finds what is installed.
  const copy = folder(`.mistaken-${name}`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder(name), copy, { recursive: true, filter: (path) => !path.endsWith('/dist') });
  try {
    let text = readFileSync(join(copy, template), 'utf8');
    for (const [from, to] of mistakes) {
      if (!text.includes(from)) throw new Error(`${name}: no ${from} in ${template}`);
      text = text.replace(from, to);
    }
    writeFileSync(join(copy, template), text);
    const [command, ...args] = checker;
    await run(folder(join('node_modules/.bin', command)), args, copy);
    return '';
  } catch (error) {
    return String(error);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @throws an error with everything that was printed. */
async function run(command: string, args: string[], cwd: string): Promise<void> {
  try {
    await promisify(execFile)(command, args, { cwd, env });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} in ${cwd}\n${stdout}${stderr}`, { cause: error });
  }
}

export interface Served {
  address: string;
  close(): Promise<unknown>;
}

export async function serve({ name, dist }: Pick<App, 'name' | 'dist'>): Promise<Served> {
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
