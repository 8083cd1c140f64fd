import { html } from '../../page/html.js';
import type { DeskContext, SignedIn } from '../context.js';
import { deskForm, deskPage, deskPath, plainPage } from './shell.js';

/** @param sessions in how many browsers the person is signed in. */
export function accessPage(context: SignedIn, sessions: number): string {
  const { access } = context.desk;
  const { format } = context.words;
  const content = html`<p>${format(access.who, { address: context.member.address })}</p>
    <p>${format(access.forms, { forms: context.member.forms.join(', ') })}</p>
    <p>${format(access.sessions, { count: sessions })}</p>
    ${deskForm(context, '/sign-out', access.signOut, html`<button>${access.signOut}</button>`)}
    ${deskForm(context, '/sign-out-everywhere', access.endAll, html`<button class="second">${access.endAll}</button>`)}`;
  return deskPage(context, 'account', access.title, content);
}

export function endedPage(context: DeskContext): string {
  const { access, signIn } = context.desk;
  const content = html`<p>${access.endedHelp}</p>
    <p><a href="${deskPath(context, '/sign-in')}">${signIn.title}</a></p>`;
  return plainPage(context, access.ended, content);
}
