import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
    /* A day is not to be read in two parts. */
    .unbroken {
      white-space: nowrap;
    }

    [part~='urgent'] {
      margin-block-end: calc(3 * var(--_space));
      font-weight: 700;
    }

    [part~='description'] + [part~='description'] {
      margin-block-start: calc(1.5 * var(--_space));
    }

    [part~='provenance'] {
      margin-block-start: calc(3 * var(--_space));
      padding-block-start: calc(2 * var(--_space));
      border-block-start: 1px solid var(--_line);
      font-size: 0.9em;
    }

    [part~='item'] {
      display: flex;
      flex-wrap: wrap;
      column-gap: calc(2 * var(--_space));
      padding-block: calc(0.5 * var(--_space));
    }

    dd {
      flex: 1 1 9em;
    }

    .overdue dd {
      padding-inline-start: calc(1.5 * var(--_space));
      border-inline-start: 0.3em solid var(--_warning);
      font-weight: 700;
    }

    [part~='term'] {
      flex: 0 1 11em;
      color: var(--_muted);
      font-weight: 400;
    }

    @media print {
      [part~='provenance'] * {
        display: inline;
      }

      dt::after {
        content: ' ';
      }

      [part~='item']::after {
        content: '. ';
      }

      dd div + div::before {
        content: '; ';
      }
    }
  `,
];
