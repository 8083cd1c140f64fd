/**
 * Remembers what was read of the items of lists. An item whose HTML is still the same is neither copied nor read again: its
 * entry comes back with the same texts, so that what shows them is left alone.
 */
import type { Entry } from './entry.js';

interface Reading {
  /** The item's HTML when it was read. */
  html: string;
  /** The copy that was read, and is empty since. */
  copy: Element;
  entry: Entry;
}

/** By the author's item. */
const readings = new WeakMap<Element, Reading>();

/** The entries that wait to be read again, by the empty copies that stand for them. */
const waiting = new WeakMap<Element, Entry>();

/** Copies of items that depend on nothing but the item's HTML. */
const independent = new WeakSet<Element>();

/** What depends on the rest of the page or of the tag: the first use of a term, a kind that is written where it says nothing. */
const DEPENDENT = '[data-kind],dfn,svg';

/** Allows a copy of an item to be remembered, where it depends on nothing around it. */
export function allowReading(copy: Element): void {
  if (!copy.querySelector(DEPENDENT)) independent.add(copy);
}

/** Forbids it again: something was added to the copy that is not in the item. */
export function forbidReading(copy: Element): void {
  independent.delete(copy);
}

/** Remembers what was read of a copy, and forgets what was read of the same item before. */
export function remember(entry: Entry): void {
  const { element: copy, origin } = entry;
  if (!origin) return;
  // The list's reader may change the entry.
  if (independent.has(copy)) readings.set(origin, { html: origin.outerHTML, copy, entry: { ...entry } });
  else readings.delete(origin);
}

/** @returns an empty copy that stands for an item of the author's until its entry is read; nothing where it has to be read anew. */
export function recall(item: Element): Element | undefined {
  const reading = readings.get(item);
  if (reading?.html !== item.outerHTML) return undefined;
  waiting.set(reading.copy, reading.entry);
  return reading.copy;
}

/** The entry that a copy stands for; nothing where it is a full copy, or something was added to it. */
export function takeRecalled(copy: Element): Entry | undefined {
  const entry = waiting.get(copy);
  if (!entry || copy.hasChildNodes()) return undefined;
  waiting.delete(copy);
  return { ...entry };
}

/** Forgets what was read of the items around an element, and in it: another style sheet's rule has come to hold there. */
export function forgetReadings(element: Element): void {
  for (let item = element.closest('li'); item; item = item.parentElement?.closest('li') ?? null) readings.delete(item);
  for (const item of element.querySelectorAll('li')) readings.delete(item);
}

/** Whether the entries of all these copies have been read. Otherwise their words would be missing. */
export function areTaken(copies: readonly Element[]): boolean {
  return !copies.some((copy) => waiting.has(copy));
}
