import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../services.js';
import type { Store } from '../store/store.js';

/** What was noticed, as `check-config` prints it. */
export interface Notice {
  /** ISO 8601, UTC. */
  at: string;
  words: string;
}

const names = ['notice:origin', 'notice:proxy'];
/** An origin is anybody's to make up: no more of them than this are written into the log. */
const mostOrigins = 20;

export interface Notices {
  /**
   * A page asked whose origin is neither the receiver's own nor one of the form's.
   * @param expected the receiver's own origin, as far as it knows.
   */
  refusedOrigin(form: string, origin: string, expected: string): void;
  /** A page of the receiver's own has another origin than the receiver knows of. */
  changedHost(origin: string, expected: string): void;
  /** Something in front of the receiver names visitors, and is not believed. */
  unnamedProxy(address: string | undefined): void;
}

/** Logs once what a request shows to be missing in the settings, and stores it for `check-config`. */
export function createNotices({ store, log, now }: Pick<Services, 'store' | 'log' | 'now'>): Notices {
  const said = new Set<string>();

  function say(name: string, about: string, words: string): void {
    if (said.has(about) || (about !== 'proxy' && said.size >= mostOrigins)) return;
    said.add(about);
    log.warn(words);
    const notice: Notice = { at: new Date(now()).toISOString(), words };
    store
      .note(name, JSON.stringify(notice))
      .catch((error: unknown) => log.error({ err: error }, 'A note is not kept.'));
  }

  return {
    refusedOrigin(form, origin, expected) {
      const address = exactOrigin(origin);
      const known = `The receiver's own address is ${expected}, as far as it knows.`;
      const remedy =
        address === undefined
          ? 'Pages in a sandboxed frame have no address, nor where a proxy or a browser removes it.'
          : `If ${address} is the receiver's, set "publicUrl" to it, or have the proxy in front keep the Host header. If it is a page of yours, add it to "origins" of the form.`;
      say(
        'notice:origin',
        `origin ${address}`,
        `The form "${form}" refused a page of ${address ?? 'no address'}. ${known} ${remedy}`,
      );
    },

    changedHost(origin, expected) {
      const address = exactOrigin(origin);
      if (address === undefined) return;
      say(
        'notice:origin',
        `origin ${address}`,
        `The receiver is reached at ${address}, but takes itself for ${expected}. Set "publicUrl" to ${address}, or have the proxy in front keep the Host header: older browsers are refused until then.`,
      );
    },

    unnamedProxy(address) {
      const name = proxyName(address);
      const example = name ? `, such as ["${name}"]` : '';
      say(
        'notice:proxy',
        'proxy',
        `Requests come with X-Forwarded-For or a header like it, from an address that "trustProxy" does not name. All visitors then count as one, and share one rate limit. Set "trustProxy" to the address of the proxy in front${example}, and have it send X-Forwarded-For.`,
      );
    },
  };
}

/** Notices where a proxy in front was forgotten in the settings. */
export function watchProxies(app: FastifyInstance, notices: Notices): void {
  app.addHook('onRequest', (request, _, done) => {
    if (isForwarded(request) && !isBelieved(request)) notices.unnamedProxy(request.socket.remoteAddress);
    done();
  });
}

const forwarding = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'];

function isForwarded({ headers }: FastifyRequest): boolean {
  return forwarding.some((name) => headers[name] !== undefined);
}

/** The addresses that Fastify knows are those of believed proxies, and of the first who is none: the visitor. */
function isBelieved({ ips = [] }: FastifyRequest): boolean {
  return ips.length > 1;
}

/** How `trustProxy` may name the place that a proxy is in; the address itself could be a visitor's. */
function proxyName(address = ''): string | undefined {
  const plain = address.replace(/^::ffff:/, '');
  if (/^127\.|^::1$/.test(plain)) return 'loopback';
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/.test(plain) ? 'uniquelocal' : undefined;
}

/** The header's value, if it is an origin and nothing else: other text in it could be anybody's. */
function exactOrigin(origin: string): string | undefined {
  if (origin.length > 200 || !URL.canParse(origin)) return undefined;
  return new URL(origin).origin === origin && origin !== 'null' ? origin : undefined;
}

/** What was noticed since the receiver was started. */
export async function readNotices(store: Pick<Store, 'notes'>): Promise<Notice[]> {
  const notes = await store.notes();
  return names.flatMap((name) => (notes[name] ? [JSON.parse(notes[name]) as Notice] : []));
}

/** With the start, the settings may be others. */
export async function forgetNotices(store: Pick<Store, 'note'>): Promise<void> {
  for (const name of names) await store.note(name, undefined);
}
