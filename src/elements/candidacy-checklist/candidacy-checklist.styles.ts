import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';
import { ticksStyles } from '../../core/ticks.styles.js';

export const styles = [
  hostStyles,
  ...ticksStyles,
  css`
    legend {
      margin-block-end: calc(1.5 * var(--_space));
    }

    ul [part~='item'] {
      padding-inline-start: calc(3 * var(--_space));
      border-inline-start: 2px solid var(--_line);
    }

    ul [part~='item'] + * {
      margin-block-start: calc(3 * var(--_space));
    }

    [part~='status'] {
      margin-block-start: calc(3 * var(--_space));
      padding: calc(2 * var(--_space));
      border-radius: var(--_radius);
      background: color-mix(in srgb, currentcolor 6%, transparent);
    }

    @media print {
      legend[part],
      .own {
        display: none;
      }

      [part~='status'] {
        margin: 0;
        padding: 0;
        background: none;
      }
    }
  `,
];
