/** Appointments at times that the endpoint offers, and requests where it offers none. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { quiet, until } from './support/elements.js';
import {
  control,
  controls,
  fill,
  focusArrives,
  type Form,
  inlineErrors,
  press,
  said,
  showForm,
  summary,
  typed,
} from './support/contact-form.js';
import { type Answer, Endpoint } from './support/endpoint.js';
import { allParts, part, renderedText } from './support/seen.js';
import { challengeWithWork } from './support/work.js';

const none: Answer = { status: 200, body: { kind: 'none' } };

/** Nine o'clock and half past on each of some days, in a clinic in Madrid. */
function free(...days: number[]): { timeZone: string; times: { start: string; end: string }[] } {
  const times = days.flatMap((day) =>
    ['09:00', '09:30'].map((time) => ({
      start: `2030-01-${day}T${time}:00+01:00`,
      end: `2030-01-${day}T${time.replace(/..$/, (minutes) => String(Number(minutes) + 25))}:00+01:00`,
    })),
  );
  return { timeZone: 'Europe/Madrid', times };
}

async function withTimes(endpoint: Endpoint, attributes = ''): Promise<Form> {
  const form = await showForm({
    action: endpoint.url,
    attributes: `lang="en-GB" topics="appointment" challenge="auto" ${attributes}`,
  });
  control(form, 'Full name').focus();
  await until(() => renderedText(form).includes('Choose a time'), 'times');
  fill(form, 'Full name', typed.name);
  fill(form, 'Email address', typed.email);
  return form;
}

async function offering(days: number[], ...messages: Answer[]): Promise<Endpoint> {
  const endpoint = await Endpoint.start(...messages);
  await endpoint.plan({ challenges: [none], times: [{ status: 200, body: free(...days) }] });
  return endpoint;
}

/** Engines do not agree on a comma. */
const days = (form: Form) => allParts(form, 'group-heading').map((it) => it.textContent.replace(',', ''));

const chosen = (form: Form) =>
  controls(form).filter((it) => it.name === 'time' && (it as HTMLInputElement).checked).length;

