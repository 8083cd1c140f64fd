import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { publicKeyOf, rawPublicKey } from './keys.js';

/*
 * An encrypted file: a mark, the public key of a pair that is made for this file alone, and parts. Each part is its length in
 * four bytes, its text encrypted with AES-256-GCM, and the tag. The nonce of a part is its number, and whether it is the last: no
 * part can be changed, moved, left out or cut off. The first part is a preface, the others are the file.
 */

const mark = Buffer.from('clinic-receiver backup 1\n');
const partLength = 64 * 1024;
const tagLength = 16;
const keyLength = 32;

/** A file that cannot be opened. The message says why, for the operator. */
export class SealError extends Error {
  readonly code = 'BACKUP_SEALED';
}

/** Whether a file is encrypted in this way. */
export async function isSealed(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mark.length), 0, mark.length, 0);
    return bytesRead === mark.length && buffer.equals(mark);
  } finally {
    await handle.close();
  }
}

/** Encrypts a file into a new one, which only its owner can read and which is on disk when this returns. */
export async function seal(from: string, to: string, recipient: KeyObject, preface: string): Promise<void> {
  const own = generateKeyPairSync('x25519');
  const ephemeral = rawPublicKey(own.publicKey);
  const key = sharedKey(own.privateKey, recipient, ephemeral, rawPublicKey(recipient));
  const [source, target] = await openBoth(from, to);
  try {
    await target.appendFile(Buffer.concat([mark, ephemeral]));
    let part: Buffer = Buffer.from(preface);
    for (let number = 0; ; number++) {
      const next = await readUpTo(source, partLength);
      const isLast = next.length === 0;
      const cipher = createCipheriv('aes-256-gcm', key, nonce(number, isLast));
      const text = Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]);
      await target.appendFile(Buffer.concat([lengthBytes(text.length), text]));
      if (isLast) break;
      part = next;
    }
    await target.sync();
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

/**
 * Decrypts a file into a new one.
 * @returns the preface.
 * @throws {SealError} where the key is another, or the file was changed or cut off: then nothing of the new file may be used.
 */
export async function unseal(from: string, to: string, secretKey: KeyObject): Promise<string> {
  const [source, target] = await openBoth(from, to);
  try {
    await readUpTo(source, mark.length);
    const ephemeral = await readUpTo(source, keyLength);
    if (ephemeral.length < keyLength) throw new SealError('the backup is cut off');
    const own = rawPublicKey(createPublicKey(secretKey));
    const key = sharedKey(secretKey, publicKeyOf(ephemeral), ephemeral, own);
    let preface = '';
    let sealed = await readPart(source);
    for (let number = 0; sealed; number++) {
      const next = await readPart(source);
      const part = decrypt(key, nonce(number, next === undefined), sealed);
      if (number === 0) preface = part.toString();
      else await target.appendFile(part);
      sealed = next;
    }
    await target.sync();
    return preface;
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

async function openBoth(from: string, to: string): Promise<[FileHandle, FileHandle]> {
  const source = await open(from, 'r');
  try {
    return [source, await open(to, 'wx', 0o600)];
  } catch (error) {
    await source.close();
    throw error;
  }
}

function sharedKey(privateKey: KeyObject, publicKey: KeyObject, ephemeral: Buffer, recipient: Buffer): Buffer {
  const secret = diffieHellman({ privateKey, publicKey });
  const salt = Buffer.concat([ephemeral, recipient]);
  return Buffer.from(hkdfSync('sha256', secret, salt, 'clinic-receiver backup', 32));
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

function decrypt(key: Buffer, iv: Buffer, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    throw new SealError('the key is not that of this backup, or the file was changed or cut off');
  }
}

async function readPart(source: FileHandle): Promise<Buffer | undefined> {
  const start = await readUpTo(source, 4);
  if (!start.length) return undefined;
  const length = start.length === 4 ? start.readUInt32BE() : 0;
  const isPossible = length >= tagLength && length <= partLength * 2;
  const part = isPossible ? await readUpTo(source, length) : Buffer.alloc(0);
  if (!isPossible || part.length < length) throw new SealError('the backup is cut off');
  return part;
}

async function readUpTo(source: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await source.read(buffer, filled, length - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function lengthBytes(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}
