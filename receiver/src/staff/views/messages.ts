import { html, type Html } from '../../page/html.js';
import type { DeskState } from '../../store/front-desk.js';
import type { StoredMessage } from '../../store/store.js';
import type { SignedIn } from '../context.js';
import type { Found } from '../search.js';
import { deskForm, deskPage, deskPath, hidden } from './shell.js';
import { nameOf, timeOf, topicOf } from './visitor.js';

export const states = ['new', 'done', 'quarantine'] as const satisfies readonly DeskState[];

export interface List {
  state: DeskState;
  messages: readonly StoredMessage[];
  /** The query of the page with older ones. */
  older?: string | undefined;
  /** What was just done. */
  said?: string | undefined;
}

/** The messages of a state, the newest first. */
export function listPage(context: SignedIn, { state, messages, older, said }: List): string {
  const { list } = context.desk;
  const tabs = states.map(
    (name) =>
      html`<li>
        <a href="${deskPath(context, `?state=${name}`)}" ${name === state && html` aria-current="page"`}
          >${list[name]}</a
        >
      </li>`,
  );
  const content = html`${said && saidBox(said)} ${searchForm(context, '')}
    <ul class="tabs">
      ${tabs}
    </ul>
    ${state === 'quarantine' && html`<p>${list.quarantineHelp}</p>`}
    ${messages.length ? entries(context, messages) : html`<p>${list.none}</p>`}
    ${older && html`<p><a href="${deskPath(context, `?${older}`)}">${list.older}</a></p>`}`;
  return deskPage(context, 'messages', `${context.desk.messages}: ${list[state]}`, content);
}

/** What a search found. What was searched for stands in the page alone, never in its address. */
export function foundPage(context: SignedIn, search: string, { messages, last }: Found): string {
  const { list } = context.desk;
  const older =
    last &&
    html`<p>${context.words.format(list.readTo, { time: timeOf(last.receivedAt, undefined, context) })}</p>
      ${deskForm(
        context,
        '/search',
        list.searchOlder,
        html`${hidden({ words: search, before: `${last.receivedAt}_${last.reference}` })}
          <button class="second">${list.searchOlder}</button>`,
      )}`;
  const content = html`${searchForm(context, search)}
    <p role="status">${context.words.format(list.found, { count: messages.length })}</p>
    ${entries(context, messages)} ${older}`;
  return deskPage(context, 'messages', list.search, content);
}

/** Messages in a list, each with a link to it. */
export function entries(context: SignedIn, messages: readonly StoredMessage[]): Html {
  const items = messages.map((message) => {
    const form = context.forms.find(({ id }) => id === message.form);
    return html`<li>
      <a href="${deskPath(context, `/messages/${message.reference}`)}">${nameOf(message, context)}</a>
      <span>${topicOf(message, context)}</span>
      ${context.forms.length > 1 && html`<span>${message.form}</span>`}
      <span class="unbroken">${timeOf(message.receivedAt, form, context)}</span>
      <span class="unbroken" translate="no">${message.reference}</span>
    </li>`;
  });
  return html`<ol class="entries">
    ${items}
  </ol>`;
}

export function saidBox(said: string): Html {
  return html`<p class="said" role="status">${said}</p>`;
}

function searchForm(context: SignedIn, search: string): Html {
  const { list } = context.desk;
  return deskForm(
    context,
    '/search',
    list.search,
    html`<div class="search">
      <label for="words">${list.searchLabel}</label>
      <input
        id="words"
        name="words"
        type="search"
        value="${search}"
        autocomplete="off"
        dir="auto"
        maxlength="200"
        required
      />
      <button>${list.search}</button>
    </div>`,
  );
}
