/** What somebody at the front desk did; nothing that a visitor typed. */
export interface Entry {
  /** ISO 8601, UTC. */
  at: string;
  /** Their address. */
  who: string;
  action: Action;
  form?: string | undefined;
  reference?: string | undefined;
  /** Of how many messages. */
  count?: number | undefined;
}

export const actions = [
  'signed-in',
  'ended-sessions',
  'listed',
  'searched',
  'saw',
  'noted',
  'done',
  'reopened',
  'released',
  'deleted',
  'saw-day',
  'booked',
  'cancelled',
  'blocked',
  'unblocked',
  'feed-made',
  'feed-ended',
  'looked-up',
  'exported',
  'erased',
] as const;

export type Action = (typeof actions)[number];
