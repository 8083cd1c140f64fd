import { newBackupKeys } from '../backup/keys.js';
import { print } from './with-store.js';

/** `backup-keys`: a new pair of keys for encrypted backups. Nothing is kept of it. */
export function backupKeys(): void {
  const { publicKey, secretKey } = newBackupKeys();
  print(`Public key, for "backups" in the settings:\n  ${publicKey}\n`);
  print('Secret key, to restore with. Keep it away from this machine, such as in the password manager of the clinic:');
  print(`  ${secretKey}`);
}
