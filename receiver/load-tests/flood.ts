import { buildCli, receiverFolder, serveIn } from './receiver.js';

/** What became of a calendar while one network booked all that it could. */
export interface Flood {
  /** Times that the network got, of those that it asked for. */
  taken: number;
  /** Answered with a reference, as a message for staff. */
  held: number;
  /** Answered in another way. */
  refused: number;
  /** Visitors of other networks, at the same moment, and those of them that got the time they wanted. */
  visitors: number;
  booked: number;
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekly = Object.fromEntries(days.map((day) => [day, ['00:00-24:00']]));
const senders = 32;

/** Books times, each as another person, from one network; meanwhile visitors of other networks book the last ones. */
export async function flood(bookings: number, visitors = 20): Promise<Flood> {
  const openingHours = { timeZone: 'UTC', weekly, minutes: 10, leadHours: 1 };
  const form = { openingHours, rateLimit: { max: 100_000, seconds: 60 } };
  const { folder, remove } = receiverFolder(form, { logLevel: 'silent', trustProxy: ['loopback'] });
  const receiver = await serveIn(folder);
  const found: Flood = { taken: 0, held: 0, refused: 0, visitors, booked: 0 };
  try {
    const response = await fetch(`${receiver.url}/v1/forms/clinic/times`);
    const { times } = (await response.json()) as { times: { start: string }[] };
    const book = async (key: string, time: string | undefined, address: string) => {
      const answer = await fetch(`${receiver.url}/v1/forms/clinic`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({
          ...{ submissionId: key, topic: 'appointment', name: 'Ana', time },
          ...{ email: `${key}@example.com`, message: key },
        }),
      });
      const { appointment } = (await answer.json()) as { appointment?: object };
      return { status: answer.status, hasTime: appointment !== undefined };
    };
    let next = 0;
    const load = Array.from({ length: senders }, async () => {
      for (let index = next++; index < bookings; index = next++) {
        const { status, hasTime } = await book(
          `flood-${index}`,
          times[index % (times.length - visitors)]?.start,
          '192.0.2.1',
        );
        if (hasTime) found.taken++;
        else if (status === 201) found.held++;
        else found.refused++;
      }
    });
    for (let index = 0; index < visitors; index++) {
      const { hasTime } = await book(`visitor-${index}`, times.at(-1 - index)?.start, `198.51.100.${index + 1}`);
      if (hasTime) found.booked++;
    }
    await Promise.all(load);
    return found;
  } finally {
    await receiver.kill();
    remove();
  }
}

/** The network has no more times than one may have by default, and everybody else got theirs. */
export function isHeld({ taken, booked, visitors }: Flood): boolean {
  return taken <= 20 && booked === visitors;
}

/** `npm run soak:flood -- [bookings]` */
export async function run([bookings = '2000']: string[]): Promise<boolean> {
  await buildCli();
  const found = await flood(Number(bookings));
  console.log(`${bookings} bookings from one network:`, found);
  return isHeld(found);
}
