import { html, nothing } from 'lit';

/** What a lazy module makes templates with: it has no Lit of its own. */
export const lit = { html, nothing };

export type Lit = typeof lit;
