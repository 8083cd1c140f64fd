import type { Config } from '../config/config.js';
import { targetsOf } from '../delivery/targets.js';
import { loadKeys } from '../secrets.js';
import { unknown } from './inbox.js';
import { changeStore, print } from './with-store.js';

/** `quarantine release <reference>…`: from then on they are messages like others, and delivered. */
export async function release(config: Config, references: string[]): Promise<number> {
  const released = await changeStore(config, async (store) => {
    const keys = await loadKeys(config, store);
    const done: string[] = [];
    for (const reference of references) {
      const message = await store.show(reference);
      const form = message && config.forms.get(message.form);
      const targets = form ? targetsOf(form, keys, { ...message, status: 'stored' }) : [];
      if (await store.release(reference, targets, new Date().toISOString())) done.push(reference);
    }
    return done;
  });
  for (const reference of released ?? []) print(`Released ${reference}.`);
  const others = references.filter((reference) => !released?.includes(reference));
  return others.length ? unknown(others) : 0;
}
