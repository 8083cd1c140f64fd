import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css`
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
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(10em, 100%), 1fr));
      column-gap: calc(2 * var(--_space));
      padding-block: calc(0.5 * var(--_space));
    }

    [part~='term'] {
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
