/** Stands for `server-rendered` in the script-tag bundle, which replaces what a server rendered, in the same frame. */
export { LitElement as ServerRenderedElement } from './lit-element.bundled.js';

/** Leaves what is there as it is. */
// eslint-disable-next-line @typescript-eslint/no-empty-function -- there is nothing to do
export function postpone(): void {}

/** It shows as it is: an element has no root before it renders. */
// eslint-disable-next-line @typescript-eslint/no-empty-function -- there is nothing to do
export function showInside(): void {}
