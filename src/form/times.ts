/** What the receiver says of appointment times: those that are free, and the one that a message was given. */

/** From an instant to another, each as ISO 8601 with the clinic's offset, such as `2030-01-15T09:00:00+01:00`. */
export interface TimeSlot {
  /** Goes back as the message's `time`, as it is. */
  start: string;
  end: string;
}

/**
 * The answer of the endpoint's `times` sub-path, which is 404 where the form has no opening hours. It takes the first
 * and the last day as `?from=2030-01-15&to=2030-01-21`, in the clinic's time zone; both may be left out.
 *
 * It also stands in a refusal for the sake of `time` (409 where another visitor was given it, 422 where it is not on
 * offer), with times that are free by then.
 */
export interface FreeTimes {
  /** The clinic's, as an IANA name such as `Europe/Madrid`. */
  timeZone: string;
  /** In order. */
  times: TimeSlot[];
}

/** In the answer to a message that was given its `time`. */
export interface Appointment extends TimeSlot {
  timeZone: string;
}
