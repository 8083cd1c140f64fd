import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    ol {
      container-type: inline-size;
    }

    [part~='item'] {
      --_dot: var(--cw-marker-size, 0.75em);

      position: relative;
      padding-inline-start: calc(var(--_dot) + 2.5 * var(--_space));
    }

    [part~='item']:not(:last-child) {
      padding-block-end: calc(3 * var(--_space));
    }

    /* The line first: the dot, which may be large, is drawn over it. */
    [part~='item']:not(:last-child)::before {
      position: absolute;
      inset-block: 0.75em -0.75em;
      inset-inline-start: calc(var(--_dot) / 2 - 1px);
      border-inline-start: 2px solid var(--_line);
      content: '';
    }

    [part~='item']::after {
      position: absolute;
      inset-block-start: calc(0.75em - var(--_dot) / 2);
      inset-inline-start: 0;
      box-sizing: border-box;
      inline-size: var(--_dot);
      block-size: var(--_dot);
      border: calc(var(--_dot) / 2) solid var(--_accent);
      border-radius: 50%;
      /* Borders are rounded to whole pixels, which can leave a hole. */
      background: var(--_accent);
      content: '';
    }

    [part~='urgent'] {
      margin-block-start: calc(4 * var(--_space));
    }

    [part~='group-heading'] {
      margin-block-end: var(--_space);
    }

    @container (inline-size >= 34em) {
      .timed [part~='item'] {
        display: grid;
        grid-template-columns: 11em 1fr;
        column-gap: calc(3 * var(--_space));
      }

      .timed [part~='description'],
      .timed [part~='figure'] {
        grid-column: 2;
      }
    }

    @media print {
      [part~='item'],
      .timed [part~='item'] {
        display: flow-root;
        padding-inline-start: 1.75em;
      }
    }
  `,
];
