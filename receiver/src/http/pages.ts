import { realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { hasPrivateName, privateKind } from '../config/private-files.js';
import { isCopyOfSecret, isOwnFile } from '../config/served.js';
import { notFound } from './http-problem.js';

/** The headers that keep a page of ours to itself. */
export async function protectPages(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // The files are public, and the script may be used by the clinic's pages elsewhere.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Without a referrer, browsers send `Origin: null` even from our own pages.
    referrerPolicy: { policy: 'same-origin' },
    // Whether the whole host is https for good is for the proxy in front to say.
    strictTransportSecurity: false,
  });
}

/** What answers that are no pages need of the above. */
export const dataHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xPoweredBy: false,
  xXssProtection: false,
};

/**
 * The folders of a website. Files are checked for changes each time. Whatever the check at the start has passed, no
 * database, settings, secret, or file behind a link that leads out of the folders is given out.
 */
export async function servePages(app: FastifyInstance, config: Config): Promise<void> {
  const folders = config.static;
  if (!folders.length) return;
  const roots = folders.map((folder) => realpathSync.native(folder));
  const said = new Set<string>();
  await app.register(statics, {
    root: [...folders],
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('Cache-Control', 'no-cache').header('Access-Control-Allow-Origin', '*');
    },
    async onFile(file, { size }) {
      const reason = isOwnFile(file, config)
        ? 'a file of the receiver’s own'
        : await whyPrivate(file, size, roots, config);
      if (!reason) return;
      if (!said.has(file))
        app.log.warn({ file, reason }, 'A file in a served folder was requested, and is not served.');
      said.add(file);
      throw notFound();
    },
  });
}

async function whyPrivate(
  file: string,
  size: number,
  roots: readonly string[],
  config: Config,
): Promise<string | undefined> {
  const place = await realpath(file);
  const root = roots.find((folder) => place.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  if (root === undefined) return 'a link that leads out of the served folders';
  const parts = place.slice(root.length).split(sep);
  if (parts.some((part) => part.startsWith('.'))) return 'a link to a name that starts with a dot';
  if ([file, place].some((path) => hasPrivateName(basename(path)))) return 'its name is that of a private file';
  return isCopyOfSecret(place, size, config) ? 'a copy of the secret' : privateKind(place, size);
}
