/** Bookings count for so long, in milliseconds. */
const dayMs = 24 * 60 * 60 * 1000;

/** How many networks are counted at once. Beyond that, the one with the oldest booking is forgotten. */
const maxNetworks = 5000;

/** A booking that counts already, though it is not made yet. */
export interface Reservation {
  /** @param isBooked whether the booking was made: otherwise it counts no longer. */
  settle(isBooked: boolean): void;
}

/** Counts the bookings of one visitor's network in one calendar. */
export interface BookingCount {
  /**
   * Counts a booking before it is made, so that those of one moment cannot exceed the limit together. Where those under way
   * would reach the limit, it waits for them. A submission counts once, however often it is sent.
   * @returns `undefined` where the network has made `max` bookings in the last 24 hours already.
   */
  reserve(submissionId: string, max: number): Promise<Reservation | undefined>;
}

interface Counted {
  /** When it stops to count, by the monotonic clock. */
  until: number;
  /** Settled once it is known whether the booking was made. */
  underWay?: Promise<void> | undefined;
}

/**
 * How many appointments each network has booked within a day. It is held in memory, since addresses are stored nowhere, and
 * uses the monotonic clock, as nobody can set it.
 */
export class NetworkBookings {
  /** By network, in the order of their last bookings: what counts, by submission. */
  readonly #counts = new Map<string, Map<string, Counted>>();

  /** @param key the network and the calendar, as a hash. */
  of(key: string): BookingCount {
    return { reserve: (submissionId, max) => this.#reserve(key, submissionId, max) };
  }

  async #reserve(key: string, submissionId: string, max: number): Promise<Reservation | undefined> {
    const counted = this.#current(key);
    if (counted.has(submissionId)) return { settle: () => undefined };
    if (counted.size >= max) {
      const underWay = [...counted.values()].flatMap((it) => it.underWay ?? []);
      if (!underWay.length) return undefined;
      await Promise.race(underWay);
      return this.#reserve(key, submissionId, max);
    }
    const one: Counted = { until: performance.now() + dayMs };
    counted.set(submissionId, one);
    // To the end of the order.
    this.#counts.delete(key);
    this.#counts.set(key, counted);
    this.#forget();
    const { promise, resolve } = deferred();
    one.underWay = promise;
    return {
      settle(isBooked) {
        one.underWay = undefined;
        if (!isBooked) counted.delete(submissionId);
        resolve();
      },
    };
  }

  #current(key: string): Map<string, Counted> {
    const counted = this.#counts.get(key) ?? new Map<string, Counted>();
    for (const [submissionId, { until }] of counted) {
      if (until <= performance.now()) counted.delete(submissionId);
    }
    return counted;
  }

  #forget(): void {
    for (const [key, counted] of this.#counts) {
      const isOver = [...counted.values()].every(({ until }) => until <= performance.now());
      if (!isOver && this.#counts.size <= maxNetworks) return;
      this.#counts.delete(key);
    }
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
