import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Delivery, Lane } from '../store/store.js';
import { raiseAlarm } from './alarm.js';
import { attemptsUntilFailing, waitAfter } from './backoff.js';
import type { Deliverer, Delivering } from './deliver.js';
import { AddressRefused, DeliveryError } from './errors.js';
import { lanesOf } from './lanes.js';

const atOnce = 20;
const interval = 1000;
const alarmInterval = 60_000;
/** An attempt that takes longer counts as failed. */
const patience = 60_000;
/** An attempt that was not reported on by then was cut off, and another is made: longer than any attempt may take. */
const lease = 2 * patience;

export interface Outbox extends Pick<Delivering, 'config' | 'store' | 'now'> {
  deliverer: Deliverer;
  log: Pick<FastifyBaseLogger, 'warn' | 'error' | 'info'>;
}

/**
 * Attempts deliveries that are due, until none is.
 * @param isStopped asked between one round and the next.
 * @returns how many deliveries succeeded and failed.
 */
export async function deliverDue(outbox: Outbox, isStopped = () => false): Promise<Counts> {
  const all = await Promise.all(lanesOf(outbox.config).map((lane) => deliverLane(outbox, lane, isStopped)));
  const total = (key: keyof Counts) => all.reduce((sum, counts) => sum + counts[key], 0);
  return { done: total('done'), failed: total('failed') };
}

interface Counts {
  done: number;
  failed: number;
}

async function deliverLane(outbox: Outbox, lane: Lane, isStopped: () => boolean): Promise<Counts> {
  const { store, now } = outbox;
  const counts = { done: 0, failed: 0 };
  for (;;) {
    const claimed = await store.claimDeliveries(iso(now()), iso(now() + lease), atOnce, lane);
    const results = await Promise.all(claimed.map((delivery) => attempt(outbox, delivery)));
    counts.done += results.filter(Boolean).length;
    counts.failed += results.filter((isDone) => !isDone).length;
    // What was delivered may let a cancellation follow.
    if (!claimed.length || isStopped()) return counts;
  }
}

/** Delivers in the background, until it is stopped. */
export function startOutbox(outbox: Outbox): { stop: () => Promise<void> } {
  const controller = new AbortController();
  const { signal } = controller;
  const every = async (milliseconds: number, work: () => Promise<unknown>) => {
    for (;;) {
      try {
        await work();
      } catch (error) {
        outbox.log.error({ err: error }, 'The outbox cannot be read: no notification of new messages is sent.');
      }
      await setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
    }
  };
  const running = [
    ...lanesOf(outbox.config).map((lane) => every(interval, () => deliverLane(outbox, lane, () => signal.aborted))),
    every(alarmInterval, () => raiseAlarm(outbox)),
  ];
  return {
    async stop() {
      controller.abort();
      await Promise.all(running);
    },
  };
}

async function attempt({ deliverer, store, now, log }: Outbox, delivery: Delivery): Promise<boolean> {
  const { id, reference, kind, attempts } = delivery;
  try {
    await within(patience, deliverer.deliver(delivery));
  } catch (error) {
    if (kind === 'acknowledgement' && error instanceof AddressRefused) {
      // As visitors mistype addresses, that is no failure of ours.
      log.info({ delivery: id, reference, kind, code: error.code }, 'There is no such address as the visitor gave.');
      await store.completeDelivery(id, iso(now()));
      return true;
    }
    const { code, isFinal } = error instanceof DeliveryError ? error : new DeliveryError('failed');
    const wait = isFinal ? undefined : waitAfter(attempts, Math.random());
    await store.postponeDelivery(delivery, wait === undefined ? null : iso(now() + wait), code);
    const line = { delivery: id, reference, kind, attempts, code, ...(code === 'failed' && { err: error }) };
    if (wait === undefined) log.error(line, 'A delivery was given up. "clinic-receiver deliver --retry" tries again.');
    else if (attempts >= attemptsUntilFailing) log.error(line, 'A delivery keeps failing. It will be tried again.');
    else log.warn(line, 'A delivery failed. It will be tried again.');
    return false;
  }
  await store.completeDelivery(id, iso(now()));
  return true;
}

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = globalThis.setTimeout(() => reject(new DeliveryError('timeout')), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
