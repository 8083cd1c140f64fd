import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, type Config } from './config/config.js';
import { giveToOwner, makeFolder } from './config/own-folder.js';
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
  /** The cookies of the front desk. */
  session: Buffer;
  /** What the address of an acknowledgement is hashed with. */
  visitor: Buffer;
  /** Those of the secret before, whose links and sums are still good. */
  old?: Keys;
}

/** The value of `RECEIVER_SECRET_OLD` where the old secret cannot be found again. */
export const lost = 'lost';

type SecretStore = Pick<Store, 'secret' | 'notes' | 'note' | 'count'>;

/**
 * The keys, all from one secret: the environment's; else the one that was made on first start and is kept beside the
 * database, or, where several receivers share that, in it.
 * @throws {ConfigError} where the database was used with another secret: links in mails, and webhooks, depend on it.
 */
export async function loadKeys(config: Config, store: SecretStore): Promise<Keys> {
  const { keys, mark } = await checkedKeys(config, store);
  if (mark) await store.note(name, mark);
  return keys;
}

/** The keys for a command that only reads: as {@link loadKeys}, but the database does not note by which secret it is used. */
export async function readKeys(config: Config, store: SecretStore): Promise<Keys> {
  return (await checkedKeys(config, store)).keys;
}

const name = 'secret';

/**
 * The database notes by which secret it is used: not the secret, but what can be made from it only.
 * @returns the keys, and what is still to be noted.
 */
async function checkedKeys(config: Config, store: SecretStore): Promise<{ keys: Keys; mark?: string }> {
  const secret = config.secret ?? (await keptSecret(config, store));
  const { oldSecret } = config;
  const keys = { ...deriveKeys(secret), ...(oldSecret && oldSecret !== lost && { old: deriveKeys(oldSecret) }) };
  const { [name]: noted } = await store.notes();
  const mark = markOf(secret);
  if (noted === mark) return { keys };
  const isRotated = oldSecret === lost || (oldSecret !== undefined && noted === markOf(oldSecret));
  if (noted !== undefined && !isRotated) throw otherSecret();
  return { keys, mark };
}

function markOf(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'clinic-receiver mark', 8)).toString('hex');
}

function otherSecret(): ConfigError {
  return new ConfigError('The secret', [
    'the database was used with another one, on which the links in mails and the signatures of webhooks depend.',
    'Put it back: RECEIVER_SECRET, or receiver.secret beside the database.',
    'To change it, set RECEIVER_SECRET to the new one and RECEIVER_SECRET_OLD to the old one.',
    `If it is lost, start once with RECEIVER_SECRET_OLD=${lost}: links that were sent do not work any more.`,
  ]);
}

export function deriveKeys(secret: string): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `clinic-receiver ${purpose}`, 32));
  return {
    challenge: derive('challenge'),
    fingerprint: derive('fingerprint'),
    address: derive('address'),
    link: derive('link'),
    webhook: derive('webhook'),
    session: derive('session'),
    visitor: derive('visitor'),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

async function keptSecret(config: Config, store: SecretStore): Promise<string> {
  if (store.secret) return store.secret(newSecret());
  const file = secretFile(config.database);
  try {
    return read(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    // A database with messages has had a secret.
    if (config.oldSecret === undefined && (await store.count()) > 0) throw otherSecret();
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
  makeFolder(dirname(file));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${newSecret()}\n`, { mode: 0o600, flush: true });
  giveToOwner(draft);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
