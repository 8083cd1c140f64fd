/** What the process ends with. */
export const exitCodes = {
  done: 0,
  /** It failed, and may succeed another time: the port is in use, the database does not answer, deliveries fail. */
  failed: 1,
  /** The command line, the environment or the settings cannot be used. */
  usage: 2,
  /** The database is damaged, or of a newer release. To start again helps nothing: somebody has to look. */
  database: 3,
} as const;

/** A command failed for a reason that its message explains to the operator: no stack is printed. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.failed,
  ) {
    super(message);
    this.name = 'CommandFailure';
  }
}
