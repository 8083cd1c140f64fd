import { css } from 'lit';
import { groupsStyles } from './groups.styles.js';
import { hostStyles } from './host.styles.js';
import { ticksStyles } from './ticks.styles.js';

/** What to do before or after a procedure, in groups. */
export const timedStyles = [
  hostStyles,
  ...ticksStyles,
  groupsStyles,
  css`
    [part~='label'] {
      font-weight: 700;
    }

    [part~='group'] > [part~='introduction'] {
      margin-block-end: calc(1.5 * var(--_space));
    }

    [part~='group'] > [part~='note'] {
      margin-block-start: calc(2 * var(--_space));
    }

    div[part~='list'] > [part~='item'] {
      padding-block: 0;
    }

    .words > [part~='label'] {
      display: block;
    }

    @media print {
      div[part~='list'] > [part~='item'] {
        padding-block: 0.25em;
      }
    }
  `,
];
