import { readEmail } from '../../../src/form/email.js';
import type { Config } from '../config/config.js';
import { allMessages } from '../store/all.js';
import type { Store, StoredMessage } from '../store/store.js';
import { changeStore, print, withStore } from './with-store.js';

/** `export --email <address>`: everything that is kept of one person, as JSON. */
export async function exportPerson(config: Config, email: string): Promise<void> {
  const messages = await withStore(config, (store) => messagesOf(store, email));
  print(JSON.stringify(messages ?? [], null, 2));
}

/** `erase --email <address>`: deletes everything that is kept of one person; their appointments are free again. */
export async function erasePerson(config: Config, email: string): Promise<void> {
  const gone = await changeStore(config, async (store) => {
    return store.delete((await messagesOf(store, email)).map(({ reference }) => reference));
  });
  for (const reference of gone ?? []) print(`Deleted ${reference}.`);
  print(
    `${gone?.length ?? 0} deleted. Backups, mails and what webhooks passed on are not within reach of this command.`,
  );
}

/** Messages with this address as an answer to any of their fields. */
async function messagesOf(store: Store, email: string): Promise<StoredMessage[]> {
  const wanted = comparable(email);
  const found: StoredMessage[] = [];
  for await (const message of allMessages(store)) {
    if (Object.values(message.values).some((value) => comparable(String(value)) === wanted)) found.push(message);
  }
  return found;
}

/** Case does not matter in addresses. Old messages may hold them as they were typed. */
function comparable(text: string): string {
  return (readEmail(text) ?? text.trim()).toLowerCase();
}
