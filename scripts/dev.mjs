/**
 * `npm run dev`: the clinic page with the elements as they are in `src/`, at http://127.0.0.1:5173 (`-- --port 5000` for another).
 * A change in `src/`, `site/` or `content/` loads the page again. The receiver runs beside it, takes the page's messages, and is
 * built and started again when its sources change. What the sources do not say, such as `clinic-widgets.css`, comes from the
 * last build.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, 'receiver-port': { type: 'string', default: '8080' } },
});
const receiverPort = values['receiver-port'];

if ((await run('node', 'scripts/build.mjs', '--if-stale')) !== 0) process.exit(1);
let receiver = startReceiver();

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  plugins: [clinicPage()],
  optimizeDeps: { entries: ['src/embed.ts'] },
  server: {
    host: '127.0.0.1',
    port: Number(values.port),
    strictPort: true,
    proxy: { '/v1': `http://127.0.0.1:${receiverPort}` },
  },
});
await server.listen();
server.printUrls();

/** @type {NodeJS.Timeout | undefined} */
let restart;
const sources = watch('receiver/src', { recursive: true }, () => {
  clearTimeout(restart);
  restart = setTimeout(() => void restartReceiver(), 200);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    sources.close();
    receiver.kill();
    await server.close();
    process.exit();
  });
}

/** Pages of `site/`, with the elements from `src/`, and what only a build makes. @returns {import('vite').Plugin} */
function clinicPage() {
  return {
    name: 'clinic-page',
    configureServer(dev) {
      dev.watcher.on('change', (file) => {
        if (/[\\/](site|content)[\\/]/.test(file)) dev.ws.send({ type: 'full-reload' });
      });
      dev.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const page = /^\/(?:([\w-]+)\.html)?$/.exec(path);
        if (page) {
          showPage(dev, page[1] ?? 'index')
            .then((html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html))
            .catch(next);
          return;
        }
        if (path === '/site.css') request.url = '/site/site.css';
        if (path === '/clinic-widgets.css' || path.startsWith('/themes/')) request.url = `/dist${path}`;
        next();
      });
    },
  };
}

/** @param {import('vite').ViteDevServer} dev @param {string} name */
async function showPage(dev, name) {
  const html = await readFile(join(root, `site/${name}.html`), 'utf8');
  return dev.transformIndexHtml(`/${name}.html`, html.replace('src="clinic-widgets.js"', 'src="/src/embed.ts"'));
}

function startReceiver() {
  return spawn(process.execPath, ['receiver/dist/cli.js', 'serve'], {
    env: { ...process.env, PORT: receiverPort },
    stdio: 'inherit',
  });
}

/** Keeps the one that runs where the sources do not build. */
async function restartReceiver() {
  if ((await run('npm', 'run', 'build', '-w', 'receiver')) !== 0) return;
  receiver.kill();
  await once(receiver, 'exit');
  receiver = startReceiver();
}

/** Runs a command to its end. @param {string} program @param {string[]} args @returns {Promise<number | null>} its exit code */
async function run(program, ...args) {
  const child = spawn(program, args, { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code;
}
