/** `npm run soak:faults`: 500 messages from a real browser over every fault of an endpoint, twice; prints their outcomes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = ['run', '--project', 'e2e', 'test/e2e/faults.test.ts', '--disable-console-intercept'];
const env = { ...process.env, SUBMISSIONS: process.env.SUBMISSIONS ?? '500' };
const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, env, stdio: 'inherit' });
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
