import { html } from '../../page/html.js';
import type { Feed } from '../../store/front-desk.js';
import type { SignedIn } from '../context.js';
import { deskForm, deskPage } from './shell.js';
import { timeOf } from './visitor.js';

/** @param made the address of a feed that was just made: it is known only now. */
export function feedsPage(context: SignedIn, feeds: readonly Feed[], made?: string): string {
  const { calendar } = context.desk;
  const items = feeds.map((feed) => {
    const form = context.forms.find(({ id }) => id === feed.form);
    const words = feed.hasNames ? calendar.feedOfNames : calendar.feedOf;
    const label = context.words.format(words, { form: feed.form, time: timeOf(feed.createdAt, form, context) });
    return html`<li>
      ${label}
      ${deskForm(context, `/calendars/${feed.id}/end`, label, html`<button class="second">${calendar.feedEnd}</button>`)}
    </li>`;
  });
  const choices = context.forms.map(({ id }) => html`<option>${id}</option>`);
  const content = html`${
      made &&
      html`<div class="box">
        <label for="made">${calendar.feedNew}</label>
        <input id="made" value="${made}" readonly dir="ltr" />
      </div>`
    }
    <p>${calendar.feedsHelp}</p>
    ${
      feeds.length
        ? html`<ul class="entries">
            ${items}
          </ul>`
        : html`<p>${calendar.feedsNone}</p>`
    }
    ${deskForm(
      context,
      '/calendars',
      calendar.feedMake,
      html`<div class="field">
          <label for="form">${calendar.feedForm}</label>
          <select id="form" name="form" class="short">
            ${choices}
          </select>
        </div>
        <label class="choice field">
          <input type="checkbox" name="names" value="1" /><span>${calendar.feedNames}</span>
        </label>
        <button>${calendar.feedMake}</button>`,
    )}`;
  return deskPage(context, 'appointments', calendar.feedsTitle, content);
}
