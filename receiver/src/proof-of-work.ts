import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ProofOfWork } from '../../src/form/challenge.js';
import type { Solution } from '../../src/form/message.js';

/**
 * How much work it is: so many iterations for each key, and so many keys until the right one. Many cheap keys, as the
 * receiver derives one for each challenge that it issues.
 */
const cost = 1000;
const keys = { least: 250, most: 750 };

/** What a solution is checked against, as the challenge's token carries it. */
export interface Work {
  parameters: ProofOfWork['parameters'] & { keySignature?: string };
  signature?: string;
}

/** Fresh work, as the visitor's device gets it and as its solution is checked. */
export async function issueWork(key: Buffer): Promise<{ alternative: ProofOfWork; work: Work }> {
  const algorithm = 'PBKDF2/SHA-256';
  const counter = randomInt(keys.least, keys.most);
  const { parameters, signature } = await createChallenge({ algorithm, cost, counter, deriveKey, ...secrets(key) });
  const { nonce, salt, keyLength, keyPrefix, keySignature } = parameters;
  const shown = { algorithm, nonce, salt, cost, keyLength, keyPrefix } as const;
  return {
    alternative: { kind: 'proof-of-work', parameters: shown },
    work: { parameters: { ...shown, ...(keySignature && { keySignature }) }, ...(signature && { signature }) },
  };
}

/** Whether the work was done. The key is compared with the signature of the right one: that derives no key again. */
export async function isSolved(key: Buffer, work: Work, solution: Solution): Promise<boolean> {
  return (await verifySolution({ challenge: work, solution, deriveKey, ...secrets(key) })).verified;
}

/** The library signs parameters and keys with secrets of text. */
function secrets(key: Buffer) {
  const secret = key.toString('base64');
  return { hmacSignatureSecret: `${secret} parameters`, hmacKeySignatureSecret: `${secret} key` };
}
