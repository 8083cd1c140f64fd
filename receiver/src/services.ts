import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config/config.js';
import type { Keys } from './secrets.js';
import type { DeskStore } from './store/front-desk.js';

/** What the application works with, made once at the start and handed to every route. */
export interface Services {
  config: Config;
  keys: Keys;
  store: DeskStore;
  log: FastifyBaseLogger;
  /** Milliseconds since 1970. */
  now: () => number;
}
