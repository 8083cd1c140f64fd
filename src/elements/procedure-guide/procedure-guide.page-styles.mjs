/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  // What a file brings is longer than a screen.
  reserved: '&[src] { min-block-size: 100vh; animation: cw-shrink 1ms 10s forwards; }',
};
