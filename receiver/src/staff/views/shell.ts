import { htmlDocument } from '../../page/document.js';
import { html, type Html } from '../../page/html.js';
import type { DeskContext, SignedIn } from '../context.js';

/** An address of the front desk, from the root of the receiver's origin on. */
export function deskPath({ basePath }: Pick<DeskContext, 'basePath'>, path = ''): string {
  return `${basePath}/staff${path}`;
}

function head(context: DeskContext): Html {
  return html`<link rel="stylesheet" href="${deskPath(context, '/page.css')}" />`;
}

/** A page before the sign-in, or one that says what went wrong. */
export function plainPage(context: DeskContext, title: string, content: Html, more?: Html): string {
  const body = html`<main id="content">
    <h1>${title}</h1>
    ${content}
  </main>`;
  return htmlDocument(context.language, `${title} – ${context.desk.name}`, html`${head(context)}${more}`, body);
}

/** The parts of the front desk that the menu leads to. */
export type Part = 'messages' | 'appointments' | 'person' | 'record' | 'account';

const parts: readonly [part: Part, path: string][] = [
  ['messages', ''],
  ['appointments', '/day'],
  ['person', '/person'],
  ['record', '/record'],
  ['account', '/access'],
];

/** A page of somebody who is signed in. */
export function deskPage(context: SignedIn, part: Part, title: string, content: Html): string {
  const { desk } = context;
  const links = parts.map(
    ([name, path]) =>
      html`<li>
        <a href="${deskPath(context, path)}" ${name === part && html` aria-current="true"`}>${desk[name]}</a>
      </li>`,
  );
  const body = html`<a class="skip" href="#content">${desk.skip}</a>
    <nav aria-label="${desk.menu}">
      <ul>
        ${links}
      </ul>
    </nav>
    <main id="content" tabindex="-1">
      <h1 id="title">${title}</h1>
      ${content}
    </main>`;
  return htmlDocument(context.language, `${title} – ${desk.name}`, head(context), body);
}

/**
 * A form that changes something: it posts to an address of the front desk, with the token that a page elsewhere cannot know.
 * @param label tells it from the page's other forms.
 */
export function deskForm(
  context: Pick<SignedIn, 'basePath' | 'csrf'>,
  path: string,
  label: string,
  content: Html,
): Html {
  return html`<form method="post" action="${deskPath(context, path)}" aria-label="${label}">
    <input type="hidden" name="_csrf" value="${context.csrf}" />
    ${content}
  </form>`;
}

/** The fields that say which state of a message a form is about, and one that holds a value. */
export function hidden(values: Readonly<Record<string, string | number>>): Html {
  const fields = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`${fields}`;
}
