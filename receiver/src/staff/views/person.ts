import { html, type Html } from '../../page/html.js';
import type { StoredMessage } from '../../store/store.js';
import type { SignedIn } from '../context.js';
import type { PersonMessage } from '../person.js';
import { deskForm, deskPage, deskPath } from './shell.js';
import { nameOf, theirs, timeOf } from './visitor.js';

/** @param isNothingChosen whether a list came back without a choice. */
export function personPage(context: SignedIn, isNothingChosen = false): string {
  const { onePerson: person } = context.desk;
  const content = html`${isNothingChosen && html`<p class="said" role="alert">${person.choose}</p>`}
    <p>${person.help}</p>
    ${lookUpForm(context, '')}`;
  return deskPage(context, 'person', person.title, content);
}

/** Whose messages they are is for a person to judge: a name alone chooses none. */
export function personFoundPage(context: SignedIn, wanted: string, found: readonly PersonMessage[]): string {
  const { desk, words } = context;
  const choices = found.map(({ message, isCertain }) => {
    const form = context.forms.find(({ id }) => id === message.form);
    const { email, phone } = message.values;
    return html`<label class="choice">
      <input type="checkbox" name="reference" value="${message.reference}" ${isCertain && html`checked`} />
      <span>
        <strong>${nameOf(message, context)}</strong>
        ${[email, phone].filter(Boolean).map((it) => html` ${theirs(String(it))}`)}<br />
        <span class="unbroken">${timeOf(message.receivedAt, form, context)}</span>
        <span class="unbroken" translate="no">${message.reference}</span>
      </span>
    </label>`;
  });
  const list = html`<fieldset class="field">
      <legend>${desk.onePerson.which}</legend>
      ${found.some(({ isCertain }) => !isCertain) && html`<p class="hint">${desk.onePerson.sameName}</p>`} ${choices}
    </fieldset>
    <div class="actions">
      <button formaction="${deskPath(context, '/person/export')}">${desk.onePerson.export}</button>
      <button class="second" formaction="${deskPath(context, '/person/ask-erase')}">${desk.onePerson.erase}</button>
    </div>`;
  const content = html`${lookUpForm(context, wanted)}
    <p role="status">${words.format(desk.list.found, { count: found.length })}</p>
    ${found.length > 0 && deskForm(context, '/person/export', desk.onePerson.which, list)}`;
  return deskPage(context, 'person', desk.onePerson.title, content);
}

export function askErasePage(context: SignedIn, messages: readonly StoredMessage[]): string {
  const { desk, words } = context;
  const fields = messages.map(({ reference }) => html`<input type="hidden" name="reference" value="${reference}" />`);
  const content = html`<p>${words.format(desk.onePerson.eraseHelp, { count: messages.length })}</p>
    <ul>
      ${messages.map((message) => html`<li>${nameOf(message, context)} <span translate="no">${message.reference}</span></li>`)}
    </ul>
    ${deskForm(context, '/person/erase', desk.onePerson.eraseTitle, html`${fields}<button>${desk.onePerson.eraseYes}</button>`)}
    <p><a href="${deskPath(context, '/person')}">${desk.message.keep}</a></p>`;
  return deskPage(context, 'person', desk.onePerson.eraseTitle, content);
}

export function erasedPage(context: SignedIn, count: number): string {
  const { desk, words } = context;
  const content = html`<p class="said" role="status">${words.format(desk.onePerson.erased, { count })}</p>
    <p>${desk.onePerson.erasedHelp}</p>
    <p><a href="${deskPath(context)}">${desk.messages}</a></p>`;
  return deskPage(context, 'person', desk.onePerson.title, content);
}

function lookUpForm(context: SignedIn, wanted: string): Html {
  const { onePerson: person } = context.desk;
  return deskForm(
    context,
    '/person',
    person.find,
    html`<div class="search">
      <label for="wanted">${person.wanted}</label>
      <input id="wanted" name="wanted" value="${wanted}" autocomplete="off" dir="auto" maxlength="200" required />
      <button>${person.find}</button>
    </div>`,
  );
}
