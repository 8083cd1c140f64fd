/** One thing that `npx clinic-widgets` does. */
export interface Command {
  /** What comes after `clinic-widgets`, for instance `check FILE [--json]`. */
  readonly usage: string;
  /** One line of help. */
  readonly summary: string;
  /**
   * @param args what stands after the command's name.
   * @returns what is printed, and how the process ends: 0 is well, 1 has found something.
   * @throws {UsageError} where the arguments make no sense.
   */
  run(this: void, args: readonly string[]): Promise<Outcome> | Outcome;
}

export interface Outcome {
  output: string;
  /** Messages for the person who runs the command; written to standard error. */
  notes?: string;
  exitCode: 0 | 1;
}

/** A mistake in the command line. The message says what to type instead; the exit code is 2. */
export class UsageError extends Error {}
