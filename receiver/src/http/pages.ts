import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

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

/** The folders of a website, served as they are. Files are checked for changes each time. */
export async function servePages(app: FastifyInstance, { static: folders }: Config): Promise<void> {
  if (!folders.length) return;
  await app.register(statics, {
    root: [...folders],
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('Cache-Control', 'no-cache').header('Access-Control-Allow-Origin', '*');
    },
  });
}
