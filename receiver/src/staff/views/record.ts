import { html } from '../../page/html.js';
import type { Recorded } from '../../store/front-desk.js';
import type { SignedIn } from '../context.js';
import { deskPage, deskPath } from './shell.js';
import { timeOf } from './visitor.js';

/** @param older the place at which the next page begins. */
export function recordPage(
  context: SignedIn,
  entries: readonly Recorded[],
  reference: string | undefined,
  older: string | undefined,
): string {
  const { desk, words, forms } = context;
  const hasForms = forms.length > 1;
  const rows = entries.map(
    ({ at, who, action, form, reference: its }) =>
      html`<tr>
        <td class="unbroken">${timeOf(at, forms.find(({ id }) => id === form) ?? forms[0], context)}</td>
        <td><bdi>${who}</bdi></td>
        <td>${desk.recorded.actions[action]}</td>
        ${!reference && html`<td>${its && html`<a href="${deskPath(context, `/record/${its}`)}" translate="no">${its}</a>`}</td>`}
        ${hasForms && html`<td>${form}</td>`}
      </tr>`,
  );
  const path = `/record${reference ? `/${reference}` : ''}`;
  const title = reference ? words.format(desk.recorded.titleOf, { reference }) : desk.recorded.title;
  const table = html`<div class="scrolls" role="region" aria-labelledby="title" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${desk.recorded.when}</th>
          <th scope="col">${desk.recorded.who}</th>
          <th scope="col">${desk.recorded.what}</th>
          ${!reference && html`<th scope="col">${desk.recorded.message}</th>`}
          ${hasForms && html`<th scope="col">${desk.message.form}</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
  const content = html`<p>${desk.recorded.help}</p>
    ${entries.length ? table : html`<p>${desk.recorded.none}</p>`}
    ${older && html`<p><a href="${deskPath(context, `${path}?before=${encodeURIComponent(older)}`)}">${desk.recorded.older}</a></p>`}`;
  return deskPage(context, 'record', title, content);
}
