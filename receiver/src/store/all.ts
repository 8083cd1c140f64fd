import type { Filter, Store, StoredMessage } from './store.js';

/** All messages, the oldest first. Those that arrive or go meanwhile may be among them or not. */
export async function* allMessages(store: Pick<Store, 'page'>, filter?: Filter): AsyncGenerator<StoredMessage> {
  for (let last: StoredMessage | undefined; ;) {
    const messages = await store.page(last, filter);
    yield* messages;
    last = messages.at(-1);
    if (!last) return;
  }
}
