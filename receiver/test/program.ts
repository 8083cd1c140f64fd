/** The receiver as a program of its own, as an operator runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import { buildCli, home } from '../load-tests/receiver.js';
import { temporaryFolder } from './support.js';

export interface Started {
  child: ChildProcess;
  folder: string;
  url: string;
  output: () => string;
}

/** Node's options for a process whose clock shows another time. */
export function clockAhead(days: number): string {
  const code = `const now = Date.now; Date.now = () => now() + ${days * 24 * 60 * 60 * 1000};`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

/**
 * To be called once, at the top of a file.
 * @param name of the file, whose program is its own.
 */
export function useProgram(name: string) {
  const cli = join(home, `node_modules/.cache/${name}/cli.js`);
  beforeAll(() => buildCli(cli));

  function run(folder: string, args: string[], options = '', variables: NodeJS.ProcessEnv = {}) {
    const env = { PATH: process.env.PATH, NODE_OPTIONS: options, ...variables };
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, output: () => text, ended: once(child, 'close') };
  }

  /** Serves with the settings that are in the folder. */
  async function serveFrom(folder: string, options = '', variables: NodeJS.ProcessEnv = {}): Promise<Started> {
    const { child, output } = run(folder, ['serve'], options, variables);
    for (;;) {
      const url = /^Listening on (\S+)$/m.exec(output())?.[1];
      if (url) return { child, folder, url, output };
      if (child.exitCode !== null) throw new Error(`The receiver ended: ${output()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function serve(folder = temporaryFolder(), challenge = 'none', options = ''): Promise<Started> {
    const forms = { clinic: { challenge, rateLimit: { max: 10_000, seconds: 60 } } };
    writeFileSync(join(folder, 'receiver.json'), JSON.stringify({ port: 0, forms }));
    return serveFrom(folder, options);
  }

  async function command(folder: string, ...args: string[]) {
    const { child, output, ended } = run(folder, args);
    await ended;
    return { code: child.exitCode, output: output() };
  }

  return { run, serve, serveFrom, command };
}

export const send = (url: string, body: object) =>
  fetch(`${url}/v1/forms/clinic`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
