/** `npm start`: builds where something changed, then serves the clinic page and takes its messages. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// npm runs this in a shell that does not pass on SIGTERM: whoever stops npm would leave the server behind.
const shell = process.ppid;
setInterval(() => process.ppid !== shell && process.kill(process.pid, 'SIGTERM'), 250).unref();

process.argv = [process.execPath, 'receiver/dist/cli.js', 'serve', '--config', 'site/receiver.json'];
await import(new URL('../receiver/dist/cli.js', import.meta.url).href);
