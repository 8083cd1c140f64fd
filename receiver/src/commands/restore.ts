import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { giveToOwner } from '../config/own-folder.js';
import { secretFile } from '../config/served.js';
import { restoreFile } from '../store/restore.js';
import { complain, print } from './with-store.js';

/** Where `backup` keeps the secret: beside the copy of the database. */
export function secretBeside(backup: string): string {
  return `${backup}.secret`;
}

/** `restore <file>`: puts a backup in the place of the database, with the secret that was kept with it. */
export async function restore(config: Config, file: string): Promise<number> {
  if (config.databaseUrl) {
    complain('This receiver keeps its messages in PostgreSQL: use pg_restore.');
    return 1;
  }
  const path = resolve(file);
  if (!existsSync(path)) {
    complain(`There is no file ${path}.`);
    return 1;
  }
  const suffix = `before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const restored = await restoreFile(path, config.database, suffix);
  if (restored.kind === 'refused') {
    complain(`Nothing was changed: ${restored.reason}.`);
    return 1;
  }
  print(`Restored ${config.database}.`);
  if (restored.aside)
    print(
      `The file that was there is kept as ${restored.aside}. It has messages, too: delete it when it is not needed.`,
    );
  restoreSecret(path, secretFile(config.database), suffix);
  return 0;
}

function restoreSecret(backup: string, place: string, suffix: string): void {
  if (!existsSync(secretBeside(backup))) return;
  if (existsSync(place)) renameSync(place, `${place}.${suffix}.secret`);
  copyFileSync(secretBeside(backup), place);
  chmodSync(place, 0o600);
  giveToOwner(place);
  print(`Restored ${place}.`);
}
