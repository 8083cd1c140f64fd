/** Where a block of a page can belong: the sections of a procedure file, and the kinds and fields that have a home of their own. */
export const homes = [
  'overview',
  'costs',
  'candidacy',
  'benefit',
  'consideration',
  'risk',
  'alternative',
  'preparation',
  'steps',
  'recovery',
  'aftercare',
  'call',
  'urgent',
  'disclaimer',
  'contact',
  'none',
] as const;

/**
 * - `costs`: what it costs and who pays; a titled part of the overview.
 * - `recovery`: what to expect afterwards. `aftercare`: what to do and not to do afterwards.
 * - `call`: when to call the clinic. `urgent`: when it is an emergency.
 * - `none`: about the clinic or its website, and not about the procedure.
 */
export type Home = (typeof homes)[number];
