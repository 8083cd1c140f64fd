import { addDays } from '../../appointments/time-zone.js';
import { timeWords } from '../../page/dates.js';
import { html, type Html } from '../../page/html.js';
import type { SignedIn } from '../context.js';
import { bookableForms, type Line } from '../day.js';
import { saidBox } from './messages.js';
import { deskForm, deskPage, deskPath, hidden } from './shell.js';
import { nameOf, reachOf, theirs, zoneFor } from './visitor.js';

export type DaySaid = keyof SignedIn['desk']['calendar']['said'];

export interface Day {
  day: string;
  lines: readonly Line[];
  today: string;
  said?: DaySaid | undefined;
  problem?: string | undefined;
}

/** A day: who comes, what is free, what is blocked. On paper, who comes. */
export function dayPage(context: SignedIn, { day, lines, today, said, problem }: Day): string {
  const { calendar } = context.desk;
  const content = html`${said && saidBox(calendar.said[said])}
    ${problem && html`<p class="said" role="alert">${problem}</p>`} ${dayLinks(context, 'day', day, today, 1)}
    ${lines.length ? lineList(context, lines, day) : html`<p>${hasHours(context) ? calendar.none : calendar.noHours}</p>`}
    ${hasHours(context) && blockForm(context, day)}
    <p class="screen">${calendar.print}</p>
    <p class="screen"><a href="${deskPath(context, '/calendars')}">${calendar.feeds}</a></p>`;
  return deskPage(context, 'appointments', dayWords(context, day), content);
}

/** Seven days: appointments, and how many times are free. */
export function weekPage(
  context: SignedIn,
  days: readonly { day: string; lines: readonly Line[] }[],
  today: string,
): string {
  const { desk, words } = context;
  const first = days[0]?.day ?? today;
  const sections = days.map(({ day, lines }) => {
    const taken = lines.filter(({ kind }) => kind !== 'free');
    return html`<h2><a href="${deskPath(context, `/day/${day}`)}">${dayWords(context, day)}</a></h2>
      ${taken.length > 0 && lineList(context, taken, day)}
      ${hasHours(context) && html`<p>${words.format(desk.calendar.freeCount, { count: lines.length - taken.length })}</p>`}`;
  });
  const content = html`${dayLinks(context, 'week', first, today, 7)} ${sections}`;
  return deskPage(context, 'appointments', `${desk.calendar.week}: ${dayWords(context, first)}`, content);
}

function hasHours({ forms }: SignedIn): boolean {
  return bookableForms(forms).length > 0;
}

/** `Friday, 18 January 2030` */
export function dayWords({ words }: SignedIn, day: string): string {
  return new Date(day).toLocaleDateString(words.locale, { dateStyle: 'full', timeZone: 'UTC' });
}

function dayLinks(context: SignedIn, view: 'day' | 'week', day: string, today: string, step: number): Html {
  const { calendar } = context.desk;
  const link = (text: string, path: string) => html`<li><a href="${deskPath(context, path)}">${text}</a></li>`;
  return html`<ul class="tabs screen">
      ${link(calendar.before, `/${view}/${addDays(day, -step)}`)} ${link(calendar.today, `/${view}/${today}`)}
      ${link(calendar.after, `/${view}/${addDays(day, step)}`)}
      ${view === 'day' ? link(calendar.week, `/week/${day}`) : link(calendar.day, `/day/${day}`)}
    </ul>
    <form method="get" action="${deskPath(context, `/${view}`)}" class="screen" aria-label="${calendar.goTo}">
      <div class="search">
        <label for="date">${calendar.goTo}</label>
        <input id="date" name="date" type="date" value="${day}" required />
        <button class="second">${calendar.go}</button>
      </div>
    </form>`;
}

function lineList(context: SignedIn, lines: readonly Line[], day: string): Html {
  return html`<ol class="entries">
    ${lines.map((line) => lineOf(context, line, day))}
  </ol>`;
}

function lineOf(context: SignedIn, line: Line, day: string): Html {
  const { desk, words } = context;
  const { calendar } = desk;
  if (line.kind === 'appointment') return appointmentLine(context, line);
  const zone = line.form.openingHours.timeZone;
  const span = (start: string, end: string) =>
    html`<span class="unbroken">${timeWords(start, zone, words)}–${timeWords(end, zone, words)}</span>`;
  if (line.kind === 'free') {
    const path = `/book?${new URLSearchParams({ form: line.form.id, time: line.start }).toString()}`;
    const text = words.format(calendar.book, { time: timeWords(line.start, zone, words) });
    return html`<li class="screen">
      ${span(line.start, line.end)} ${calendar.free} <a href="${deskPath(context, path)}">${text}</a>
    </li>`;
  }
  const { id, start, end } = line.block;
  return html`<li class="screen">
    ${span(start, end)} <strong>${calendar.blocked}</strong>
    ${deskForm(context, `/unblock/${id}`, `${calendar.open} ${id}`, html`${hidden({ day, form: line.form.id })}<button class="second">${calendar.open}</button>`)}
  </li>`;
}

function appointmentLine(context: SignedIn, { message }: Line & { kind: 'appointment' }): Html {
  const { words, forms } = context;
  const { calendar } = context.desk;
  const { reference, appointment, values } = message;
  const form = forms.find(({ id }) => id === message.form);
  const zone = appointment.timeZone ?? zoneFor(form);
  const { phone } = reachOf(message);
  const state = appointment.cancelledAt ? calendar.cancelledState : appointment.confirmBy && calendar.heldState;
  return html`<li ${appointment.cancelledAt && html`class="screen cancelled"`}>
    <span class="unbroken"
      >${timeWords(appointment.start, zone, words)}–${timeWords(appointment.end, zone, words)}</span
    >
    <a href="${deskPath(context, `/messages/${reference}`)}">${nameOf(message, context)}</a>
    ${values.phone && html`<span class="unbroken">${phone ? html`<a href="${phone.href}"><bdi>${phone.text}</bdi></a>` : theirs(String(values.phone))}</span>`}
    ${state && html`<strong>${state}</strong>`}
    <span class="unbroken" translate="no">${reference}</span>
  </li>`;
}

function blockForm(context: SignedIn, day: string): Html {
  const { calendar } = context.desk;
  const forms = bookableForms(context.forms);
  const calendars = [...new Map(forms.map((form) => [form.openingHours.calendar, form])).values()];
  const choice =
    calendars.length > 1
      ? html`<div class="field">
          <label for="form">${calendar.calendar}</label>
          <select id="form" name="form" class="short">
            ${calendars.map(({ id, openingHours }) => html`<option value="${id}">${openingHours.calendar}</option>`)}
          </select>
        </div>`
      : hidden({ form: calendars[0]?.id ?? '' });
  const time = (name: string, label: string) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="time" class="short" />
    </div>`;
  return html`<section class="screen" aria-labelledby="block">
    <h2 id="block">${calendar.blockTitle}</h2>
    <p>${calendar.blockHelp}</p>
    ${deskForm(
      context,
      '/block',
      calendar.blockTitle,
      html`${hidden({ day })} ${choice}
        <div class="beside">${time('from', calendar.from)} ${time('to', calendar.to)}</div>
        <div class="actions">
          <button>${calendar.block}</button>
          <button class="second" name="whole" value="1">${calendar.blockDay}</button>
        </div>`,
    )}
  </section>`;
}
