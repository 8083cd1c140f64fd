import { Client } from 'pg';
import { newReference } from '../src/message/reference.js';
import { newBody, sendMessages } from './load-generator.js';
import { startPostgres } from './postgres.js';
import { serveTogether } from './race.js';
import { receiverFolder } from './receiver.js';

const instances = 3;
/** As many as three receivers have connections in use under this load. */
const connections = 30;

/** Messages a second, by the receivers and by the same transactions alone. */
export interface PostgresRates {
  stored: number[];
  alone: number[];
}

/** Three receivers on one PostgreSQL, in turns with a loop that sends it the transaction of a message and nothing else. */
export async function measurePostgres(rounds: number, seconds: number): Promise<PostgresRates> {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.database();
  const { folder, remove } = receiverFolder({}, { logLevel: 'warn' });
  const receivers = await serveTogether(instances, folder, databaseUrl);
  const rates: PostgresRates = { stored: [], alone: [] };
  const store = async () => {
    const each = receivers.map(({ url }) => sendMessages(url, { duration: seconds }));
    return (await Promise.all(each)).reduce((sum, rate) => sum + rate, 0);
  };
  try {
    await store();
    for (let round = 0; round < rounds; round++) {
      rates.stored.push(await store());
      rates.alone.push(await insertAlone(databaseUrl, seconds));
    }
    return rates;
  } finally {
    await Promise.all(receivers.map((receiver) => receiver.kill()));
    remove();
    await postgres.stop();
  }
}

const insert = `insert into messages (reference, form, submission_id, fingerprint, topic, answers, status, score, received_at)
  values ($1, 'alone', $1, 'fingerprint', 'question', $2, 'stored', 0, $3) on conflict do nothing`;

/** @returns transactions a second. */
async function insertAlone(databaseUrl: string, seconds: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString: databaseUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  const body = newBody();
  const end = performance.now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await client.query('begin');
        await client.query({ name: 'insert', text: insert, values: [newReference(), body, new Date().toISOString()] });
        await client.query('commit');
        count++;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return count / seconds;
}
