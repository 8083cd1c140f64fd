/** `npm start`: builds where a source has changed, then serves the clinic page and takes its messages. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

stopWithNpm();
await build();
process.argv = [process.execPath, 'receiver/dist/cli.js', 'serve'];
await import(new URL('../receiver/dist/cli.js', import.meta.url).href);

/** Ends the process where the build fails or a signal stops it. */
async function build() {
  const child = spawn(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
  const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGTERM', stop).on('SIGINT', stop);
  const [code] = await once(child, 'close');
  process.off('SIGTERM', stop).off('SIGINT', stop);
  if (code !== 0) process.exit(code ?? 1);
}

/** Where npm runs this in a shell that does not pass SIGTERM on, that shell ends alone: end with it. */
function stopWithNpm() {
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
