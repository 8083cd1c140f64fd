/**
 * What the receiver has written down about the time, at every look at the clock. It is the second witness to a clock that may
 * be wrong. Times are milliseconds since 1970.
 */
export interface ClockNote {
  /** The latest time that was believed. */
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
  /** How long messages are kept. */
  retention: number;
  /** Nothing where the receiver has not looked at its clock before. */
  note: ClockNote | undefined;
  /** When the newest message arrived, by the clock of then. */
  newest: number | undefined;
}

/**
 * By so much the clock may differ from what was noted: a tenth of the time that messages are kept. A shorter pause needs nobody
 * to confirm it; a clock that is wrong by less can cost a message as much of its time.
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
export function judgeClock({ now, retention, note, newest }: Evidence): ClockNote {
  if (!note) return firstLook(now, retention, newest);
  const { believed, doubted = unseen(now) } = note;
  const isBack = Math.abs(now - (believed + doubted.ranInAll)) <= mostLeap(retention);
  if (isBack) {
    // A doubt at the first look: what looks too old by now may have come while the clock was wrong.
    const purgedBefore = note.purgedBefore ?? (note.doubted && now - retention);
    return { believed: now, ...(purgedBefore !== undefined && { purgedBefore }) };
  }
  const passed = now - doubted.at;
  const isLeap = passed < 0 || passed > mostLeap(retention);
  const ran = isLeap ? 0 : doubted.ran + passed;
  if (ran >= retention) return { believed: now };
  return { ...note, doubted: { at: now, ran, ranInAll: doubted.ranInAll + (isLeap ? 0 : passed) } };
}

/** With no note, the newest message is the only witness. Where even that would be past its time, all would be deleted. */
function firstLook(now: number, retention: number, newest: number | undefined): ClockNote {
  const isPlausible = newest === undefined || (now - newest <= retention && newest - now <= mostLeap(retention));
  return isPlausible ? { believed: now } : { believed: newest, doubted: unseen(now) };
}

function unseen(at: number): Doubt {
  return { at, ran: 0, ranInAll: 0 };
}
