/** A command failed for a reason that its message explains to the operator: no stack is printed. The exit code is 1. */
export class CommandFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailure';
  }
}
