/**
 * Serves the pages of this folder, the built library and host frameworks from `test/packages/node_modules`, on a free port:
 * `/name.html`, `/cw/clinic-widgets.js`, `/from/bootstrap/dist/css/bootstrap.css`.
 *
 * An empty `main` gets `widgets.html`. `/older/` is the library as another version. `node test/hosts/server.mjs` serves by
 * hand.
 *
 * What a query asks for: `?delay=2000` answers late, `?pace=10` sends a few bytes every 10 ms.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { install } from '../../scripts/packages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Where the parts of an address are. @type {[prefix: string, folder: string][]} */
const hosts = [
  ['/cw/', 'dist'],
  [`/clinic-widgets/${version}/`, 'dist'],
  ['/clinic-widgets/v0.2/', 'dist'],
  ['/older/', 'dist'],
  ['/site/', 'site'],
  ['/from/', 'test/packages/node_modules'],
  ['/images/', 'docs/images'],
  ['/media/', 'stories/media'],
  ['/', 'test/hosts'],
];

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
};

const self = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
/** As strict as a policy can be with one script and one style sheet. */
export const strictPolicy = `${self}; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;

/** Headers of single pages. @type {Record<string, Record<string, string>>} */
const headers = {
  '/csp.html': { 'Content-Security-Policy': strictPolicy },
  '/csp-twice.html': { 'Content-Security-Policy': strictPolicy },
  '/csp-twice-at-once.html': { 'Content-Security-Policy': strictPolicy },
  '/csp-none.html': { 'Content-Security-Policy': strictPolicy.replace('lit-html', "'none'") },
};

/**
 * @param {{ port?: number, folders?: [prefix: string, folder: string][], headersOf?: (path: string) => Record<string, string> }} [options]
 *   other folders; headers besides the page's own
 * @returns {Promise<{ address: string, requests: string[], pages: Map<string, string>, close(): Promise<void> }>} also
 *   every request so far, as `GET /path`, and pages by path, which a test may add to.
 */
export async function serveHosts({ port = 0, folders = hosts, headersOf = () => ({}) } = {}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, string>} */
  const pages = new Map();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
    requests.push(`${request.method} ${path}`);
    void answer(path, url.searchParams, response, request.method === 'POST').catch(() => response.destroy());
  });

  /** @param {string} path @param {URLSearchParams} query @param {import('node:http').ServerResponse} response @param {boolean} isPost */
  async function answer(path, query, response, isPost) {
    await wait(Number(query.get('delay') ?? 0));
    response.setHeader('Cache-Control', 'no-cache');
    if (isPost) {
      response.setHeader('Content-Type', 'application/json').end('{"status":"accepted","reference":"TEST-0001"}');
      return;
    }
    const page = pages.get(path);
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', ''];
    const file = normalize(join(root, folder, path.slice(prefix.length)));
    const isThere = page !== undefined || (file.startsWith(join(root, folder)) && (await isFile(file)));
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    for (const [name, value] of Object.entries({ ...headers[path], ...headersOf(path) }))
      response.setHeader(name, value);
    const pace = Number(query.get('pace') ?? 0);
    const text = page ?? (/\.(html|js)$/.test(path) ? await fill(await readFile(file, 'utf8'), path) : undefined);
    if (text === undefined) createReadStream(file).pipe(response);
    else if (pace) await trickle(response, text, pace);
    else response.end(text);
  }

  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${bound.port}`,
    requests,
    pages,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Puts the widgets into an empty `main`; makes the older version. @param {string} text @param {string} path */
async function fill(text, path) {
  if (path.startsWith('/older/')) return text.replaceAll(version, '0.0.9');
  const widgets = await readFile(join(root, 'test/hosts/widgets.html'), 'utf8');
  return path.endsWith('.html') ? text.replace(/(<main[^>]*>)\s*(?=<\/main>)/, (main) => main + widgets) : text;
}

/** @param {string} path */
async function isFile(path) {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** Sends a text a few bytes at a time, as a slow line does. @param {import('node:http').ServerResponse} response @param {string} text @param {number} pace */
async function trickle(response, text, pace) {
  for (let at = 0; at < text.length && !response.destroyed; at += 40) {
    response.write(text.slice(at, at + 40));
    await wait(pace);
  }
  response.end();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install('test/packages');
  const { address } = await serveHosts({ port: Number(process.env.PORT ?? 8081) });
  console.log(`Host pages at ${address}`);
}
