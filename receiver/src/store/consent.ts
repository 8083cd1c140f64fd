import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/**
 * Finds the version under which words of consent are known, and keeps it for ever: a version never means other words than
 * those that it was first used for. Where the settings give words that have changed the version of the earlier ones, they
 * get one that is made from them, such as `2-kZ3vQ0aB`.
 *
 * @param now ISO 8601, UTC.
 */
export async function settleVersion(
  db: Kysely<Schema>,
  form: string,
  version: string,
  text: string,
  now: string,
): Promise<string> {
  const ofText = `${version}-${hash('sha256', text, 'base64url').slice(0, 8)}`;
  for (const candidate of [version, ofText]) {
    await db
      .insertInto('consent_words')
      .values({ form, version: candidate, text, first_used_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const known = await db
      .selectFrom('consent_words')
      .select('text')
      .where('form', '=', form)
      .where('version', '=', candidate)
      .executeTakeFirstOrThrow();
    if (known.text === text) return candidate;
  }
  throw new Error(`The words of consent "${version}" of the form "${form}" need another version.`);
}
