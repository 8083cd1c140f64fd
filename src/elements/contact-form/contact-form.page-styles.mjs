import { readFileSync } from 'node:fs';

/** A file beside this one. @param {string} name */
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Written by `npm run heights`, in em. @type {Record<string, { em: number }>} */
const heights = JSON.parse(read('contact-form.heights.json'));

/** The height of a form. @param {string} name */
const em = (name) => heights[name]?.em ?? 0;
/** How much higher a form is than one without attributes. @param {string} name */
const added = (name) => em(name) - em('form');
/** A line of who answers, when, and the phone: a third of all three. */
const note = added('notes') / 3;

/** @param {number} height */
const length = (height) => `${height.toFixed(1)}em`;

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  lasting: read('author-fields.css'),
  selectors: { "[part~='introduction']": ['& > p:not(:has(~ p))'] },
  // A form with two topics, and what single attributes add to it or take away.
  reserved: `
    &[action]::after { content: ''; display: block; block-size: calc(var(--_topics, ${length(em('form'))}) + var(--_recipient, 0em) + var(--_reply, 0em) + var(--_phone, 0em) + var(--_privacy, 0em)); animation: cw-gone 1ms 10s forwards; }
    &[topics='question'] { --_topics: ${length(em('question'))}; }
    &[topics='appointment'] { --_topics: ${length(em('appointment'))}; }
    &[recipient] { --_recipient: ${length(note)}; }
    &[reply-within] { --_reply: ${length(note)}; }
    &[phone] { --_phone: ${length(note)}; }
    &[privacy-href] { --_privacy: ${length(added('privacy'))}; }`,
};
