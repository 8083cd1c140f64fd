import { html } from './html.js';
import { callInstead, layout, wordsOf, type LayoutContext, type PageContext } from './layout.js';

/** For what cannot be shown again: a message that could not be read, or a page that could not be made. */
export function problemPage(context: PageContext, text: string): string {
  const words = wordsOf(context);
  const content = html`<h1>${words.say(words.form.problem)}</h1>
    <p>${words.say(text)}</p>
    ${callInstead(context)}`;
  return layout(context, words.form.problem, content);
}

/** For a form that does not exist (any more), with what was typed into it. */
export function gonePage(context: LayoutContext, values: Readonly<Record<string, string>>): string {
  const { form, page, say } = wordsOf(context);
  const labels: Readonly<Record<string, string>> = form.fields;
  const written = Object.entries(values).filter(([, value]) => value.trim());
  if (!written.length) return layout(context, page.expired, html`<h1>${say(page.expired)}</h1>`);
  // HTML drops a line break right after the tag, so that one of the visitor's stays.
  const fields = written.map(
    ([name, value], index) =>
      html`<div class="field">
        <label for="kept-${index}">${say(labels[name] ?? name)}</label>
        <textarea id="kept-${index}" readonly rows="${name === 'message' ? 6 : 1}">${`\n${value}`}</textarea>
      </div>`,
  );
  const content = html`<h1>${say(form.problem)}</h1>
    <div class="box problem" tabindex="-1" autofocus role="group" aria-labelledby="problem">
      <h2 id="problem">${say(form.notSent)}</h2>
      <p>${say(page.gone)}</p>
    </div>
    ${fields}`;
  return layout(context, form.problem, content);
}
