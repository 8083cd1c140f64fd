import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    nav {
      container-type: inline-size;
    }

    li {
      break-inside: avoid;
    }

    a {
      display: inline-block;
      padding-block: max(0.6em, 22px - 0.75em);
    }

    @container (inline-size >= 38em) {
      ul {
        columns: 2;
        column-gap: calc(4 * var(--_space));
      }
    }

    .section {
      max-inline-size: none;
      margin-block: calc(8 * var(--_space)) 0;
      font-size: inherit;
      scroll-margin-block-start: 1em;
    }

    @media print {
      nav {
        display: none;
      }

      .section {
        margin-block-start: calc(4 * var(--_space));
      }
    }
  `,
];
