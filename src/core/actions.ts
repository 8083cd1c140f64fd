/**
 * Where the forms of this page may send. An administrator says so for the whole page: with `data-actions` on a script's
 * tag, or to `mount`. Authors cannot: no editor's system lets their script tags through.
 */
import type { ReactiveControllerHost } from 'lit';
import { readPlaces } from '../form/allowed-actions.js';
import { warn } from '../report.js';

const forms = new Set<ReactiveControllerHost>();

/** Each list that was given. A tag may be gone again once its script runs; what it said holds. */
const lists = new Set<string>();
const told = new Set<string>();

/** Has a form rendered again, while it is on the page, when there is another list. */
export function followActions(form: ReactiveControllerHost): void {
  form.addController({
    hostConnected: () => forms.add(form),
    hostDisconnected: () => forms.delete(form),
  });
}

/** Takes one more list, besides those on the page's script tags. */
export function allowActions(list: string): void {
  lists.add(list);
  actionsChanged();
}

/** Has the forms of the page look again where they may send. */
export function actionsChanged(): void {
  for (const form of forms) form.requestUpdate();
}

/** The places that forms of this page may send to; nothing where nobody named any. */
export function allowedPlaces(): URL[] | undefined {
  // Any tag counts, not only our own: a copy of the library that was moved into another file does not find its own.
  for (const { dataset } of document.querySelectorAll<HTMLScriptElement>('script[data-actions]'))
    lists.add(dataset.actions ?? '');
  if (!lists.size) return undefined;
  const { places, wrong } = readPlaces([...lists].join(' '), window.origin);
  for (const entry of wrong) {
    if (!told.has(entry))
      warn(`data-actions: “${entry}” is no address. Write https://www.clinic.example/ or the like.`);
    told.add(entry);
  }
  return places;
}
