/**
 * What the receiver stores at each check of the clock, so that a clock that was set wrong is noticed at the next check. Times are milliseconds since 1970.
 */
export interface ClockNote {
  /** The last time that was found plausible. */
  believed: number;
  /** Where the clock has made a leap since. */
  doubted?: Doubt;
  /** The last purge left nothing older than this, but for the messages of appointments. */
  purgedBefore?: number;
}

export interface Doubt {
  /** What the clock showed last. */
  at: number;
  /** How long the receiver has run since the last leap. */
  ran: number;
  /** How long it has run since the clock was last believed. */
  ranInAll: number;
}

/** What the check of the clock is based on. */
export interface Evidence {
  /** What the clock shows. */
  now: number;
  /** How long messages are kept at the longest. */
  retention: number;
  /** How long they are kept at the shortest; without it, the same. A leap is measured by it. */
  shortest?: number;
  /** Nothing where the receiver has not looked at its clock before. */
  note: ClockNote | undefined;
  /** When the newest message arrived, by the clock of then. */
  newest: number | undefined;
}

/**
 * How much the clock may differ from the stored time: a tenth of the retention time. A shorter pause of the receiver needs no
 * confirmation; a clock that is wrong by less can shorten or lengthen a message's retention by as much.
 */
export function mostLeap(retention: number): number {
  return retention / 10;
}

/**
 * Checks the clock. It is believed where it goes on from what was noted. After a leap, ahead or back, it is in doubt
 * until it is back, or until the receiver has run by it, without another leap, for as long as messages are kept: by then, every
 * message from before has been kept for its time.
 * @returns what to note; the clock is believed unless that is `doubted`.
 */
export function judgeClock({ now, retention, shortest = retention, note, newest }: Evidence): ClockNote {
  const leap = mostLeap(shortest);
  if (!note) return firstLook(now, shortest, newest);
  const { believed, doubted = unseen(now) } = note;
  const isBack = Math.abs(now - (believed + doubted.ranInAll)) <= leap;
  if (isBack) {
    // In doubt since the first check: what looks too old now may have arrived while the clock was wrong.
    const purgedBefore = note.purgedBefore ?? (note.doubted && now - retention);
    return { believed: now, ...(purgedBefore !== undefined && { purgedBefore }) };
  }
  const passed = now - doubted.at;
  const isLeap = passed < 0 || passed > leap;
  const ran = isLeap ? 0 : doubted.ran + passed;
  if (ran >= retention) return { believed: now };
  return { ...note, doubted: { at: now, ran, ranInAll: doubted.ranInAll + (isLeap ? 0 : passed) } };
}

/** Without a note, the clock is compared with the newest message. If even that one had expired, all would be deleted. */
function firstLook(now: number, retention: number, newest: number | undefined): ClockNote {
  const isPlausible = newest === undefined || (now - newest <= retention && newest - now <= mostLeap(retention));
  return isPlausible ? { believed: now } : { believed: newest, doubted: unseen(now) };
}

function unseen(at: number): Doubt {
  return { at, ran: 0, ranInAll: 0 };
}
