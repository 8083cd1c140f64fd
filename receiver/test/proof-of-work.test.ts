/** The form's few lines solve what the receiver's library asks for. */
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import type { ProofOfWork } from '../../src/form/challenge.js';
import { solve } from '../../src/form/proof-of-work.js';

const secrets = { hmacSignatureSecret: 'one', hmacKeySignatureSecret: 'two' };
const algorithm = 'PBKDF2/SHA-256' as const;
const signal = new AbortController().signal;

async function task(counter: number, cost = 10) {
  const challenge = await createChallenge({ algorithm, cost, counter, deriveKey, ...secrets });
  const { nonce, salt, keyLength, keyPrefix } = challenge.parameters;
  const parameters = { algorithm, nonce, salt, cost, keyLength, keyPrefix };
  return { challenge, task: { kind: 'proof-of-work', parameters } as ProofOfWork };
}

describe('a proof of work', () => {
  it.each([0, 1, 77, 300])('is found at the counter %i, and the library takes it', async (counter) => {
    const { challenge, task: work } = await task(counter);
    const solution = await solve(work, signal);
    expect(solution?.counter).toBe(counter);
    const checked = await verifySolution({ challenge, solution: solution!, deriveKey, ...secrets });
    expect(checked.verified).toBe(true);
  });

  it('ends when it is no longer wanted', async () => {
    const { task: work } = await task(100_000);
    const stop = new AbortController();
    const solution = solve(work, stop.signal);
    stop.abort();
    expect(await solution).toBeUndefined();
  });

  it('is not done for one who asks for too much, or for something else', async () => {
    const { task: work } = await task(1, 50_000);
    expect(await solve(work, signal)).toBeUndefined();
    const other = { ...work, parameters: { ...work.parameters, cost: 10, algorithm: 'ARGON2ID' } } as unknown;
    expect(await solve(other as ProofOfWork, signal)).toBeUndefined();
  });
});
