/** The clinic's site as `npm start` serves it, with an inbox of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` needs once everything is built. */
const needed = [
  'package.json',
  'project.json',
  'receiver.json',
  'scripts',
  'site',
  'dist',
  'receiver/package.json',
  'receiver/dist',
];

export interface Site {
  /** Without a slash at the end. */
  address: string;
  /** Everything that the server printed, its log included. */
  output(): string;
  /** What `npm run inbox` prints. */
  inbox(): string;
  /** One message in full. */
  show(reference: string): string;
  stop(): Promise<void>;
}

/** A copy of the built project, so that nothing is left in the inbox of whoever runs the tests. */
export function copySite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-site-'));
  for (const path of needed) {
    if (!existsSync(join(root, path))) throw new Error(`${path} is missing. Run \`npm run build\` first.`);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  for (const path of ['node_modules', 'receiver/node_modules', 'test']) {
    if (existsSync(join(root, path))) symlinkSync(join(root, path), join(folder, path));
  }
  // What was copied is what is to be served, whenever it was built.
  writeFileSync(join(folder, 'dist/.built'), '');
  return folder;
}

/** `npm start` in a folder, as the leader of a process group of its own. */
export function runStart(folder: string, port: number) {
  const env = { ...process.env, PORT: String(port), LOG_LEVEL: 'debug' };
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true });
  let output = '';
  const collect = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, ended, output: () => output };
}

/** Starts a copy of the built project on a free port. */
export async function startSite(): Promise<Site> {
  const folder = copySite();
  const { child: server, ended, output } = runStart(folder, 0);

  const run = (...command: [string, ...string[]]) => {
    const [program, ...args] = command;
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
    return stdout;
  };
  const stop = async () => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };

  for (let tries = 0; tries < 300; tries++) {
    const address = addressIn(output());
    if (address) {
      return {
        address,
        output,
        inbox: () => run('npm', 'run', '--silent', 'inbox'),
        show: (reference) => run('node', 'receiver/dist/cli.js', 'inbox', 'show', reference),
        stop,
      };
    }
    if (server.exitCode !== null) break;
    await wait(100);
  }
  await stop();
  throw new Error(`npm start does not come up:\n${output()}`);
}

/** Where the receiver says that it listens. */
export function addressIn(output: string): string | undefined {
  return /^Listening on (\S+)$/m.exec(output)?.[1];
}
