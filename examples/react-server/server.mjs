/** `npm run build && npm start`: renders the page to HTML for each request, and serves the files that the page asks for. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { render } from './dist/server/render.js';

const client = new URL('dist/client/', import.meta.url);
const template = await readFile(new URL('index.html', client), 'utf8');
const types = { '.js': 'text/javascript', '.css': 'text/css' };

const server = createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    const body =
      pathname === '/' ? template.replace('<!--page-->', render) : await readFile(new URL(`.${pathname}`, client));
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
