import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import type { Store } from './store.js';

export function notesOn(db: Kysely<Schema>): Pick<Store, 'note' | 'notes'> {
  return {
    async note(name, value) {
      if (value === undefined) await db.deleteFrom('notes').where('name', '=', name).execute();
      else {
        await db
          .insertInto('notes')
          .values({ name, value })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
          .execute();
      }
    },
    async notes() {
      const rows = await db.selectFrom('notes').selectAll().execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
  };
}
