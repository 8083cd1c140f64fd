/** `npm start`: builds where something changed, then serves the clinic page and takes its messages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// npm runs this in a shell that does not pass on SIGTERM: whoever stops npm would leave the server behind.
const shell = process.ppid;
setInterval(() => process.ppid !== shell && process.kill(process.pid, 'SIGTERM'), 250).unref();

process.argv = [process.execPath, 'receiver/dist/cli.js', 'serve'];
await import(new URL('../receiver/dist/cli.js', import.meta.url).href);

// What other pages do to the widgets, to look at.
const hosts = new URL('../test/hosts/server.mjs', import.meta.url);
if (existsSync(hosts)) {
  const { serveHosts } = await import(hosts.href);
  const port = process.env.PORT ? Number(process.env.PORT) && Number(process.env.PORT) + 1 : 8081;
  const { address } = await serveHosts({ port });
  console.log(`Host pages at ${address}`);
}
