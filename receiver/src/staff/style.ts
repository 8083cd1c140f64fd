/** What the front desk adds to the look of the receiver's pages. */
export const deskStyle = `
nav { max-inline-size: 60em; margin-inline: auto; margin-block-end: 1.5em; border-block-end: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5em; padding: 0; list-style: none; }
nav a { display: inline-flex; align-items: center; min-block-size: 44px; }
nav [aria-current], .tabs [aria-current] { padding-block-start: 4px; }
nav [aria-current] { font-weight: 700; border-block-end: 4px solid var(--accent); text-decoration: none; }
.skip:not(:focus) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
nav + main { max-inline-size: 60em; }
main > * + p, main > p + * { margin-block-start: 1em; }
main > h2 { margin-block: 2em 0.75em; }
button.second { color: var(--text); background: none; border-color: currentcolor; }
button.second:hover { color: var(--on-accent); background: var(--accent); }
.said { padding: 0.75em 1em; border-inline-start: 0.5em solid var(--accent); font-weight: 700; }
.search { display: grid; grid-template-columns: 1fr auto; gap: 0.5em 1em; align-items: end; }
.search label { grid-column: 1 / -1; }
.search input[type] { margin: 0; }
.search button { min-inline-size: auto; }
form:has(> .search) { margin-block-start: 0; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.5em; padding: 0; margin-block: 1.5em 1em; list-style: none; }
.tabs a { display: inline-flex; align-items: center; min-block-size: 44px; }
.tabs [aria-current] { font-weight: 700; border-block-end: 4px solid var(--accent); text-decoration: none; }
.entries { padding: 0; margin-block-start: 1.5em; list-style: none; border-block-start: 1px solid var(--line); }
.entries > li { display: flex; flex-wrap: wrap; gap: 0 1.5em; align-items: center; padding-block: 0.5em; border-block-end: 1px solid var(--line); }
.entries > li > a { flex: 1 1 12em; min-inline-size: 0; padding-block: 0.6em; font-weight: 700; }
dl > div { display: grid; grid-template-columns: minmax(8em, 14em) 1fr; gap: 0.25em 1em; padding-block: 0.5em; border-block-end: 1px solid var(--line); }
dt { font-weight: 700; }
dd { min-inline-size: 0; }
@media (width < 36em) { dl > div { grid-template-columns: 1fr; } }
.theirs { margin-block: 2em; padding: 1em 1.5em; border: 2px solid; border-radius: 0.25em; }
.theirs h2 { margin-block-end: 0.5em; }
.theirs dl > div:last-child { border: 0; }
.answers { padding: 0; list-style: none; }
.answers a { display: inline-flex; align-items: center; min-block-size: 44px; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: 1em 2em; align-items: center; margin-block-start: 2em; }
.actions form { margin: 0; }
.actions a { display: inline-flex; align-items: center; min-block-size: 44px; }
.record > li > a { flex: none; }
.choice { align-items: start; }
.entries form { margin: 0; }
section.screen > h2 { margin-block: 2em 0.5em; }
.beside { display: flex; flex-wrap: wrap; gap: 0 2em; }
.cancelled > a { text-decoration: line-through; }
@media print {
  nav, .skip, .screen, .entries > .screen, .actions, .answers, .tabs { display: none; }
  a { text-decoration: none; }
  .entries > li { break-inside: avoid; }
}
`;