describe('contact-form: times that can be booked', () => {
  it('are asked for once a visitor begins, and shown by day with their zone', async () => {
    const endpoint = await offering([15, 16, 17, 18]);
    const form = await withTimes(endpoint);
    const paths = (await endpoint.requests('GET')).map(({ path }) => path.split('/').at(-1));
    expect(paths).to.deep.equal(['challenge', 'times']);
    const text = renderedText(form);
    expect(text).to.include('All times are in Central European Time.').and.include('Show more days');
    expect(days(form)).to.deep.equal([
      'Tuesday 15 January 2030',
      'Wednesday 16 January 2030',
      'Thursday 17 January 2030',
      'Friday 18 January 2030',
    ]);
    expect(chosen(form)).to.equal(0);
    expect(controls(form).some((it) => it.name === 'preferredDate')).to.equal(false);
    await axeCheck(form);
  });

  it('stand three across on a phone, and their day stays in view', async () => {
    const endpoint = await offering([15, 16]);
    const form = await withTimes(endpoint, 'style="inline-size: 358px; margin-block-end: 200vh"');
    form.lang = 'de';
    const chips = () => allParts(form, 'choice').filter((it) => it.closest('.times'));
    await until(() => chips()[0]?.textContent.trim() === '09:00', 'the times in German');
    const { width, height } = chips()[0]!.getBoundingClientRect();
    expect(3 * width + 16).to.be.at.most(358);
    expect(height).to.equal(44);
    const [first, second] = chips().map((it) => it.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(second.top, 'the second is beside the first').to.equal(first.top);
    expect(first.left).to.equal(part(form, 'group-heading')!.getBoundingClientRect().left);
    const day = allParts(form, 'group-heading')[0]!;
    window.scrollTo(0, scrollY + chips()[0]!.getBoundingClientRect().top);
    expect(day.getBoundingClientRect().top).to.be.at.least(0);
    expect(day.getBoundingClientRect().bottom).to.be.greaterThan(chips()[0]!.getBoundingClientRect().top);
    window.scrollTo(0, 0);
  });

  it('once one is chosen, the device does the check in place of the sum', async () => {
    const endpoint = await offering([15]);
    await endpoint.plan({ challenges: [await challengeWithWork('one')], times: [{ status: 200, body: free(15) }] });
    const form = await withTimes(endpoint);
    expect(controls(form).some((it) => it.name === 'challenge')).to.equal(true);
    const [first, second] = controls(form).filter((it) => it.name === 'time');
    first!.click();
    await until(() => renderedText(form).includes('The check is done.'), 'the check');
    expect(controls(form).some((it) => it.name === 'challenge')).to.equal(false);
    // Another time is no reason to begin anew.
    second!.click();
    await press(form);
    const [message] = await endpoint.messages();
    expect(message).to.have.nested.property('challenge.solution.counter', 3);
    expect(message).to.have.property('time', '2030-01-15T09:30:00+01:00');
  });

  it('one has to be chosen, or none of them', async () => {
    const endpoint = await offering([15]);
    const form = await withTimes(endpoint);
    await press(form);
    expect(inlineErrors(form)).to.deep.equal(['Choose a time, or say that none suits you']);
    part(form, 'error-summary')!.querySelector('a')!.click();
    await focusArrives(form, () => control(form, '09:00'));
    control(form, 'None of these times suit me').click();
    await until(() => controls(form).some((it) => it.name === 'preferredDate'), 'the field for a day');
    fill(form, 'Preferred day', '2999-12-31');
    await press(form);
    const [message] = await endpoint.messages();
    expect(message).to.deep.include({ preferredDate: '2999-12-31' });
    expect(message).not.to.have.property('time');
    expect(renderedText(form)).to.include('Your request was sent').and.not.include('booked');
  });

  it('a booked one is said to be booked, with its time and a file for the calendar', async () => {
    const [slot] = free(15).times;
    const appointment = { ...slot!, timeZone: 'Europe/Madrid' };
    const body = { reference: 'K7QM-3TXP', status: 'stored', appointment };
    const endpoint = await offering([15], { body });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    const [message] = await endpoint.messages();
    expect(message).to.deep.include({ time: slot!.start, topic: 'appointment' });
    expect(message).not.to.have.any.keys('preferredDate', 'preferredTime');
    const status = part(form, 'status')!;
    const text = renderedText(status);
    expect(text).to.include('Your appointment is booked').and.include('K7QM-3TXP');
    expect(text).to.match(/Tuesday,? 15 January 2030( at|,) 09:00, Central European Time/);
    expect(text).not.to.match(/request/i);
    const booked = [part(form, 'box-title')!, status.querySelector('.booked')!, part(form, 'reference')!];
    const sizes = booked.map((it) => Math.round(parseFloat(getComputedStyle(it).fontSize)));
    expect(sizes, 'title, date, reference').to.deep.equal([28, 23, 16]);
    // Further lines of the title begin where its first line does, beside the sign.
    const { paddingLeft, textIndent } = getComputedStyle(booked[0]!);
    expect(parseFloat(paddingLeft)).to.be.greaterThan(24).and.equal(-parseFloat(textIndent));
    const tops = booked.map((it) => it.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    const link = status.querySelector<HTMLAnchorElement>('a[download]')!;
    const file = await (await fetch(link.href)).text();
    expect(file).to.include('DTSTART:20300115T080000Z').and.include('K7QM-3TXP');
    for (const words of Object.values(typed)) expect(file).not.to.include(words);
    await axeCheck(form);
  });

  it('one that the visitor has to confirm is not said to be booked, but what to do until when', async () => {
    const endpoint = await offering([15], {
      body: { reference: 'K7QM-3TXP', status: 'stored', confirmBy: '2030-01-10T15:30:00Z' },
    });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    const status = part(form, 'status')!;
    const text = renderedText(status);
    expect(text).to.include('Confirm your appointment').and.include('K7QM-3TXP');
    expect(text).to.match(/Tuesday,? 15 January 2030( at|,) 09:00, Central European Time/);
    expect(text).to.match(/Open the link in it before Thursday,? 10 January( at|,) 16:30\. Otherwise the time is free/);
    expect(text).not.to.match(/is booked|This is a request/);
    expect(status.querySelector('a[download]')).to.equal(null);
    await axeCheck(form);
  });

  it('a message with a time to confirm by that cannot be read is a request', async () => {
    const endpoint = await offering([15], { body: { reference: 'K7QM-3TXP', confirmBy: 'soon' } });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    expect(renderedText(form)).to.include('Your request was sent').and.not.include('Confirm');
  });

  it('one that is not confirmed is a request', async () => {
    const endpoint = await offering([15], { body: { reference: 'K7QM-3TXP' } });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    expect(renderedText(form)).to.include('Your request was sent').and.not.include('booked');
  });

  it('one that was just taken: everything typed stays, and there are fresh times', async () => {
    const errors = [{ pointer: '/time', code: 'taken' }];
    const endpoint = await offering([15], { status: 409, body: { title: 'Taken', errors, ...free(16) } });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    expect(said('cw-failed')).to.deep.equal([{ type: 'cw-failed', detail: { reason: 'invalid' } }]);
    expect(summary(form)).to.deep.equal(['There is a problem', 'That time has just been taken. Choose another']);
    await focusArrives(form, () => part(form, 'error-summary'));
    expect(control(form, 'Full name').value).to.equal(typed.name);
    expect(days(form)).to.deep.equal(['Wednesday 16 January 2030']);
    expect(chosen(form), 'nothing is chosen').to.equal(0);
    control(form, '09:30').click();
    await press(form);
    const [first, second] = await endpoint.messages();
    expect(second!.time).to.equal(free(16).times[1]!.start);
    expect(second!.submissionId).not.to.equal(first!.submissionId);
  });

  it('the last one that was taken leaves a request', async () => {
    const errors = [{ pointer: '/time', code: 'taken' }];
    const endpoint = await offering([15], { status: 409, body: { errors, timeZone: 'Europe/Madrid', times: [] } });
    const form = await withTimes(endpoint);
    control(form, '09:00').click();
    await press(form);
    expect(summary(form)).to.include('That time has just been taken. Choose another');
    control(form, 'None of these times suit me').click();
    await press(form);
    expect(said('cw-sent')).to.have.lengthOf(1);
  });

  it('come with the topic, and go with it', async () => {
    const endpoint = await offering([15]);
    const form = await showForm({
      action: endpoint.url,
      attributes: 'lang="en-GB" topics="question appointment" challenge="auto"',
    });
    control(form, 'Full name').focus();
    await quiet(100);
    expect((await endpoint.requests('GET')).map(({ path }) => path.split('/').at(-1))).to.deep.equal(['challenge']);
    control(form, 'Request an appointment').click();
    await until(() => renderedText(form).includes('Choose a time'), 'times');
    control(form, '09:30').click();
    control(form, 'Ask a question').click();
    await until(() => !controls(form).some((it) => it.name === 'time'), 'no times');
    fill(form, 'Full name', typed.name);
    fill(form, 'Email address', typed.email);
    fill(form, 'Your message', typed.message);
    await press(form);
    expect((await endpoint.messages())[0]).not.to.have.property('time');
  });

  const quietOnes: [string, Answer | undefined, Answer | undefined, string][] = [
    ['no challenge asked for', undefined, undefined, ''],
    ['an endpoint that is no receiver', { status: 404, body: {} }, undefined, 'challenge="auto"'],
    ['a receiver without hours', none, { status: 404, body: {} }, 'challenge="auto"'],
    ['nothing free', none, { status: 200, body: { timeZone: 'Europe/Madrid', times: [] } }, 'challenge="auto"'],
    ['no such zone', none, { status: 200, body: { ...free(15), timeZone: 'Mars/Base' } }, 'challenge="auto"'],
  ];
  for (const [title, challenge, times, attributes] of quietOnes) {
    it(`${title}: a day is asked for, and it is a request`, async () => {
      const endpoint = await Endpoint.start();
      await endpoint.plan({ challenges: challenge ? [challenge] : [], times: times ? [times] : [] });
      const form = await showForm({ action: endpoint.url, attributes: `topics="appointment" ${attributes}` });
      control(form, 'Full name').focus();
      await quiet(200);
      control(form, 'Preferred day');
      expect(renderedText(form)).not.to.include('Choose a time');
      if (!times) expect((await endpoint.requests('GET')).some(({ path }) => path.endsWith('/times'))).to.equal(false);
    });
  }
});
