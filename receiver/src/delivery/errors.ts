/** A delivery that did not succeed. Its message is a short code, fit for a log: nothing of what the other side said. */
export class DeliveryError extends Error {
  constructor(
    readonly code: string,
    /** Whether trying again, with the same settings, cannot help. */
    readonly isFinal = false,
  ) {
    super(code);
    this.name = 'DeliveryError';
  }
}

/** The mail server says that there is no such address. */
export class AddressRefused extends DeliveryError {}
