/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: { "[part='introduction']": ['& > p:not(:has(~ p))'] },
  // Measured: a form with two topics, and what single attributes add to it or take away.
  reserved: `
    &[action]::after { content: ''; display: block; block-size: calc(var(--_topics, 55.4em) + var(--_recipient, 0em) + var(--_reply, 0em) + var(--_phone, 0em) + var(--_privacy, 0em)); animation: cw-gone 1ms 10s forwards; }
    &[topics='question'] { --_topics: 45.9em; }
    &[topics='appointment'] { --_topics: 66.4em; }
    &[recipient] { --_recipient: 2em; }
    &[reply-within] { --_reply: 2em; }
    &[phone] { --_phone: 2em; }
    &[privacy-href] { --_privacy: 6.3em; }`,
};
