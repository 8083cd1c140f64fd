import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/*
 * Keys of backups (X25519). A backup is encrypted with the public key, which stands in the settings. Only the secret key opens
 * it, which the receiver does not have: who takes the machine cannot read earlier backups.
 */

const publicMark = 'receiver-backup-public-';
const secretMark = 'receiver-backup-secret-';
/** What stands before the 32 bytes of a key in DER. */
const publicStart = Buffer.from('302a300506032b656e032100', 'hex');
const secretStart = Buffer.from('302e020100300506032b656e04220420', 'hex');
const keyLength = 32;

export interface BackupKeys {
  publicKey: string;
  secretKey: string;
}

/** A new pair, as text. */
export function newBackupKeys(): BackupKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-keyLength);
  return {
    publicKey: `${publicMark}${rawPublicKey(publicKey).toString('base64url')}`,
    secretKey: `${secretMark}${secret.toString('base64url')}`,
  };
}

/** @returns `undefined` where the text is no public key. */
export function readPublicKey(text: string): KeyObject | undefined {
  const raw = rawOf(text, publicMark);
  return raw && createPublicKey({ key: Buffer.concat([publicStart, raw]), format: 'der', type: 'spki' });
}

/** @returns `undefined` where the text is no secret key. */
export function readSecretKey(text: string): KeyObject | undefined {
  const raw = rawOf(text, secretMark);
  return raw && createPrivateKey({ key: Buffer.concat([secretStart, raw]), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of a public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-keyLength);
}

export function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicStart, raw]), format: 'der', type: 'spki' });
}

function rawOf(text: string, mark: string): Buffer | undefined {
  if (!text.startsWith(mark)) return undefined;
  const raw = Buffer.from(text.slice(mark.length), 'base64url');
  return raw.length === keyLength ? raw : undefined;
}
