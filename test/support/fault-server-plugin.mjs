import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * What an endpoint does with one request: answers, or fails in one of the ways in which networks do.
 *
 * @typedef {object} Answer
 * @property {number} [status] 201 where not given
 * @property {Record<string, string>} [headers]
 * @property {unknown} [body] a text as it is, anything else as JSON
 * @property {number} [delay] in milliseconds
 * @property {'reset' | 'hang' | 'cut' | 'no-cors'} [fault] no answer, never an answer, half of one, or one that the page may not read
 */

/** @typedef {{ method: string, path: string, headers: import('node:http').IncomingHttpHeaders, body: string }} Received */

/** @typedef {{ messages: Answer[], challenges: Answer[], times: Answer[], received: Received[], preflights: number }} Place */

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, content-type',
  'access-control-expose-headers': 'retry-after',
};

/**
 * A real endpoint on another origin for the tests of sending. A test takes a place of its own, `/some-name`: what a POST
 * to it and a GET of `/some-name/challenge` or `/some-name/times` get is put there with `PUT /some-name`; `GET /some-name` tells what arrived,
 * and `GET /some-name/preflights` how often a browser asked for permission first.
 * The command `fault-server` answers its address.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function faultServerPlugin() {
  /** @type {Map<string, Place>} */
  const places = new Map();
  const server = createServer(
    (request, response) => void serve(places, request, response).catch(() => response.destroy()),
  );
  return {
    name: 'fault-server',
    async serverStart() {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    },
    serverStop() {
      server.closeAllConnections();
      server.close();
    },
    executeCommand({ command }) {
      if (command !== 'fault-server') return undefined;
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      return `http://127.0.0.1:${port}`;
    },
  };
}

/**
 * @param {Map<string, Place>} places
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(places, request, response) {
  const { method = '', url: path = '', headers } = request;
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const [name = '', ...rest] = path.slice(1).split(/[/?]/);
  /** @type {Place} */
  const place = places.get(name) ?? { messages: [], challenges: [], times: [], received: [], preflights: 0 };
  places.set(name, place);

  // Over a connection that it had used before, a browser may send again by itself.
  response.shouldKeepAlive = false;
  if (method === 'OPTIONS') {
    // To plan what is answered takes one, too.
    if (headers['access-control-request-method'] !== 'PUT') place.preflights++;
    response.writeHead(204, { ...cors, 'access-control-allow-methods': 'GET, POST, PUT' }).end();
    return;
  }
  if (method === 'PUT') {
    Object.assign(place, JSON.parse(body));
    response.writeHead(204, cors).end();
    return;
  }
  if (method === 'GET' && !rest.length) {
    response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(place.received));
    return;
  }
  if (rest[0] === 'preflights') {
    response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(String(place.preflights));
    return;
  }
  place.received.push({ method, path, headers, body });
  const answers = method === 'POST' ? place.messages : rest[0] === 'times' ? place.times : place.challenges;
  await answer(
    answers.shift() ?? (method === 'POST' ? { body: { reference: 'AAAA-0001' } } : { status: 404 }),
    response,
  );
}

/** @param {Answer} answer @param {import('node:http').ServerResponse} response */
async function answer({ status = 201, headers, body = '', delay = 0, fault }, response) {
  if (fault === 'hang') return;
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
    ...(fault !== 'no-cors' && cors),
    ...(fault === 'cut' && { 'content-length': String(text.length) }),
    ...headers,
  });
  if (fault === 'cut') response.write(text.slice(0, text.length / 2), () => setTimeout(() => response.destroy(), 50));
  else response.end(text);
}
