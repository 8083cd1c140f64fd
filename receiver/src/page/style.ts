/** The look of the receiver's own pages: that of `contact-form`, in the palettes that the library ships. */
export const style = `
:root {
  color-scheme: light dark;
  --text: #16242c;
  --surface: #fff;
  --muted: #43525b;
  --line: #b9c5cb;
  --accent: #0b5a70;
  --on-accent: #fff;
  --danger: #a8231a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #eef3f5;
    --surface: #14212a;
    --muted: #bccad1;
    --line: #50636e;
    --accent: #8fd0e2;
    --on-accent: #06222b;
    --danger: #ff9d91;
  }
}
* { box-sizing: border-box; margin: 0; }
html { font: 100%/1.5 system-ui, sans-serif; color: var(--text); background: var(--surface); overflow-wrap: break-word; }
/* Letters of Arabic stand and hang further out. */
html:is(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.75; }
body { padding: 1.5em 1em; }
main { max-inline-size: 40em; margin-inline: auto; text-wrap: pretty; }
h1 { margin-block-end: 1rem; font-size: 1.728em; line-height: 1.2; text-wrap: balance; }
h2 { font-size: 1.2em; line-height: 1.25; }
a { color: inherit; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 3px; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
.urgent { padding: 0.5em 0 0.5em 1.5em; border-inline-start: 0.5em solid var(--danger); font-weight: 700; }
.notes { margin-block-start: 1em; }
.notes p + p { margin-block-start: 0.25em; }
form { margin-block-start: 2em; }
.field { min-inline-size: 0; padding: 0; border: 0; margin-block-end: 2em; }
.wrong { padding-inline-start: 1em; border-inline-start: 0.3em solid var(--danger); }
label, legend { padding: 0; font-weight: 700; }
legend { margin-block-end: 0.5em; }
.optional { font-weight: 400; }
.hint { color: var(--muted); }
legend + .hint { margin-block-end: 0.75em; }
.error { font-weight: 700; }
.error::before { content: '⚠ ' / ''; }
input:not([type='radio'], [type='checkbox']), select, textarea {
  display: block; inline-size: 100%; min-block-size: 44px; margin-block-start: 0.5em; padding: 0.5em;
  border: 2px solid; border-radius: 0.25em; color: inherit; background: var(--surface);
  font: inherit; font-size: max(1em, 16px); line-height: 1.4;
}
.wrong :is(input, select, textarea) { border-color: var(--danger); border-width: 3px; }
textarea { resize: vertical; }
.short { max-inline-size: 16em; }
.choice { display: grid; grid-template-columns: 1.75em 1fr; gap: 0.75em; align-items: center; min-block-size: 44px; font-weight: 400; cursor: pointer; }
.topic-hint { display: block; color: var(--muted); }
.choice input { inline-size: 1.75em; block-size: 1.75em; accent-color: var(--accent); cursor: inherit; }
/* Words of consent keep their line breaks. */
.words { white-space: pre-line; }
details { border-block-start: 1px solid var(--line); }
details:last-of-type { border-block-end: 1px solid var(--line); }
summary { display: flex; align-items: center; justify-content: space-between; gap: 1em; min-block-size: 44px; cursor: pointer; }
summary::after { content: '+' / ''; inline-size: 1em; font-size: 1.44em; line-height: 1; text-align: center; }
details[open] summary::after { content: '−' / ''; }
summary .count { margin-inline-start: auto; color: var(--muted); white-space: nowrap; }
a[href^='tel:'] { white-space: nowrap; }
summary:hover .day { text-decoration: underline; }
.times { display: grid; grid-template-columns: repeat(auto-fill, minmax(7em, 1fr)); gap: 0 1em; padding-block-end: 0.75em; font-variant-numeric: tabular-nums; }
.others { margin-block-start: 0.5em; }
.sum { display: flex; align-items: center; gap: 0.75em; margin-block-start: 0.5em; font-size: 1.2em; font-variant-numeric: tabular-nums; }
.sum input[type] { inline-size: 5em; margin: 0; }
button, .button {
  display: inline-block; min-block-size: 44px; min-inline-size: 13em; padding: 0.6em 1.2em; border: 2px solid transparent;
  border-radius: 0.25em; color: var(--on-accent); background: var(--accent); font: inherit; font-weight: 700; text-align: center; cursor: pointer;
}
button:hover { background: color-mix(in srgb, var(--accent) 85%, #000); }
@media (prefers-color-scheme: dark) { button:hover { background: color-mix(in srgb, var(--accent) 85%, #fff); } }
.box { margin-block: 1.5em; padding: 1.5em; border: 3px solid var(--accent); border-radius: 0.25em; }
.box.problem { border-color: var(--danger); }
.box > * + * { margin-block-start: 0.75em; }
.box ul { padding: 0; list-style: none; }
.box li a { display: inline-block; padding-block: 0.25em; font-weight: 700; }
.reference { font-size: 1.728em; font-weight: 700; font-variant-numeric: tabular-nums; }
/* Times and numbers. */
.unbroken { white-space: nowrap; }
.when { font-size: 1.2em; font-weight: 700; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
/* One page has the fields of every topic: where the browser can tell, those of the others are out of the way. */
form:has([name='topic']:checked:not([data-like='appointment'])) .only-appointment,
form:has([name='time']:checked:not([value=''])) .instead { display: none; }
form:has([name='topic'][data-like='appointment']:checked) .optional-question,
form:has([name='topic']:checked:not([data-like='appointment'])) .optional-appointment { display: none; }
@media print { html { color: #000; background: none; font-size: 10.5pt; } form, .again { display: none; } }
`;

/**
 * Tells the page around it how high this one is, so that no second scroll bar is needed. Only pages of the form's origins
 * are told; the browser sees to that.
 */
export const heightScript = `const { form, origins } = document.currentScript.dataset;
const reportHeight = () => {
  const height = document.documentElement.getBoundingClientRect().height;
  for (const origin of origins.split(' ')) parent.postMessage({ type: 'clinic-receiver:height', form, height }, origin);
};
if (parent !== self && origins) new ResizeObserver(reportHeight).observe(document.documentElement);
`;
