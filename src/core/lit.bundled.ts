/** Stands for Lit in the script-tag bundle, see `docs/decisions/0006-bundle.md`. */
export { css } from './css-tag.bundled.js';
export { LitElement } from './lit-element.bundled.js';
export { Directive, directive, html, noChange, nothing } from './templates.bundled.js';
