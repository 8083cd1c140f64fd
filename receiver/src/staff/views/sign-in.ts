import { html, type Html } from '../../page/html.js';
import type { DeskContext, SignedIn } from '../context.js';
import { deskForm, deskPath, hidden, plainPage } from './shell.js';

/** @param destination the page that is shown once somebody is signed in. */
export function signInPage(context: DeskContext, destination: string): string {
  const { signIn } = context.desk;
  const content = html`<p>${signIn.help}</p>
    <form method="post" action="${deskPath(context, '/sign-in')}">
      ${hidden({ destination })}
      <div class="field">
        <label for="address">${signIn.address}</label>
        <input id="address" name="address" type="email" autocomplete="email" required dir="ltr" class="short" />
      </div>
      <button>${signIn.send}</button>
    </form>`;
  return plainPage(context, signIn.title, content);
}

/** The same for every address, whether it may sign in or not. */
export function linkSentPage(context: DeskContext, destination: string): string {
  const { signIn } = context.desk;
  const content = html`<p>${signIn.sent}</p>
    <p>${signIn.notCome}</p>
    <p><a href="${signInPath(context, destination)}">${signIn.again}</a></p>`;
  return plainPage(context, signIn.sentTitle, content);
}

/** What the link in the mail leads to. Only its button signs in: programs that check the links of a mail follow them. */
export function useLinkPage(context: DeskContext): string {
  const { signIn } = context.desk;
  return plainPage(context, signIn.title, html`<form method="post"><button>${signIn.use}</button></form>`);
}

export function oldLinkPage(context: DeskContext): string {
  const { signIn } = context.desk;
  const content = html`<p>${signIn.old}</p>
    <p><a href="${signInPath(context, '')}">${signIn.again}</a></p>`;
  return plainPage(context, signIn.oldTitle, content);
}

/**
 * For a request that comes from a mail or another website: browsers keep the cookie back then, and send it with the request that
 * this page makes by itself.
 */
export function redirectingPage(context: DeskContext, path: string): string {
  const { signIn, name } = context.desk;
  const more = html`<meta http-equiv="refresh" content="0; url=${path}" />`;
  return plainPage(context, name, html`<p><a href="${path}">${signIn.redirecting}</a></p>`, more);
}

/** For something that was sent after the session had ended. @param written what was typed, to be copied. */
export function signedOutPage(context: DeskContext, destination: string, written: string): string {
  const { signIn } = context.desk;
  const content = html`<p>${signIn.signedOut}</p>
    ${writtenField(context, written)}
    <p><a href="${signInPath(context, destination)}">${signIn.title}</a></p>`;
  return plainPage(context, signIn.signedOutTitle, content);
}

/** What somebody typed into a form that came to nothing, to be copied: browsers do not keep it. Nothing where nothing was typed. */
export function writtenField({ desk }: DeskContext, written: string): Html | false {
  return (
    written !== '' &&
    html`<div class="field">
      <label for="written">${desk.signIn.written}</label>
      <textarea id="written" readonly rows="6" dir="auto">${`\n${written}`}</textarea>
    </div>`
  );
}

/** Asks to sign in once more, before what cannot be undone or leaves the front desk. */
export function freshSignInPage(context: SignedIn, destination: string): string {
  const { desk, words, member } = context;
  const content = html`<p>${desk.signIn.fresh}</p>
    ${deskForm(
      context,
      '/sign-in',
      desk.signIn.freshTitle,
      html`${hidden({ destination, address: member.address })}
        <button>${words.format(desk.signIn.freshSend, { address: member.address })}</button>`,
    )}`;
  return plainPage(context, desk.signIn.freshTitle, content);
}

function signInPath(context: DeskContext, destination: string): string {
  return deskPath(context, `/sign-in${destination && `?to=${encodeURIComponent(destination)}`}`);
}
