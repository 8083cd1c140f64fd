const PROVENANCE = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];

/** @type {import('../../../scripts/page-styles.mjs').PageStyles} */
export const pageStyles = {
  selectors: {
    "[part~='urgent']": ["& > [data-is='urgent']"],
    "[part~='description'] + [part~='description']": ['& > p + p'],
  },
  reserved: `
    ${PROVENANCE.map((name) => `&[${name}] { --_${name}: 1; }`).join('\n')}
    ${PROVENANCE.map((name) => `&[${name}]::after`).join(', ')} {
      content: ''; display: block; margin-block-start: calc(3 * var(--_space)); padding-block-start: calc(2 * var(--_space)); border-block-start: 1px solid transparent; font-size: 0.9em;
      block-size: calc((${PROVENANCE.map((name) => `var(--_${name}, 0)`).join(' + ')}) * (1lh + var(--_space)));
      animation: cw-gone 1ms 10s forwards;
    }`,
};
