import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';
import { ticksStyles } from '../../core/ticks.styles.js';

export const styles = [
  hostStyles,
  ...ticksStyles,
  css`
    [part~='term'] {
      font-size: inherit;
    }

    div[part~='list'] > [part~='item'] {
      padding-block: calc(2 * var(--_space));
      border-block-start: 1px solid var(--_line);
    }

    div[part~='list'] > [part~='item']:last-child {
      border-block-end: 1px solid var(--_line);
    }

    div[part~='list'] > details[part~='item'] {
      padding-block: 0;
    }

    [part~='item'] > [part~='description'] {
      margin-block-start: var(--_space);
    }

    details > [part~='description'] {
      margin-block-start: 0;
      padding-block-end: calc(2 * var(--_space));
    }

    /* Beside the triangle. */
    summary [part~='term'] {
      display: inline;
    }

    summary:hover [part~='term'] {
      text-decoration: underline;
    }

    div[part~='list'] + fieldset {
      margin-block-start: calc(4 * var(--_space));
    }

    legend {
      padding: 0;
    }

    @media print {
      details::details-content {
        content-visibility: visible;
      }

      summary {
        padding-block: 0;
        list-style: none;
      }

      div[part~='list'] > [part~='item'],
      details > [part~='description'] {
        padding-block: var(--_space);
      }
    }
  `,
];
