import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    ol {
      container-type: inline-size;
    }

    [part~='item'] {
      position: relative;
      padding-inline-start: calc(4 * var(--_space));
    }

    [part~='item']:not(:last-child) {
      padding-block-end: calc(3 * var(--_space));
    }

    [part~='item']::before {
      position: absolute;
      inset-block-start: 0.45em;
      inset-inline-start: 0;
      inline-size: 0.75em;
      block-size: 0.75em;
      border: 2px solid var(--_accent);
      border-radius: 50%;
      content: '';
    }

    [part~='item']:not(:last-child)::after {
      position: absolute;
      inset-block: 1.35em -0.3em;
      inset-inline-start: calc(0.375em - 1px);
      border-inline-start: 2px solid var(--_line);
      content: '';
    }

    [part~='urgent'] {
      margin-block-start: calc(4 * var(--_space));
    }

    [part~='group-heading'] {
      margin-block-end: var(--_space);
    }

    @container (inline-size >= 38em) {
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
