/** What the receiver's `challenge` endpoint answers, and how an answer to it is read. */
import { withPlainDigits } from './digits.js';

/** A sum that the visitor answers, or work that the visitor's device does instead. The answer to neither is in it. */
export interface ArithmeticChallenge {
  kind: 'arithmetic';
  /** Read from `question`. On the wire only from an older receiver. */
  operands: [number, number];
  /** The sum as text, for instance `13 + 12`. */
  question: string;
  /** Opaque; goes back with the answer. Bound to form, origin and expiry; spent once. */
  token: string;
  /** ISO 8601. */
  expires: string;
  /** The equal way without calculation, on the same token. */
  alternative?: ProofOfWork;
}

/**
 * Work for the visitor's device, for `solveChallenge` of `altcha-lib` or the few lines that it comes to: try the
 * counters from 0 on, deriving a key from each, until one begins with `keyPrefix`. The key is PBKDF2 with SHA-256 over
 * the password `nonce` + counter (four bytes, the greatest first) and the `salt`, in `cost` iterations, `keyLength` bytes
 * long; bytes are written in lower-case hexadecimal.
 *
 * It is found within 750 keys, after 500 on average: some 500,000 iterations, a quarter of a second on a desktop computer
 * and a few seconds on an old phone. `crypto.subtle`, which derives keys, is there on pages with https (or localhost)
 * only; elsewhere the sum remains.
 */
export interface ProofOfWork {
  kind: 'proof-of-work';
  parameters: {
    algorithm: 'PBKDF2/SHA-256';
    nonce: string;
    salt: string;
    cost: number;
    keyLength: number;
    keyPrefix: string;
  };
}

/** A sum as the receiver sends it. */
export type SentSum = Omit<ArithmeticChallenge, 'operands'>;

export type Challenge = ArithmeticChallenge | { kind: 'none' };

/** Reads a challenge; anything but a recognised one means none. */
export function readChallenge(value: unknown): Challenge {
  const it = Object(value) as Partial<ArithmeticChallenge>;
  const operands = it.operands ?? readOperands(it.question);
  const isSum =
    it.kind === 'arithmetic' && typeof it.token === 'string' && [0, 1].every((at) => Number.isInteger(operands?.[at]));
  return isSum ? ({ ...it, operands } as ArithmeticChallenge) : { kind: 'none' };
}

/** The numbers of a sum that is written as `13 + 12`. */
export function readOperands(question: unknown): [number, number] | undefined {
  const [, a, b] = /^(\d+) \+ (\d+)$/.exec(String(question)) ?? [];
  return a && b ? [Number(a), Number(b)] : undefined;
}

/** The whole number that a visitor wrote, in the digits of any script; `undefined` where it is not one. */
export function readNumber(text: string): number | undefined {
  const digits = withPlainDigits(text.trim());
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
