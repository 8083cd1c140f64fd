import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config/config.js';
import { secretFile } from './config/served.js';
import { errorCode } from './error-code.js';
import type { Store } from './store/store.js';

/** The receiver's keys: one per purpose, so that what is signed for one cannot be used for another. */
export interface Keys {
  challenge: Buffer;
  fingerprint: Buffer;
  address: Buffer;
  /** The links that lead a visitor to what became of their message. */
  link: Buffer;
  webhook: Buffer;
  /** What the address of an acknowledgement is hashed with. */
  visitor: Buffer;
}

/**
 * The keys, all from one secret: the environment's; else the one that was made on first start and is kept beside the
 * database, or, where several receivers share that, in it.
 */
export async function loadKeys(config: Config, store: Pick<Store, 'secret'>): Promise<Keys> {
  if (config.secret) return deriveKeys(config.secret);
  if (store.secret) return deriveKeys(await store.secret(newSecret()));
  return deriveKeys(keptSecret(secretFile(config.database)));
}

export function deriveKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `clinic-receiver ${purpose}`, 32));
  return {
    challenge: derive('challenge'),
    fingerprint: derive('fingerprint'),
    address: derive('address'),
    link: derive('link'),
    webhook: derive('webhook'),
    visitor: derive('visitor'),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function keptSecret(file: string): string {
  try {
    return read(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    create(file);
    return read(file);
  }
}

function read(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new Error(`${file} holds no usable secret. Delete it to have a new one made; sums already shown then expire.`);
}

/** Appears complete or not at all, and never over another's: several receivers may start at once. */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${newSecret()}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
