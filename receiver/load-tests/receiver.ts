import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import settings, { output } from '../rolldown.config.js';

const place = import.meta.url;
/** This package's folder, also from a bundle in `node_modules/.cache`. */
export const home = fileURLToPath(place).replace(/(?:node_modules|load-tests)\/.*$/, '');
export const cli = join(home, 'node_modules/.cache/receiver/cli.js');

/** Builds the receiver where it finds the packages that it imports; not over the built one, which may be running. */
export async function buildCli(file = cli): Promise<void> {
  const bundle = await rolldown({ ...settings, cwd: home });
  await bundle.write({ ...output, dir: dirname(file) });
}

/** A folder for a receiver's settings and data. */
export function receiverFolder(form: object, settings: object = {}): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-receiver-'));
  const clinic = { challenge: 'none', rateLimit: { max: 100_000, seconds: 1 }, ...form };
  writeFileSync(join(folder, 'receiver.json'), JSON.stringify({ port: 0, ...settings, forms: { clinic } }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Serving {
  child: ChildProcessByStdio<null, Readable, Readable>;
  url: string;
  output: () => string;
  /** At once, as a loss of power would. */
  kill(): Promise<unknown>;
  /** As an operator would. @returns the exit code. */
  stop(): Promise<number | null>;
}

/**
 * A receiver in a process of its own.
 * @param flags Node's own.
 * @param longestFile the most that a file may grow to, in 512 bytes: with it, writing fails as on a full disk.
 */
export async function serveIn(
  folder: string,
  env: Record<string, string> = {},
  flags: readonly string[] = [],
  longestFile?: number,
): Promise<Serving> {
  const limit = longestFile === undefined ? '' : `ulimit -f ${longestFile};`;
  const child = spawn('sh', ['-c', `${limit} exec "$0" "$@"`, process.execPath, ...flags, cli, 'serve'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  for (let waited = 0; ; waited += 10) {
    const url = /^Listening on (\S+)$/m.exec(words)?.[1];
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    };
    if (url) {
      return {
        child,
        url,
        output: () => words,
        kill: () => end('SIGKILL'),
        stop: () => end('SIGTERM'),
      };
    }
    if (child.exitCode !== null || waited > 60_000) throw new Error(`The receiver did not start:\n${words}`);
    await setTimeout(10);
  }
}

export function submit(url: string, body: object): Promise<Response> {
  return fetch(`${url}/v1/forms/clinic`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
