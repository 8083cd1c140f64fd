/**
 * Where the forms of this page may send. An administrator names these places for the whole page, with `data-actions` on a
 * script tag or in the call of `mount`. Authors cannot: content management systems remove their script tags.
 */
import type { ReactiveControllerHost } from 'lit';
import { readPlaces } from '../form/allowed-actions.js';
import { warn } from '../report.js';

const forms = new Set<ReactiveControllerHost>();

/** Every list that was given. A script tag may be removed once its script runs; its list still counts. */
const lists = new Set<string>();
/** The entries that a warning was written for. */
const reported = new Set<string>();

/** Renders a form again, while it is on the page, when another list is given. */
export function followActions(form: ReactiveControllerHost): void {
  form.addController({
    hostConnected: () => forms.add(form),
    hostDisconnected: () => forms.delete(form),
  });
}

/** Adds a list to those on the page's script tags. */
export function allowActions(list: string): void {
  lists.add(list);
  actionsChanged();
}

/** Renders the forms of the page again: where they may send has changed. */
export function actionsChanged(): void {
  for (const form of forms) form.requestUpdate();
}

/** The places that forms of this page may send to; `undefined` where no list was given. */
export function allowedPlaces(): URL[] | undefined {
  // Any script tag counts: a copy of the library that was bundled into another file does not find its own.
  for (const { dataset } of document.querySelectorAll<HTMLScriptElement>('script[data-actions]'))
    lists.add(dataset.actions ?? '');
  if (!lists.size) return undefined;
  const { places, wrong } = readPlaces([...lists].join(' '), window.origin);
  for (const entry of wrong) {
    if (!reported.has(entry))
      warn(`data-actions: “${entry}” is no address. Write https://www.clinic.example/ or the like.`);
    reported.add(entry);
  }
  return places;
}
