/** What somebody typed at the front desk is not lost where it cannot be kept. */
import { expect, it, vi } from 'vitest';
import { ben, linkIn, startDesk, type Browser, type Desk } from './front-desk-support.js';
import { message, post, receiptOf } from './support.js';

const minute = 60_000;
const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const nine = '2030-01-16T08:00:00.000Z';
const caller = { name: 'Zoë Müller', phone: '01632 960 001', email: 'zoe@example.com', message: 'Has a <dog>' };

/** Where a form is sent to, and what was typed into it. */
const forms = {
  note: ({ reference }: Open) => [`/staff/messages/${reference}/note`, { note: 'Called <twice>', revision: '0' }],
  booking: () => ['/staff/book', { ...caller, form: 'clinic', time: nine, key: 'k' }],
} satisfies Record<string, (open: Open) => [string, Record<string, string>]>;

interface Open {
  desk: Desk;
  it: Browser;
  reference: string;
}

/** What happens between the loading of a page and the sending of its form. */
const meanwhile: Record<string, (open: Open) => unknown> = {
  'the session ends': ({ desk }) => (desk.receiver.clock.now += 16 * minute),
  async 'the session ends, and another one begins in another tab'({ desk, it }) {
    const { page } = it;
    desk.receiver.clock.now += 16 * minute;
    await it.post('/staff/sign-in', { address: 'ana@clinic.example' });
    await desk.receiver.deliver();
    await it.post(linkIn(desk.server), {});
    it.page = page;
  },
  async 'somebody else signs in in another tab'({ desk, it }) {
    const { page } = it;
    await it.post('/staff/sign-in', { address: ben });
    await desk.receiver.deliver();
    await it.post(linkIn(desk.server), {});
    it.page = page;
  },
  'the database fails'({ desk: { receiver } }) {
    const fail = () => Promise.reject(new Error('The disk is full.'));
    vi.spyOn(receiver.store, 'changeMessage').mockImplementation(fail);
    vi.spyOn(receiver.store, 'keep').mockImplementation(fail);
  },
  async 'the message is deleted, and the time is over'({ desk, reference }) {
    await desk.receiver.store.delete([reference]);
    Object.assign(desk.receiver.config.forms.get('clinic')!.openingHours!, { weekly: Array(7).fill([]) });
  },
};

it.each(
  Object.keys(forms).flatMap((form) =>
    Object.keys(meanwhile).map((what) => [form as keyof typeof forms, what] as const),
  ),
)('a %s is shown, to be copied, where %s', async (form, what) => {
  const desk = await startDesk({ openingHours });
  const { reference } = receiptOf(await post(desk.receiver, message()));
  const it = await desk.signedIn();
  await it.get(`/staff/messages/${reference}`);
  const open = { desk, it, reference };
  await meanwhile[what]!(open);
  const [path, fields] = forms[form](open);
  const { statusCode, body } = await it.post(path, fields);
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(body).toContain('What you wrote. Copy it now:');
  const shown = /<textarea id="written"[^>]*>([^<]*)</.exec(body)?.[1];
  expect(shown).toBe(
    form === 'note' ? '\nCalled &#60;twice&#62;' : '\nZoë Müller\n01632 960 001\nzoe@example.com\nHas a &#60;dog&#62;',
  );
});

it('signing in again leads back to the message', async () => {
  const desk = await startDesk();
  const { reference } = receiptOf(await post(desk.receiver, message()));
  const it = await desk.signedIn();
  await it.get(`/staff/messages/${reference}`);
  desk.receiver.clock.now += 16 * minute;
  const { body } = await it.post(`/staff/messages/${reference}/note`, { note: 'Called', revision: '0' });
  expect(body).toContain(`/staff/sign-in?to=${encodeURIComponent(`/messages/${reference}`)}"`);
});
