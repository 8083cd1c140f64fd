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
  const items = entries.map(
    ({ at, who, action, form, reference: its }) =>
      html`<li>
        <span class="unbroken">${timeOf(at, forms.find(({ id }) => id === form) ?? forms[0], context)}</span>
        <bdi>${who}</bdi>
        <strong>${desk.recorded.actions[action]}</strong>
        ${!reference && its && html`<a href="${deskPath(context, `/record/${its}`)}" translate="no">${its}</a>`}
        ${forms.length > 1 && form}
      </li>`,
  );
  const path = `/record${reference ? `/${reference}` : ''}`;
  const title = reference ? words.format(desk.recorded.titleOf, { reference }) : desk.recorded.title;
  const content = html`<p>${desk.recorded.help}</p>
    ${
      entries.length
        ? html`<ol class="entries record">
            ${items}
          </ol>`
        : html`<p>${desk.recorded.none}</p>`
    }
    ${older && html`<p><a href="${deskPath(context, `${path}?before=${encodeURIComponent(older)}`)}">${desk.recorded.older}</a></p>`}`;
  return deskPage(context, 'record', title, content);
}
