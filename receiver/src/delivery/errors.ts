/** A delivery that failed. Its message is a short code that can be logged: it never quotes the other server. */
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
